"""An upright scale: round levels with their numbers at the left edge and a thin line across, zero stronger.

In: the marks, a sheet, the language. Out: a `Levels` and its scene. It must not know kinds of charts. A scale holds
zero unless all values lie far from it; one that does not, has no baseline, so that nothing seems to stand on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.brief.chart import Mark
from reports.charts.axis import tick_words, ticks
from reports.charts.labels import detail_style, middle, put
from reports.charts.look import Sheet
from reports.charts.scene import Scene, Shape, Stroke
from reports.language.locale import Language

NEAR = Decimal("0.6")  # of the greatest distance from zero: values all beyond it are shown without zero
AIR = 0.7  # between the numbers and the plot, times the text size
GRID = 0.5  # weight of a line across, times that of a stem
USED = Decimal("0.6")  # of the outermost step: a scale that would use less of it ends with its values
LEAST, LEVELS = 3, 4  # steps that are asked for; no fewer than the least are shown as levels: two are no scale
PER_LEVEL = 2.6  # least height of a step, times the text size


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels with their words, and what is least and greatest, at the y of `bottom` and `top`; `width` is of words."""

    marks: tuple[tuple[Decimal, str], ...]
    low: Decimal
    high: Decimal
    top: float
    bottom: float
    width: float

    @property
    def unit(self) -> float:
        """Points per unit."""
        return (self.bottom - self.top) / float(self.high - self.low) if self.high > self.low else 0.0

    def at(self, value: Decimal) -> float:
        """The height of a value, in points of the picture."""
        return self.bottom - float(value - self.low) * self.unit


def bounds(marks: Sequence[Mark], *, zero: bool = False) -> tuple[Decimal, Decimal]:
    """What a scale must hold; zero too when it is asked for, or near."""
    values = [number for mark in marks for number in (mark.value, mark.low, mark.high) if number is not None]
    low, high = min(values), max(values)
    far = (low > 0 and low >= NEAR * high) or (high < 0 and high <= NEAR * low)
    return (low, high) if far and not zero and low < high else (min(low, Decimal(0)), max(high, Decimal(0)))


def levels(
    span: tuple[Decimal, Decimal], room: tuple[float, float], sheet: Sheet, language: Language, *, percent: bool = False
) -> Levels:
    """Round levels for a span, between the y of `room` (top and bottom)."""
    most = max(LEAST, min(LEVELS, int((room[1] - room[0]) / (PER_LEVEL * sheet.text))))
    values = ticks(*span, most)
    low, high = values[0], values[-1]
    step = values[1] - values[0] if len(values) > 1 else Decimal(1)
    if len(values) > LEAST and values[1] - span[0] < USED * step:
        low, values = span[0], values[1:]
    if len(values) > LEAST and span[1] - values[-2] < USED * step:
        high, values = span[1], values[:-1]
    words = tuple(tick_words(value, values, language, percent=percent) for value in values)
    width = max(sheet.measure(reads, sheet.small) for reads in words)
    return Levels(tuple(zip(values, words, strict=True)), low, high, room[0], room[1], width)


def rooms(sheet: Sheet) -> tuple[float, ...]:
    """Heights of a plot, one for each number of steps that can be asked for: their words are not equally long."""
    return tuple(most * PER_LEVEL * sheet.text for most in range(LEAST, LEVELS + 1))


def start(scale: Levels, sheet: Sheet) -> float:
    """Where the plot begins, beside the numbers."""
    return scale.width + AIR * sheet.text


def grid(scale: Levels, right: float, sheet: Sheet, *, words: bool = True) -> Scene:
    """The lines across from the numbers to `right`; without `words`, from the left edge."""
    quiet, left = detail_style(sheet), start(scale, sheet) if words else 0.0
    shapes: list[Shape] = []
    for value, reads in scale.marks:
        y = scale.at(value)
        if value:
            shapes.append(Stroke(((left, y), (right, y)), sheet.colours["mist"], GRID * sheet.line("stem")))
        if words:
            shapes.append(put(reads, (scale.width, middle(y, quiet)), quiet, sheet, align="right"))
    return tuple(shapes)


def baseline(scale: Levels, left: float, right: float, sheet: Sheet) -> Scene:
    """The line of zero, where the scale has one; drawn over what stands on it."""
    if not any(value == 0 for value, _ in scale.marks):
        return ()
    y = scale.at(Decimal(0))
    return (Stroke(((left, y), (right, y)), sheet.colours["slate"], sheet.line("baseline")),)
