"""`reports units`: every unit a figure may have.

In: nothing. Out: a line or an object for each unit: its id, its kind, how it reads in English. It must not read a case.
"""

import click

from reports.commands.talking import json_option, print_record


@click.command()
@json_option
def units(as_json: bool) -> None:
    """List the units for the column unit: id, kind, how two of them read in English."""
    records = _records()
    wide = {key: max(len(record[key]) for record in records) for key in ("unit", "kind")}
    for record in records:
        if as_json:
            print_record(record)
        else:
            click.echo(f"{record['unit']:<{wide['unit']}}  {record['kind']:<{wide['kind']}}  {record['reads']}")


def _records() -> list[dict[str, str]]:
    from decimal import Decimal

    from reports.dataset.units import MONEY_WORDS, UNITS, is_money
    from reports.dataset.values import Comparator, Quantity
    from reports.language.locale import speak
    from reports.language.numbers import Form, say

    english, some = speak("en", b""), next(iter(MONEY_WORDS.values()))
    two = Decimal(2)
    return [
        {
            "unit": unit.id,
            "kind": str(unit.kind),
            "reads": say(
                Quantity(two, Comparator.EXACT, unit.id, some if is_money(unit.id) else ""), Form.SENTENCE, english
            ),
        }
        for unit in UNITS.values()
    ]
