"""A fact's value in a template's condition: compared exactly, and never beyond what its comparator allows.

In: a quantity and its derivation. Out: an interval in base units and three-valued comparison. It must not know Jinja.
"More than 3" against 4 has no answer, so it is None; the caller makes that a problem.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reports.dataset.rows import Fact
from reports.dataset.values import Comparator, Quantity


@dataclass(frozen=True, slots=True)
class Interval:
    """What is known of a value; a side without bound is None, an open side does not hold its bound."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False


def interval_of(fact: Fact, quantity: Quantity) -> Interval:
    """The values a fact allows: a derived one by its derivation, any other by its comparator."""
    if fact.derivation is not None and fact.derivation.recomputed:
        low, high = fact.derivation.low, fact.derivation.high
        factor = quantity.scale.factor
        return Interval(None if low is None else low * factor, None if high is None else high * factor)
    return interval_of_quantity(quantity)


def interval_of_quantity(quantity: Quantity) -> Interval:
    """A floor and a ceiling are open at the level named; "about" spans half of its last digit that is not nought."""
    base = quantity.base
    match quantity.comparator:
        case Comparator.MORE:
            return Interval(base, None, low_open=True)
        case Comparator.LESS:
            return Interval(None, base, high_open=True)
        case Comparator.ABOUT:
            half = _last_digit(quantity.value) * quantity.scale.factor / 2
            return Interval(base - half, base + half)
        case Comparator.EXACT:
            return Interval(base, base)


def exactly(number: int | float | Decimal) -> Interval:
    """A number typed in a condition, read as the decimal that stands there (2.675 is 2.675)."""
    base = Fraction(str(number))
    return Interval(base, base)


def is_below(left: Interval, right: Interval) -> bool | None:
    """left < right, where it can be known."""
    if left.high is not None and right.low is not None:
        touching = left.high_open or right.low_open
        if left.high < right.low or (left.high == right.low and touching):
            return True
    if left.low is not None and right.high is not None and left.low >= right.high:
        return False
    return None


def is_equal(left: Interval, right: Interval) -> bool | None:
    """left == right, where it can be known."""
    if is_below(left, right) or is_below(right, left):
        return False
    points = left.low == left.high is not None and right.low == right.high is not None
    return True if points and left.low == right.low else None


def _last_digit(value: Decimal) -> Fraction:
    """The place of the last digit that is not nought: 180 → 10, 7.5 → 0.1."""
    exponent = value.normalize().as_tuple().exponent
    return Fraction(10) ** exponent if isinstance(exponent, int) and value else Fraction(1)
