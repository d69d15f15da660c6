"""`reports inspect FILE`: what a template offers, by role.

In: a file. Out: lines or one record, exit code 0 or 1. It must not work anything out.
"""

from pathlib import Path

import click

from reports.commands.talking import json_option, print_record, project_option, refuse
from reports.problems import Refused


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.option("--house", default="", help="House in templates/ whose roles are asked for.")
@project_option
@json_option
def inspect(file: str, house: str, project: Path, as_json: bool) -> None:
    """Show what a template FILE offers, by the roles of a house."""
    from reports.edition.inspect import inspect_file
    from reports.edition.world import World

    try:
        lines = inspect_file(World.of(project), file, house)
    except Refused as refusal:
        refuse(refusal, as_json=as_json)
        return
    if as_json:
        print_record(dict(lines))
        return
    width = max(len(name) for name, _ in lines)
    for name, offered in lines:
        click.echo(f"{name:<{width}}  {offered}")
