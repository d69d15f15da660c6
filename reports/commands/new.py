"""`reports new data/NAME`: begin a case.

In: a name. Out: the files written, exit code 0 or 1. It must not know what stands in them.
"""

from pathlib import Path

import click

from reports.commands.talking import json_option, print_record, project_option, refuse, talk
from reports.problems import Refused


@click.command()
@click.argument("case", metavar="data/NAME")
@project_option
@json_option
def new(case: str, project: Path, as_json: bool) -> None:
    """Begin a case: commented files in data/NAME that build at once."""
    from reports.edition.new import begin
    from reports.edition.world import World

    world = World.of(project)
    name = case.removeprefix("./").removesuffix("/").removeprefix("data/")
    if "/" in name or name in ("", ".", "..", "data"):
        raise click.UsageError(f"“{case}” is no data/NAME: a case is a folder in data/ of this project")
    try:
        written = begin(world, name)
    except Refused as refusal:
        refuse(refusal, as_json=as_json)
    else:
        files = [path.relative_to(world.project).as_posix() for path in written]
        if as_json:
            print_record({"case": name, "files": files})
        for file in () if as_json else files:
            click.echo(file)
        talk(f"next: reports build {name}")
