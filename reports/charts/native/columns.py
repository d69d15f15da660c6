"""Columns over time as Office draws them, from zero, at equal times.

In: a chart whose marks have `when`, and a `Ground`. Out: one placed chart a panel, side by side. It must not know XML.
"""

from collections.abc import Sequence
from dataclasses import replace

from reports.brief.chart import Chart, Mark, Panel
from reports.brief.walk import plain
from reports.charts import levels
from reports.charts.native.bars import INSET, Axis, Drawn, by_state, said
from reports.charts.native.ground import Ground, amount, setting
from reports.charts.native.plots import Room, footed, scaled, side_by_side, value_of
from reports.charts.native.points import LABEL
from reports.charts.native.times import skip_of, times_of
from reports.language.locale import Language
from reports.office.charts.value import Form, NativeChart, Scale

COLUMN_GAP = 39  # between columns, in per cent of a column: 72 % of their room


def columns(chart: Chart, sheet: Ground, language: Language) -> tuple[Drawn, ...]:
    """One plot of columns over time for each panel, side by side. Raises `Unfit` as each panel does."""
    return side_by_side(chart, sheet, language, _columns)


def _columns(panel: Panel, room: Room, sheet: Ground, language: Language) -> NativeChart:
    """All values said where they find room at their columns; else a scale is drawn, and the last, the highest and the
    lowest are said."""
    times = times_of(panel.marks)
    room = footed(room, times, sheet)
    row = times.row(panel.marks)
    filled = [mark if mark else Mark("", "", None, ()) for mark in row]
    whole = replace(panel, marks=tuple(filled))
    step = (room.right - room.left) / len(row)
    widest = max(sheet.measure(plain(mark.reads), sheet.text, True) for mark in panel.marks)
    if widest > step:
        room, scale = scaled(panel, room, sheet, language, zero=True)
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
    return [valued[-1], max(valued, key=value_of), min(valued, key=value_of)]


def _free_scale(panel: Panel, room: Room, sheet: Ground) -> Scale:
    """From zero, with room for the words above and below; no levels are written."""
    low, high = levels.bounds(panel.marks, zero=True)
    words = LABEL * sheet.text + 2 * INSET
    below = words if low < 0 else 0.0
    unit = (room.bottom - room.top - words - below) / float(high - low or 1)
    return Scale(amount(float(low) - below / unit), amount(float(high) + words / unit))
