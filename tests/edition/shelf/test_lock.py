"""One build of a case at a time."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reports.edition.shelf.lock import HOLDER, alone, holder
from reports.edition.world import World
from reports.problems import Refused
from tests.edition.dying import refusing

NOON = datetime(2025, 1, 21, 12, tzinfo=UTC)


def world(project: Path) -> World:
    return World(project, project, lambda: NOON, {})


HOLDING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reports.edition.shelf.lock import alone
from reports.edition.world import World
project = Path(sys.argv[1])
world = World(project, project, lambda: datetime(2025, 1, 21, 12, tzinfo=UTC), {})
with alone(project / "dist", world, wait=0, tell=print):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until its input is closed."""
    command = [sys.executable, "-c", HOLDING, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_who_does_not_wait_is_told_who_holds_it(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    with (
        pytest.raises(Refused, match=rf"process {other.pid} on .* since 2025-01-21T12:00:00"),
        alone(tmp_path / "dist", world(tmp_path), wait=0, tell=print),
    ):
        pytest.fail("two at once")


def test_who_waits_says_for_whom_and_goes_on_when_it_is_free(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    told: list[str] = []

    def tell(line: str) -> None:
        told.append(line)
        assert other.stdin is not None
        other.stdin.close()

    with alone(tmp_path / "dist", world(tmp_path), wait=30, tell=tell):
        assert len(told) == 1
        assert told[0].startswith(f"waiting for process {other.pid} on ")


def test_the_lock_falls_with_a_killed_process(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    other.kill()
    other.wait(30)
    with alone(tmp_path / "dist", world(tmp_path), wait=5, tell=print):
        assert (tmp_path / "dist" / HOLDER).is_file()


def test_the_note_goes_with_the_lock(tmp_path: Path) -> None:
    with alone(tmp_path / "dist", world(tmp_path), wait=0, tell=print):
        assert "process" in holder(tmp_path / "dist")
    assert not (tmp_path / "dist" / HOLDER).exists()
    assert holder(tmp_path / "dist") == "another process"


def test_where_flock_is_unknown_a_file_that_is_there_locks_as_well_and_falls_with_its_process(tmp_path: Path) -> None:
    """As on a share without flock(2): every process is told ENOSYS."""
    home, place = tmp_path / "dist", world(tmp_path)

    def second() -> None:
        with pytest.raises(Refused, match="holds the lock"), alone(home, place, wait=0, tell=print):
            pytest.fail("two at once")

    def first() -> None:
        with alone(home, place, wait=0, tell=print):
            assert refusing("fcntl.flock", errno.ENOSYS, second) == 0
            os.kill(os.getpid(), signal.SIGKILL)

    def third() -> None:
        with alone(home, place, wait=5, tell=print):
            pass

    assert refusing("fcntl.flock", errno.ENOSYS, first) == -signal.SIGKILL
    assert refusing("fcntl.flock", errno.ENOSYS, third) == 0


def test_a_lock_left_over_from_a_disk_that_knew_flock_is_told_with_a_way_out(tmp_path: Path) -> None:
    """Its file stays there, empty; brought to a share without flock(2) it looks held."""
    home = tmp_path / "dist"
    with alone(home, world(tmp_path), wait=0, tell=print):
        pass
    assert (home / ".lock").is_file()

    def work() -> None:
        with pytest.raises(Refused) as refused, alone(home, world(tmp_path), wait=0, tell=print):
            pytest.fail("the file locks")
        assert refused.value.problems[0].hint.endswith("on any machine, remove dist/.lock")

    assert refusing("fcntl.flock", errno.ENOSYS, work) == 0


def test_where_nothing_can_be_locked_nothing_is_begun(tmp_path: Path) -> None:
    def work() -> None:
        with pytest.raises(Refused, match="disk of this machine"), alone(tmp_path, world(tmp_path), wait=9, tell=print):
            pytest.fail("without a lock")

    assert refusing("fcntl.flock", errno.ENOLCK, work) == 0
