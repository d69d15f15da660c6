"""A slope as Office draws it."""

from collections.abc import Callable

from tests.charts.examples import SLOPE
from tests.charts.native.examples import only, readable


def test_the_xml_is_the_golden(golden: Callable[[str, str], None]) -> None:
    golden("charts/slope.xml", readable(SLOPE))


def test_a_slope_goes_from_name_and_value_to_value() -> None:
    made = only(SLOPE)
    before, after = (made.series[0].points[end].label for end in (0, 1))
    assert before
    assert after
    assert (before.name, before.reads, before.side) == ("Northland", "12", "l")
    assert (after.name, after.reads, after.side) == ("", "18", "r")
    assert [series.paint.colour for series in made.series] == ["accent1", "accent2", "accent5"]


def test_a_slope_has_no_baseline_to_stand_on() -> None:
    assert only(SLOPE).setting.baseline == ("", 0.0)
