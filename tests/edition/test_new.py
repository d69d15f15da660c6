"""A case to begin with: it is written once, and builds at once."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reports.edition.new import FILES, begin
from reports.edition.order import Order
from reports.edition.run import build_case
from reports.edition.world import World, shipped_houses
from reports.problems import Refused, Severity
from tests.edition.dying import apart, full


def world(project: Path) -> World:
    return World(project, shipped_houses(), lambda: datetime(2026, 3, 11, tzinfo=UTC), {})


def test_a_starter_case_builds_at_once_without_an_error(tmp_path: Path) -> None:
    begin(world(tmp_path), "talks")
    edition = build_case(world(tmp_path), Order("talks"))
    assert {"2026-03-12_talks_memo_en.docx", "2026-03-12_talks_deck_en.pptx"} <= set(edition.files)
    assert all(problem.severity is Severity.WARNING for problem in edition.warnings)


def test_every_file_is_written_and_nothing_is_left_to_fill_in(tmp_path: Path) -> None:
    written = begin(world(tmp_path), "2026-03-12-trade-talks")
    assert tuple(path.name for path in written) == FILES
    assert all("$" not in path.read_text(encoding="utf-8") for path in written)
    assert "slug: trade-talks " in written[0].read_text(encoding="utf-8")


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "data" / "talks").mkdir(parents=True)
    with pytest.raises(Refused) as refusal:
        begin(world(tmp_path), "talks")
    assert [problem.code for problem in refusal.value.problems] == ["case-exists"]
    assert list((tmp_path / "data" / "talks").iterdir()) == []


def test_a_disk_that_is_full_leaves_no_half_case(tmp_path: Path) -> None:
    def work() -> None:
        full(100)
        with pytest.raises(OSError, match="too large"):
            begin(world(tmp_path), "talks")

    assert apart(work) == 0
    assert list((tmp_path / "data").iterdir()) == []


@pytest.mark.parametrize("name", ["", "..", ".hidden", "a/b", "a b", "x" * 81])
def test_a_name_that_no_folder_should_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused) as refusal:
        begin(world(tmp_path), name)
    assert [problem.code for problem in refusal.value.problems] == ["case-name"]
    assert not (tmp_path / "data").exists()
