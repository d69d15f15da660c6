"""Do what is due: build, and deliver what is new.

In: a World with its clock, the settings. Out: one `Run` a case. It must not know cron. What was done is kept in
dist/.schedule/done.json, written after a job has ended: after a crash in the middle the job is due again, and the
record of deliveries keeps it from being delivered twice. Two runs at once: the second leaves everything to the first.
"""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from reports.edition.deliver import Outcome, Parcel, bad_news, deliver, good_news
from reports.edition.order import Edition, Order, Say
from reports.edition.run import build_case
from reports.edition.schedule import due
from reports.edition.settings import Job, Settings, settings
from reports.edition.standing import pointed_at, read_manifest
from reports.edition.world import World
from reports.problems import Problem, Refused

STATE = ".schedule"
Build = Callable[[World, Order], Edition]


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one case of one job: an edition, or problems; and its deliveries."""

    job: str
    case: str
    due: datetime
    edition: Edition | None
    problems: tuple[Problem, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def failed(self) -> bool:
        return self.edition is None or any(not outcome.done for outcome in self.outcomes)


def run_due(world: World, *, tell: Say, build: Build = build_case) -> tuple[Run, ...]:
    """Run every job that is due, each once. Raises `Refused` for settings that are wrong."""
    from reports.edition.lock import alone, is_held

    said = settings(world)
    home = world.dist / STATE
    if is_held(home):
        tell("another run is at work; it will do what is due")
        return ()
    with alone(home, world, wait=0, tell=tell):
        return _run_all(world, said, tell, build)


def _run_all(world: World, said: Settings, tell: Say, build: Build) -> tuple[Run, ...]:
    runs: list[Run] = []
    for job in said.schedule:
        now = world.clock()
        last = _done(world).get(job.name)
        if last is not None and last > now:
            tell(f"{job.name}: the clock was put back; going on from now")
            _remember(world, job, now)
            continue
        moment = due(job, last, now)
        if moment is None:
            if last is None:
                _remember(world, job, now)
            continue
        orders = [Order(case, language=tag) for case in job.cases or world.cases() for tag in job.languages or ("",)]
        runs += [_run(world, said, job, order, moment, build) for order in orders]
        _remember(world, job, now)
    return tuple(runs)


def _run(world: World, said: Settings, job: Job, order: Order, moment: datetime, build: Build) -> Run:
    home = world.dist / order.case
    before = pointed_at(home)
    targets = [said.deliver[name] for name in job.deliver]
    try:
        edition = build(world, order)
    except Refused as refusal:
        problems = "\n".join(str(problem) for problem in refusal.problems)
        parcel = bad_news(order.case, problems, before)
        outcomes = tuple(deliver(world, parcel, target) for target in targets if target.failures)
        return Run(job.name, order.case, moment, None, refusal.problems, outcomes)
    parcel = good_news(order.case, edition.folder, _changed(world, order.case, before, edition))
    if job.always:
        parcel = _for_this_time(parcel, moment)
    outcomes = tuple(deliver(world, parcel, target) for target in targets)
    return Run(job.name, order.case, moment, edition, (), outcomes)


def _changed(world: World, case: str, before: str, edition: Edition) -> str:
    """The summary of what changed since the edition that stood before."""
    from reports.edition.changes import compare
    from reports.edition.summary import lines_of

    old = read_manifest(world.dist / case / before) if before else None
    new = read_manifest(edition.folder)
    if old is None or new is None or before == edition.folder.name:
        return f"Edition {edition.folder.name}."
    return "\n".join(lines_of(compare(old, new)))


def _for_this_time(parcel: Parcel, moment: datetime) -> Parcel:
    """A parcel that goes out at every run is another one each time, though the edition is the same."""
    return Parcel(parcel.case, f"{parcel.key}@{moment.isoformat()}", parcel.subject, parcel.text, parcel.folder)


def _done(world: World) -> Mapping[str, datetime]:
    """When each job was last done; a file that cannot be read says nothing."""
    try:
        told = json.loads((world.dist / STATE / "done.json").read_bytes())
        return {name: datetime.fromisoformat(at) for name, at in told.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _remember(world: World, job: Job, at: datetime) -> None:
    home = world.dist / STATE
    home.mkdir(parents=True, exist_ok=True)
    told = {name: moment.isoformat() for name, moment in _done(world).items()} | {job.name: at.isoformat()}
    making = home / f".done-{os.getpid()}"
    making.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    making.replace(home / "done.json")
