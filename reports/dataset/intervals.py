"""What a stated number may be: an interval of exact fractions, and arithmetic on intervals.

In: quantities as stated. Out: intervals in base units; a side without bound is None. It must not know facts or
expressions. Each operation gives the smallest interval that holds every result of values from its operands
(R. E. Moore, Interval Analysis, 1966); where one operand stands twice in a formula, the result is wider than need be.
"""

from dataclasses import dataclass
from fractions import Fraction

from reports.dataset.units import UNITS, Kind
from reports.dataset.values import Comparator, Quantity, Scale

_BELOW_ZERO = frozenset({Kind.SHARE, Kind.INDEX, Kind.TEMPERATURE})
"""Kinds that are read as below zero when only a ceiling is stated: a growth of "less than 5%" may be a fall."""

_COUNTED = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.TIME})
"""Kinds whose whole numbers, stated in ones, are exact."""

_End = tuple[int, Fraction]
"""A bound that sorts: (−1, 0) is −∞, (0, v) is v, (1, 0) is +∞."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`; None where a side has no bound."""

    low: Fraction | None
    high: Fraction | None

    def __neg__(self) -> "Interval":
        return Interval(None if self.high is None else -self.high, None if self.low is None else -self.low)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        ends = [_product(mine, theirs) for mine in self._ends() for theirs in other._ends()]
        return Interval(_bound(min(ends)), _bound(max(ends)))

    def __truediv__(self, other: "Interval") -> "Interval":
        """Raises ZeroDivisionError where the divisor may be zero; ask `holds` first."""
        return self * other._reciprocal()

    def holds(self, value: Fraction | int) -> bool:
        """Whether the value lies within, ends included; a side without bound holds all."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meets(self, other: "Interval") -> bool:
        """Whether any value lies in both."""
        apart = (self.high is not None and other.low is not None and self.high < other.low) or (
            other.high is not None and self.low is not None and other.high < self.low
        )
        return not apart

    def _ends(self) -> tuple[_End, _End]:
        return _end(self.low, -1), _end(self.high, 1)

    def _reciprocal(self) -> "Interval":
        if self.holds(0):
            raise ZeroDivisionError("the divisor may be zero")
        low, high = self.low, self.high
        return Interval(Fraction(0) if high is None else 1 / high, Fraction(0) if low is None else 1 / low)


def exactly(value: Fraction | int) -> Interval:
    """The interval of one exact value."""
    return Interval(Fraction(value), Fraction(value))


def stated(quantity: Quantity) -> Interval:
    """What a source says with this figure, in base units.

    A whole count is exact; any other level is rounded to its last digit; "about" is half a unit of the last
    significant digit either way (7000: ±500); "more than" and "less than" bound one side.
    """
    value = quantity.base
    match quantity.comparator:
        case Comparator.MORE:
            return Interval(value, None)
        case Comparator.LESS:
            unit = UNITS.get(quantity.unit)
            signed = value < 0 or unit is None or unit.kind in _BELOW_ZERO
            return Interval(None if signed else Fraction(0), value)
        case Comparator.EXACT if _is_counted(quantity):
            return exactly(value)
        case Comparator.EXACT | Comparator.ABOUT:
            half = last_digit(quantity) * quantity.scale.factor / 2
            return Interval(value - half, value + half)


def last_digit(quantity: Quantity) -> Fraction:
    """What one more in the last stated digit is worth, in the figure's own scale; zeros before the decimal mark
    count as stated in a level (700 = 700 ± 0.5), not after "about" (about 700 = 700 ± 50)."""
    _, digits, exponent = quantity.value.as_tuple()
    assert isinstance(exponent, int), "NaN and infinity are refused when a dataset is read"
    if quantity.comparator is Comparator.ABOUT and exponent >= 0 and any(digits):
        exponent += len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return Fraction(10) ** exponent


def in_digits(number: Fraction) -> str:
    """A number in a problem's message: four decimals are enough to see by, and no power of ten however large it is."""
    ten_thousandths = round(number * 10_000)
    whole, rest = divmod(abs(ten_thousandths), 10_000)
    digits = f"{whole}.{rest:04}".rstrip("0").rstrip(".")
    return f"-{digits}" if ten_thousandths < 0 else digits


def _is_counted(quantity: Quantity) -> bool:
    unit = UNITS.get(quantity.unit)
    counted = unit is not None and unit.kind in _COUNTED and quantity.scale is Scale.ONE
    return counted and quantity.value == quantity.value.to_integral_value()


def _plus(left: Fraction | None, right: Fraction | None) -> Fraction | None:
    return None if left is None or right is None else left + right


def _end(bound: Fraction | None, side: int) -> _End:
    return (side, Fraction(0)) if bound is None else (0, bound)


def _bound(end: _End) -> Fraction | None:
    return None if end[0] else end[1]


def _product(left: _End, right: _End) -> _End:
    """Zero times infinity is zero: the bound itself is never taken."""
    if left[0] == right[0] == 0:
        return 0, left[1] * right[1]
    sign = _sign(left) * _sign(right)
    return sign, Fraction(0)


def _sign(end: _End) -> int:
    return end[0] or (end[1] > 0) - (end[1] < 0)
