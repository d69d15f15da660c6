"""The schedule as a process of its own, for a machine without cron or systemd (extra `schedule`: APScheduler).

In: the jobs, and what to do. Out: nothing; it runs until it is stopped. It must not know what a run does. APScheduler's
own reading of cron takes Sunday for Monday, so the trigger asks `schedule` for the moments. It sleeps by a clock that
stands still while the machine does and does not see the clock being put forward: so it is woken every minute to look.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.base import BaseTrigger

from reports.edition.schedule.moments import next_runs
from reports.edition.settings import Job


class CronTrigger(BaseTrigger):  # type: ignore[misc]
    """The moments of one job."""

    def __init__(self, job: Job) -> None:
        self.job = job

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        following = next_runs(self.job, max(previous_fire_time or now, now), 1)
        return following[0] if following else None


def loop(jobs: tuple[Job, ...], work: Callable[[], bool]) -> None:
    """Call `work` at once for what was missed, then at every moment of every job, one call at a time.

    Returns when `work` says that it cannot go on.
    """
    scheduler = BlockingScheduler(timezone=UTC)

    def turn() -> None:
        if not work():
            scheduler.shutdown(wait=False)

    if not work():
        return
    for job in jobs:
        scheduler.add_job(turn, CronTrigger(job), id=job.name, coalesce=True, max_instances=1, misfire_grace_time=None)
    scheduler.add_job(lambda: None, "interval", minutes=1, coalesce=True, misfire_grace_time=None)
    scheduler.start()
