"""What a stated figure may be, and the law of interval arithmetic: no result is left out."""

import operator
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reports.dataset.intervals import Interval, exactly, in_digits, last_digit, stated
from tests.make import quantity


@pytest.mark.parametrize(
    ("value", "comparator", "unit", "scale", "low", "high"),
    [
        ("5", "=", "visit", "one", "5", "5"),
        ("16000", "=", "student", "one", "16000", "16000"),
        ("32", "=", "year", "one", "32", "32"),
        ("1.5", "=", "year", "one", "1.45", "1.55"),
        ("3.5", "=", "project", "thousand", "3450", "3550"),
        ("1.6", "=", "kilowatt_hour", "billion", "1550000000", "1650000000"),
        ("0.90", "=", "percent", "one", "0.895", "0.905"),
        ("410", "=", "cubic_metre", "million", "409500000", "410500000"),
        ("90", "=", "percent", "one", "89.5", "90.5"),
        ("90", "~", "percent", "one", "85", "95"),
        ("22", "~", "percent", "one", "21.5", "22.5"),
        ("7000", "~", "student", "one", "6500", "7500"),
        ("0.24", "~", "percent", "one", "0.235", "0.245"),
        ("22.0", "~", "percent", "one", "21.95", "22.05"),
        ("0", "~", "percent", "one", "-0.5", "0.5"),
        ("-37.63", "=", "index", "one", "-37.635", "-37.625"),
        ("3", ">", "visit", "billion", "3000000000", None),
        ("100", "<", "cubic_metre", "one", "0", "100"),
        ("5", "<", "percent", "one", None, "5"),
        ("-5", "<", "cubic_metre", "one", None, "-5"),
    ],
)
def test_a_figure_says_no_more_than_its_digits_and_its_comparator(
    value: str, comparator: str, unit: str, scale: str, low: str | None, high: str | None
) -> None:
    said = stated(quantity(value, comparator, unit, scale=scale))
    assert said == Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))


def test_the_last_digit_of_about_is_its_last_significant_one() -> None:
    digits = [
        last_digit(quantity(*said, "percent")) for said in (("700", "="), ("700", "~"), ("0.50", "~"), ("0", "~"))
    ]
    assert digits == [1, 100, Fraction(1, 100), 1]


bounds = st.fractions(min_value=-50, max_value=50, max_denominator=20)


@st.composite
def intervals_with_a_point(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    low, point, high = sorted([draw(bounds), draw(bounds), draw(bounds)])
    return Interval(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None]))), point


@given(
    intervals_with_a_point(),
    intervals_with_a_point(),
    st.sampled_from([operator.add, operator.sub, operator.mul, operator.truediv]),
)
def test_the_result_of_any_two_points_lies_in_the_result_of_their_intervals(
    left: tuple[Interval, Fraction],
    right: tuple[Interval, Fraction],
    operation: Callable[[Interval, Interval], Interval],
) -> None:
    assume(operation is not operator.truediv or not right[0].holds(0))
    assert operation(left[0], right[0]).holds(operation(left[1], right[1]))  # type: ignore[call-overload]


@given(intervals_with_a_point())
def test_the_opposite_of_a_point_lies_in_the_opposite_interval(pair: tuple[Interval, Fraction]) -> None:
    assert (-pair[0]).holds(-pair[1])


def test_a_floor_divided_by_a_floor_is_bounded_on_no_useful_side() -> None:
    assert Interval(Fraction(190), None) / Interval(Fraction(146, 100), None) == Interval(Fraction(0), None)


def test_a_divisor_that_may_be_zero_divides_nothing() -> None:
    for divisor in (Interval(Fraction(-1), Fraction(1)), Interval(None, Fraction(0)), exactly(0), Interval(None, None)):
        with pytest.raises(ZeroDivisionError):
            exactly(1) / divisor


def test_intervals_meet_where_a_value_lies_in_both() -> None:
    low, high = Interval(None, Fraction(2)), Interval(Fraction(2), None)
    assert low.meets(high)
    assert not Interval(None, Fraction(1)).meets(high)
    assert not high.meets(Interval(None, Fraction(1)))


@pytest.mark.parametrize(
    ("number", "told"),
    [(Fraction(12_345_678_901_234), "12345678901234"), (Fraction(-5, 2), "-2.5"), (Fraction(2, 3), "0.6667")],
)
def test_a_number_in_a_message_has_all_its_digits_before_the_mark(number: Fraction, told: str) -> None:
    assert in_digits(number) == told
