"""Courses over time as Office draws them: lines, slopes, columns and areas, at equal times, gaps left open.

In: a chart whose marks have `when`, and a `Ground`. Out: one placed chart a panel, side by side. It must not know XML.
Lines end in their name and last value; a stretch to or from what is derived or planned is dashed.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.brief.model import Chart, Mark, MarkState, Panel
from reports.brief.walk import plain
from reports.charts import levels
from reports.charts.axis import tick_words, ticks
from reports.charts.kinds import lines as drawn
from reports.charts.labels import dodge, heading, name_style, value_style
from reports.charts.native.bars import HEAD_AIR, INSET, Axis, Cut, Drawn, by_state, no_ranges, said
from reports.charts.native.ground import Ground, Unfit, amount, is_bound, lines_of, setting
from reports.charts.native.times import Times, skip_of, times_of
from reports.language.locale import Language
from reports.office.chart_sheet import number_format
from reports.office.chart_value import Fill, Form, Frame, Label, NativeChart, Paint, Point, Scale, Series

FOOT = 2.0  # below the plot for the times, times the text size
TURNED = 0.72  # the height of words that are turned by half a right angle, of their width
LABEL = 1.3  # the height of a label, times the text size
MOST_NAME = 0.5  # of the panel that the words at the ends of lines may take
COLUMN_GAP = 39  # between columns, in per cent of a column: 72 % of their room
SOFT = (MarkState.DERIVED, MarkState.PLANNED)


@dataclass(frozen=True, slots=True)
class _Room:
    """A panel's part of the frame and, in points, where its plot stands in it."""

    cut: Cut
    left: float
    top: float
    right: float
    bottom: float

    @property
    def plot(self) -> Frame:
        return Frame(
            self.left / self.cut.width,
            self.top / self.cut.height,
            (self.right - self.left) / self.cut.width,
            (self.bottom - self.top) / self.cut.height,
        )


Make = Callable[[Panel, _Room, Ground, Language], NativeChart]


def lines(chart: Chart, sheet: Ground, language: Language) -> tuple[Drawn, ...]:
    return _side_by_side(chart, sheet, language, _lines)


def areas(chart: Chart, sheet: Ground, language: Language) -> tuple[Drawn, ...]:
    return _side_by_side(chart, sheet, language, _areas)


def columns(chart: Chart, sheet: Ground, language: Language) -> tuple[Drawn, ...]:
    return _side_by_side(chart, sheet, language, _columns)


def slope(chart: Chart, sheet: Ground, language: Language) -> tuple[Drawn, ...]:
    """All pairs on one scale, in one frame."""
    marks = tuple(mark for panel in chart.panels for mark in panel.marks)
    one = replace(chart, panels=(replace(chart.panels[0], marks=marks, title=""),))
    return _side_by_side(one, sheet, language, _slope)


def _side_by_side(chart: Chart, sheet: Ground, language: Language, make: Make) -> tuple[Drawn, ...]:
    no_ranges(chart)
    gap = drawn.GAP * sheet.unit
    count = len(chart.panels)
    width = (sheet.width - gap * (count - 1)) / count
    heads = [heading(panel, chart, width, sheet) for panel in chart.panels]
    top = max(head.height + HEAD_AIR * sheet.text if head.lines else 0.0 for head in heads)
    found = []
    for index, (panel, head) in enumerate(zip(chart.panels, heads, strict=True)):
        cut = Cut(width + (gap if index < count - 1 else 0.0), sheet.height)
        room = _Room(cut, 0.0, top, width, sheet.height - FOOT * sheet.text)
        made = make(panel, room, sheet, language)
        found.append(Drawn(replace(made, heading=lines_of(head, sheet)), panel, cut))
    return tuple(found)


# ── Lines and areas ──────────────────────────────────────────────────────────────────────────────────────────────


