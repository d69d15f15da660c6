"""Small multiples: the same small plot for each of many, all on one scale and one time axis, the others in grey behind.

In: a chart of which each panel holds one series over time, and a sheet. Out: the scene. It must not know matplotlib,
papers or datasets. Each plot is headed by its name and its last value; the numbers of the scale stand at the first
plot of each row, the times below the last of each column.
"""

from dataclasses import dataclass

from reports.brief.chart import Chart, Mark, Panel
from reports.brief.walk import plain
from reports.charts import levels, timeaxis
from reports.charts.kinds.lines import Grounds, Line, course
from reports.charts.labels import detail_style, name_style, put, value_style, wrap
from reports.charts.look import LINE, Sheet
from reports.charts.scene import ASCENT, DESCENT, Scene, Shape, Stroke, shift
from reports.language.locale import Language

ACROSS, DOWN = 1.6, 1.1  # between plots, times the text size
NARROWEST = 9.0  # of a plot, times the text size
RATIO = 1.7  # the width of a plot to its height, as near as may be
EMPTY = 2.0  # what an empty row of places counts against an arrangement, in ratios
SPACE = 0.5  # between a name and its value, times the text size


@dataclass(frozen=True, slots=True)
class _Cell:
    """The size of a plot and how deep its heading is."""

    width: float
    height: float
    head: float


def lay_out(chart: Chart, sheet: Sheet, language: Language) -> Scene:
    """Plots in rows, in their order."""
    marks = tuple(mark for panel in chart.panels for mark in panel.marks)
    percent = all(panel.percent for panel in chart.panels)
    span = levels.bounds(marks)
    probes = (levels.levels(span, (0.0, room), sheet, language, percent=percent) for room in levels.rooms(sheet))
    left = max(levels.start(probe, sheet) for probe in probes)
    across = _across(len(chart.panels), left, sheet)
    rows = -(-len(chart.panels) // across)
    width = (sheet.width - left - ACROSS * sheet.text * (across - 1)) / across
    headings = [_names(panel, width, sheet) for panel in chart.panels]
    lines = max(len(names) for names in headings)
    height = (sheet.height - timeaxis.foot(sheet) - DOWN * sheet.text * (rows - 1)) / rows
    cell = _Cell(width, height, (ASCENT + DESCENT + LINE * (lines - 1) + 0.5) * sheet.text)
    scale = levels.levels(span, (cell.head, height), sheet, language, percent=percent)
    grounds = Grounds(timeaxis.time_axis(marks, 0.3 * sheet.text, width - 0.3 * sheet.text), scale)
    shapes: list[Shape] = []
    for index, panel in enumerate(chart.panels):
        row, place = divmod(index, across)
        others = tuple(other for other in chart.panels if other is not panel)
        drawn = [*_plot(panel, others, cell, grounds, sheet), *_heading(panel, headings[index], sheet)]
        if index + across >= len(chart.panels):
            drawn += timeaxis.drawn(grounds.times, height, sheet, room=(-0.4 * ACROSS * sheet.text, width))
        x, y = left + place * (width + ACROSS * sheet.text), row * (height + DOWN * sheet.text)
        shapes += shift(tuple(drawn), x, y)
        if place == 0:
            shapes += shift(_numbers(scale, sheet), 0.0, y)
    return tuple(shapes)


def _across(count: int, left: float, sheet: Sheet) -> int:
    """How many plots stand in a row, so that they come nearest to their ratio and few places stay empty."""

    def distance(across: int) -> float:
        width = (sheet.width - left) / across - ACROSS * sheet.text
        height = sheet.height / -(-count // across) - (DOWN + LINE) * sheet.text
        empty = across * -(-count // across) - count
        return abs(width / max(height, 1.0) - RATIO) + EMPTY * empty / across

    most = max(1, min(count, int((sheet.width - left) / ((NARROWEST + ACROSS) * sheet.text))))
    return min(range(1, most + 1), key=distance)


def _names(panel: Panel, width: float, sheet: Sheet) -> tuple[str, ...]:
    """The name of a plot, wrapped beside the value on its last line."""
    value = sheet.measure(_last(panel), sheet.text, True) + SPACE * sheet.text
    return wrap(panel.title, width - value, name_style(sheet), sheet)


def _last(panel: Panel) -> str:
    ordered = sorted(panel.marks, key=lambda mark: timeaxis.middle_of(mark.when))
    return plain(next(mark.reads for mark in reversed(ordered) if mark.value is not None))


def _heading(panel: Panel, names: tuple[str, ...], sheet: Sheet) -> Scene:
    bold, value = name_style(sheet), value_style(sheet)
    baselines = [ASCENT * sheet.text + index * LINE * sheet.text for index in range(len(names))]
    words = [put(reads, (0.0, y), bold, sheet) for reads, y in zip(names, baselines, strict=True)]
    last = words[-1]
    return (*words, put(_last(panel), (last.width + SPACE * sheet.text, last.y), value, sheet))


def _plot(panel: Panel, others: tuple[Panel, ...], cell: _Cell, grounds: Grounds, sheet: Sheet) -> Scene:
    """The grid, the others in grey, zero, and the plot's own line."""
    shapes: list[Shape] = [*levels.grid(grounds.scale, cell.width, sheet, words=False)]
    for other in others:
        grey = Line("", _ordered(other), sheet.colours["mist"], levels.GRID * sheet.line("range"))
        shapes += [shape for shape in course(grey, grounds, sheet, dots=False) if isinstance(shape, Stroke)]
    shapes += levels.baseline(grounds.scale, 0.0, cell.width, sheet)
    own = Line("", _ordered(panel), sheet.colours["navy"], sheet.line("range"))
    return (*shapes, *course(own, grounds, sheet, dots=False))


def _ordered(panel: Panel) -> tuple[Mark, ...]:
    return tuple(sorted(panel.marks, key=lambda mark: timeaxis.middle_of(mark.when)))


def _numbers(scale: levels.Levels, sheet: Sheet) -> Scene:
    """The words of the scale alone, at the left edge."""
    quiet = detail_style(sheet)
    return tuple(
        put(reads, (scale.width, scale.at(value) + 0.35 * quiet.size), quiet, sheet, align="right")
        for value, reads in scale.marks
    )
