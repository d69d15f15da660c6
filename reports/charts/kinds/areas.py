"""Areas over true time, above and below zero, with the line that bounds them.

In: a chart whose marks have `when`, one series a panel, and a sheet. Out: the scene. It must not know matplotlib,
papers or datasets. The scale always holds zero; a gap stays open; what is derived or planned is dashed and unfilled.
"""

from itertools import groupby, pairwise

from reports.brief.chart import Chart, Mark, MarkState, Panel
from reports.charts import endings, levels, timeaxis
from reports.charts.kinds.lines import LONE_GUTTER, LONE_HEAD, Grounds, Line, course, extremes, side_by_side
from reports.charts.look import Sheet
from reports.charts.scene import Area, Scene, Shape
from reports.language.locale import Language

ABOVE, BELOW = "navy", "teal"
SOFT = (MarkState.DERIVED, MarkState.PLANNED)

Points = tuple[tuple[float, float], ...]


def lay_out(chart: Chart, sheet: Sheet, language: Language) -> Scene:
    """Panels from left to right, each on a scale of its own."""
    return side_by_side(chart, sheet, language, _panel)


def _panel(panel: Panel, place: tuple[float, float], sheet: Sheet, language: Language) -> Scene:
    width, top = place
    ordered = tuple(sorted(panel.marks, key=lambda mark: timeaxis.middle_of(mark.when)))
    line = Line("", ordered, sheet.colours["navy"], sheet.line("derived"))
    (end,) = endings.endings([("", line.last, line.last is not ordered[-1])], (width, sheet.height), sheet)
    bottom = sheet.height - timeaxis.foot(sheet)
    span = levels.bounds(panel.marks, zero=True)
    scale = levels.levels(span, (top + LONE_HEAD * sheet.text, bottom), sheet, language, percent=panel.percent)
    left = levels.start(scale, sheet)
    right = width - end.width - LONE_GUTTER * sheet.text
    grounds = Grounds(timeaxis.time_axis(ordered, left, right), scale)
    grid = levels.grid(scale, right, sheet)
    zero = scale.at(type(span[0])(0))
    shapes: list[Shape] = [*grid]
    for run in timeaxis.unbroken(ordered):
        shapes += _filled(run, grounds, zero, sheet)
    shapes += levels.baseline(scale, left, right, sheet)
    shapes += course(line, grounds, sheet, dots=False)
    shapes += timeaxis.drawn(grounds.times, bottom, sheet, room=(0.0, right + 0.5 * sheet.text))
    anchor = (*grounds.at(line.last), line.colour)
    shapes += endings.placed((end,), (anchor,), (width, sheet.height), sheet)
    return (*shapes, *extremes(line, grounds, tuple(shapes), place, sheet))


def _filled(run: tuple[Mark, ...], grounds: Grounds, zero: float, sheet: Sheet) -> Scene:
    """What lies between a run and zero, above in one colour, below in another; nothing under uncertain stretches."""
    shapes: list[Shape] = []
    steps = list(pairwise(run))
    for soft, part in groupby(steps, lambda step: step[0].state in SOFT or step[1].state in SOFT):
        if soft:
            continue
        pieces = list(part)
        points = (grounds.at(pieces[0][0]), *(grounds.at(other) for _, other in pieces))
        for above, side in _sides(points, zero):
            closed = ((side[0][0], zero), *side, (side[-1][0], zero))
            shapes.append(Area(closed, sheet.colours[ABOVE if above else BELOW]))
    return tuple(shapes)


def _sides(points: Points, zero: float) -> tuple[tuple[bool, Points], ...]:
    """The points in stretches above and below zero, each from and to where the line meets it."""
    full = [points[0]]
    for (x, y), (next_x, next_y) in pairwise(points):
        if (y - zero) * (next_y - zero) < 0:
            full.append((x + (next_x - x) * (zero - y) / (next_y - y), zero))
        full.append((next_x, next_y))
    stretches: list[tuple[bool, Points]] = []
    for above, part in groupby(pairwise(full), lambda pair: pair[0][1] + pair[1][1] < 2 * zero):
        pairs = list(part)
        stretches.append((above, (pairs[0][0], *(other for _, other in pairs))))
    return tuple(stretches)