def _lines(panel: Panel, room: _Room, sheet: Ground, language: Language) -> NativeChart:
    _no_bounds(panel)
    times = times_of(panel.marks)
    found = drawn.lines_of(panel, sheet)
    alone = len(found) == 1
    room, scale = _scaled(panel, _footed(room, times, sheet), sheet, language, zero=False)
    ends = [_ending(line.name, line.last, sheet, alone=alone) for line in found]
    room = replace(room, right=room.right - max(_width(end, sheet) for end in ends))
    if room.right < MOST_NAME * room.cut.width:
        raise Unfit("the names of its lines find no room at their ends", "shorten the names, or write as: picture")
    heights = [_height(line.last.value, room, scale) for line in found]
    shifts = _apart(heights, room, sheet)
    ends = [replace(end, moved=(0.0, shift)) for end, shift in zip(ends, shifts, strict=True)]
    return NativeChart(
        form=Form.LINES,
        names=times.names,
        series=tuple(
            _course(line, times, end, _name(line.name, panel), (room, scale, sheet))
            for line, end in zip(found, ends, strict=True)
        ),
        scale=scale,
        plot=room.plot,
        setting=setting(sheet, skip=skip_of(times.names, room.right - room.left, sheet)),
        **said(panel, language),
    )


def _areas(panel: Panel, room: _Room, sheet: Ground, language: Language) -> NativeChart:
    """One course with what lies between it and zero; Office would fill gaps down to zero, and plans like outcomes."""
    times = times_of(panel.marks)
    row = times.row(panel.marks)
    if any(mark is None or mark.value is None for mark in row):
        raise Unfit("Office draws an area down to zero where a value is missing", "write as: picture, or kind: lines")
    if any(mark.state in SOFT for mark in panel.marks):
        raise Unfit("Office cannot leave a part of an area unfilled", "write as: picture, or kind: lines")
    made = _lines(panel, room, sheet, language)
    _, scale = _scaled(panel, room, sheet, language, zero=True)
    return replace(made, form=Form.AREAS, scale=scale)


def _course(line: drawn.Line, times: Times, end: Label, name: str, on: tuple[_Room, Scale, Ground]) -> Series:
    room, scale, sheet = on
    row = times.row(line.marks)
    dotted = len(line.marks) <= drawn.MOST_DOTS
    size = max(2, round(2 * drawn.RADIUS * sheet.text))
    base = Paint(line.colour, line=line.weight, dot=size if dotted else 0)
    extremes = _extremes(line, room, scale, sheet) if not end.name else {}
    points = []
    for index, mark in enumerate(row):
        if mark is None or mark.value is None:
            points.append(Point(None, plain(mark.reads) if mark else ""))
            continue
        before = row[index - 1] if index else None
        look = _look(mark, before, base, size) if mark is not line.last else _look(mark, before, base, size, ends=True)
        label = end if mark is line.last else _extreme(mark, extremes, sheet)
        label = _within(label, room, sheet) if label and not index else label
        points.append(Point(mark.value, plain(mark.reads), label=label, paint=look if look != base else None))
    return Series(name, tuple(points), base)


def _look(mark: Mark, before: Mark | None, base: Paint, size: int, *, ends: bool = False) -> Paint:
    """A hollow dot for what is derived or planned, and a dashed stretch to and from it; a dot at the end of a line."""
    soft = mark.state in SOFT
    dashed = soft or (before is not None and before.state in SOFT)
    return replace(base, fill=Fill.OPEN if soft else Fill.SOLID, dashed=dashed, dot=size if soft or ends else base.dot)


def _extremes(line: drawn.Line, room: _Room, scale: Scale, sheet: Ground) -> dict[int, str]:
    """The highest and the lowest point of a lone line, unless they are near its end: whose label stands there.

    A lowest one without room above the times below it has its words above.
    """
    valued = [mark for mark in line.marks if mark.value is not None]
    inner = valued[:-2]
    if not inner:
        return {}
    highest, lowest = max(valued, key=_value), min(valued, key=_value)
    above = room.bottom - _height(lowest.value, room, scale) < LABEL * sheet.text
    return {id(mark): side for mark, side in ((highest, "t"), (lowest, "t" if above else "b")) if mark in inner}


def _within(label: Label, room: _Room, sheet: Ground) -> Label:
    """The words at a first point, moved off the numbers at the edge."""
    return replace(label, moved=(_width(label, sheet) / 2 / room.cut.width, 0.0))


def _extreme(mark: Mark, extremes: dict[int, str], sheet: Ground) -> Label | None:
    side = extremes.get(id(mark))
    return Label(plain(mark.reads), sheet.letters(value_style(sheet)), side) if side else None


def _value(mark: Mark) -> Decimal:
    return mark.value or Decimal(0)


