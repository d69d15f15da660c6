"""Which editions stand, in what order, and which may go."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reports.edition.settings import Keep
from reports.edition.shelf.keeping import addenda, editions, find, retire
from reports.edition.shelf.publish import point_latest, publish, record, sweep
from reports.problems import Refused
from tests.edition.dying import die_at

NOW = datetime(2025, 1, 21, 12, tzinfo=UTC)


def put(home: Path, name: str, days_ago: float, *, whole: bool = True) -> None:
    manifest = {"fingerprint": name, "outputs": {"memo.docx": {"bytes": 4}}, "edition": name}
    files = {"memo.docx": b"memo", "manifest.json": json.dumps(manifest).encode()}
    folder = publish(home, name, files, {"data/a/facts.csv": b"facts"})
    record(home, {"at": (NOW - timedelta(days=days_ago)).isoformat(), "edition": name})
    if not whole:
        (folder / "memo.docx").unlink()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Four editions, made in an order that is not that of their names."""
    for name, age in (("d", 40), ("a", 30), ("c", 3), ("b", 1)):
        put(tmp_path, name, age)
    return tmp_path


def names(home: Path) -> list[str]:
    return [edition.name for edition in editions(home)]


def test_editions_stand_in_the_order_they_were_made(home: Path) -> None:
    assert names(home) == ["d", "a", "c", "b"]


def test_without_a_rule_all_stay(home: Path) -> None:
    assert retire(home, Keep(), NOW) == ()
    assert len(names(home)) == 4


def test_by_count_the_newest_stay_and_the_inputs_of_the_others_go_too(home: Path) -> None:
    assert retire(home, Keep(editions=2), NOW) == ("d", "a")
    assert names(home) == ["c", "b"]
    assert sorted(path.name for path in (home / ".inputs").iterdir()) == ["b", "c"]


def test_by_age_the_young_stay(home: Path) -> None:
    assert retire(home, Keep(days=35), NOW) == ("d",)


def test_with_both_an_edition_stays_that_either_rule_keeps(home: Path) -> None:
    assert retire(home, Keep(editions=1, days=5), NOW) == ("d", "a")


def test_what_latest_points_at_is_never_removed(home: Path) -> None:
    point_latest(home, "d")
    assert retire(home, Keep(editions=1), NOW) == ("a", "c")


def test_the_last_good_edition_is_never_removed(tmp_path: Path) -> None:
    put(tmp_path, "good", 90)
    put(tmp_path, "bad", 1, whole=False)
    assert retire(tmp_path, Keep(editions=1, days=1), NOW) == ()
    assert names(tmp_path) == ["good", "bad"]


def test_a_process_killed_while_it_clears_the_shelf_leaves_whole_editions_and_the_newest(tmp_path: Path) -> None:
    """Before every single operation on a file in turn; the next build's sweep removes what is left."""
    number, killed = 0, True
    while killed:
        number += 1
        shelf = tmp_path / str(number)
        for name, age in (("d", 40), ("a", 30), ("b", 1)):
            put(shelf, name, age)
        killed = die_at(number, shelf, lambda at=shelf: retire(at, Keep(editions=1), NOW))  # type: ignore[misc]
        assert all(edition.whole for edition in editions(shelf))
        assert (shelf / "latest").resolve() == shelf / "b"
        sweep(shelf)
        assert sorted(path.name for path in (shelf / ".inputs").iterdir()) == sorted(names(shelf))
        retire(shelf, Keep(editions=1), NOW)
        assert names(shelf) == ["b"]
        assert [path.name for path in (shelf / ".inputs").iterdir()] == ["b"]
    assert number > 15


def test_without_a_log_the_manifest_tells_the_time(home: Path) -> None:
    (home / "runs.jsonl").unlink()
    assert sorted(names(home)) == ["a", "b", "c", "d"]


def test_an_edition_is_found_by_name_end_latest_and_previous(home: Path) -> None:
    put(home, "2025-01-21-abcdef01", 0)
    assert find(home, "abcdef01").name == find(home, "latest").name == "2025-01-21-abcdef01"
    assert find(home, "previous").name == "b"


def test_a_trial_is_neither_latest_nor_previous(home: Path) -> None:
    trial = home / "t" / "manifest.json"
    put(home, "t", 0.5)
    trial.write_text(json.dumps(json.loads(trial.read_text()) | {"asked": {"trial": True}}))
    point_latest(home, "b")
    assert (find(home, "latest").name, find(home, "previous").name, find(home, "t").name) == ("b", "c", "t")


def test_numbers_of_addenda_are_those_that_stand(home: Path) -> None:
    told = (("a", "R 1", {"addendum": 1}), ("c", "R 1", {"addendum": 3, "trial": True}), ("d", "R 2", {"addendum": 7}))
    for name, reference, asked in told:
        manifest = home / name / "manifest.json"
        said = json.loads(manifest.read_text()) | {"reference": reference, "asked": asked}
        manifest.write_text(json.dumps(said))
    assert addenda(home, "R 1") == (1,)
    assert addenda(home, "R 1", trials=True) == (1, 3)


def test_without_one_before_the_latest_it_is_said_which_stands_and_how_to_name_two(tmp_path: Path) -> None:
    put(tmp_path, "only", 1)
    with pytest.raises(Refused) as refusal:
        find(tmp_path, "previous")
    [problem] = refusal.value.problems
    assert problem.message == "there is no edition before the latest, only: one more comes with the next change"
    assert problem.hint == "there stand: only; name one whole, by its beginning or its end"


def test_without_any_it_is_said_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no edition of this case stands: `reports build"):
        find(tmp_path / "lisbon", "latest")


@pytest.mark.parametrize("name", ["nosuch", ""])
def test_an_unknown_edition_is_refused_with_those_there_are(home: Path, name: str) -> None:
    with pytest.raises(Refused, match="d, a, c, b"):
        find(home, name)
