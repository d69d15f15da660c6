"""Where the events of a timeline stand: marks true to the day, each with a label where there is room for it.

In: lanes of the brief, a scale, looks and measures of the house. Out: rows of placed events. It must not draw.
A label stands at the right of its mark, or at the left where it would meet the visit line or leave the slide. Where
neither holds it, the place is left out, then it takes two lines; an event before the visit that still meets the line
goes below the visit's row, where the line has ended. Events share a row only when there are too few rows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reports.brief.inlines import Inlines
from reports.brief.model import Lane, TimelineEvent
from reports.brief.walk import flagged, unflagged
from reports.dataset.values import Grain, Period
from reports.deck.fit import Setting, inches, is_wider, line_height, set_lines, width
from reports.deck.runs import runs
from reports.deck.slides import Run
from reports.deck.template import POINT, Slot
from reports.house.model import WORDS, House

SPACE = "\u2002"  # an en space between date, title and place
MARGIN = 2.0  # points more than measured, so that a rounding does not break a label


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to EMU: from the first day of the span to the end of its last. `visit` is where the visit line stands."""

    first: int
    last: int
    left: int
    right: int
    visit: int | None = None

    def x(self, day: int) -> int:
        """Where a day stands, in EMU from the left of the slide; days as `date.toordinal` counts them."""
        return self.left + round((day - self.first) / (self.last - self.first) * (self.right - self.left))


@dataclass(frozen=True, slots=True)
class Placed:
    """An event on the scale: edges of its mark and label; `side` "l" is flush left, at the right of the mark.

    `over` is how many words of a label that does not fit are too many. The label of what is new or revised begins with
    the room of its bar.
    """

    event: TimelineEvent
    start: int
    end: int
    label: tuple[int, int]
    side: str
    said: tuple[Run, ...]
    lines: int = 1
    fits: bool = True
    over: int = 0

    @property
    def span(self) -> tuple[int, int]:
        """From the left to the right end of mark and label, in EMU."""
        return min(self.start, self.label[0]), max(self.end, self.label[1])


Row = tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What labels are set with: the timeline's slot, its scale, the house.

    `wordy` says that labels hold the words of what is new or revised, where they have room.
    """

    slot: Slot
    scale: Scale
    house: House
    wordy: bool = True


def scale(span: Period, lanes: Iterable[Lane], slot: Slot, house: House) -> Scale:
    """The span over the slot, less the names of the lanes, in which no word may break."""
    assert span.start is not None, "a timeline has a first month"
    assert span.end is not None, "a timeline has a last month"
    first, last = span.start.first.toordinal(), span.end.last.toordinal() + 1
    lanes = tuple(lanes)
    names = max(inches(house, "timeline-names"), *(_widest_word(lane.title, slot, house) for lane in lanes))
    made = Scale(first, last, slot.frame.x + names, slot.frame.right)
    visit = next((event for lane in lanes for event in lane.events if event.highlighted), None)
    return made if visit is None else replace(made, visit=sum(_edges(visit, made)) // 2)


def _widest_word(name: str, slot: Slot, house: House) -> int:
    """What the longest word of a lane's name takes, with the gap after it."""
    look = level(house, "lane")
    setting = set_lines((Run(name),), 0.0, slot.looks, look, house)
    longest = max(setting.width(*line) for line in setting.lines) * _least(house)
    return round((longest + MARGIN) * POINT) + inches(house, "timeline-gap")


def place(lanes: tuple[Lane, ...], ground: Ground, room: int) -> tuple[tuple[Row, ...], ...]:
    """The rows of each lane, one event each; shared where they would be deeper than `room`."""
    placed: list[tuple[Placed, ...]] = []
    below = False
    for lane in lanes:
        placed.append(tuple(_lane(lane, ground, below)))
        below = below or any(event.highlighted for event in lane.events)
    rows = tuple(tuple((item,) for item in items) for items in placed)
    if sum(depth(row, ground) for lane_rows in rows for row in lane_rows) <= room:
        return rows
    return tuple(_shared(items, ground) for items in placed)


