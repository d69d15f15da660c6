"""Editions appear whole or not at all."""

import json
import os
import stat
from pathlib import Path

import pytest

from reports.edition.shelf.keeping import editions
from reports.edition.shelf.publish import point_latest, publish, record, sweep
from reports.edition.shelf.standing import is_whole, published
from tests.edition.dying import die_at

FILES = {"memo.docx": b"memo", "charts/gas.svg": b"<svg/>"}


def manifest(fingerprint: str, **changed: int) -> bytes:
    outputs = {name: {"bytes": changed.get(name, len(content))} for name, content in FILES.items()}
    return json.dumps({"fingerprint": fingerprint, "outputs": outputs}).encode()


def edition(fingerprint: str = "abcdef0123") -> dict[str, bytes]:
    return {**FILES, "manifest.json": manifest(fingerprint)}


def standing(home: Path, fingerprint: str) -> Path | None:
    found = published(home, fingerprint)
    return found[0] if found else None


def test_an_edition_stands_in_its_folder_and_latest_points_at_it(tmp_path: Path) -> None:
    folder = publish(tmp_path, "2025-01-21-abcdef01", edition())
    assert (folder / "charts/gas.svg").read_bytes() == b"<svg/>"
    assert os.readlink(tmp_path / "latest") == "2025-01-21-abcdef01"


def test_latest_moves_to_the_newer_edition(tmp_path: Path) -> None:
    publish(tmp_path, "2025-01-21-abcdef01", edition())
    publish(tmp_path, "2025-01-21-99999999", edition("99999999ff"))
    assert (tmp_path / "latest").resolve().name == "2025-01-21-99999999"
    assert (tmp_path / "2025-01-21-abcdef01").is_dir()


def test_an_edition_is_found_again_by_its_whole_fingerprint(tmp_path: Path) -> None:
    folder = publish(tmp_path, "2025-01-21-abcdef01", edition())
    assert standing(tmp_path, "abcdef0123") == folder
    assert standing(tmp_path, "abcdef0199") is None


@pytest.mark.parametrize("damage", ["memo.docx", "manifest.json"])
def test_a_damaged_edition_is_not_found_and_is_made_again(tmp_path: Path, damage: str) -> None:
    folder = publish(tmp_path, "2025-01-21-abcdef01", edition())
    (folder / damage).unlink()
    assert standing(tmp_path, "abcdef0123") is None
    assert standing(tmp_path, "abcdef0123") is None
    publish(tmp_path, "2025-01-21-abcdef01", edition())
    assert standing(tmp_path, "abcdef0123") == folder


def test_a_failure_while_writing_leaves_no_folder_behind(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        publish(tmp_path, "2025-01-21-abcdef01", {"memo.docx": b"memo", "deck.pptx": "not bytes"})  # type: ignore[dict-item]
    assert list(tmp_path.iterdir()) == []


INSIDE = {"data/case/facts.csv": b"facts"}


def assert_readers_see_only_whole_editions(home: Path) -> None:
    assert all(edition.whole for edition in editions(home))
    if (home / "latest").is_symlink():
        assert is_whole(home / "latest")


def test_a_process_killed_at_any_moment_leaves_no_half_edition_in_sight(tmp_path: Path) -> None:
    """Before every single operation on a file in turn, from the first to the one after the last."""
    number = 0
    killed = True
    while killed:
        number += 1
        home = tmp_path / str(number)
        publish(home, "2025-01-20-11111111", edition("1111111100"), INSIDE)
        killed = die_at(number, home, lambda at=home: publish(at, "2025-01-21-abcdef01", edition(), INSIDE))  # type: ignore[misc]
        assert_readers_see_only_whole_editions(home)
        sweep(home)
        publish(home, "2025-01-21-abcdef01", edition(), INSIDE)
        assert (home / "latest").resolve().name == "2025-01-21-abcdef01"
        assert [path.name for path in home.iterdir() if path.name.startswith((".making", ".gone"))] == []
        assert sorted(path.name for path in (home / ".inputs").iterdir()) == [e.name for e in editions(home)]
    assert number > 20


def test_a_process_killed_while_it_mends_a_broken_edition_leaves_the_older_one_whole(tmp_path: Path) -> None:
    number = 0
    killed = True
    while killed:
        number += 1
        home = tmp_path / str(number)
        publish(home, "2025-01-20-11111111", edition("1111111100"))
        (publish(home, "2025-01-21-abcdef01", edition()) / "memo.docx").unlink()
        killed = die_at(number, home, lambda at=home: publish(at, "2025-01-21-abcdef01", edition()))  # type: ignore[misc]
        assert is_whole(home / "2025-01-20-11111111")
        sweep(home)
        publish(home, "2025-01-21-abcdef01", edition())
        assert_readers_see_only_whole_editions(home)
    assert number > 15


def test_the_inputs_stand_beside_the_edition_and_are_private(tmp_path: Path) -> None:
    folder = publish(tmp_path, "2025-01-21-abcdef01", edition(), INSIDE)
    kept = tmp_path / ".inputs" / "2025-01-21-abcdef01"
    assert (kept / "data/case/facts.csv").read_bytes() == b"facts"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert {path.name for path in folder.iterdir()} == {"memo.docx", "charts", "manifest.json"}


def test_inputs_of_an_edition_that_was_never_published_are_swept(tmp_path: Path) -> None:
    (tmp_path / ".inputs" / "2025-01-21-00000000").mkdir(parents=True)
    sweep(tmp_path)
    assert list((tmp_path / ".inputs").iterdir()) == []


def test_a_line_cut_short_in_the_log_does_not_spoil_the_next(tmp_path: Path) -> None:
    (tmp_path / "runs.jsonl").write_text('{"at": "2025-01', encoding="utf-8")
    record(tmp_path, {"edition": "two"})
    assert json.loads((tmp_path / "runs.jsonl").read_text().splitlines()[-1]) == {"edition": "two"}


def test_readers_may_read_what_the_umask_allows(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        folder = publish(tmp_path, "2025-01-21-abcdef01", edition())
    finally:
        os.umask(old)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755
    assert stat.S_IMODE((folder / "memo.docx").stat().st_mode) == 0o644


def test_pointing_twice_is_pointing_once(tmp_path: Path) -> None:
    publish(tmp_path, "2025-01-21-abcdef01", edition())
    point_latest(tmp_path, "2025-01-21-abcdef01")
    assert (tmp_path / "latest").resolve().name == "2025-01-21-abcdef01"


def test_runs_are_recorded_beside_the_editions(tmp_path: Path) -> None:
    record(tmp_path, {"at": "2025-01-21T23:00:00+00:00", "edition": "one"})
    record(tmp_path, {"at": "2025-01-21T23:05:00+00:00", "edition": "two"})
    lines = (tmp_path / "runs.jsonl").read_text().splitlines()
    assert [json.loads(line)["edition"] for line in lines] == ["one", "two"]
