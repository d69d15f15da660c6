"""Editions appear whole or not at all."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reports.edition.publish import point_latest, publish, published, record

FILES = {"memo.docx": b"memo", "charts/gas.svg": b"<svg/>"}


def manifest(fingerprint: str, **changed: int) -> bytes:
    outputs = {name: {"bytes": changed.get(name, len(content))} for name, content in FILES.items()}
    return json.dumps({"fingerprint": fingerprint, "outputs": outputs}).encode()


def edition(fingerprint: str = "abcdef0123") -> dict[str, bytes]:
    return {**FILES, "manifest.json": manifest(fingerprint)}


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
    assert published(tmp_path, "abcdef0123") == folder
    assert published(tmp_path, "abcdef0199") is None


@pytest.mark.parametrize("damage", ["memo.docx", "manifest.json"])
def test_a_damaged_edition_is_not_found_and_is_made_again(tmp_path: Path, damage: str) -> None:
    folder = publish(tmp_path, "2025-01-21-abcdef01", edition())
    (folder / damage).unlink()
    assert published(tmp_path, "abcdef0123") is None
    assert published(tmp_path, "abcdef0123") is None
    publish(tmp_path, "2025-01-21-abcdef01", edition())
    assert published(tmp_path, "abcdef0123") == folder


def test_a_failure_while_writing_leaves_no_folder_behind(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        publish(tmp_path, "2025-01-21-abcdef01", {"memo.docx": b"memo", "deck.pptx": "not bytes"})  # type: ignore[dict-item]
    assert list(tmp_path.iterdir()) == []


def test_a_killed_process_leaves_no_half_edition_in_sight(tmp_path: Path) -> None:
    code = (
        "import os, sys, pathlib, reports.edition.publish as p\n"
        "write = p._write\n"
        "def die(path, content): write(path, content); os.kill(os.getpid(), 9)\n"
        "p._write = die\n"
        f"p.publish(pathlib.Path({str(tmp_path)!r}), '2025-01-21-abcdef01', {{'a': b'1', 'b': b'2'}})"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -9
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")] == []


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
