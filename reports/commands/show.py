"""`reports show FACT`: where a fact comes from and where it went.

In: a fact's id. Out: lines or one record, exit code 0 or 1. It must not work anything out.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.commands.talking import json_option, only, print_record, project_option, refuse
from reports.problems import Refused

if TYPE_CHECKING:
    from reports.edition.show import FactSheet


@click.command()
@click.argument("fact")
@click.option("--case", "case", default="", help="Case in data/; needed when there are several.")
@project_option
@json_option
def show(fact: str, case: str, project: Path, as_json: bool) -> None:
    """Show a FACT: value, forms, formula, source, and every place where it is printed."""
    from reports.edition.show import show_fact
    from reports.edition.world import World

    world = World.of(project)
    name = only(case, world.cases())
    try:
        shown = show_fact(world, name, fact)
    except Refused as refusal:
        refuse(refusal, as_json=as_json)
    else:
        _print_shown(shown, as_json=as_json)


def _print_shown(shown: "FactSheet", *, as_json: bool) -> None:
    if as_json:
        print_record(shown.as_record())
        return
    width = max(len(name) for name, _ in shown.lines)
    for name, value in shown.lines:
        click.echo(f"{name:<{width}}  {value}")
    click.echo("printed in")
    for place, reads in shown.places:
        click.echo(f"  {place}: {reads}")
    if not shown.places:
        click.echo("  no place")
