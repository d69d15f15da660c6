"""Rows that a place holds: of too many, the first ones, and in a last row how many more there are and between what.

In: a chart of rows on one scale, a sheet that cannot grow. Out: the same chart, or one of fewer rows. It must not know
how rows are drawn. Only rows in the order of their values are cut, so that the ones left out are the least; nothing is
added up, since bounds and different periods have no sum.
"""

from dataclasses import replace
from itertools import pairwise

from reports.brief.model import Chart, Mark, Text
from reports.brief.walk import plain
from reports.charts.look import Sheet
from reports.language.locale import Language

KINDS = ("hbars", "dots")
PITCH = 2.3  # least height of a row, times the text size
FOOT = 2.0  # of the sheet for a scale below the rows, times the text size


def shortened(chart: Chart, sheet: Sheet, language: Language) -> Chart:
    """The chart with no more rows than find room; as it is when they all do, or have no order."""
    if chart.kind not in KINDS or len(chart.panels) != 1:
        return chart
    (panel,) = chart.panels
    room = int((sheet.height - FOOT * sheet.text) / (PITCH * sheet.text))
    if len(panel.marks) <= room or room < 3 or not _is_ordered(panel.marks):
        return chart
    kept, rest = panel.marks[: room - 1], panel.marks[room - 1 :]
    return replace(chart, panels=(replace(panel, marks=(*kept, _others(rest, language))),))


def _is_ordered(marks: tuple[Mark, ...]) -> bool:
    values = [mark.value for mark in marks if mark.value is not None]
    return len(values) == len(marks) and all(one >= other for one, other in pairwise(values))


def _others(rest: tuple[Mark, ...], language: Language) -> Mark:
    """A row without a bar: how many are left out, and their least and greatest values as they read."""
    name = language.label("{count} others").format_map({"count": len(rest)})
    span = language.label("{low} to {high}").format_map({"low": plain(rest[-1].reads), "high": plain(rest[0].reads)})
    return Mark(name, "", None, (Text(span),))
