"""A comparison is answered only as far as the comparator allows."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.compose.text.amounts import Interval, exactly, interval_of, interval_of_quantity, is_below, is_equal
from tests import make


@pytest.mark.parametrize(
    ("value", "comparator", "against", "below", "above"),
    [
        ("3", "=", 2, False, True),
        ("3", "=", 3, False, False),
        ("3", ">", 3, False, True),
        ("3", ">", 2, False, True),
        ("3", ">", 4, None, None),
        ("3", "<", 3, True, False),
        ("3", "<", 2, None, None),
        ("180", "~", 184, None, None),
        ("180", "~", 186, True, False),
        ("7.5", "~", 7.4, False, True),
    ],
)
def test_a_bound_answers_on_its_own_side_only(
    value: str, comparator: str, against: float, below: bool | None, above: bool | None
) -> None:
    interval = interval_of_quantity(make.quantity(value, comparator))
    assert is_below(interval, exactly(against)) is below
    assert is_below(exactly(against), interval) is above


def test_values_are_compared_in_base_units_with_every_digit() -> None:
    interval = interval_of_quantity(make.money("2.15", scale="billion"))
    assert is_equal(interval, exactly(2_150_000_000)) is True
    assert is_equal(interval, exactly(2_150_000_001)) is False


def test_a_typed_decimal_means_what_is_typed() -> None:
    assert exactly(2.675).low == Fraction("2.675")


def test_a_derived_fact_is_as_wide_as_its_inputs_make_it() -> None:
    growth = make.fact(
        "growth", make.quantity("78", "~", "percent"), status="derived", derivation=make.derivation("63.2", "94.1")
    )
    assert growth.quantity is not None
    interval = interval_of(growth, growth.quantity)
    assert is_below(exactly(63), interval) is True
    assert is_below(exactly(78), interval) is None


def test_equality_of_a_bound_is_open_inside_and_answered_outside() -> None:
    floor = interval_of_quantity(make.quantity("3", ">"))
    assert is_equal(floor, exactly(4)) is None
    assert is_equal(floor, exactly(3)) is False


bounds = st.none() | st.integers(-5, 5).map(Fraction)
intervals = st.builds(Interval, bounds, bounds, st.booleans(), st.booleans()).filter(
    lambda i: i.low is None or i.high is None or i.low < i.high
)


@given(intervals, intervals, st.integers(-60, 60), st.integers(-60, 60))
def test_an_answer_holds_for_every_value_inside(left: Interval, right: Interval, a: int, b: int) -> None:
    one, other = Fraction(a, 10), Fraction(b, 10)
    if _inside(one, left) and _inside(other, right):
        answer = is_below(left, right)
        assert answer is None or answer is (one < other)


def _inside(value: Fraction, interval: Interval) -> bool:
    above = interval.low is None or value > interval.low or (value == interval.low and not interval.low_open)
    below = interval.high is None or value < interval.high or (value == interval.high and not interval.high_open)
    return above and below
