"""What was delivered: once, twice, perhaps."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reports.edition.delivery.ledger import BEGUN, DONE, FAILED, LEDGER, UNSURE, Past, recall, write
from reports.edition.delivery.parcel import FAILURES, Parcel

NOW = datetime(2025, 1, 21, 6, 30, tzinfo=UTC)


def edition(key: str = "one", stream: str = "", run: str = "") -> Parcel:
    return Parcel("rome", key, "", "", None, stream, run)


def put(home: Path, state: str, parcel: Parcel, target: str = "desk") -> None:
    write(home, parcel, target, NOW, state=state)


def test_nothing_was_delivered_where_nothing_is_written(tmp_path: Path) -> None:
    assert recall(tmp_path, edition(), "desk") == Past()


@pytest.mark.parametrize(
    ("states", "delivered", "unsure"),
    [
        ([BEGUN], False, True),
        ([BEGUN, DONE], True, False),
        ([BEGUN, FAILED], False, False),
        ([BEGUN, UNSURE], False, True),
        ([BEGUN, UNSURE, DONE], True, False),
        ([FAILED, BEGUN], False, True),
        ([DONE, BEGUN], True, True),
    ],
)
def test_the_last_step_tells_how_it_stands(tmp_path: Path, states: list[str], delivered: bool, unsure: bool) -> None:
    for state in states:
        put(tmp_path, state, edition())
    past = recall(tmp_path, edition(), "desk")
    assert (past.delivered, bool(past.unsure)) == (delivered, unsure)


def test_another_target_another_edition_another_language_know_nothing_of_it(tmp_path: Path) -> None:
    put(tmp_path, DONE, edition())
    assert not recall(tmp_path, edition(), "other").delivered
    assert recall(tmp_path, edition("two"), "desk") == Past("one")
    put(tmp_path, DONE, edition("zwei", "de"))
    put(tmp_path, DONE, edition("failure-1", FAILURES))
    assert recall(tmp_path, edition(), "desk") == Past("one", True, "", 1)


def test_an_edition_that_became_the_newest_again_is_not_what_they_have(tmp_path: Path) -> None:
    for key in ("one", "two"):
        put(tmp_path, DONE, edition(key))
    assert recall(tmp_path, edition("one"), "desk") == Past("two", False, "", 1)


def test_a_job_that_delivers_every_time_is_told_by_its_run(tmp_path: Path) -> None:
    put(tmp_path, DONE, edition(run="monday"))
    assert recall(tmp_path, edition(run="monday"), "desk").delivered
    assert not recall(tmp_path, edition(run="tuesday"), "desk").delivered
    assert recall(tmp_path, edition(), "desk").delivered


def test_a_line_cut_short_or_foreign_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path, DONE, edition())
    with (tmp_path / LEDGER).open("ab") as file:
        file.write(b'\xff\n[]\n{"target": "desk"}\n{"target": "de')
    assert recall(tmp_path, edition(), "desk").delivered
