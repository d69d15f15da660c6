"""`reports changes` and `reports editions`: what stands in dist/, and what moved from one edition to another.

In: a case, two editions. Out: lines grouped by kind or one record. It must not compare.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.commands.talking import json_option, only, print_record, project_option, refuse, talk
from reports.problems import Refused

if TYPE_CHECKING:
    from reports.edition.comparing.changes import Changes
    from reports.edition.world import World


@click.command()
@click.argument("case", default="")
@click.argument("old", default="previous")
@click.argument("new", default="latest")
@click.option("--memo", metavar="FILE", default="", help="Write it as a Word paper in the house's look too.")
@click.option("--language", default="", help="The paper's language (BCP 47), when not the first of the edition's.")
@project_option
@json_option
def changes(case: str, old: str, new: str, project: Path, as_json: bool, memo: str, language: str) -> None:
    """Say what changed in CASE from edition OLD (the one before) to NEW (the latest), fact by fact.

    An edition is named whole, by its beginning or end, or as `latest` or `previous`. With --memo nothing is built anew:
    the paper is made from what is kept of the two.
    """
    from reports.edition.comparing.changes import compare
    from reports.edition.shelf.keeping import PREVIOUS, find, manifest_of
    from reports.edition.shelf.standing import LATEST
    from reports.edition.world import World

    world = World.of(project)
    if case in (LATEST, PREVIOUS) and case not in world.cases():
        raise click.UsageError(f"“{case}” is an edition: name the case before it, as in `reports changes CASE {case}`")
    name = only(case, world.cases())
    home = world.dist / name
    try:
        found = compare(manifest_of(find(home, old)), manifest_of(find(home, new)))
        if memo:
            _write(world, name, (old, new), Path(memo), language)
    except Refused as refusal:
        refuse(refusal, as_json=as_json)
    else:
        _print(found, as_json=as_json)


@click.command()
@click.argument("case", default="")
@project_option
@json_option
def editions(case: str, project: Path, as_json: bool) -> None:
    """List the editions of CASE, oldest first, with the time each was made."""
    from reports.edition.shelf.keeping import editions as on_shelf
    from reports.edition.shelf.keeping import is_trial, no_edition
    from reports.edition.shelf.standing import pointed_at
    from reports.edition.world import World

    world = World.of(project)
    name = only(case, world.cases())
    home = world.dist / name
    if name not in world.cases() and not home.is_dir():
        refuse(Refused((no_edition(home, (), "there is neither such a case nor an edition of it"),)), as_json=as_json)
    latest = pointed_at(home)
    for each in on_shelf(home):
        made = each.at.isoformat(timespec="seconds")
        if as_json:
            record = {"edition": each.name, "made": made, "whole": each.whole, "latest": each.name == latest}
            print_record({**record, "trial": is_trial(each)})
        else:
            notes = ["latest"] * (each.name == latest) + ["not whole"] * (not each.whole) + ["trial"] * is_trial(each)
            click.echo(f"{each.name}  {made}  {', '.join(notes)}".rstrip())


def _write(world: "World", case: str, editions: tuple[str, str], file: Path, language: str) -> None:
    from reports.edition.comparing.comparison import compare_on_paper
    from reports.edition.shelf.publish import put_file

    paper = compare_on_paper(world, case, *editions, language)
    put_file(file, paper)
    talk(f"{case}: written to {file}")


def _print(found: "Changes", *, as_json: bool) -> None:
    if as_json:
        record = {"old": found.old, "new": found.new, "changes": [item.as_record() for item in found.items]}
        print_record({**record, "warnings": list(found.warnings)})
        return
    from reports.edition.comparing.summary import lines_of

    for line in lines_of(found):
        click.echo(line)
    for warning in found.warnings:
        talk(f"warning: {warning}")
