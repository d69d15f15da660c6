"""`reports new data/NAME`: begin a case.

In: a name. Out: the files written, exit code 0 or 1. It must not know what stands in them.
"""

from pathlib import Path

import click

from reports.commands.talking import named, project_option, refuse, talk
from reports.problems import Refused


@click.command()
@click.argument("case", metavar="data/NAME")
@project_option
def new(case: str, project: Path) -> None:
    """Begin a case: commented files in data/NAME that build at once."""
    from reports.edition.new import begin
    from reports.edition.world import World

    world = World.of(project)
    name = named((case,))[0]
    try:
        written = begin(world, name)
    except Refused as refusal:
        refuse(refusal, as_json=False)
    else:
        for path in written:
            click.echo(path.relative_to(world.project).as_posix())
        talk(f"next: reports build {name}")
