"""Rows that a place holds: of too many, the first ones, and in a last row how many more there are and between what.

In: a chart of rows on one scale, a sheet that cannot grow. Out: the same chart, or one of fewer rows. It must not know
how rows are drawn. Only rows in the order of their values are cut, so that the ones left out are the least; nothing is
added up, since bounds and different periods have no sum.
"""

from dataclasses import replace
from itertools import pairwise

from reports.brief.chart import Chart, Mark
from reports.brief.inlines import Text
from reports.brief.walk import plain
from reports.charts.look import Sheet
from reports.language.locale import Language
from reports.language.typography import spell_number

KINDS = ("hbars", "dots")
PITCH, DEEP = 2.0, 2.75  # least height of a row whose words take one line, or two, times the text size
SHORT = 0.36  # of the sheet: names no longer than this take one line
FOOT = 2.0  # of the sheet for the scale below dots, times the text size


def shortened(chart: Chart, sheet: Sheet, language: Language) -> Chart:
    """The chart with no more rows than find room; as it is when they all do, or have no order."""
    if chart.kind not in KINDS or len(chart.panels) != 1:
        return chart
    (panel,) = chart.panels
    foot = FOOT * sheet.text if chart.kind == "dots" else 0.0
    room = int((sheet.height - foot) / (_pitch(panel.marks, sheet) * sheet.text))
    if len(panel.marks) <= room or room < 3 or not _is_ordered(panel.marks):
        return chart
    kept, rest = panel.marks[: room - 1], panel.marks[room - 1 :]
    return replace(chart, panels=(replace(panel, marks=(*kept, _others(rest, language))),))


def _pitch(marks: tuple[Mark, ...], sheet: Sheet) -> float:
    longest = max(sheet.measure(mark.name, sheet.text, True) for mark in marks)
    return DEEP if longest > SHORT * sheet.width or any(mark.detail for mark in marks) else PITCH


def _is_ordered(marks: tuple[Mark, ...]) -> bool:
    values = [mark.value for mark in marks if mark.value is not None]
    return len(values) == len(marks) and all(one >= other for one, other in pairwise(values))


def _others(rest: tuple[Mark, ...], language: Language) -> Mark:
    """A row without a bar: how many are left out, and their least and greatest values as they read.

    The count is in words: in digits it would look like one of the chart's figures.
    """
    name = language.label("{count} others").format_map({"count": spell_number(len(rest), language)})
    span = language.label("{low} to {high}").format_map({"low": plain(rest[-1].reads), "high": plain(rest[0].reads)})
    return Mark(name, "", None, (Text(span),))
