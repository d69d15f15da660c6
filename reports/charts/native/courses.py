"""Lines and areas over time as Office draws them, at equal times, gaps left open.

In: a chart whose marks have `when`, and a `Ground`. Out: one placed chart a panel, side by side. It must not know XML.
Lines end in their name and last value; a stretch to or from what is derived or planned is dashed.
"""

from dataclasses import replace

from reports.brief.chart import Chart, Mark, Panel
from reports.brief.walk import plain
from reports.charts.kinds import lines as drawn
from reports.charts.labels import value_style
from reports.charts.native.bars import Drawn, said
from reports.charts.native.ground import Ground, Unfit, setting
from reports.charts.native.plots import Room, footed, height, no_bounds, scaled, side_by_side, value_of
from reports.charts.native.points import LABEL, MOST_NAME, SOFT, apart, dot_size, ending, look, width_of
from reports.charts.native.times import Times, skip_of, times_of
from reports.language.locale import Language
from reports.office.charts.value import Form, Label, NativeChart, Paint, Point, Scale, Series


def lines(chart: Chart, sheet: Ground, language: Language) -> tuple[Drawn, ...]:
    """One plot of lines for each panel, side by side. Raises `Unfit` as each panel does."""
    return side_by_side(chart, sheet, language, _lines)


def areas(chart: Chart, sheet: Ground, language: Language) -> tuple[Drawn, ...]:
    """One plot with its area filled for each panel, side by side. Raises `Unfit` as each panel does."""
    return side_by_side(chart, sheet, language, _areas)


def _lines(panel: Panel, room: Room, sheet: Ground, language: Language) -> NativeChart:
    no_bounds(panel)
    times = times_of(panel.marks)
    found = drawn.lines_of(panel, sheet)
    alone = len(found) == 1
    room, scale = scaled(panel, footed(room, times, sheet), sheet, language, zero=False)
    ends = [ending(line.name, line.last, sheet, alone=alone) for line in found]
    room = replace(room, right=room.right - max(width_of(end, sheet) for end in ends))
    if room.right < MOST_NAME * room.cut.width:
        raise Unfit("the names of its lines find no room at their ends", "shorten the names, or write as: picture")
    heights = [height(line.last.value, room, scale) for line in found]
    shifts = apart(heights, room, sheet)
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


def _areas(panel: Panel, room: Room, sheet: Ground, language: Language) -> NativeChart:
    """One course with what lies between it and zero; Office would fill gaps down to zero, and plans like outcomes."""
    times = times_of(panel.marks)
    row = times.row(panel.marks)
    if any(mark is None or mark.value is None for mark in row):
        raise Unfit("Office draws an area down to zero where a value is missing", "write as: picture, or kind: lines")
    if any(mark.state in SOFT for mark in panel.marks):
        raise Unfit("Office cannot leave a part of an area unfilled", "write as: picture, or kind: lines")
    made = _lines(panel, room, sheet, language)
    _, scale = scaled(panel, room, sheet, language, zero=True)
    return replace(made, form=Form.AREAS, scale=scale)


def _name(name: str, panel: Panel) -> str:
    """What the column of a course is called; of one without a name, as its panel."""
    return name or panel.title or panel.unit


def _course(line: drawn.Line, times: Times, end: Label, name: str, on: tuple[Room, Scale, Ground]) -> Series:
    room, scale, sheet = on
    row = times.row(line.marks)
    dotted = len(line.marks) <= drawn.MOST_DOTS
    size = dot_size(sheet)
    base = Paint(line.colour, line=line.weight, dot=size if dotted else 0)
    extremes = _extremes(line, room, scale, sheet) if not end.name else {}
    points = []
    for index, mark in enumerate(row):
        if mark is None or mark.value is None:
            points.append(Point(None, plain(mark.reads) if mark else ""))
            continue
        before = row[index - 1] if index else None
        paint = look(mark, before, base, size, ends=mark is line.last)
        label = end if mark is line.last else _extreme(mark, extremes, sheet)
        label = _within(label, room, sheet) if label and not index else label
        points.append(Point(mark.value, plain(mark.reads), label=label, paint=paint if paint != base else None))
    return Series(name, tuple(points), base)


def _extremes(line: drawn.Line, room: Room, scale: Scale, sheet: Ground) -> dict[int, str]:
    """The highest and the lowest point of a lone line, unless they are near its end: whose label stands there.

    A lowest one without room above the times below it has its words above.
    """
    valued = [mark for mark in line.marks if mark.value is not None]
    inner = valued[:-2]
    if not inner:
        return {}
    highest, lowest = max(valued, key=value_of), min(valued, key=value_of)
    above = room.bottom - height(lowest.value, room, scale) < LABEL * sheet.text
    return {id(mark): side for mark, side in ((highest, "t"), (lowest, "t" if above else "b")) if mark in inner}


def _extreme(mark: Mark, extremes: dict[int, str], sheet: Ground) -> Label | None:
    side = extremes.get(id(mark))
    return Label(plain(mark.reads), sheet.letters(value_style(sheet)), side) if side else None


def _within(label: Label, room: Room, sheet: Ground) -> Label:
    """The words at a first point, moved off the numbers at the edge."""
    return replace(label, moved=(width_of(label, sheet) / 2 / room.cut.width, 0.0))
