"""`reports schedule`, `reports run` and `reports deliver`: what runs when, what is due, what goes out.

In: the settings of a project. Out: lines or records; exit code 1 when a run or a delivery failed.
"""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.commands.talking import (
    PROBLEMS,
    json_option,
    only,
    print_problems,
    print_record,
    problem_record,
    project_option,
    refuse,
    talk,
)
from reports.problems import Refused

if TYPE_CHECKING:
    from reports.edition.due import Run


@click.group(invoke_without_command=True)
@click.option("--count", default=3, help="How many runs of each job to list.")
@project_option
@json_option
@click.pass_context
def schedule(context: click.Context, count: int, project: Path, as_json: bool) -> None:
    """List the next runs of every job of [tool.reports.schedule]."""
    if context.invoked_subcommand:
        return
    from reports.edition.schedule import in_words, next_runs
    from reports.edition.settings import settings
    from reports.edition.world import World

    world = World.of(project)
    try:
        jobs = settings(world).schedule
    except Refused as refusal:
        refuse(refusal, as_json=as_json)
        return
    if not jobs and not as_json:
        talk("nothing is scheduled; see [tool.reports.schedule] in the README")
    for job in jobs:
        runs = next_runs(job, world.clock(), count)
        cases = list(job.cases or world.cases())
        if as_json:
            moments = [moment.isoformat() for moment in runs]
            print_record({"job": job.name, "cron": job.cron, "timezone": job.timezone, "cases": cases, "next": moments})
            continue
        until = f", until {job.until:%d %B %Y}" if job.until else ""
        click.echo(f"{job.name}: {in_words(job)} ({job.timezone}){until}; {', '.join(cases)}")
        for moment in runs:
            click.echo(f"  {moment:%A %d %B %Y %H:%M %Z}")
        if not runs:
            click.echo("  no further run")


@schedule.command()
@click.option("--systemd", "system", flag_value="systemd", help="A user's timer of systemd.")
@click.option("--cron", "system", flag_value="cron", help="A line in the user's crontab.")
@project_option
def install(system: str | None, project: Path) -> None:
    """Let the machine call `reports run --due` every minute."""
    from reports.edition.install import install_cron, install_systemd
    from reports.edition.world import World

    if system is None:
        raise click.UsageError("say --systemd or --cron")
    command = shutil.which("reports", path=str(Path(sys.executable).parent)) or shutil.which("reports") or "reports"
    try:
        made = (install_systemd if system == "systemd" else install_cron)(World.of(project), command)
    except Refused as refusal:
        refuse(refusal, as_json=False)
        return
    for title, lines in (("written", made.written), ("to start it", made.then), ("to remove it", made.remove)):
        for line in lines:
            click.echo(f"{title}: {line}")


@schedule.command("run")
@project_option
def run_loop(project: Path) -> None:
    """Stay and run every job when it is due (extra `schedule`)."""
    from reports.edition.due import run_due
    from reports.edition.settings import settings
    from reports.edition.world import World

    try:
        from reports.edition.loop import loop
    except ModuleNotFoundError:
        raise click.UsageError("this needs APScheduler: pip install 'ministerial-reports[schedule]'") from None
    world = World.of(project)
    loop(settings(world).schedule, lambda: _print_runs(run_due(world, tell=talk), as_json=False))


@click.command()
@click.option("--due", "due_only", is_flag=True, help="Do what is due now, each missed job once.")
@project_option
@json_option
def run(due_only: bool, project: Path, as_json: bool) -> None:
    """Run what is due of the schedule: build, and deliver what is new."""
    from reports.edition.due import run_due
    from reports.edition.world import World

    if not due_only:
        raise click.UsageError("say --due; to build now whatever the schedule says, use `reports build`")
    try:
        runs = run_due(World.of(project), tell=talk)
    except Refused as refusal:
        refuse(refusal, as_json=as_json)
        return
    _print_runs(runs, as_json=as_json)
    sys.exit(PROBLEMS if any(each.failed for each in runs) else 0)


@click.command()
@click.argument("case", default="")
@click.argument("edition", default="latest")
@click.option(
    "--to", "names", multiple=True, required=True, metavar="TARGET", help="A target of [tool.reports.deliver]."
)
@project_option
@json_option
def deliver(case: str, edition: str, names: tuple[str, ...], project: Path, as_json: bool) -> None:
    """Deliver an EDITION of CASE now; what is recorded as delivered is not delivered again."""
    from reports.edition.deliver import deliver as hand_over
    from reports.edition.deliver import good_news
    from reports.edition.settings import settings
    from reports.edition.shelf import find
    from reports.edition.world import World

    world = World.of(project)
    name = only(case, world.cases())
    failed = False
    try:
        targets = settings(world).deliver
        if unknown := [each for each in names if each not in targets]:
            raise click.UsageError(f"no target {unknown[0]!r}; there are: {', '.join(targets) or 'none'}")
        folder = find(world.dist / name, edition).folder
    except Refused as refusal:
        refuse(refusal, as_json=as_json)
        return
    for each in names:
        outcome = hand_over(world, good_news(name, folder, f"Edition {folder.name}."), targets[each])
        failed |= not outcome.done
        _print_outcome(name, outcome.target, outcome.done, outcome.again, outcome.why, as_json=as_json)
    sys.exit(PROBLEMS if failed else 0)


def _print_outcome(case: str, target: str, done: bool, again: bool, why: str, *, as_json: bool) -> None:
    if as_json:
        print_record({"case": case, "target": target, "done": done, "again": again, "why": why})
    elif done:
        click.echo(f"{case}: {'had been delivered' if again else 'delivered'} to {target}")
    else:
        talk(f"{case}: not delivered to {target}: {why}")


def _print_runs(runs: "tuple[Run, ...]", *, as_json: bool) -> None:
    for each in runs:
        if as_json:
            print_record(_run_record(each))
            continue
        print_problems(each.problems, as_json=False)
        made = "nothing has changed" if each.edition and not each.edition.made else "new edition"
        where = f"{made}: {each.edition.folder.name}" if each.edition else "nothing was written"
        (click.echo if each.edition else talk)(f"{each.job}: {each.case}: {where}")
        for outcome in each.outcomes:
            _print_outcome(each.case, outcome.target, outcome.done, outcome.again, outcome.why, as_json=False)


def _run_record(each: "Run") -> dict[str, object]:
    return {
        "job": each.job,
        "case": each.case,
        "due": each.due.isoformat(),
        "edition": each.edition.folder.name if each.edition else None,
        "made": bool(each.edition and each.edition.made),
        "problems": [problem_record(problem) for problem in each.problems],
        "deliveries": [{"target": o.target, "done": o.done, "again": o.again, "why": o.why} for o in each.outcomes],
    }
