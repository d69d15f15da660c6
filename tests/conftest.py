"""What every test may use: goldens as text, the outside tools, and the rule that CI skips nothing."""

import gc
import os
import shutil
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

import reports

ROOT = Path(__file__).resolve().parents[1]
CASE = "moscow-2025-01-22"
GOLDEN = Path(__file__).parent / "golden"

settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")  # what a test finds must not depend on what else the machine does


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-goldens", action="store_true", help="write goldens anew instead of comparing")


class Circle:
    """A value that holds itself: it goes only when Python searches for such values."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def circle() -> Iterator[Callable[[], Circle | None]]:
    """A circle that nobody holds, None once it is gone: during the test, only after a search that was asked for."""
    gc.disable()
    yield weakref.ref(Circle())
    gc.enable()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare text with tests/golden/<name>; a missing golden fails, --rewrite-goldens writes it."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--rewrite-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            return
        assert path.is_file(), f"no golden {name}: look at the output, then run pytest --rewrite-goldens"
        assert text == path.read_text(encoding="utf-8")

    return compare


def tool(*names: str) -> str:
    """The first of these commands that is installed; else skip by name (in CI, where nothing is skipped: fail)."""
    for name in names:
        if found := shutil.which(name):
            return found
    reason = f"{names[0]} is not installed"
    if os.environ.get("REPORTS_NO_SKIPS"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder with the shipped case built once for all workers. Not to be changed."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder = shared / "project"
    with FileLock(shared / "project.lock"):
        if not folder.exists():
            making = shared / "project.making"
            for part in (f"data/{CASE}", "templates"):  # other cases a desk may have begun are not under test
                shutil.copytree(ROOT / part, making / part)
            reports.build(CASE, project=making)
            making.rename(folder)
    return folder


@pytest.fixture(scope="session")
def edition(project: Path) -> Path:
    """The folder of the shipped case's newest edition."""
    return (project / "dist" / CASE / "latest").resolve()
