"""A true time axis: where a period stands, which times are named below, and where a series has a gap.

In: marks with `when`, a sheet. Out: places in points and the scene of the axis. It must not know kinds of charts.
Unequal times stand unequally far apart. A period stands in its middle; the words at a tick are the mark's own name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from reports.brief.chart import Mark
from reports.charts.axis import years
from reports.charts.labels import detail_style, put
from reports.charts.look import Sheet
from reports.charts.scene import ASCENT, DESCENT, Scene, Shape, Stroke, Words
from reports.dataset.values import Grain, Period

TICK = 0.4  # length of a tick, times the text size
AIR = 0.35  # between a tick and its words, times the text size
APART = 0.9  # least air between two words, times the text size
MOST_NAMES = 8  # up to so many times are all named
LONGER = 1.6  # a step so many times the usual one is a gap, in a series that is regular
EVEN, REGULAR = 0.2, 0.75  # steps this near to the usual one, and how many of them make a rhythm to fall out of
STEPS = (2, 3, 4, 6, 12, 24, 36, 60, 120)  # of the times that are named; they keep months and quarters in place


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """A stretch of time on paper: days at its ends, points at its ends, and the times of the marks with their names."""

    first: float
    last: float
    left: float
    right: float
    named: tuple[tuple[float, str], ...]
    annual: bool

    def at(self, when: Period) -> float:
        """Where the middle of a period stands, in points."""
        return self.place(middle_of(when))

    def place(self, day: float) -> float:
        """Where a day stands, in points; days count as `middle_of` gives them."""
        share = (day - self.first) / (self.last - self.first) if self.last > self.first else 0.5
        return self.left + share * (self.right - self.left)


def days(when: Period | None) -> tuple[date, date]:
    """First and last day; an open side ends where the other one does."""
    assert when is not None, "only dated marks are laid out"
    first, last = when.start or when.end, when.end or when.start
    assert first is not None, "a period is open on one side at most"
    assert last is not None, "a period is open on one side at most"
    return first.first, last.last


def middle_of(when: Period | None) -> float:
    """The middle of a period, in days."""
    first, last = days(when)
    return (first.toordinal() + last.toordinal() + 1) / 2


def time_axis(marks: Sequence[Mark], left: float, right: float) -> TimeAxis:
    """The axis from the first mark to the last."""
    named = tuple(sorted({middle_of(mark.when): mark.name for mark in marks}.items()))
    annual = all(mark.when is not None and _grain(mark.when) is Grain.YEAR for mark in marks)
    return TimeAxis(named[0][0], named[-1][0], left, right, named, annual)


def foot(sheet: Sheet) -> float:
    """What the axis takes below the plot."""
    return (TICK + AIR) * sheet.text + (ASCENT + DESCENT) * sheet.small


def drawn(axis: TimeAxis, y: float, sheet: Sheet, *, room: tuple[float, float]) -> Scene:
    """Ticks at `y` and the words below them, within `room` (left and right end)."""
    shapes: list[Shape] = []
    for day, reads in _ticks(axis, sheet, room):
        x = axis.place(day)
        shapes.append(Stroke(((x, y), (x, y + TICK * sheet.text)), sheet.colours["slate"], sheet.line("leader")))
        shapes.append(_words(reads, x, y, sheet, room))
    return tuple(shapes)


def unbroken(marks: Sequence[Mark]) -> tuple[tuple[Mark, ...], ...]:
    """The marks of one series in runs, parted where a value, or a time of a regular series, is missing."""
    ordered = sorted(marks, key=lambda mark: middle_of(mark.when))
    steps = [middle_of(after.when) - middle_of(before.when) for before, after in pairwise(ordered)]
    usual = sorted(steps)[len(steps) // 2] if steps else 0.0
    regular = usual > 0 and sum(abs(step / usual - 1) <= EVEN for step in steps) >= REGULAR * len(steps)
    runs: list[list[Mark]] = [[]]
    for index, mark in enumerate(ordered):
        if mark.value is None or (index and regular and steps[index - 1] > LONGER * usual):
            runs.append([])
        if mark.value is not None:
            runs[-1].append(mark)
    return tuple(tuple(run) for run in runs if run)


def _grain(when: Period) -> Grain | None:
    return when.start.grain if when.is_moment and when.start else None


def _ticks(axis: TimeAxis, sheet: Sheet, room: tuple[float, float]) -> tuple[tuple[float, str], ...]:
    """All times where they fit; round years of a long annual series; else every so many, back from the last."""
    trials = [axis.named] if len(axis.named) <= MOST_NAMES or not axis.annual else []
    if axis.annual:
        rounds = [_round_years(axis, most) for most in (12, 10, 8, 6, 5, 4, 3)]
        trials += [trial for years in rounds for trial in (_with_last(years, axis), years)]
    trials += [axis.named[(len(axis.named) - 1) % step :: step] for step in STEPS]
    trials.append((axis.named[0], axis.named[-1]))
    return next((trial for trial in trials if _fit(trial, axis, sheet, room)), axis.named[-1:])


def _round_years(axis: TimeAxis, most: int) -> tuple[tuple[float, str], ...]:
    """The middles of round years, whether a mark stands there or not."""
    names = dict(axis.named)
    wanted = years(date.fromordinal(int(axis.first)).year, date.fromordinal(int(axis.last)).year, most)
    middles = [(date(year, 1, 1).toordinal() + date(year + 1, 1, 1).toordinal()) / 2 for year in wanted]
    return tuple((day, names.get(day, str(year))) for day, year in zip(middles, wanted, strict=True))


def _with_last(years: tuple[tuple[float, str], ...], axis: TimeAxis) -> tuple[tuple[float, str], ...]:
    return years if axis.named[-1] in years else (*years, axis.named[-1])


def _fit(trial: Sequence[tuple[float, str]], axis: TimeAxis, sheet: Sheet, room: tuple[float, float]) -> bool:
    words = [_words(reads, axis.place(day), 0.0, sheet, room) for day, reads in trial]
    apart = APART * sheet.text
    return bool(words) and all(one.left + one.width + apart <= other.left for one, other in pairwise(words))


def _words(reads: str, x: float, y: float, sheet: Sheet, room: tuple[float, float]) -> Words:
    """The words of a tick, centred below it as far as the room allows."""
    quiet = detail_style(sheet)
    half = sheet.measure(reads, quiet.size) / 2
    centre = max(room[0] + half, min(x, room[1] - half))
    return put(reads, (centre, y + (TICK + AIR) * sheet.text + ASCENT * quiet.size), quiet, sheet, align="centre")
