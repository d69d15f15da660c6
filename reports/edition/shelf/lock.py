"""One at a time: who builds a case holds its lock, and who waits is told for whom.

In: a folder and the World. Out: a held lock. It must not know what is done under it. The lock is the operating
system's (filelock): it falls with its process, however that ends; the note of who holds it is for people alone. A file
system that knows no flock (some shares) gets a lock by the existence of a file: it holds as well, but one left by a
machine that died has to be removed by hand when it was another machine.
"""

import errno
import json
import os
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reports.edition.shelf.standing import HOLDER, LOCK
from reports.edition.world import World
from reports.problems import Place, Problem, Refused

if TYPE_CHECKING:
    from filelock import BaseFileLock

BUSY = "busy"  # the code of the problem that another has the lock
NO_LOCKS = (errno.ENOLCK, errno.EOPNOTSUPP)  # as NFS without its lock service says it


@contextmanager
def alone(home: Path, world: World, *, wait: float, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock of `home`; when another has it, say who and wait. Raises `Refused` after `wait` seconds."""
    from filelock import FileLock, Timeout

    home.mkdir(parents=True, exist_ok=True)
    lock = FileLock(home / LOCK)
    try:
        _try(lock, home, world)
    except Timeout:
        if wait > 0:
            tell(f"waiting for {holder(home)}")
        try:
            lock.acquire(timeout=wait)
        except Timeout:
            raise Refused((_busy(home, world),)) from None
    try:
        _sign(home, world)
        yield
    finally:
        (home / HOLDER).unlink(missing_ok=True)
        lock.release()


def _try(lock: "BaseFileLock", home: Path, world: World) -> None:
    """Take the lock if nobody has it; where the file system cannot lock at all, say so before anything is made."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # filelock's, on falling back to the existence of a file
            lock.acquire(timeout=0)
    except OSError as error:
        if error.errno not in NO_LOCKS:
            raise
        hint = "mount the share with locks, or put the project on a disk of this machine"
        place = Place(home.relative_to(world.project).as_posix())
        said = f"nothing can be locked on this file system: {error.strerror}"
        raise Refused((Problem("lock", said, place, hint),)) from None


def holder(home: Path) -> str:
    """Who holds the lock, in words."""
    try:
        note = json.loads((home / HOLDER).read_bytes())
        return f"process {note['process']} on {note['host']}, at work since {note['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"


def _sign(home: Path, world: World) -> None:
    note = {
        "process": os.getpid(),
        "host": os.uname().nodename,
        "since": world.clock().isoformat(timespec="seconds"),
    }
    (home / HOLDER).write_text(json.dumps(note), encoding="utf-8")


def _busy(home: Path, world: World) -> Problem:
    """Without a note the lock may be a file left over: from another machine, or from a disk that knew flock."""
    place = home.relative_to(world.project).as_posix()
    hint = "try again when it has ended, or wait longer with --wait"
    if not (home / HOLDER).exists():
        hint += f"; when nothing is at work here on any machine, remove {place}/{LOCK}"
    return Problem(BUSY, f"{holder(home)} holds the lock", Place(place), hint)
