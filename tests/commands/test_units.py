"""`reports units`, for a desk without the source and for a machine."""

import json

from reports.dataset.units import UNITS
from tests.commands.terminal import run


def test_every_unit_is_listed_with_its_kind_and_how_it_reads() -> None:
    result = run("units")
    assert result.exit_code == 0, result.output
    lines = [line.split(maxsplit=2) for line in result.stdout.splitlines()]
    assert [line[0] for line in lines] == list(UNITS)
    [megawatt] = [line for line in lines if line[0] == "megawatt"]
    assert megawatt[1:] == ["power", "2 megawatts"]


def test_for_a_machine_a_unit_is_an_object() -> None:
    records = [json.loads(line) for line in run("units", "--json").stdout.splitlines()]
    assert {"unit": "ship", "kind": "count", "reads": "2 ships"} in records
