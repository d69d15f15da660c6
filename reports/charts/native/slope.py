"""A slope as Office draws it: lines between two times, in one frame and on one scale, with no baseline.

In: a chart whose marks have `when`, and a `Ground`. Out: one placed chart, or `Unfit`. It must not know XML.
"""

from dataclasses import replace
from decimal import Decimal

from reports.brief.chart import Chart, Mark, Panel
from reports.brief.walk import plain
from reports.charts.kinds import lines as drawn
from reports.charts.native.bars import Drawn, said
from reports.charts.native.ground import Ground, Unfit, amount, setting
from reports.charts.native.plots import Room, height, no_bounds, side_by_side, value_of
from reports.charts.native.points import MOST_NAME, apart, dot_size, ending, look, width_of
from reports.charts.native.times import times_of
from reports.language.locale import Language
from reports.office.charts.value import Form, Label, NativeChart, Paint, Point, Scale, Series


def slope(chart: Chart, sheet: Ground, language: Language) -> tuple[Drawn, ...]:
    """All pairs on one scale, in one frame."""
    marks = tuple(mark for panel in chart.panels for mark in panel.marks)
    one = replace(chart, panels=(replace(chart.panels[0], marks=marks, title=""),))
    return side_by_side(one, sheet, language, _slope)


def _slope(panel: Panel, room: Room, sheet: Ground, language: Language) -> NativeChart:
    """Names and earlier values at the left, later ones at the right; navy where it rises, teal where it falls."""
    no_bounds(panel)
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
        replace(ending(name, pair[0], sheet, alone=False), side="l") for name, pair in zip(names, whole, strict=True)
    ]
    right = [ending("", pair[1], sheet, alone=True) for pair in whole]
    room = replace(
        room,
        left=max(width_of(label, sheet) for label in left),
        right=room.right - max(width_of(label, sheet) for label in right),
    )
    if room.right - room.left < (1 - MOST_NAME) * room.cut.width / 2:
        raise Unfit("its names find no room beside the lines", "shorten the names, or write as: picture")
    down = [apart([height(pair[end].value, room, scale) for pair in whole], room, sheet) for end in (0, 1)]
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
    before, after = value_of(pair[0]), value_of(pair[1])
    colour = sheet.colours["navy" if after > before else "teal" if after < before else "steel"]
    size = dot_size(sheet)
    base = Paint(colour, line=sheet.line("range"), dot=size)
    paints = (look(pair[0], None, base, size), look(pair[1], pair[0], base, size))
    return Series(
        name,
        tuple(
            Point(mark.value, plain(mark.reads), label=label, paint=paint if paint != base else None)
            for mark, label, paint in zip(pair, labels, paints, strict=True)
        ),
        base,
    )
