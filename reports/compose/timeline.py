"""The timeline of a slide: a year and a half around the meeting, in lanes by area.

In: `Known` and, where the desk wants them, dates and lanes. Out: one Timeline. It must not know shapes. Only what has a
day, a month or an interval shorter than a year stands on the scale; a year alone would claim twelve months, so it is
left to the calendar, and undated events are listed below.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reports.brief.model import Block, Inlines, Lane, Text, Timeline, TimelineEvent
from reports.brief.walk import plain
from reports.compose.choosing import event_area
from reports.compose.citing import joined
from reports.compose.known import Known, PieceError
from reports.compose.milestones import dated, first_day, is_meeting_day, last_day
from reports.compose.saying import AHEAD, datum, event_date, is_printable, text_in
from reports.dataset.model import Basis, Event, EventFilter, Grain, Moment, Period, Phase
from reports.dataset.periods import parse_period
from reports.language.dates import months_narrow
from reports.language.dates import period as say_period

MOST_EVENTS = 10
MONTHS_BEFORE, MONTHS_AFTER = 12, 5
LONGEST_ON_SCALE = 330  # days; what lasts longer is no event on a scale of months
MOST_BELOW = 4
Lanes = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Placed:
    lane: str
    event: Event


def timeline(
    known: Known, *, since: str = "", until: str = "", lanes: Lanes | None = None, limit: int = MOST_EVENTS
) -> tuple[Block, ...]:
    """Events between two months, at most `limit`; by default the year before the meeting and five months after.

    `lanes` maps a lane's title to ids of events, kinds or areas; by default each area with events is a lane. Of several
    events of one lane at the same time the first stands for all. Nothing when no event fits.
    """
    span = _span(known, since, until)
    fitting = [e for e in dated(known, EventFilter(since=span, until=span)) if _fits_scale(e)]
    placed = [p for event in fitting if (p := _placed(known, event, lanes)) is not None]
    kept = _fewest(known, _one_a_time(placed), limit)
    if not kept:
        return ()
    order = list(lanes) if lanes is not None else _area_titles(known)
    drawn = tuple(_lane(known, title, [p.event for p in kept if p.lane == title]) for title in order)
    drawn = tuple(lane for lane in drawn if lane.events)
    return (
        Timeline(
            span=span,
            lanes=drawn,
            undated=_below(known, known.dataset.events.values()),
            months=months_narrow(known.language),
            alt=_alt(known, span, drawn),
        ),
    )


def _span(known: Known, since: str, until: str) -> Period:
    day = known.dataset.case.meeting.date
    start = _month(since) if since else _months_from(day, -MONTHS_BEFORE)
    end = _month(until) if until else _months_from(day, MONTHS_AFTER)
    if end.last <= start.first:
        raise PieceError("the timeline ends before it begins", "since comes first, until last")
    return Period(f"{start.first:%Y-%m}/{end.first:%Y-%m}", start, end)


def _month(text: str) -> Moment:
    parsed = parse_period(text)
    if not isinstance(parsed, Period) or parsed.start is None or parsed.start.grain is not Grain.MONTH:
        raise PieceError(f"{text!r} is no month", "write it as year and month, such as 2024-01")
    return parsed.start


def _months_from(day: date, months: int) -> Moment:
    count = day.year * 12 + day.month - 1 + months
    first, after = (date(n // 12, n % 12 + 1, 1) for n in (count, count + 1))
    return Moment(Grain.MONTH, first, date.fromordinal(after.toordinal() - 1))


def _fits_scale(event: Event) -> bool:
    when = event.when
    if when is None or when.start is None or when.end is None:
        return False
    return (last_day(when) - first_day(when)).days < LONGEST_ON_SCALE


def _placed(known: Known, event: Event, lanes: Lanes | None) -> _Placed | None:
    """The event in its lane; None when the desk's lanes leave it out."""
    area = event_area(known, event)
    if lanes is None:
        return _Placed(text_in(known, area.label) if area else known.language.label("Other"), event)
    names = {event.id, event.kind, area.id if area else ""}
    title = next((title for title, wanted in lanes.items() if names & set(wanted)), None)
    return None if title is None else _Placed(title, event)


def _area_titles(known: Known) -> list[str]:
    return [*(text_in(known, area.label) for area in known.dataset.case.areas), known.language.label("Other")]


def _one_a_time(placed: Iterable[_Placed]) -> list[_Placed]:
    """The first of each lane, time and place, as the file has them."""
    first: dict[tuple[str, object, object], _Placed] = {}
    for one in placed:
        first.setdefault((one.lane, one.event.when, one.event.place), one)
    return list(first.values())


def _fewest(known: Known, placed: list[_Placed], limit: int) -> list[_Placed]:
    """The nearest to the meeting, with all that lies ahead before what is past."""
    meeting = known.dataset.case.meeting.date

    def distance(one: _Placed) -> tuple[bool, int]:
        when = one.event.when
        assert when is not None, "placed events are dated"
        return one.event.phase not in AHEAD, abs((first_day(when) - meeting).days)

    kept = sorted(placed, key=distance)[:limit]
    return [one for one in placed if one in kept]


def _lane(known: Known, title: str, events: list[Event]) -> Lane:
    meeting = next((event for event in events if is_meeting_day(known, event)), None)
    return Lane(title, tuple(_event(known, event, event is meeting) for event in events))


def _event(known: Known, event: Event, highlighted: bool) -> TimelineEvent:
    assert event.when is not None, "placed events are dated"
    on_a_day = event.when.is_moment and event.when.start is not None and event.when.start.grain is Grain.DAY
    return TimelineEvent(
        when=event.when,
        date=event_date(known, event) if on_a_day else (),
        title=datum(known, event.title, f"events:{event.id}:title"),
        place=datum(known, event.place, f"events:{event.id}:place"),
        planned=event.phase in AHEAD,
        highlighted=highlighted,
    )


def _below(known: Known, events: Iterable[Event]) -> Inlines:
    """What has no date and so no place on the scale, the nearest to the reader first, and where the rest stands."""
    undated = [e for e in events if not is_printable(e.when, e.when_basis) and e.phase is not Phase.ONGOING]
    titles = [datum(known, event.title, f"events:{event.id}:title") for event in undated[:MOST_BELOW]]
    if not titles:
        return ()
    head = known.language.label("Without a date, so off the scale:")
    return (Text(f"{head} "), *joined(titles, "; "), Text("."))


def _alt(known: Known, span: Period, lanes: Iterable[Lane]) -> str:
    """The timeline in words: its span, then each lane's events with their dates."""
    language = known.language
    parts = [f"{language.label('Timeline')}, {say_period(span, Basis.STATED, language, 'table')}."]
    for lane in lanes:
        events = "; ".join(
            f"{say_period(event.when, Basis.STATED, language, 'table')} {plain(event.title)}" for event in lane.events
        )
        parts.append(f"{lane.title}: {events}.")
    return " ".join(parts)
