"""Events true to time on one axis: a dot for a day, a bar for a month, a year or an interval, words above and below.

In: a chart whose marks have `when`, and a sheet. Out: the scene. It must not know matplotlib, papers or datasets.
A mark's `name` is its date in words, `detail` what happened. Where words stand is worked out in `leaders`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reports.brief.chart import Chart, Mark, MarkState
from reports.brief.walk import flags_in
from reports.charts import marks
from reports.charts.axis import years
from reports.charts.labels import Stack, Style, detail_style, put, put_stack, value_style, wrap
from reports.charts.leaders import Label, Place, arrange
from reports.charts.look import Sheet
from reports.charts.scene import ASCENT, DESCENT, Box, Disc, Scene, Shape, Stroke, Words
from reports.charts.timeaxis import days
from reports.language.locale import Language

RADIUS = 0.5  # of a dot, times the text size
HALO = 1.2  # white around a dot, in points
RING = 1.5  # weight of a ring, times that of a range
BAR = 0.95  # height of a bar, times the text size
LEAST_BAR = 2.0  # its least length, in points
AXIS = 1.7  # weight of the axis, times that of a baseline
ASIDE = 0.6  # between a leader and its words, times the text size
NEAR = 1.1  # between the axis and the words above it, times the text size
LEVEL_AIR = 0.6  # between two rows of words, times the text size
TICK = 0.4  # half a tick, times the text size
WIDTHS = (0.22, 0.26, 0.19, 0.32, 0.16)  # of the sheet: columns of words, best first
SHORT_SPAN = 3 * 366  # days within which months have ticks


@dataclass(frozen=True, slots=True)
class _Event:
    """A mark on the axis: where its leader stands, and where it begins and ends when it is no single day."""

    mark: Mark
    x: float
    start: float
    end: float
    is_day: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of words: from where to where, and whether it is above the axis."""

    top: float
    bottom: float
    above: bool


def lay_out(chart: Chart, sheet: Sheet, language: Language) -> Scene:
    """The axis with the words above and below it, in the middle of the sheet."""
    (first, last), events = _events(chart, sheet)
    stacks, places = _arranged(events, sheet)
    axis, rows = _rows(stacks, places, sheet)
    leaders = [
        _leader(event.x, axis, rows[place.above, place.level], sheet)
        for event, place in zip(events, places, strict=True)
    ]
    shapes: list[Shape] = [*leaders, *_axis((first, last), axis, leaders, sheet)]
    for event, block, place in zip(events, stacks, places, strict=True):
        side = 1 if place.right else -1
        at = (event.x + side * ASIDE * sheet.text, rows[place.above, place.level].top)
        shapes += put_stack(block, at, sheet, align="left" if place.right else "right")
    for event in sorted(events, key=lambda event: event.is_day):
        shapes += _symbol(event, axis, sheet)
    return tuple(shapes)


def needed(chart: Chart, sheet: Sheet) -> float:
    """The height that the words and the axis take, as they are arranged on this sheet."""
    stacks, places = _arranged(_events(chart, sheet)[1], sheet)
    return sum(_depths(stacks, places, sheet).values()) + _clearance(sheet)


def _events(chart: Chart, sheet: Sheet) -> tuple[tuple[date, date], tuple[_Event, ...]]:
    """From when to when, and every mark with its place, in the order of time."""
    dated = sorted(
        (mark for panel in chart.panels for mark in panel.marks if mark.when is not None),
        key=lambda mark: days(mark.when),
    )
    span = _span(dated)
    return span, tuple(_event(mark, span, sheet) for mark in dated)


def _span(dated: Sequence[Mark]) -> tuple[date, date]:
    ends = [day for mark in dated for day in days(mark.when)]
    return min(ends), max(ends)


def _event(mark: Mark, span: tuple[date, date], sheet: Sheet) -> _Event:
    first, last = days(mark.when)
    start, end = _x(first, span, sheet), _x(last, span, sheet)
    day = mark.when is not None and mark.when.is_moment and first == last
    return _Event(mark, (start + end) / 2, start, end, day)


def _x(day: date, span: tuple[date, date], sheet: Sheet) -> float:
    """Where a day stands; the dots of the first and last one stay inside."""
    margin = RADIUS * sheet.text + HALO
    length = (span[1] - span[0]).days
    share = (day - span[0]).days / length if length else 0.5
    return margin + share * (sheet.width - 2 * margin)


def _arranged(events: tuple[_Event, ...], sheet: Sheet) -> tuple[tuple[Stack, ...], tuple[Place, ...]]:
    """Words wrapped to the first width, and placed, so that all stand free within the height; else the lowest."""
    found: list[tuple[float, tuple[Stack, ...], tuple[Place, ...]]] = []
    for levels in (1, 2, 3):
        for share in WIDTHS:
            stacks = tuple(_words(event.mark, share * sheet.width, sheet) for event in events)
            labels = [Label(event.x, block.width(sheet)) for event, block in zip(events, stacks, strict=True)]
            places = arrange(labels, sheet.width, air=ASIDE * sheet.text, levels=levels)
            if places is None:
                continue
            need = sum(_depths(stacks, places, sheet).values()) + _clearance(sheet)
            if need <= sheet.height:
                return stacks, places
            found.append((need, stacks, places))
    if not found:
        return stacks, tuple(Place(above=index % 2 == 0, right=True, level=0) for index in range(len(events)))
    _, stacks, places = min(found, key=lambda one: one[0])
    return stacks, places


