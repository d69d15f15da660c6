"""One unit and one scale for everything that is drawn on one axis, exactly.

In: quantities of points. Out: the same quantities in a common scale. It must not know charts or languages.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from reports.dataset.values import Derivation, Quantity, Scale

PLACES = 6  # of a bound that is drawn: beyond what any picture shows


def common_scale(quantities: Iterable[Quantity]) -> Scale:
    """The scale most of them are stated in; of two used as often, the smaller, which needs no decimals.

    Thousands are written out wherever they are printed, and drawn so: 16 thousand students are 16,000 on the axis.
    """
    used = Counter(Scale.ONE if quantity.scale is Scale.THOUSAND else quantity.scale for quantity in quantities)
    order = list(Scale)
    return min(used, key=lambda scale: (-used[scale], order.index(scale)), default=Scale.ONE)


def units(quantities: Iterable[Quantity]) -> tuple[tuple[str, str], ...]:
    """The different units, with their currencies, in order of appearance."""
    return tuple(dict.fromkeys((quantity.unit, quantity.currency) for quantity in quantities))


def in_scale(quantity: Quantity, scale: Scale) -> Quantity:
    """The same quantity in another scale, its stated digits kept: 3 billion is 3000 million, 7.5 thousand is 7500."""
    order = list(Scale)
    steps = 3 * (order.index(quantity.scale) - order.index(scale))
    sign, digits, exponent = quantity.value.as_tuple()
    assert isinstance(exponent, int), "NaN and infinity are refused when a dataset is read"
    moved = exponent + steps
    if steps > 0 and moved > 0:
        digits, moved = (*digits, *(0,) * moved), 0
    return replace(quantity, value=Decimal((sign, digits, moved)), scale=scale)


def derivation_in_scale(derivation: Derivation, from_scale: Scale, scale: Scale) -> Derivation:
    """The bounds of a derived fact in another scale."""
    ratio = Fraction(from_scale.factor, scale.factor)
    low = None if derivation.low is None else derivation.low * ratio
    high = None if derivation.high is None else derivation.high * ratio
    return replace(derivation, low=low, high=high)


def drawn(bound: Fraction | None) -> Decimal | None:
    """A bound as a decimal that is exact enough to draw; never printed."""
    if bound is None:
        return None
    scaled = round(bound * 10**PLACES)
    return Decimal(scaled).scaleb(-PLACES)
