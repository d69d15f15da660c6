"""One run: nothing changed, nothing done."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reports.edition.run import Order, build_case, gather
from reports.edition.world import World
from reports.problems import Refused
from tests.conftest import CASE


@pytest.fixture
def built(project: Path, tmp_path: Path) -> Path:
    """A project of one's own with the edition already in it."""
    return Path(shutil.copytree(project, tmp_path / "project", symlinks=True))


def test_with_nothing_changed_nothing_is_made(built: Path) -> None:
    before = sorted(path.stat().st_mtime_ns for path in (built / "dist").rglob("*.docx"))
    edition = build_case(World.of(built), Order(CASE))
    assert not edition.made
    assert sorted(path.stat().st_mtime_ns for path in (built / "dist").rglob("*.docx")) == before


def test_with_nothing_changed_nothing_heavy_is_imported(built: Path) -> None:
    code = (
        f"import sys, reports; assert not reports.build({CASE!r}, project={str(built)!r}).made\n"
        "heavy = {'docx', 'pptx', 'matplotlib', 'jinja2', 'yaml', 'babel', 'lxml', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_lost_pointer_is_set_again_without_a_build(built: Path) -> None:
    (built / "dist" / CASE / "latest").unlink()
    edition = build_case(World.of(built), Order(CASE))
    assert (built / "dist" / CASE / "latest").resolve() == edition.folder.resolve()


def test_another_language_is_another_edition(built: Path) -> None:
    world = World.of(built)
    assert gather(world, Order(CASE)).fingerprint != gather(world, Order(CASE, language="en")).fingerprint


def test_an_unknown_case_is_refused_with_those_there_are(built: Path) -> None:
    with pytest.raises(Refused, match=CASE):
        gather(World.of(built), Order("moskow"))


@pytest.mark.parametrize("name", ["../../etc", "absent", "a/b"])
def test_an_unknown_house_is_refused(built: Path, name: str) -> None:
    with pytest.raises(Refused, match="no house"):
        gather(World.of(built), Order(CASE, house=name))
