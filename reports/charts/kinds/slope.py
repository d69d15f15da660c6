"""Two times side by side and a line from each value to its later one, for several things at once.

In: a chart whose marks have `series` and one of two times, and a sheet. Out: the scene. It must not know matplotlib,
papers or datasets. Names and earlier values stand at the left, later values at the right, all on one scale.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.brief.chart import Chart, Mark, MarkState
from reports.brief.walk import plain
from reports.charts import levels, timeaxis
from reports.charts.kinds.lines import Line, dot
from reports.charts.labels import Style, detail_style, dodge, middle, name_style, put, value_style, wrap
from reports.charts.look import LINE, Sheet
from reports.charts.scene import ASCENT, DESCENT, Scene, Shape, Stroke
from reports.language.locale import Language

WIDEST = 2.4  # of the height: lines that are longer look flat
NAMES = 0.4  # of the sheet: how far names may go before they are wrapped
SPACE = 0.5  # between a name and its value, times the text size
GUTTER = 1.5  # between words and the ends of lines, times the text size
APART = 0.2  # least air between two labels, times the text size
PAD = 0.7  # above the highest point and below the lowest, times the text size
HEAD = 0.5  # between the times and the plot, times the text size


@dataclass(frozen=True, slots=True)
class _Pair:
    """One thing at both times, with its name wrapped to lines."""

    before: Mark
    after: Mark
    names: tuple[str, ...]

    def height(self, sheet: Sheet) -> float:
        return (ASCENT + DESCENT + LINE * (max(1, len(self.names)) - 1)) * sheet.text


def lay_out(chart: Chart, sheet: Sheet, language: Language) -> Scene:
    """All pairs of the chart on one scale."""
    marks = tuple(mark for panel in chart.panels for mark in panel.marks)
    pairs = _pairs(marks, sheet)
    before, after = (sheet.measure(mark.name, sheet.small) for mark in (pairs[0].before, pairs[0].after))
    later = max(sheet.measure(plain(pair.after.reads), sheet.text, True) for pair in pairs) + GUTTER * sheet.text
    left = max(before, max(_width(pair, sheet) for pair in pairs) + GUTTER * sheet.text)
    right = min(sheet.width - max(later, after), left + WIDEST * sheet.height)
    top = (ASCENT + DESCENT + HEAD) * sheet.text
    values = [mark.value for mark in marks if mark.value is not None]
    scale = levels.Levels((), min(values), max(values), top + PAD * sheet.text, sheet.height - PAD * sheet.text, 0.0)
    shapes: list[Shape] = list(_times(pairs[0], (left, right), sheet))
    for pair in pairs:
        shapes += _line(pair, (left, right), scale, sheet)
    room = (top, sheet.height - 0.1 * sheet.text)
    shapes += _before(pairs, left, scale, room, sheet)
    return (*shapes, *_after(pairs, right, scale, room, sheet))


def _pairs(marks: Sequence[Mark], sheet: Sheet) -> tuple[_Pair, ...]:
    found = []
    for name in dict.fromkeys(mark.series for mark in marks):
        ends = sorted((mark for mark in marks if mark.series == name), key=lambda mark: timeaxis.middle_of(mark.when))
        found.append(_Pair(ends[0], ends[-1], wrap(name, NAMES * sheet.width, name_style(sheet), sheet)))
    return tuple(found)


def _width(pair: _Pair, sheet: Sheet) -> float:
    """What name and earlier value take, beside one another."""
    names = max(sheet.measure(line, sheet.text, True) for line in pair.names)
    return names + SPACE * sheet.text + sheet.measure(plain(pair.before.reads), sheet.text, True)


def _times(pair: _Pair, ends: tuple[float, float], sheet: Sheet) -> Scene:
    """The two times above the two ends."""
    quiet, y = detail_style(sheet), ASCENT * sheet.small
    return (
        put(pair.before.name, (ends[0], y), quiet, sheet, align="right"),
        put(pair.after.name, (ends[1], y), quiet, sheet),
    )


def _line(pair: _Pair, ends: tuple[float, float], scale: levels.Levels, sheet: Sheet) -> Scene:
    """Navy where it rises, teal where it falls, steel where it stays; dashed when one end is derived or planned."""
    before, after = (float(mark.value or 0) for mark in (pair.before, pair.after))
    colour = sheet.colours["navy" if after > before else "teal" if after < before else "steel"]
    points = tuple((x, _at(mark, scale)) for x, mark in zip(ends, (pair.before, pair.after), strict=True))
    soft = any(mark.state in (MarkState.DERIVED, MarkState.PLANNED) for mark in (pair.before, pair.after))
    line = Line("", (pair.before, pair.after), colour, sheet.line("range"))
    dots = [dot(mark, line, at, sheet) for mark, at in zip(line.marks, points, strict=True)]
    return (Stroke(points, colour, line.weight, soft), *dots[0], *dots[1])


def _at(mark: Mark, scale: levels.Levels) -> float:
    assert mark.value is not None, "both ends of a slope have a value"
    return scale.at(mark.value)


def _before(pairs: Sequence[_Pair], x: float, scale: levels.Levels, room: tuple[float, float], sheet: Sheet) -> Scene:
    """Name and earlier value, from the left edge to the line."""
    bold, value = name_style(sheet), replace(value_style(sheet), colour=sheet.colours["ink"])
    shapes: list[Shape] = []
    edge = x - GUTTER * sheet.text
    for pair, y in _moved(pairs, [_at(pair.before, scale) for pair in pairs], room, sheet):
        shapes += _leader((edge + 0.3 * sheet.text, y), (x, _at(pair.before, scale)), sheet)
        shapes.append(put(plain(pair.before.reads), (edge, middle(y, value)), value, sheet, align="right"))
        end = edge - sheet.measure(plain(pair.before.reads), value.size, True) - SPACE * sheet.text
        first = middle(y, bold) - LINE * sheet.text * (len(pair.names) - 1) / 2
        for index, reads in enumerate(pair.names):
            shapes.append(put(reads, (end, first + index * LINE * sheet.text), bold, sheet, align="right"))
    return tuple(shapes)


def _after(pairs: Sequence[_Pair], x: float, scale: levels.Levels, room: tuple[float, float], sheet: Sheet) -> Scene:
    value: Style = value_style(sheet)
    edge = x + GUTTER * sheet.text
    shapes: list[Shape] = []
    single = [replace(pair, names=()) for pair in pairs]
    for pair, y in _moved(single, [_at(pair.after, scale) for pair in pairs], room, sheet):
        shapes += _leader((edge - 0.3 * sheet.text, y), (x, _at(pair.after, scale)), sheet)
        shapes.append(put(plain(pair.after.reads), (edge, middle(y, value)), value, sheet))
    return tuple(shapes)


def _moved(
    pairs: Sequence[_Pair], wanted: Sequence[float], room: tuple[float, float], sheet: Sheet
) -> tuple[tuple[_Pair, float], ...]:
    """Each pair with the middle of its label, moved apart from its neighbours."""
    order = sorted(range(len(pairs)), key=lambda index: (wanted[index], index))
    heights = [pairs[index].height(sheet) for index in order]
    tops = [(wanted[index] - height / 2, height) for index, height in zip(order, heights, strict=True)]
    free = dodge(tops, APART * sheet.text, *room)
    return tuple((pairs[index], top + height / 2) for index, top, height in zip(order, free, heights, strict=True))


def _leader(label: tuple[float, float], end: tuple[float, float], sheet: Sheet) -> Scene:
    """A thin line where a label had to leave the height of its point."""
    if abs(label[1] - end[1]) < 0.3 * sheet.text:
        return ()
    return (Stroke((label, end), sheet.colours["mist"], sheet.line("leader")),)
