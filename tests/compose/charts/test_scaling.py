from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.compose.charts.scaling import common_scale, derivation_in_scale, drawn, in_scale, units
from reports.dataset.values import Scale
from tests import make


@pytest.mark.parametrize(
    ("value", "stated", "wanted", "reads"),
    [
        ("3", "billion", "million", "3000"),
        ("2.5", "billion", "million", "2500"),
        ("7.5", "thousand", "one", "7500"),
        ("2.50", "billion", "billion", "2.50"),
        ("165", "million", "billion", "0.165"),
        ("-0.9", "thousand", "one", "-900"),
        ("0", "billion", "one", "0"),
    ],
)
def test_a_value_moves_between_scales_with_its_digits(value: str, stated: str, wanted: str, reads: str) -> None:
    assert str(in_scale(make.quantity(value, scale=stated), Scale(wanted)).value) == reads


@given(
    value=st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**30), max_value=10**30),
    stated=st.sampled_from(Scale),
    wanted=st.sampled_from(Scale),
)
def test_moving_never_changes_the_amount(value: Decimal, stated: Scale, wanted: Scale) -> None:
    quantity = make.quantity(str(value), scale=stated.value)
    assert in_scale(quantity, wanted).base == quantity.base


def test_the_scale_used_most_is_the_panels() -> None:
    stated = [make.quantity("1", scale=scale) for scale in ("billion", "million", "million")]
    assert common_scale(stated) is Scale.MILLION


def test_of_two_scales_used_as_often_the_smaller_needs_no_decimals() -> None:
    assert common_scale([make.quantity("3.5", scale="thousand"), make.quantity("36")]) is Scale.ONE


def test_bounds_move_with_their_fact() -> None:
    moved = derivation_in_scale(make.derivation("1/3", None), Scale.BILLION, Scale.MILLION)
    assert (moved.low, moved.high) == (Fraction(1000, 3), None)


def test_a_bound_is_drawn_as_a_decimal() -> None:
    assert drawn(Fraction(12, 19) * 100) == Decimal("63.157895")


def test_units_are_told_apart_with_their_currencies() -> None:
    assert units([make.money("1"), make.money("2"), make.money("1", currency="EUR")]) == (
        ("money", "USD"),
        ("money", "EUR"),
    )


def test_thousands_are_drawn_written_out_as_they_are_printed() -> None:
    assert common_scale([make.quantity("16", scale="thousand"), make.quantity("7.5", scale="thousand")]) is Scale.ONE
