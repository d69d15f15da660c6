"""`reports changes` and `reports editions`: what stands in dist/, and what moved from one edition to another.

In: a case, two editions. Out: lines grouped by kind or one record. It must not compare.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.commands.talking import json_option, only, print_record, project_option, refuse, talk
from reports.problems import Refused

if TYPE_CHECKING:
    from reports.edition.changes import Changes


@click.command()
@click.argument("case", default="")
@click.argument("old", default="previous")
@click.argument("new", default="latest")
@project_option
@json_option
def changes(case: str, old: str, new: str, project: Path, as_json: bool) -> None:
    """Say what changed in CASE from edition OLD (the one before) to NEW (the latest), fact by fact.

    An edition is named whole, by its beginning or end, or as `latest` or `previous`.
    """
    from reports.edition.changes import compare
    from reports.edition.shelf import find, manifest_of
    from reports.edition.world import World

    world = World.of(project)
    name = only(case, world.cases())
    home = world.dist / name
    try:
        found = compare(manifest_of(find(home, old)), manifest_of(find(home, new)))
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
    from reports.edition.shelf import editions as on_shelf
    from reports.edition.shelf import no_edition
    from reports.edition.standing import pointed_at
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
            print_record(record)
        else:
            notes = ["latest"] * (each.name == latest) + ["not whole"] * (not each.whole)
            click.echo(f"{each.name}  {made}  {', '.join(notes)}".rstrip())


def _print(found: "Changes", *, as_json: bool) -> None:
    if as_json:
        record = {"old": found.old, "new": found.new, "changes": [item.as_record() for item in found.items]}
        print_record({**record, "warnings": list(found.warnings)})
        return
    from reports.edition.summary import lines_of

    for line in lines_of(found):
        click.echo(line)
    for warning in found.warnings:
        talk(f"warning: {warning}")
