"""When a job is due: cron's meaning as Debian's cron has it, in the job's own time zone.

In: a job and moments. Out: moments. It must not run anything, nor ask for the time. Where clocks are put forward, a job
of the hour that is skipped runs right after it; where they are put back, a job at a fixed time runs once (cron(8)).
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from reports.edition.settings import Job

LOOK_BACK = timedelta(hours=1)  # for a job seen for the first time: its timer has just woken us
WINDOWS = tuple(timedelta(days=days) for days in (1 / 24, 1, 8, 32, 367))


def next_runs(job: Job, now: datetime, count: int) -> tuple[datetime, ...]:
    """The next `count` moments after `now`, in the job's time zone; fewer when its last day comes before."""
    return tuple(islice(_moments(job, now), count))


def due(job: Job, last: datetime | None, now: datetime) -> datetime | None:
    """The newest moment after `last` and not after `now`: however many were missed, one run makes up for all.

    `last` is None for a job never seen. A `last` in the future means that the clock was put back: nothing is due.
    """
    since = now - LOOK_BACK if last is None else last
    for window in WINDOWS:
        start = max(since, now - window)
        if start >= now:
            return None
        newest = None
        for moment in _moments(job, start):
            if moment > now:
                break
            newest = moment
        if newest is not None or start == since:
            return newest
    return None


def _moments(job: Job, after: datetime) -> Iterator[datetime]:
    from cronsim import CronSim

    for moment in CronSim(job.cron, after.astimezone(ZoneInfo(job.timezone))):
        if job.until is not None and moment.date() > job.until:
            return
        if moment.astimezone(UTC) > after.astimezone(UTC):
            yield moment


def is_fixed(job: Job) -> bool:
    """Whether a job runs at times of its own, not in every minute or hour (cron(8))."""
    return not any(field.startswith("*") for field in job.cron.split()[:2])


def in_words(job: Job) -> str:
    """The cron expression as a sentence."""
    from cronsim import CronSim

    return CronSim(job.cron, datetime(2000, 1, 1, tzinfo=UTC)).explain()
