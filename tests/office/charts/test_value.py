"""What a native chart holds."""

from decimal import Decimal

from reports.office.charts.value import numbers
from tests.office.natives import FLOOR, native, point, series


def test_the_numbers_of_a_chart_leave_gaps_out() -> None:
    assert list(numbers(FLOOR)) == [Decimal("410.50"), Decimal(90)]


def test_a_chart_has_parts_where_any_point_is_called_something() -> None:
    assert not FLOOR.has_parts
    assert native(series("first", point("1", part="on budget places"), point("2"))).has_parts
