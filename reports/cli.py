"""The command: reads arguments, prints, sets the exit code; nothing else in the house prints.

In: argv. Out: data on stdout, talk on stderr, exit 0 done, 1 problems found, 2 usage, 130 interrupted. Heavy imports
stand inside the commands, so that `reports --help` answers at once.
"""

import errno
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports import __version__
from reports.problems import Place, Problem, Refused

if TYPE_CHECKING:
    from reports.edition.run import Edition
    from reports.edition.show import Shown

Project = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Folder with data/, templates/ and dist/. Default: this one.",
)
AsJson = click.option("--json", "as_json", is_flag=True, help="Print for a machine.")


class Desk(click.Group):
    """All commands, and what the world may do to any of them: an interrupt, a full disk, a folder that is closed."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            _talk("\ninterrupted")
            ctx.exit(130)
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader of our output has gone: click's own affair
                raise
            _progress("")
            _print_problems((_outside(error),), as_json=False)
            ctx.exit(1)


@click.group(cls=Desk, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reports")
def main() -> None:
    """Make a Word briefing memo and a PowerPoint deck from one dataset, every figure traced to its source."""


@main.command()
@click.argument("cases", nargs=-1, metavar="[CASE]...")
@click.option("--house", default="", help="House in templates/ to use instead of the case's own.")
@click.option("--language", default="", help="One language (BCP 47) instead of those the case names.")
@Project
@AsJson
def build(cases: tuple[str, ...], house: str, language: str, project: Path, as_json: bool) -> None:
    """Build the papers of each CASE (all cases of data/ when none is named) into dist/."""
    from reports.edition.run import Order, build_case
    from reports.edition.world import World

    world = World.of(project)
    failed = False
    for case in _named(cases) or _all_cases(world.cases()):
        try:
            edition = build_case(world, Order(case, house, language), say=_progress, tell=_talk)
        except Refused as refusal:
            _progress("")
            _print_problems(refusal.problems, as_json=as_json)
            _talk(f"{case}: nothing was written")
            failed = True
        else:
            _progress("")
            _print_edition(case, edition, project, as_json=as_json)
    sys.exit(1 if failed else 0)


@main.command()
@click.argument("cases", nargs=-1, metavar="[CASE]...")
@Project
@AsJson
def check(cases: tuple[str, ...], project: Path, as_json: bool) -> None:
    """Build in memory, read the two papers back and prove them; write nothing."""
    from reports.edition.build import make
    from reports.edition.run import Order, gather
    from reports.edition.world import World

    world = World.of(project)
    failed = False
    for case in _named(cases) or _all_cases(world.cases()):
        try:
            made = make(gather(world, Order(case)), epoch=world.epoch(), say=_progress)
        except Refused as refusal:
            _progress("")
            _print_problems(refusal.problems, as_json=as_json)
            failed = True
        else:
            _progress("")
            _print_problems(made.warnings, as_json=as_json)
            _talk(f"{case}: sound; {made.figures} figures of {made.facts} facts traced, memo and deck agree")
    sys.exit(1 if failed else 0)


@main.command()
@click.argument("case", metavar="data/NAME")
@Project
def new(case: str, project: Path) -> None:
    """Begin a case: commented files in data/NAME that build at once."""
    from reports.edition.new import begin
    from reports.edition.world import World

    name = _named((case,))[0]
    try:
        written = begin(World.of(project), name)
    except Refused as refusal:
        _print_problems(refusal.problems, as_json=False)
        sys.exit(1)
    for path in written:
        click.echo(path.relative_to(project.resolve()).as_posix())
    _talk(f"next: reports build {name}")


@main.command()
@click.argument("fact")
@click.option("--case", "case", default="", help="Case in data/; needed when there are several.")
@Project
@AsJson
def show(fact: str, case: str, project: Path, as_json: bool) -> None:
    """Show a FACT: value, forms, formula, source, and every place where it is printed."""
    from reports.edition.show import show_fact
    from reports.edition.world import World

    world = World.of(project)
    cases = [case] if case else world.cases()
    if len(cases) != 1:
        raise click.UsageError(f"name one case with --case: {', '.join(cases) or 'there is none in data/'}")
    try:
        shown = show_fact(world, _named((cases[0],))[0], fact)
    except Refused as refusal:
        _print_problems(refusal.problems, as_json=as_json)
        sys.exit(1)
    _print_shown(shown, as_json=as_json)


def _named(cases: tuple[str, ...]) -> tuple[str, ...]:
    """Case names as the desk may type them: `moscow`, `data/moscow` and `data/moscow/` are one."""
    return tuple(Path(case).name for case in cases)


def _all_cases(cases: tuple[str, ...]) -> tuple[str, ...]:
    if not cases:
        raise click.UsageError("there is no case in data/ here; use --project, or make a folder data/NAME")
    return cases


def _print_edition(case: str, edition: "Edition", project: Path, *, as_json: bool) -> None:
    folder = edition.folder.relative_to(project.resolve())
    if as_json:
        record = {
            "case": case,
            "folder": folder.as_posix(),
            "made": edition.made,
            "files": list(edition.files),
            "figures": edition.figures,
            "facts": edition.facts,
            "seconds": round(edition.seconds, 3),
            "warnings": [str(problem) for problem in edition.warnings],
        }
        click.echo(json.dumps(record, ensure_ascii=False))
        return
    _print_problems(edition.warnings, as_json=False)
    if not edition.made:
        click.echo(f"{case}: nothing has changed; the edition stands in {folder}/")
        return
    click.echo(f"{case}: new edition in {folder}/")
    for name in edition.files:
        click.echo(f"  {name}")
    traced = f"{edition.figures} figures of {edition.facts} facts traced, memo and deck agree"
    click.echo(f"{traced}; {edition.seconds:.1f} s")


def _print_problems(problems: tuple[Problem, ...], *, as_json: bool) -> None:
    for problem in problems:
        if as_json:
            record = {
                "code": problem.code,
                "severity": problem.severity.value,
                "message": problem.message,
                "file": problem.place.file,
                "line": problem.place.line,
                "column": problem.place.column,
                "hint": problem.hint,
            }
            click.echo(json.dumps(record, ensure_ascii=False))
        else:
            click.echo(str(problem), err=True)


def _print_shown(shown: "Shown", *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(shown.as_record(), ensure_ascii=False))
        return
    width = max(len(name) for name, _ in shown.lines)
    for name, value in shown.lines:
        click.echo(f"{name:<{width}}  {value}")
    click.echo("printed in")
    for place, reads in shown.places:
        click.echo(f"  {place}: {reads}")
    if not shown.places:
        click.echo("  no place")


def _outside(error: OSError) -> Problem:
    """What the file system refused, in its own words; no edition has been touched by then."""
    place = Place(str(error.filename or "dist"))
    return Problem(
        "file", error.strerror or str(error), place, "make room, or let this user read and write there; then run again"
    )


def _progress(step: str) -> None:
    """What is being done, on one line that is written over, when a person is watching."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{step}", nl=False, err=True)


def _talk(line: str) -> None:
    click.echo(line, err=True)