def _words(mark: Mark, width: float, sheet: Sheet) -> Stack:
    """The date over what happened, with the word of what is new or revised; a date is never wrapped."""
    ink = Style(sheet.text, sheet.colours["ink"])
    name = mark.name + flags_in(mark.reads)
    room = max(width, sheet.measure(name, sheet.text, True))
    return Stack(((name, value_style(sheet)), *((line, ink) for line in wrap(mark.detail, room, ink, sheet))))


def _depths(stacks: Sequence[Stack], places: Sequence[Place], sheet: Sheet) -> dict[tuple[bool, int], float]:
    """The height of each row of words, with its air, by side and level."""
    depths: dict[tuple[bool, int], float] = {}
    for block, place in zip(stacks, places, strict=True):
        key = (place.above, place.level)
        depths[key] = max(depths.get(key, 0.0), block.height + LEVEL_AIR * sheet.text)
    return depths


def _clearance(sheet: Sheet) -> float:
    """What the axis takes with its tick labels, and the air above it."""
    return NEAR * sheet.text + _under(sheet)


def _under(sheet: Sheet) -> float:
    """From the axis to the first row of words below it."""
    return (TICK + 0.4) * sheet.text + (ASCENT + DESCENT) * sheet.small + 0.3 * sheet.text


def _rows(stacks: Sequence[Stack], places: Sequence[Place], sheet: Sheet) -> tuple[float, dict[tuple[bool, int], _Row]]:
    """The y of the axis, and each row of words, the first level nearest to the axis."""
    depths = _depths(stacks, places, sheet)
    over = sum(depth for (above, _), depth in depths.items() if above)
    spare = sheet.height - sum(depths.values()) - _clearance(sheet)
    axis = over + NEAR * sheet.text + max(spare, 0.0) / 2
    air = LEVEL_AIR * sheet.text
    rows: dict[tuple[bool, int], _Row] = {}
    up, down = axis - NEAR * sheet.text, axis + _under(sheet)
    for above, level in sorted(depths, key=lambda key: key[1]):
        depth = depths[above, level] - air
        if above:
            rows[above, level] = _Row(up - depth, up, above)
            up -= depth + air
        else:
            rows[above, level] = _Row(down, down + depth, above)
            down += depth + air
    return axis, rows


def _leader(x: float, axis: float, row: _Row, sheet: Sheet) -> Stroke:
    end = row.top if row.above else row.bottom
    return Stroke(((x, axis), (x, end)), sheet.colours["slate"], sheet.line("leader"))


def _axis(span: tuple[date, date], y: float, leaders: Sequence[Stroke], sheet: Sheet) -> Scene:
    """The line, a tick at round years (at months, when the span is short), and the years where no leader stands."""
    slate, line = sheet.colours["slate"], sheet.line("baseline")
    ends = ((_x(span[0], span, sheet), y), (_x(span[1], span, sheet), y))
    shapes: list[Shape] = [Stroke(ends, slate, AXIS * line)]
    below = [leader.points[0][0] for leader in leaders if leader.points[1][1] > y]
    for day, reads in _ticks(span, sheet):
        x = _x(day, span, sheet)
        half = (TICK if reads else 0.6 * TICK) * sheet.text
        shapes.append(Stroke(((x, y - half), (x, y + half)), slate, line))
        words = _tick_words(reads, x, y, sheet)
        if reads and words.left >= 0 and words.left + words.width <= sheet.width and _is_clear(words, below, sheet):
            shapes.append(words)
    return tuple(shapes)


def _ticks(span: tuple[date, date], sheet: Sheet) -> tuple[tuple[date, str], ...]:
    first, last = span
    most = max(2, int(sheet.width / (2.2 * sheet.measure(str(last.year), sheet.small))))
    labelled = {date(year, 1, 1): str(year) for year in years(first.year, last.year, most)}
    months: dict[date, str] = {}
    if (last - first).days <= SHORT_SPAN:
        months = {date(year, month, 1): "" for year in range(first.year, last.year + 1) for month in range(1, 13)}
    return tuple((day, reads) for day, reads in sorted((months | labelled).items()) if first <= day <= last)


def _tick_words(reads: str, x: float, y: float, sheet: Sheet) -> Words:
    quiet = detail_style(sheet)
    return put(reads, (x, y + (TICK + 0.4) * sheet.text + ASCENT * quiet.size), quiet, sheet, align="centre")


def _is_clear(words: Words, leaders: Sequence[float], sheet: Sheet) -> bool:
    air = 0.25 * sheet.text
    return not any(words.left - air < x < words.left + words.width + air for x in leaders)


def _symbol(event: _Event, y: float, sheet: Sheet) -> Scene:
    """A dot or, still to come, a ring for a day; a bar as long as the period for anything longer."""
    mark, paper = event.mark, sheet.colours["paper"]
    colour = sheet.colours["orange" if mark.highlighted else "navy"]
    ahead = mark.state is MarkState.PLANNED
    if event.is_day:
        radius, line = RADIUS * sheet.text, RING * sheet.line("range")
        hollow = ahead or mark.highlighted
        return (
            Disc(event.x, y, radius + HALO, paper, paper, 0.0),
            Disc(event.x, y, radius, paper if hollow else colour, colour, line),
        )
    height, width = BAR * sheet.text, max(event.end - event.start, LEAST_BAR)
    left, top = event.x - width / 2, y - height / 2
    if ahead:
        return (marks.box(mark, (left, top), (width, height), sheet),)
    return (Box(left, top, width, height, fill=colour),)