def _ending(name: str, last: Mark, sheet: Ground, *, alone: bool) -> Label:
    """Name and last value at the end of a line; of a lone one the value."""
    value = sheet.letters(value_style(sheet))
    return Label(
        plain(last.reads), value, "r", name="" if alone else name, name_letters=sheet.letters(name_style(sheet))
    )


def _width(label: Label, sheet: Ground) -> float:
    words = f"{label.name} {label.reads}" if label.name else label.reads
    return sheet.measure(words, sheet.text, True) + 3 * INSET


def _height(value: Decimal | None, room: _Room, scale: Scale) -> float:
    """Where a value stands, from the top of the frame."""
    share = float((value or Decimal(0)) - scale.low) / float(scale.high - scale.low)
    return room.bottom - share * (room.bottom - room.top)


def _apart(heights: Sequence[float], room: _Room, sheet: Ground) -> list[float]:
    """How far each label is moved down so that none meets another, in shares of the frame."""
    deep = LABEL * sheet.text
    order = sorted(range(len(heights)), key=lambda index: (heights[index], index))
    wanted = [(heights[index] - deep / 2, deep) for index in order]
    if len(wanted) * deep > room.cut.height:
        raise Unfit("its lines are too many for their names", "show fewer, or write as: picture")
    tops = dodge(wanted, 0.0, 0.0, room.cut.height)
    moved = [0.0] * len(heights)
    for index, top, (want, _) in zip(order, tops, wanted, strict=True):
        moved[index] = (top - want) / room.cut.height
    return moved


def _footed(room: _Room, times: Times, sheet: Ground) -> _Room:
    """The plot above its times: turned ones where not all find room, as a programme that cannot leave any out does."""
    if skip_of(times.names, room.right - room.left, sheet) == 1:
        return room
    deep = TURNED * max(sheet.measure(name, sheet.text) for name in times.names) + sheet.text
    return replace(room, bottom=min(room.bottom, room.cut.height - deep))


def _scaled(panel: Panel, room: _Room, sheet: Ground, language: Language, *, zero: bool) -> tuple[_Room, Scale]:
    """Round levels, as many as there is room for, and the plot beside their numbers."""
    span = levels.bounds(panel.marks, zero=zero)
    most = max(levels.LEAST, min(levels.LEVELS, int((room.bottom - room.top) / (levels.PER_LEVEL * sheet.text))))
    found = ticks(*span, most)
    if len(found) < 2:
        raise Unfit("all its values are alike, so that no scale can be drawn", "write as: picture")
    words = [tick_words(value, found, language, percent=panel.percent) for value in found]
    width = max(sheet.measure(reads, sheet.small) for reads in words)
    step = found[1] - found[0]
    sign = re.sub(r"[\d.,\s\u2212-]", "", words[-1] if found[-1] else words[0])
    air = "\u00a0" if sign and any(f"\u00a0{sign}" in reads for reads in words) else ""
    places = max(0, -int(step.normalize().as_tuple().exponent))
    written = number_format(places) + (f'"{air}{sign}"' if sign else "")
    moved = replace(room, left=width + levels.AIR * sheet.text + INSET)
    return moved, Scale(found[0], found[-1], step, written)


def _no_bounds(panel: Panel) -> None:
    if any(is_bound(mark) for mark in panel.marks):
        raise Unfit("Office has no open end for a single point of a line", "write as: picture")


def _name(name: str, panel: Panel) -> str:
    """What the column of a course is called; of one without a name, as its panel."""
    return name or panel.title or panel.unit


# ── Columns and slopes ───────────────────────────────────────────────────────────────────────────────────────────


