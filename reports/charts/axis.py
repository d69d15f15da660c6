"""Round numbers for an axis: where its ticks stand, in decimal steps of 1, 2, 2.5 or 5.

In: the least and greatest value shown, how many steps are welcome. Out: ticks as Decimal. It must not know pictures.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

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


def _steps(low: Decimal, high: Decimal, step: Decimal) -> int:
    last = (high / step).to_integral_value(ROUND_CEILING)
    return int(last - (low / step).to_integral_value(ROUND_FLOOR))
