"""An edition made again from the inputs kept with it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reports.edition.order import Inputs, Order
from reports.edition.run import build_case
from reports.edition.shelf.keeping import find
from reports.edition.shelf.remake import ORDER, SINCE, kept, remake
from reports.edition.world import World
from reports.problems import Refused
from tests.conftest import CASE


@pytest.fixture
def built(project: Path, tmp_path: Path) -> Path:
    """A project of one's own with the edition already in it."""
    return Path(shutil.copytree(project, tmp_path / "project", symlinks=True))


def quiet(_: str) -> None:
    pass


@pytest.mark.slow
def test_an_edition_is_the_same_byte_for_byte_though_its_case_has_gone(built: Path, edition: Path) -> None:
    shutil.rmtree(built / "data")
    shutil.rmtree(built / "templates")
    made = remake(find(built / "dist" / CASE, "latest"), quiet)
    assert (made.edition, made.differing, made.versions) == (edition.name, (), {})
    assert {name: (edition / name).read_bytes() for name in made.files} == made.files


@pytest.mark.slow
def test_what_was_asked_for_is_asked_for_again(built: Path) -> None:
    """Another house and language, a foreign template, an earlier edition and its addendum, a moment of its own."""
    world = World.of(built)
    dated = World(world.project, world.shipped, world.clock, {"SOURCE_DATE_EPOCH": "1700000000"})
    template = str(built / "templates/ministerial/memo.docx")
    order = Order(CASE, house="chancery", languages=("en-US",), since="latest", addendum=True, memo_template=template)
    table = built / "data" / CASE / "facts.csv"
    table.write_text(table.read_text("utf-8").replace(",16000,", ",17000,"), encoding="utf-8")
    series = built / "data" / CASE / "series.csv"
    series.write_text(series.read_text("utf-8").replace(",16000,", ",17000,"), encoding="utf-8")
    folder = build_case(dated, order).folder
    made = remake(find(built / "dist" / CASE, folder.name), quiet)
    assert made.differing == ()
    assert any("addendum" in name for name in made.files)


@pytest.mark.slow
def test_a_file_that_was_changed_or_lost_is_named(built: Path) -> None:
    shelved = find(built / "dist" / CASE, "latest")
    memo, deck = sorted(path.name for path in shelved.folder.glob("*.*x"))
    (shelved.folder / memo).write_bytes(b"by hand")
    (shelved.folder / deck).unlink()
    assert remake(shelved, quiet).differing == (memo, deck)


def test_an_edition_without_its_inputs_is_refused_with_a_way_out(built: Path) -> None:
    shutil.rmtree(built / "dist" / CASE / ".inputs")
    with pytest.raises(Refused, match="no-inputs") as refusal:
        remake(find(built / "dist" / CASE, "latest"), quiet)
    assert refusal.value.problems[0].hint


def test_what_is_kept_is_a_project_with_its_order() -> None:
    inputs = Inputs("rome", "plain", (), {"facts.csv": b"f"}, {"house.yaml": b"h"}, "0")
    files = kept(inputs, datetime(2025, 1, 21, tzinfo=UTC))
    assert set(files) == {"data/rome/facts.csv", "templates/plain/house.yaml", ORDER}
    assert b"2025-01-21" in files[ORDER]
    assert SINCE in kept(Inputs("rome", "plain", (), {}, {}, "0", b"{}"), None)
