"""A timeline of native shapes: a true scale of months, lanes by subject, a row an event, each label where it is free.

In: a timeline of the brief and the slot it goes to. Out: one `Group` of boxes, lines and labels. It must not know XML.
A day is a dot, a longer span a bar from its first day to its last; what is still to come is hollow; the visit day is
a ring on a line from the axis. A label stands at the right of its mark, or at the left where it would meet the
visit line or leave the slide. The grid is hidden behind labels.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reports.brief.model import Lane, Timeline, TimelineEvent
from reports.dataset.model import Grain, Period
from reports.deck.fit import inches, line_height, set_lines, width
from reports.deck.runs import runs
from reports.deck.slides import Box, Group, Label, Line, Run, reads
from reports.deck.template import POINT, Frame, Slot
from reports.house.model import House, Stroke

SPACE = "\u2002"  # an en space between date, title and place
QUARTER = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to EMU: from the first day of the span to the end of its last."""

    first: int
    last: int
    left: int
    width: int

    def x(self, day: int) -> int:
        return self.left + round((day - self.first) / (self.last - self.first) * self.width)

    @property
    def right(self) -> int:
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class Placed:
    """An event on the scale: edges of its mark and label; `side` "l" is flush left, at the right of the mark."""

    event: TimelineEvent
    lane: int
    row: int
    start: int
    end: int
    label: tuple[int, int]
    side: str
    fits: bool


def chronology(timeline: Timeline, slot: Slot, house: House) -> tuple[Group, tuple[str, ...]]:
    """The drawing, and in words what does not fit."""
    scale = _scale(timeline.span, slot, house)
    lanes = tuple(lane for lane in timeline.lanes if lane.events)
    placed = _place(lanes, scale, slot, house)
    heights = [_lane_height(lane, number, placed, slot, house) for number, lane in enumerate(lanes)]
    axis = slot.frame.y + inches(house, "timeline-head")
    tops = [axis + sum(heights[:number]) for number in range(len(lanes) + 1)]
    members = (
        *_grid(scale, axis, tops[-1], house),
        *_rules(slot.frame, tops, house),
        *_visit_line(placed, scale, tops, house),
        *_head(timeline, scale, slot, house),
        *_lanes(lanes, placed, tops, slot, house),
    )
    complaints = [f"no room for the label “{_words(item.event)}”" for item in placed if not item.fits]
    if (over := tops[-1] - slot.frame.bottom) > 0:
        complaints.append(f"{-(-over // inches(house, 'timeline-row'))} rows more than the timeline has room for")
    frame = replace(slot.frame, height=tops[-1] - slot.frame.y)
    return Group(slot.name, timeline.alt, frame, members), tuple(complaints)


def _scale(span: Period, slot: Slot, house: House) -> Scale:
    assert span.start is not None, "a timeline has a first month"
    assert span.end is not None, "a timeline has a last month"
    names = inches(house, "timeline-names")
    first, last = span.start.first.toordinal(), span.end.last.toordinal() + 1
    return Scale(first, last, slot.frame.x + names, slot.frame.width - names)


def _place(lanes: tuple[Lane, ...], scale: Scale, slot: Slot, house: House) -> tuple[Placed, ...]:
    visit = next((e for lane in lanes for e in lane.events if e.highlighted), None)
    line = None if visit is None else sum(_edges(visit, scale)) // 2
    placed: list[Placed] = []
    below = False
    for number, lane in enumerate(lanes):
        for row, event in enumerate(lane.events):
            placed.append(_beside(event, number, row, scale, slot, house, line, below))
            below = below or event.highlighted
    return tuple(placed)