def depth(row: Row, ground: Ground) -> int:
    """A row of the house, deeper by a line where a label takes two."""
    more = max(item.lines for item in row) - 1
    look = ground.slot.looks[level(ground.house, "title")]
    return inches(ground.house, "timeline-row") + more * round(line_height(look, ground.house) * POINT)


def level(house: House, look: str) -> int:
    """The level of the list styles, from 0, that a look of the timeline has in house.yaml."""
    return house.deck.looks["timeline"][look] - 1


def is_day(event: TimelineEvent) -> bool:
    """Whether the event is dated to the day: only that has a mark at one point of the scale."""
    return event.when.is_moment and event.when.start is not None and event.when.start.grain is Grain.DAY


def _lane(lane: Lane, ground: Ground, below: bool) -> Iterator[Placed]:
    """In the lane's order; what meets the visit line stands below the visit."""
    deferred: list[TimelineEvent] = []
    here = any(event.highlighted for event in lane.events)
    for event in lane.events:
        item = _beside(event, ground, below)
        if here and not below and not event.highlighted and (item.lines > 1 or not item.fits):
            deferred.append(event)
            continue
        yield item
        if event.highlighted:
            below = True
            yield from (_beside(later, ground, below) for later in deferred)


def _beside(event: TimelineEvent, ground: Ground, below: bool) -> Placed:
    """The label with the word of what is new or revised; without it where that has no room: the bar is there."""
    item = _set_out(event, ground, below, wordy=ground.wordy)
    if item.fits or not ground.wordy or not flagged(event.title):
        return item
    return _set_out(event, ground, below, wordy=False)


def _set_out(event: TimelineEvent, ground: Ground, below: bool, *, wordy: bool) -> Placed:
    """The first of the ways to set a label that has room; else the first of all, marked as not fitting.

    Below the visit's row its line has ended: a label may stand there, but only where no other way is left.
    """
    tried: list[Placed] = []
    ways = tuple(_shorter(event, ground.house, wordy))
    for crosses in (False, True) if below else (False,):
        for said in ways:
            tried += [_right(event, said, ground, crosses), _left(event, said, ground, crosses)]
        tried += [_two_lines(event, ways[0], ground, side, crosses) for side in ("l", "r")]
    one_line = sorted(tried, key=lambda item: item.lines)
    over = min(item.over for item in tried if item.lines > 1)
    return next((item for item in one_line if item.fits), replace(tried[0], over=over))


def _shorter(event: TimelineEvent, house: House, wordy: bool) -> Iterator[tuple[Run, ...]]:
    """The label with and without its place."""
    title = event.title if wordy else unflagged(event.title)
    yield _said(house, date=event.date, title=title, place=event.place)
    if event.place:
        yield _said(house, date=event.date, title=title)


def lead(event: TimelineEvent, house: House) -> int:
    """What the bar of an event that is new or revised takes before its label, in EMU."""
    return inches(house, "change-bar") + inches(house, "timeline-gap") if flagged(event.title) else 0


def _said(house: House, **parts: Inlines) -> tuple[Run, ...]:
    made: list[Run] = []
    for look, inlines in parts.items():
        words = [replace(run, level=level(house, look)) for run in runs(inlines)]
        made += [Run(SPACE, level=level(house, look)), *words] if made and words else words
    return tuple(made)


def _right(event: TimelineEvent, said: tuple[Run, ...], ground: Ground, crosses: bool) -> Placed:
    start, end = _mark(event, ground)
    left = end + inches(ground.house, "timeline-gap")
    label = (left, left + lead(event, ground.house) + _long(said, ground))
    fits = label[1] <= _right_bound(event, end, ground, crosses)
    return Placed(event, start, end, label, "l", said, 1, fits)


def _left(event: TimelineEvent, said: tuple[Run, ...], ground: Ground, crosses: bool) -> Placed:
    start, end = _mark(event, ground)
    right = start - inches(ground.house, "timeline-gap")
    label = (right - _long(said, ground) - lead(event, ground.house), right)
    fits = label[0] >= _left_bound(event, start, ground, crosses)
    return Placed(event, start, end, label, "r", said, 1, fits)


