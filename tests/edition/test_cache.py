"""A kept picture is believed only when it is whole and its own."""

import os
from pathlib import Path

import pytest

from reports.edition.cache import ABSENT, BROKEN, KEPT, NOWHERE, Disk, Picture, pack

PICTURE = Picture(b"\x89PNG\nbytes", b"<svg/>", "Exports, 272\u00a0million", ("…",), ())


def test_what_was_kept_is_found_again_whole(tmp_path: Path) -> None:
    cache = Disk(tmp_path / "charts")
    assert cache.find("a") == (None, ABSENT)
    cache.keep("a", PICTURE)
    assert cache.find("a") == (PICTURE, KEPT)


@pytest.mark.parametrize("at", [0, 70, 100, -1])
def test_one_altered_byte_is_noticed_wherever_it_stands(tmp_path: Path, at: int) -> None:
    content = bytearray(pack("a", PICTURE))
    content[at] ^= 1
    (tmp_path / "a").write_bytes(content)
    assert Disk(tmp_path).find("a") == (None, BROKEN)


@pytest.mark.parametrize("length", [0, 10, 64, 65, 120])
def test_an_entry_that_was_cut_short_is_noticed(tmp_path: Path, length: int) -> None:
    (tmp_path / "a").write_bytes(pack("a", PICTURE)[:length])
    assert Disk(tmp_path).find("a") == (None, BROKEN)


def test_the_entry_of_another_key_is_not_taken_for_this_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(pack("b", PICTURE))
    assert Disk(tmp_path).find("a") == (None, BROKEN)


def test_a_cache_that_reads_only_writes_nothing(tmp_path: Path) -> None:
    Disk(tmp_path / "charts", reads_only=True).keep("a", PICTURE)
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_cannot_be_written_costs_no_edition(tmp_path: Path) -> None:
    (tmp_path / "charts").write_text("a file where the folder should be")
    Disk(tmp_path / "charts").keep("a", PICTURE)
    assert Disk(tmp_path / "charts").find("a") == (None, ABSENT)


def test_the_entries_not_asked_for_longest_are_let_go(tmp_path: Path) -> None:
    cache = Disk(tmp_path)
    for moment, key in enumerate("abc"):
        cache.keep(key, PICTURE)
        os.utime(tmp_path / key, (moment, moment))
    cache.find("a")
    cache.tidy(most=2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c"]


def test_nowhere_keeps_nothing() -> None:
    NOWHERE.keep("a", PICTURE)
    assert NOWHERE.find("a") == (None, ABSENT)
