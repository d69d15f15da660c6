"""`reports remake`: make an edition again from the inputs kept with it, and say whether it is the same.

In: a case, an edition. Out: lines or one record; exit code 1 when a file differs. It must not compare.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reports.commands.talking import (
    PROBLEMS,
    json_option,
    only,
    print_record,
    progress,
    project_option,
    refuse,
    talk,
)
from reports.problems import Refused

if TYPE_CHECKING:
    from reports.edition.shelf.remake import Remade


@click.command()
@click.argument("case", default="")
@click.argument("edition", default="latest")
@click.option(
    "--into", metavar="FOLDER", type=click.Path(path_type=Path), help="Write what was made into a new folder."
)
@project_option
@json_option
def remake(case: str, edition: str, into: Path | None, project: Path, as_json: bool) -> None:
    """Make an EDITION of CASE again from the inputs kept with it, and compare it with what stands, byte for byte."""
    from reports.edition.shelf.keeping import find
    from reports.edition.shelf.publish import put
    from reports.edition.shelf.remake import remake as make_again
    from reports.edition.world import World

    if into and into.exists():
        raise click.UsageError(f"{into} is there already")
    world = World.of(project)
    name = only(case, world.cases())
    try:
        made = make_again(find(world.dist / name, edition), progress)
    except Refused as refusal:
        progress("")
        refuse(refusal, as_json=as_json)
        return
    progress("")
    if into:
        put(into.resolve(), made.files)
    _print(name, made, as_json=as_json)
    sys.exit(PROBLEMS if made.differing else 0)


def _print(case: str, made: "Remade", *, as_json: bool) -> None:
    if as_json:
        record = {"case": case, "edition": made.edition, "files": sorted(made.files)}
        print_record({**record, "differing": list(made.differing), "versions": dict(made.versions)})
        return
    if not made.differing:
        click.echo(f"{case}: {made.edition} made again, {len(made.files)} files, the same byte for byte")
    for name in made.differing:
        talk(f"{case}: {made.edition}: {name} differs")
    for name, change in made.versions.items():
        talk(f"{name}: {change}")
