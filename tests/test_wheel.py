"""The installed package, far from the checkout: it brings the house and the starter, and works in any folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.slow
PARTS = ("reports", "templates", "pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as `pip install` lays it out, built from a copy so that the checkout stays clean."""
    place = tmp_path_factory.mktemp("wheel")
    for part in PARTS:
        source = ROOT / part
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, place / part)
    target = place / "site"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target), str(place)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return target


def run(installed: Path, project: Path, *arguments: str) -> str:
    """The command of the installed package, in a folder of its own; its output."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-m", "reports", *arguments]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_carries_house_starter_and_types(installed: Path) -> None:
    package = installed / "reports"
    assert (package / "shipped" / "ministerial" / "memo.docx").is_file()
    assert (package / "shipped" / "ministerial" / "words" / "ru.po").is_file()
    assert (package / "edition" / "starter" / "case.yaml").is_file()
    assert (package / "py.typed").is_file()


def test_new_build_check_and_show_work_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    code = "import reports; print(reports.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    where = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert where.stdout.startswith(str(installed))
    assert "data/talks/case.yaml" in run(installed, tmp_path, "new", "data/talks")
    assert "memo_en.docx" in run(installed, tmp_path, "build")
    run(installed, tmp_path, "check")
    assert "printed in" in run(installed, tmp_path, "show", "trade.goods")
