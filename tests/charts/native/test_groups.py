"""Bars in groups as Office draws them."""

from collections.abc import Callable

import pytest

from reports.charts.native.ground import Unfit
from reports.office.charts.value import Fill
from tests.charts.examples import GROUPED, chart, grouped_rows, mark, panel
from tests.charts.native.examples import only, readable, translated, values


def test_the_xml_is_the_golden(golden: Callable[[str, str], None]) -> None:
    golden("charts/grouped.xml", readable(GROUPED))


def test_each_group_is_a_series_over_all_rows() -> None:
    assert values(only(GROUPED)) == {"Exports": ("120", "34", "-12"), "Imports": ("80", "56", "20")}
    assert only(GROUPED).names == ("Machinery", "Textiles", "Food")


def test_the_names_of_the_groups_stand_above_the_rows_in_colours_of_their_own() -> None:
    made = only(GROUPED)
    assert made.keys is not None
    assert made.keys.top + made.keys.height <= made.plot.top + 0.001
    assert [series.paint.colour for series in made.series] == ["accent1", "accent2"]


def test_a_plan_is_hatched_in_any_group_and_a_gap_is_said_at_its_row() -> None:
    made = only(
        chart(
            "grouped",
            panel(
                mark("Food", "5", "5 (plan)", series="Exports", state="planned"),
                mark("Food", None, "withheld", series="Imports"),
                mark("Fuel", "4", "4", series="Exports"),
                mark("Fuel", "3", "3", series="Imports"),
            ),
        )
    )
    look = made.series[0].points[0].paint
    assert look is not None
    assert look.fill is Fill.HATCHED
    assert made.names[0] == "Food\nImports: withheld"
    assert values(made)["Imports"] == ("", "3")


def test_a_bound_among_groups_stays_a_picture() -> None:
    bound = mark("Food", "5", "more than 5", series="Exports", comparator=">")
    with pytest.raises(Unfit, match="open end"):
        translated(chart("grouped", panel(bound, mark("Fuel", "3", "3", series="Exports"))))


def test_bars_too_many_for_their_values_stay_a_picture() -> None:
    rows = [(f"Row {n}", ("1", "2", "3")) for n in range(12)]
    with pytest.raises(Unfit, match="too many"):
        translated(chart("grouped", panel(*grouped_rows(("A", "B", "C"), *rows))), "deck")
