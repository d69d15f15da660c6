"""The difference of two levels, as it may be printed."""

from decimal import Decimal

from reports.dataset.differences import difference
from reports.dataset.values import Comparator, Quantity


def level(value: str, unit: str, comparator: Comparator = Comparator.EXACT) -> Quantity:
    return Quantity(Decimal(value), comparator, unit)


def test_what_is_counted_differs_exactly_and_what_is_measured_by_about_as_much() -> None:
    assert difference(level("9", "school"), level("7", "school")) == level("2", "school")
    assert difference(level("67", "year"), level("64", "year")) == level("3", "year", Comparator.ABOUT)


def test_per_cents_differ_by_percentage_points() -> None:
    assert difference(level("82", "percent"), level("76", "percent")) == level(
        "6", "percentage_point", Comparator.ABOUT
    )


def test_levels_that_are_bounds_have_no_known_difference() -> None:
    assert difference(level("3", "school", Comparator.MORE), level("2", "school")) is None
