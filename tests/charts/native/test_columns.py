"""Columns as Office draws them."""

from collections.abc import Callable

from reports.office.charts.value import Form
from tests.charts.examples import BALANCE, COLUMNS, chart, course, panel
from tests.charts.native.examples import labels, only, readable


def test_the_xml_is_the_golden(golden: Callable[[str, str], None]) -> None:
    golden("charts/columns.xml", readable(COLUMNS))


def test_columns_stand_on_zero_and_say_all_values_that_find_room() -> None:
    made = only(COLUMNS)
    assert (made.form, made.scale.step) == (Form.COLUMNS, None)
    assert made.scale.low < 0 < made.scale.high
    assert len(labels(made)) == len(BALANCE)


def test_columns_without_room_for_all_values_have_a_scale_and_say_three() -> None:
    many = [str(n * 1000 + 12345) for n in range(40)]
    made = only(chart("columns", panel(*course("", 1980, *many))))
    assert made.scale.step is not None
    assert labels(made) == (many[0], many[-1])
