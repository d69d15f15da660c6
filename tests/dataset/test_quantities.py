"""A number and what belongs to it."""

import pytest

from reports.dataset.values import Comparator, Scale
from tests.dataset import desk
from tests.make import money

PREVIOUS = "previous_value,previous_comparator,previous_period"


def test_a_value_comes_with_comparator_currency_and_scale() -> None:
    assert desk.known().facts["trade.turnover"].quantity == money("3", ">", scale="billion")


def test_a_row_without_number_has_no_quantity() -> None:
    assert desk.known().facts["trade.rank"].quantity is None


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"comparator": ""}, ["comparator value-without-comparator"]),
        ({"value": "", "status": "not_available"}, ["comparator comparator-without-value"]),
        ({"value": "", "comparator": ""}, ["value empty"]),
        ({"unit": ""}, ["unit empty"]),
        ({"scale": ""}, ["scale empty"]),
        ({"unit": "money"}, ["currency money-without-currency"]),
        ({"currency": "USD"}, ["currency currency-without-money"]),
        ({"currency": "USX", "unit": "money"}, ["currency unknown-currency"]),
        ({"status": "qualitative"}, ["value status"]),
        ({"status": "not_available"}, ["value status"]),
        ({"value": "2.5", "unit": "ordinal"}, ["value not-whole"]),
        ({"value": "0", "unit": "ordinal"}, ["value not-whole"]),
        ({"unit": "money_per_barrel", "currency": "USD"}, []),
        ({"value": "", "comparator": "", "unit": "", "scale": "", "status": "planned"}, []),
        ({"value": "", "comparator": "", "unit": "", "scale": "", "status": "confidential"}, []),
    ],
)
def test_what_belongs_together_is_asked_for(cells: dict[str, str], found: list[str]) -> None:
    assert desk.told(facts=desk.fact_row(**cells)) == [f"facts.csv:6:{line}" for line in found]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ("276,=,2023", []),
        ("276,,2023", ["previous_comparator value-without-comparator"]),
        (",=,", ["previous_comparator comparator-without-value"]),
        (",,2023", ["previous_period previous"]),
        ('"2,7",=,2023', ["previous_value decimal-comma"]),
        ("276,=,2024", ["previous_period reversed-period"]),
        ("276,=,2025", ["previous_period reversed-period"]),
    ],
)
def test_an_earlier_value_is_whole_and_earlier(cells: str, found: list[str]) -> None:
    lines = desk.FACTS.splitlines()
    rows = [f"{lines[0]},{PREVIOUS}", *(f"{line},,," for line in lines[1:])]
    rows[3] = f"{lines[3]},{cells}"
    assert desk.told(facts="\n".join(rows) + "\n") == [f"facts.csv:4:{line}" for line in found]


def test_an_earlier_value_without_a_value_is_told() -> None:
    lines = desk.FACTS.splitlines()
    rows = [f"{lines[0]},{PREVIOUS}", *(f"{line},,," for line in lines[1:])]
    rows[4] = f"{lines[4]},5,=,2023"
    assert desk.told(facts="\n".join(rows)) == ["facts.csv:5:previous_value previous"]


def test_a_point_takes_from_its_fact_what_its_table_has_no_column_for() -> None:
    dataset = desk.known(series="series_id,category,value,fact_id\nturnover,All,3,trade.turnover\n", charts=_NO_CHART)
    (point,) = dataset.series["turnover"].points
    assert point.quantity == dataset.facts["trade.turnover"].quantity
    assert point.quantity is not None
    assert (point.quantity.comparator, point.quantity.scale) == (Comparator.MORE, Scale.BILLION)


def test_a_point_without_fact_needs_a_unit_of_its_own() -> None:
    told = desk.told(series="series_id,category,value\nturnover,All,3\n", charts=_NO_CHART)
    assert told == ["series.csv:2:unit empty"]


_NO_CHART = "charts:\n  - {id: gas, series: [turnover]}\n"
