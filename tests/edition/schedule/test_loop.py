"""The embedded loop asks `schedule` for its moments."""

import os
import signal
from datetime import UTC, datetime

import pytest

from reports.edition.schedule.loop import CronTrigger, loop
from reports.edition.settings import Job
from tests.edition.dying import apart


def test_sunday_is_sunday() -> None:
    trigger = CronTrigger(Job("weekly", "0 7 * * 0"))
    following = trigger.get_next_fire_time(None, datetime(2025, 1, 20, tzinfo=UTC))
    assert following is not None
    assert following.strftime("%A %H:%M") == "Sunday 07:00"


def test_the_moment_after_a_run_is_not_that_run_again() -> None:
    trigger = CronTrigger(Job("daily", "0 7 * * *"))
    first = datetime(2025, 1, 20, 7, tzinfo=UTC)
    assert trigger.get_next_fire_time(first, first) == datetime(2025, 1, 21, 7, tzinfo=UTC)


def test_it_works_at_once_and_at_every_moment_until_it_is_stopped() -> None:
    """For real, in a process of its own: a job of every second, stopped as a person stops it, after three runs."""

    def work() -> None:
        calls: list[int] = []

        def count() -> bool:
            calls.append(1)
            if len(calls) == 3:
                os.kill(os.getpid(), signal.SIGINT)
            return True

        signal.signal(signal.SIGINT, signal.default_int_handler)
        with pytest.raises(KeyboardInterrupt):
            loop((Job("tick", "* * * * * *"),), count)
        assert len(calls) == 3

    assert apart(work) == 0


@pytest.mark.parametrize("turns", [1, 2])
def test_it_ends_when_the_work_cannot_go_on(turns: int) -> None:
    def work() -> None:
        calls: list[int] = []

        def count() -> bool:
            calls.append(1)
            return len(calls) < turns

        loop((Job("tick", "* * * * * *"),), count)
        assert len(calls) == turns

    assert apart(work) == 0
