"""Exact numbers to digits: the one place where anything is rounded, by whole numbers alone.

In: Decimal or Fraction. Out: Decimal with a stated number of places, or its digits in a language's marks.
It must not know units, comparators or words. Decimal's context plays no part, so no precision is ever lost.
"""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class Towards(StrEnum):
    """Half up away from zero for a level; down for a floor and up for a ceiling, which rounding may not strengthen."""

    NEAREST = "nearest"
    DOWN = "down"
    UP = "up"


def places(value: Decimal) -> int:
    """Digits stated after the decimal mark: 2.50 has two, 7E+3 has none."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), "NaN and infinity are refused when a dataset is read"
    return max(0, -exponent)


def rounded(value: Decimal | Fraction, digits: int, towards: Towards = Towards.NEAREST) -> Decimal:
    """`value` with exactly `digits` places."""
    scaled = Fraction(value) * 10**digits
    match towards:
        case Towards.NEAREST:
            half = Fraction(1, 2)
            whole = -((-scaled + half) // 1) if scaled < 0 else (scaled + half) // 1
        case Towards.DOWN:
            whole = scaled // 1
        case Towards.UP:
            whole = -(-scaled // 1)
    return Decimal((int(whole < 0), tuple(int(digit) for digit in str(abs(whole))), -digits))


def shifted(value: Decimal, powers: int) -> Decimal:
    """`value` × 10^powers, every digit kept: 7.50 by three is 7500."""
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int), "NaN and infinity are refused when a dataset is read"
    return Decimal((sign, digits, exponent + powers))


def marked(value: Decimal, decimal: str, group: str) -> str:
    """The digits of a value without its sign, grouped by thousands: 1234.50 → "1,234.50" in English."""
    whole, point, fraction = f"{value.copy_abs():,f}".partition(".")
    return whole.replace(",", group) + (decimal + fraction if point else "")
