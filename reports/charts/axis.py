"""Round numbers for an axis: where its ticks stand, in decimal steps of 1, 2, 2.5 or 5, and how they read.

In: the least and greatest value shown, how many steps are welcome. Out: ticks as Decimal, and their words. It must
not know pictures.
"""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from reports.dataset.values import Comparator, Quantity
from reports.language import numbers
from reports.language.locale import Language

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
STEPS_OF_YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)


def ticks(low: Decimal, high: Decimal, most: int = 4) -> tuple[Decimal, ...]:
    """Round numbers from at or below `low` to at or above `high`, in `most` steps or fewer."""
    if high <= low:
        return (low,)
    rough = (high - low) / most
    decade = Decimal(10) ** rough.adjusted()
    step = next(factor * decade for factor in STEPS if factor * decade >= rough)
    while _steps(low, high, step) > most:
        step *= 2
    first = (low / step).to_integral_value(ROUND_FLOOR)
    return tuple((first + index) * step for index in range(_steps(low, high, step) + 1))


def years(first: int, last: int, most: int = 8) -> tuple[int, ...]:
    """Round years within `first`..`last`, `most` or fewer."""
    step = next((step for step in STEPS_OF_YEARS if (last - first) // step < most), STEPS_OF_YEARS[-1])
    return tuple(range(-(-first // step) * step, last + 1, step))


def tick_words(value: Decimal, among: Sequence[Decimal], language: Language, *, percent: bool = False) -> str:
    """A tick with as many decimals as the others need; zero bare."""
    if not value:
        return numbers.plain(Decimal(0), 0, language)
    digits = max(max(0, -int(other.normalize().as_tuple().exponent)) for other in among)
    if percent:
        shown = Quantity(value.quantize(Decimal(1).scaleb(-digits)), Comparator.EXACT, "percent")
        return numbers.say(shown, numbers.Form.SHORT, language)
    return numbers.plain(value, digits, language)


def _steps(low: Decimal, high: Decimal, step: Decimal) -> int:
    last = (high / step).to_integral_value(ROUND_CEILING)
    return int(last - (low / step).to_integral_value(ROUND_FLOOR))