def _beside(
    event: TimelineEvent, lane: int, row: int, scale: Scale, slot: Slot, house: House, line: int | None, below: bool
) -> Placed:
    """Choose the side of the label: right, left, or right below the visit's row, where its line has ended."""
    start, end = _mark(event, scale, house)
    gap, long = inches(house, "timeline-gap"), _label_width(event, slot, house)
    right, left = (end + gap, end + gap + long), (start - gap - long, start - gap)
    crosses = {
        side: line is not None and not event.highlighted and edges[0] - gap < line < edges[1] + gap
        for side, edges in (("l", right), ("r", left))
    }
    if right[1] <= scale.right and not crosses["l"]:
        return Placed(event, lane, row, start, end, right, "l", True)
    if left[0] >= scale.left and (below or not crosses["r"]):
        return Placed(event, lane, row, start, end, left, "r", True)
    return Placed(event, lane, row, start, end, right, "l", right[1] <= scale.right and below)


def _edges(event: TimelineEvent, scale: Scale) -> tuple[int, int]:
    """Where the event begins and ends on the scale, cut at its ends."""
    first = event.when.start.first.toordinal() if event.when.start else scale.first
    last = event.when.end.last.toordinal() + 1 if event.when.end else scale.last
    return scale.x(min(max(first, scale.first), scale.last)), scale.x(max(min(last, scale.last), scale.first))


def _mark(event: TimelineEvent, scale: Scale, house: House) -> tuple[int, int]:
    """A dot as wide as high about the middle of its day; a bar from its first day to its last."""
    start, end = _edges(event, scale)
    if not _is_day(event):
        return start, end
    size = inches(house, "timeline-ring" if event.highlighted else "timeline-bar")
    return (start + end - size) // 2, (start + end + size) // 2


def _is_day(event: TimelineEvent) -> bool:
    return event.when.is_moment and event.when.start is not None and event.when.start.grain is Grain.DAY


def _label_runs(event: TimelineEvent, house: House) -> tuple[Run, ...]:
    made: list[Run] = []
    for look, inlines in (("date", event.date), ("title", event.title), ("place", event.place)):
        level = house.deck.looks["timeline"][look] - 1
        words = [replace(run, level=level) for run in runs(inlines)]
        made += [Run(SPACE, level=level), *words] if made and words else words
    return tuple(made)


def _words(event: TimelineEvent) -> str:
    return reads(runs(event.title))


def _label_width(event: TimelineEvent, slot: Slot, house: House) -> int:
    return round((width(_label_runs(event, house), slot.looks, 0, house) + 2) * POINT)


def _lane_height(lane: Lane, number: int, placed: tuple[Placed, ...], slot: Slot, house: House) -> int:
    rows = 1 + max(item.row for item in placed if item.lane == number)
    lines = _name_lines(lane, slot, house) * line_height(slot.looks[_level(house, "lane")], house)
    depth = max(rows * inches(house, "timeline-row"), round(lines * POINT))
    return depth + 2 * inches(house, "timeline-pad")


def _name_lines(lane: Lane, slot: Slot, house: House) -> int:
    room = (inches(house, "timeline-names") - inches(house, "timeline-gap")) / POINT
    return len(set_lines((Run(lane.title),), room, slot.looks, _level(house, "lane"), house).lines)


def _level(house: House, look: str) -> int:
    return house.deck.looks["timeline"][look] - 1


def _grid(scale: Scale, axis: int, bottom: int, house: House) -> Iterator[Line]:
    for month in _months(scale):
        if month.month % QUARTER == 1 and month.toordinal() > scale.first:
            yield Line("Grid", Frame(scale.x(month.toordinal()), axis, 0, bottom - axis), house.deck.strokes["grid"])


def _rules(frame: Frame, tops: list[int], house: House) -> Iterator[Line]:
    for number, top in enumerate(tops):
        stroke = house.deck.strokes["lane" if number else "axis"]
        yield Line("Rule" if number else "Axis", Frame(frame.x, top, frame.width, 0), stroke)


def _visit_line(placed: tuple[Placed, ...], scale: Scale, tops: list[int], house: House) -> Iterator[Line]:
    for item in placed:
        if item.event.highlighted:
            bottom = _middle(item, tops, house) - inches(house, "timeline-ring") // 2
            x = (item.start + item.end) // 2
            yield Line("Visit", Frame(x, tops[0], 0, bottom - tops[0]), house.deck.strokes["visit-line"])


