"""The difference of two levels of one figure, as it may be printed.

In: the level now and the earlier one. Out: a Quantity, or None where a level is a bound or about. It must not know the
words of a paper.
"""

from dataclasses import replace

from reports.dataset.units import UNITS
from reports.dataset.values import Comparator, Quantity, Scale


def difference(now: Quantity, then: Quantity) -> Quantity | None:
    """What `now` is above `then`: exact where things are counted, else about; between per cents, percentage points."""
    if {now.comparator, then.comparator} != {Comparator.EXACT}:
        return None
    counted = now.unit in UNITS and not UNITS[now.unit].divisible and now.scale is Scale.ONE
    comparator = Comparator.EXACT if counted else Comparator.ABOUT
    unit = "percentage_point" if now.unit == "percent" else now.unit
    return replace(now, value=now.value - then.value, comparator=comparator, unit=unit)
