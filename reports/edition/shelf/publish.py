"""Files into dist/, whole or not at all.

In: an edition's files as bytes, and what it was made from. Out: dist/<case>/<edition>/, the pointer `latest`, and the
inputs in dist/<case>/.inputs/<edition>/: a project folder of its own, for `remake`. It must not know what the files
are. The inputs stand beside the edition, not in it, and are private: an edition is handed on as a folder, and a
withheld value stands in a row of the case. A folder is written beside its final place and renamed into it (rename(2)
is atomic within a file system), then `latest`, a relative link, is replaced in one step; a reader never sees half of
either. What a killed run left begins with `.making-` or `.gone-`: `sweep` removes it.
"""

import errno
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from reports.edition.shelf.standing import INPUTS, LATEST, RUNS

MAKING, GONE = ".making-", ".gone-"
NOTHING: Mapping[str, bytes] = {}


def publish(
    home: Path,
    edition: str,
    files: Mapping[str, bytes],
    inputs: Mapping[str, bytes] = NOTHING,
    *,
    newest: bool = True,
) -> Path:
    """Write `files` as `home`/`edition`; a folder there that is not whole is replaced. Point `latest` at it when it is
    the `newest`.
    """
    home.mkdir(parents=True, exist_ok=True)
    if inputs:
        put(home / INPUTS / edition, inputs, private=True)
    place = put(home / edition, files)
    if newest:
        point_latest(home, edition)
    return place


def put(place: Path, files: Mapping[str, bytes], *, private: bool = False) -> Path:
    """All files below `place`, written beside it and renamed into it; `private`, no other user may look in."""
    making = _beside(place)
    making.parent.mkdir(parents=True, exist_ok=True)
    making.mkdir(0o700 if private else 0o777)
    try:
        for name, content in files.items():
            path = making / name
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, content)
        if place.exists():
            shutil.rmtree(set_aside(place), ignore_errors=True)
        making.rename(place)
        _sync(place.parent)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return place


def put_file(path: Path, content: bytes) -> None:
    """One file, written beside its place and renamed into it."""
    making = _beside(path)
    try:
        _write(making, content)
        making.replace(path)
        _sync(path.parent)
    finally:
        making.unlink(missing_ok=True)


def point_latest(home: Path, edition: str) -> None:
    """Make `home`/latest a relative link to `edition`, replacing an older one atomically."""
    link = _beside(home / LATEST)
    link.symlink_to(edition, target_is_directory=True)
    try:
        link.replace(home / LATEST)
    except OSError:
        link.unlink()
        raise
    _sync(home)


def sweep(home: Path) -> None:
    """Remove what killed runs left half made or half removed. To be called by the one who holds the lock."""
    for place in (home, home / INPUTS):
        for pattern in (f"{MAKING}*", f"{GONE}*"):
            for left in place.glob(pattern):
                if left.is_dir() and not left.is_symlink():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink(missing_ok=True)
    for inputs in (home / INPUTS).glob("[!.]*"):
        if not (home / inputs.name).is_dir():
            shutil.rmtree(inputs, ignore_errors=True)


def set_aside(folder: Path) -> Path:
    """Take a folder out of sight in one step, so that nobody sees it half removed; where it is now."""
    aside = folder.with_name(f"{GONE}{folder.name}-{os.getpid()}")
    shutil.rmtree(aside, ignore_errors=True)
    return folder.rename(aside)


def record(home: Path, entry: Mapping[str, object], log: str = RUNS) -> None:
    """Append one line to a log beside the editions: who ran it and when stays outside the edition."""
    home.mkdir(parents=True, exist_ok=True)
    line = json.dumps(entry, sort_keys=True, ensure_ascii=False) + "\n"
    with (home / log).open("ab+") as file:
        if file.tell() and _last_byte(home / log) != b"\n":
            line = "\n" + line
        file.write(line.encode())
        file.flush()
        os.fsync(file.fileno())


def _beside(place: Path) -> Path:
    """Where to make what is to stand at `place`: out of sight, in the same file system, nobody else's."""
    return place.with_name(f"{MAKING}{place.name}-{uuid4().hex[:12]}")


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Make a rename survive a power cut: the folder's own entry is data too (fsync(2)); not every share can do that."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _last_byte(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1)
