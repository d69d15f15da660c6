"""The embedded loop asks `schedule` for its moments."""

from datetime import UTC, datetime

from reports.edition.loop import CronTrigger
from reports.edition.settings import Job


def test_sunday_is_sunday() -> None:
    trigger = CronTrigger(Job("weekly", "0 7 * * 0"))
    following = trigger.get_next_fire_time(None, datetime(2025, 1, 20, tzinfo=UTC))
    assert following is not None
    assert following.strftime("%A %H:%M") == "Sunday 07:00"


def test_the_moment_after_a_run_is_not_that_run_again() -> None:
    trigger = CronTrigger(Job("daily", "0 7 * * *"))
    first = datetime(2025, 1, 20, 7, tzinfo=UTC)
    assert trigger.get_next_fire_time(first, first) == datetime(2025, 1, 21, 7, tzinfo=UTC)
