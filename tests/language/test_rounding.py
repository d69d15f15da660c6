"""Rounding is exact, half up, and knows which way a bound may go."""

from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from reports.language.rounding import Towards, marked, places, rounded, shifted


def test_half_goes_up_away_from_zero() -> None:
    assert [str(rounded(Decimal(text), 0)) for text in ("0.5", "1.5", "2.5", "-0.5", "-2.5")] == [
        "1",
        "2",
        "3",
        "-1",
        "-3",
    ]
    assert str(rounded(Decimal("2.675"), 2)) == "2.68"


def test_a_floor_goes_down_and_a_ceiling_up_on_either_side_of_zero() -> None:
    assert [str(rounded(Fraction(7, 3), 1, way)) for way in (Towards.DOWN, Towards.UP)] == ["2.3", "2.4"]
    assert [str(rounded(Fraction(-7, 3), 1, way)) for way in (Towards.DOWN, Towards.UP)] == ["-2.4", "-2.3"]


@given(st.fractions(), st.integers(min_value=0, max_value=9))
def test_directed_rounding_never_passes_the_value(value: Fraction, digits: int) -> None:
    down, up = rounded(value, digits, Towards.DOWN), rounded(value, digits, Towards.UP)
    assert Fraction(down) <= value <= Fraction(up)
    assert Fraction(up) - Fraction(down) <= Fraction(1, 10**digits)


def test_no_context_rounds_behind_our_back() -> None:
    with localcontext() as context:
        context.prec = 3
        assert str(rounded(Decimal("123456.789"), 2)) == "123456.79"
        assert str(shifted(Decimal("123456.789"), 3)) == "123456789"
        assert marked(Decimal("-1234567.891"), ".", ",") == "1,234,567.891"


def test_stated_digits_are_counted_after_the_mark_alone() -> None:
    assert [places(Decimal(text)) for text in ("2.50", "7E+3", "16000", "0.9")] == [2, 0, 0, 1]
    assert str(shifted(Decimal("7.5"), 3)) == "7.5E+3"
    assert marked(shifted(Decimal("7.5"), 3), ",", "\u00a0") == "7\u00a0500"
