"""A parcel into a folder of somebody else: on a share, on another file system, read by others while it is written.

In: a parcel and the folder. Out: <folder>/<edition>/ whole or not at all, and `latest`, as in dist/; the reason of a
failure as a file. It must not touch what it did not put there: another thing of that name stays, and stops the
delivery. Where the file system knows no links (FAT, many shares), `latest.txt` names the newest edition.
"""

import errno
from collections.abc import Mapping
from pathlib import Path

from reports.edition.delivery.parcel import Parcel, Undelivered
from reports.edition.shelf.publish import point_latest, put, put_file, sweep
from reports.edition.shelf.standing import LATEST

NO_LINKS = (errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL)


def hand_over(parcel: Parcel, place: Path) -> None:
    """Put a parcel into `place`. Raises `Undelivered` when something else stands there, `OSError` as the disk does."""
    if parcel.folder is None:
        place.mkdir(parents=True, exist_ok=True)
        put_file(place / f"{parcel.key}.txt", (parcel.text + "\n").encode())
        return
    inside = (path for path in sorted(parcel.folder.rglob("*")) if path.is_file())
    files = {path.relative_to(parcel.folder).as_posix(): path.read_bytes() for path in inside}
    latest, there = place / LATEST, place / parcel.key
    if latest.exists() and not latest.is_symlink():
        raise _in_the_way(latest, "")
    if not _holds(there, files):
        if there.exists() or there.is_symlink():
            raise _in_the_way(there, ", which is not the edition,")
        place.mkdir(parents=True, exist_ok=True)
        put(there, files)
    sweep(place)
    try:
        point_latest(place, parcel.key)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        put_file(place / f"{LATEST}.txt", f"{parcel.key}\n".encode())


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Whether exactly these files stand there already, byte for byte."""
    if not folder.is_dir() or folder.is_symlink():
        return False
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    return names == set(files) and all((folder / name).read_bytes() == content for name, content in files.items())


def _in_the_way(path: Path, what: str) -> Undelivered:
    return Undelivered(f"{path}{what} is there already: move it away", final=True)
