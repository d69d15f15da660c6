"""Columns over true time, up and down from zero: one for each period, as deep as its value.

In: a chart whose marks have `when`, and a sheet. Out: the scene. It must not know matplotlib, papers or datasets.
Where every value finds room at its column no scale is drawn; else a scale is, and the ends and extremes are said.
"""

from itertools import pairwise

from reports.brief.chart import Chart, Mark, MarkState, Panel
from reports.brief.walk import plain
from reports.charts import levels, marks, timeaxis
from reports.charts.kinds.lines import side_by_side
from reports.charts.labels import Style, detail_style, put, value_style
from reports.charts.look import LINE, Sheet
from reports.charts.scene import ASCENT, DESCENT, Scene, Shape, Words, clashes
from reports.language.locale import Language

FILL, WIDEST = 0.72, 5.0  # of the least step between two columns; in text sizes
AIR = 0.3  # between a column and its value, times the text size
ROOM = 0.96  # of a step that a value may take


def lay_out(chart: Chart, sheet: Sheet, language: Language) -> Scene:
    """Panels from left to right, each on a scale of its own."""
    return side_by_side(chart, sheet, language, _panel)


def _panel(panel: Panel, place: tuple[float, float], sheet: Sheet, language: Language) -> Scene:
    bare = _columns(panel, place, sheet, None)
    if bare is not None:
        return bare
    width, top = place
    bottom = sheet.height - timeaxis.foot(sheet)
    line = LINE * sheet.text
    room = (top + line, bottom - line if marks.span(panel.marks)[0] < 0 else bottom)
    scale = levels.levels(levels.bounds(panel.marks, zero=True), room, sheet, language, percent=panel.percent)
    return (*levels.grid(scale, width, sheet), *(_columns(panel, place, sheet, scale) or ()))


def _columns(panel: Panel, place: tuple[float, float], sheet: Sheet, scale: levels.Levels | None) -> Scene | None:
    """The columns with their times, all values said; with a scale, those that find room. None when they do not fit."""
    width, top = place
    bottom = sheet.height - timeaxis.foot(sheet)
    left = levels.start(scale, sheet) if scale else 0.0
    ordered = sorted(panel.marks, key=lambda mark: timeaxis.middle_of(mark.when))
    step = _step(ordered, width - left)
    times = timeaxis.time_axis(ordered, left + step / 2, width - step / 2)
    breadth = min(FILL * step, WIDEST * sheet.text)
    if scale is None:
        if any(sheet.measure(plain(mark.reads), sheet.text, True) > ROOM * step for mark in ordered):
            return None
        scale = _free_scale(ordered, (top, bottom), breadth, sheet)
        wanted = ordered
    else:
        wanted = _telling(ordered)
    shapes: list[Shape] = []
    axis = (scale.at(marks.span(())[0]), scale.unit)
    ends = {}
    for mark in ordered:
        if mark.value is not None:
            drawn, ends[id(mark)] = marks.upright(
                mark, (times.place(timeaxis.middle_of(mark.when)), breadth), axis, sheet
            )
            shapes += drawn
    shapes += levels.baseline(scale, left, width, sheet)
    shapes += timeaxis.drawn(times, bottom, sheet, room=(0.0, width))
    for mark in wanted:
        words = _value(mark, times.place(timeaxis.middle_of(mark.when)), (axis[0], ends.get(id(mark))), width, sheet)
        if wanted is ordered or not clashes((*levels.grid(scale, width, sheet), *shapes, words), width, sheet.height):
            shapes.append(words)
    return tuple(shapes)


def _step(ordered: list[Mark], width: float) -> float:
    """The least distance of two columns when half of it is left free at either end."""
    middles = [timeaxis.middle_of(mark.when) for mark in ordered]
    least = min((after - before for before, after in pairwise(middles) if after > before), default=0.0)
    return width * least / (middles[-1] - middles[0] + least) if least else width


def _free_scale(ordered: list[Mark], room: tuple[float, float], breadth: float, sheet: Sheet) -> levels.Levels:
    """A scale without numbers, with room for values above and below."""
    low, high = marks.span(ordered)
    value = (AIR + LINE) * sheet.text + max(marks.chevron_reach(breadth, sheet, mark) for mark in ordered)
    bottom = room[1] - (value if low < 0 else 0.0)
    ends = tuple(dict.fromkeys((low, type(low)(0), high)))
    return levels.Levels(
        tuple((end, "") for end in ends), low, high, room[0] + (value if high > 0 else 0.0), bottom, 0.0
    )


def _telling(ordered: list[Mark]) -> list[Mark]:
    """The last, the highest and the lowest value, each once."""
    valued = [mark for mark in ordered if mark.value is not None]
    chosen = (valued[-1], max(valued, key=_level), min(valued, key=_level))
    return list({id(mark): mark for mark in chosen}.values())


def _level(mark: Mark) -> float:
    return float(mark.value or 0)


def _value(mark: Mark, x: float, column: tuple[float, float | None], width: float, sheet: Sheet) -> Words:
    """The value beyond the end of its column; what is missing is said above the baseline, in slate."""
    style: Style = value_style(sheet, quiet=mark.state is MarkState.EARLIER)
    zero, end = column
    if end is None:
        style, end = detail_style(sheet), zero
    reads = plain(mark.reads)
    half = sheet.measure(reads, style.size, style.bold) / 2
    x = max(half, min(x, width - half))
    y = end + (AIR + ASCENT) * style.size if end > zero else end - (AIR + DESCENT) * style.size
    return put(reads, (x, y), style, sheet, align="centre")