def _middle(item: Placed, tops: list[int], house: House) -> int:
    row = inches(house, "timeline-row")
    return tops[item.lane] + inches(house, "timeline-pad") + item.row * row + row // 2


def _months(scale: Scale) -> Iterator[date]:
    """The first day of each month that begins on the scale."""
    day = date.fromordinal(scale.first)
    month = day if day.day == 1 else date(day.year + day.month // 12, day.month % 12 + 1, 1)
    while month.toordinal() < scale.last:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _head(timeline: Timeline, scale: Scale, slot: Slot, house: House) -> Iterator[Label]:
    """Years above, narrow month names below, each over its month; months are left out where they would not fit."""
    half = inches(house, "timeline-head") // 2
    top = slot.frame.y
    months = list(_months(scale))
    for month in months:
        if month.month == 1 or month is months[0]:
            year = Run(str(month.year), level=_level(house, "year"))
            frame = Frame(scale.x(month.toordinal()), top, _room(year, slot, house), half)
            yield Label(f"Year {month.year}", frame, (year,), slot.looks)
    names = [Run(timeline.months[month.month - 1], level=_level(house, "month")) for month in months]
    if not months or max(_room(name, slot, house) for name in names) > scale.width / len(months):
        return
    for month, name in zip(months, names, strict=True):
        following = date(month.year + month.month // 12, month.month % 12 + 1, 1).toordinal()
        x = scale.x(month.toordinal())
        frame = Frame(x, top + half, scale.x(min(following, scale.last)) - x, half)
        yield Label(f"Month {month:%Y-%m}", frame, (name,), slot.looks, align="ctr")


def _room(run: Run, slot: Slot, house: House) -> int:
    return round((width((run,), slot.looks, 0, house) + 2) * POINT)


def _lanes(
    lanes: tuple[Lane, ...], placed: tuple[Placed, ...], tops: list[int], slot: Slot, house: House
) -> Iterator[Box | Label]:
    for number, lane in enumerate(lanes):
        yield _name(lane, tops[number], slot, house)
        for item in placed:
            if item.lane == number:
                yield _shape(item, tops, house)
                yield _label(item, tops, slot, house)


def _name(lane: Lane, top: int, slot: Slot, house: House) -> Label:
    depth = round(_name_lines(lane, slot, house) * line_height(slot.looks[_level(house, "lane")], house) * POINT)
    wide = inches(house, "timeline-names") - inches(house, "timeline-gap")
    frame = Frame(slot.frame.x, top + inches(house, "timeline-pad"), wide, depth)
    name = Run(lane.title, level=_level(house, "lane"))
    return Label(f"Lane: {lane.title}", frame, (name,), slot.looks, anchor="t", wraps=True)


def _shape(item: Placed, tops: list[int], house: House) -> Box:
    day = _is_day(item.event)
    depth = inches(house, "timeline-ring" if day and item.event.highlighted else "timeline-bar")
    frame = Frame(item.start, _middle(item, tops, house) - depth // 2, item.end - item.start, depth)
    edge = house.deck.strokes["visit" if item.event.highlighted else "event"]
    hollow = item.event.planned or item.event.highlighted
    fill: Stroke = house.deck.strokes["paper"] if hollow else edge
    return Box(f"Mark: {_words(item.event)}", frame, fill, edge if hollow else None, shape="ellipse" if day else "rect")


def _label(item: Placed, tops: list[int], slot: Slot, house: House) -> Label:
    text = _label_runs(item.event, house)
    depth = max(line_height(slot.looks[run.level or 0], house) for run in text)
    middle, left = _middle(item, tops, house), item.label[0]
    frame = Frame(left, middle - round(depth * POINT / 2), item.label[1] - left, round(depth * POINT))
    ground = house.deck.strokes["paper"]
    return Label(f"Event: {_words(item.event)}", frame, text, slot.looks, align=item.side, ground=ground)