def _two_lines(event: TimelineEvent, said: tuple[Run, ...], ground: Ground, side: str, crosses: bool) -> Placed:
    """The whole label over two lines in the room at this side; it does not fit when it needs more."""
    start, end = _mark(event, ground)
    gap = inches(ground.house, "timeline-gap")
    near, far = (
        (end + gap, _right_bound(event, end, ground, crosses))
        if side == "l"
        else (_left_bound(event, start, ground, crosses), start - gap)
    )
    before = lead(event, ground.house)
    setting = _alike(said, (far - near - before) / POINT - MARGIN, ground)
    wide = before + round((max(setting.width(*line) for line in setting.lines) + MARGIN) * POINT)
    label = (near, near + wide) if side == "l" else (far - wide, far)
    over = sum(len(setting.text[slice(*line)].split()) for line in setting.lines[2:]) or 1
    return Placed(event, start, end, label, side, said, 2, len(setting.lines) == 2 and wide <= far - near, over)


def _alike(said: tuple[Run, ...], room: float, ground: Ground) -> Setting:
    """Two lines as nearly of one length as words allow; more lines where the room is too narrow for two."""
    setting = set_lines(said, room, ground.slot.looks, 0, ground.house)
    if len(setting.lines) != 2:
        return setting
    (first, _), (_, last) = setting.lines
    breaks = (at for at in range(first, last) if setting.text[at] in (" ", SPACE))
    narrowest = min(max(setting.width(first, at), setting.width(at + 1, last)) for at in breaks)
    alike = set_lines(said, narrowest, ground.slot.looks, 0, ground.house)
    return alike if len(alike.lines) == 2 else setting


def _right_bound(event: TimelineEvent, end: int, ground: Ground, crosses: bool) -> int:
    """How far right a label may reach: the slide's edge, or the visit line for what stands before it."""
    visit = ground.scale.visit
    if visit is None or event.highlighted or crosses or end > visit:
        return ground.scale.right
    return visit - inches(ground.house, "timeline-gap")


def _left_bound(event: TimelineEvent, start: int, ground: Ground, crosses: bool) -> int:
    visit = ground.scale.visit
    if visit is None or event.highlighted or crosses or start < visit:
        return ground.scale.left
    return visit + inches(ground.house, "timeline-gap")


def _long(said: tuple[Run, ...], ground: Ground) -> int:
    """On one line; in a face nobody has measured a few words may run wider than text does."""
    return round((width(said, ground.slot.looks, 0, ground.house) * _least(ground.house) + MARGIN) * POINT)


def _least(house: House) -> float:
    """How much more than its measured width a word is given: in a face nobody has measured it may run wider."""
    return WORDS if is_wider(house) else 1.0


def _edges(event: TimelineEvent, scale: Scale) -> tuple[int, int]:
    """Where the event begins and ends on the scale, cut at its ends."""
    first = event.when.start.first.toordinal() if event.when.start else scale.first
    last = event.when.end.last.toordinal() + 1 if event.when.end else scale.last
    return scale.x(min(max(first, scale.first), scale.last)), scale.x(max(min(last, scale.last), scale.first))


def _mark(event: TimelineEvent, ground: Ground) -> tuple[int, int]:
    """A dot as wide as high about the middle of its day; a bar from its first day to its last."""
    start, end = _edges(event, ground.scale)
    if not is_day(event):
        return start, end
    size = inches(ground.house, "timeline-ring" if event.highlighted else "timeline-bar")
    return (start + end - size) // 2, (start + end + size) // 2


def _shared(items: tuple[Placed, ...], ground: Ground) -> tuple[Row, ...]:
    """As few rows as hold them apart; nothing joins a row above one with the visit."""
    gap = 2 * inches(ground.house, "timeline-gap")
    rows: list[Row] = []
    open_from = 0
    for item in items:
        for number, row in enumerate(rows[open_from:], open_from):
            if all(item.span[0] > other.span[1] + gap or item.span[1] < other.span[0] - gap for other in row):
                rows[number] = (*row, item)
                break
        else:
            rows.append((item,))
        if item.event.highlighted:
            open_from = len(rows)
    return tuple(rows)