def _columns(panel: Panel, room: _Room, sheet: Ground, language: Language) -> NativeChart:
    """All values said where they find room at their columns; else a scale is drawn, and the last, the highest and the
    lowest are said."""
    times = times_of(panel.marks)
    room = _footed(room, times, sheet)
    row = times.row(panel.marks)
    filled = [mark if mark else Mark("", "", None, ()) for mark in row]
    whole = replace(panel, marks=tuple(filled))
    step = (room.right - room.left) / len(row)
    widest = max(sheet.measure(plain(mark.reads), sheet.text, True) for mark in panel.marks)
    if widest > step:
        room, scale = _scaled(panel, room, sheet, language, zero=True)
        told = {id(mark) for mark in _telling(panel.marks)}
    else:
        scale = _free_scale(panel, room, sheet)
        told = {id(mark) for mark in panel.marks}
    unit = (room.bottom - room.top) / float(scale.high - scale.low)
    axis = Axis(unit, scale.low, scale.high, lying=False, size=sheet.text)
    series = by_state(whole, axis, room.cut, sheet, language)
    kept = tuple(
        replace(
            one,
            points=tuple(
                point if id(mark) in told else replace(point, label=None)
                for point, mark in zip(one.points, filled, strict=True)
            ),
        )
        for one in series
    )
    return NativeChart(
        form=Form.COLUMNS,
        names=times.names,
        series=kept,
        scale=scale,
        plot=room.plot,
        setting=setting(sheet, gap=COLUMN_GAP, overlap=100, skip=skip_of(times.names, room.right - room.left, sheet)),
        **said(panel, language),
    )


def _telling(marks: Sequence[Mark]) -> list[Mark]:
    valued = [mark for mark in marks if mark.value is not None]
    return [valued[-1], max(valued, key=_value), min(valued, key=_value)]


def _free_scale(panel: Panel, room: _Room, sheet: Ground) -> Scale:
    """From zero, with room for the words above and below; no levels are written."""
    low, high = levels.bounds(panel.marks, zero=True)
    words = LABEL * sheet.text + 2 * INSET
    below = words if low < 0 else 0.0
    unit = (room.bottom - room.top - words - below) / float(high - low or 1)
    return Scale(amount(float(low) - below / unit), amount(float(high) + words / unit))


def _slope(panel: Panel, room: _Room, sheet: Ground, language: Language) -> NativeChart:
    """Names and earlier values at the left, later ones at the right; navy where it rises, teal where it falls."""
    _no_bounds(panel)
    times = times_of(panel.marks)
    pairs = [times.row(line.marks) for line in drawn.lines_of(panel, sheet)]
    names = [line.name for line in drawn.lines_of(panel, sheet)]
    if len(times.names) != 2 or any(mark is None or mark.value is None for pair in pairs for mark in pair):
        raise Unfit("not every thing has a value at both times", "write as: picture")
    whole = [(pair[0], pair[1]) for pair in pairs if pair[0] and pair[1]]
    values = [mark.value or Decimal(0) for pair in whole for mark in pair]
    air = amount(float(max(values) - min(values) or 1) * 0.08)
    scale = Scale(min(values) - air, max(values) + air)
    left = [
        replace(_ending(name, pair[0], sheet, alone=False), side="l") for name, pair in zip(names, whole, strict=True)
    ]
    right = [_ending("", pair[1], sheet, alone=True) for pair in whole]
    room = replace(
        room,
        left=max(_width(label, sheet) for label in left),
        right=room.right - max(_width(label, sheet) for label in right),
    )
    if room.right - room.left < (1 - MOST_NAME) * room.cut.width / 2:
        raise Unfit("its names find no room beside the lines", "shorten the names, or write as: picture")
    down = [_apart([_height(pair[end].value, room, scale) for pair in whole], room, sheet) for end in (0, 1)]
    series = tuple(
        _pair(name, pair, (replace(one, moved=(0.0, y)), replace(other, moved=(0.0, z))), sheet)
        for name, pair, one, other, y, z in zip(names, whole, left, right, *down, strict=True)
    )
    bare = setting(sheet)
    return NativeChart(
        form=Form.LINES,
        names=times.names,
        series=series,
        scale=scale,
        plot=room.plot,
        setting=replace(bare, baseline=("", 0.0)),
        **said(panel, language),
    )


def _pair(name: str, pair: tuple[Mark, Mark], labels: tuple[Label, Label], sheet: Ground) -> Series:
    before, after = _value(pair[0]), _value(pair[1])
    colour = sheet.colours["navy" if after > before else "teal" if after < before else "steel"]
    size = max(2, round(2 * drawn.RADIUS * sheet.text))
    base = Paint(colour, line=sheet.line("range"), dot=size)
    looks = (_look(pair[0], None, base, size), _look(pair[1], pair[0], base, size))
    return Series(
        name,
        tuple(
            Point(mark.value, plain(mark.reads), label=label, paint=look if look != base else None)
            for mark, label, look in zip(pair, labels, looks, strict=True)
        ),
        base,
    )
