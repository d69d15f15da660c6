"""The table of units."""

import pytest

from reports.dataset.units import UNITS, Kind, is_money

NEEDED = """
visit meeting ordinal treaty organisation percent percentage_point basis_point money money_per_barrel vehicle
cubic_metre kilowatt_hour project school country student place teacher bus person year index tonne barrel kilometre
hectare megawatt degree_celsius
"""


@pytest.mark.parametrize("unit", NEEDED.split())
def test_the_units_a_ministry_needs_are_there(unit: str) -> None:
    assert UNITS[unit].id == unit


def test_things_that_are_counted_are_not_divisible_and_measures_are() -> None:
    assert all(unit.divisible == (unit.kind not in (Kind.COUNT, Kind.ORDINAL)) for unit in UNITS.values())


def test_only_money_carries_a_currency() -> None:
    assert [is_money(unit) for unit in ("money", "money_per_barrel", "percent", "nonsense")] == [
        True,
        True,
        False,
        False,
    ]
