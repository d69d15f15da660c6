"""Times at equal distances, as Office sets the names below a chart: where they are so, with the missing ones left open.

In: marks with `when`. Out: names in the order of time, "" where a time is missing, and where each mark stands. It must
not know kinds of charts. A date axis of Office would be true to any time, but asks for days where a source gives years.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reports.brief.chart import Mark
from reports.charts.native.ground import Ground, Unfit
from reports.charts.timeaxis import EVEN, REGULAR, middle_of

AIR = 0.8  # between two names, times the text size


@dataclass(frozen=True, slots=True)
class Times:
    """`names` from the first time to the last; `places` of the middles of the times that there are."""

    names: tuple[str, ...]
    places: dict[float, int]

    def row(self, marks: Sequence[Mark]) -> tuple[Mark | None, ...]:
        """The marks at their places, None where there is none."""
        found: list[Mark | None] = [None] * len(self.names)
        for mark in marks:
            found[self.places[middle_of(mark.when)]] = mark
        return tuple(found)


def times_of(marks: Sequence[Mark]) -> Times:
    """Raises `Unfit` where times are unequally far apart."""
    named = dict(sorted({middle_of(mark.when): mark.name for mark in marks}.items()))
    middles = list(named)
    steps = [after - before for before, after in pairwise(middles)]
    usual = sorted(steps)[len(steps) // 2] if steps else 1.0
    apart = [max(1, round(step / usual)) for step in steps]
    even = all(abs(step / usual - count) <= EVEN for step, count in zip(steps, apart, strict=True))
    if not even or apart.count(1) < REGULAR * len(apart):
        raise Unfit("its times are unequally far apart, and Office sets them at equal distances", "write as: picture")
    names, places = list[str](), dict[float, int]()
    for middle, count in zip(middles, [1, *apart], strict=True):
        names += [""] * (count - 1 if names else 0)
        places[middle] = len(names)
        names.append(named[middle])
    return Times(tuple(names), places)


def skip_of(names: Sequence[str], width: float, sheet: Ground) -> int:
    """Each so many-th name finds room below a plot of this width."""
    widest = max(sheet.measure(name, sheet.text) for name in names) + AIR * sheet.text
    return max(1, -int(-widest * len(names) // width))
