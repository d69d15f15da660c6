"""Events as marks of a timeline, and the choice of events a timeline shows.

In: `Known` and a filter. Out: marks in the order of time. It must not know series or how anything is drawn. A year
alone stays a year: no day is made of it.
"""

from collections.abc import Iterable
from datetime import date

from reports.brief.chart import Mark, MarkState
from reports.brief.inlines import Inlines
from reports.brief.walk import plain
from reports.compose.known import Known
from reports.compose.saying import AHEAD, event_date, is_printable, look_up, text_in
from reports.dataset.case import EventFilter
from reports.dataset.rows import Event
from reports.dataset.values import Grain, Moment, Period, Words


def milestones(known: Known, wanted: EventFilter) -> tuple[tuple[Mark, ...], tuple[Event, ...]]:
    """A mark for each dated event the filter lets through, the day of the meeting highlighted once; and the events."""
    events = dated(known, wanted)
    meeting = next((event for event in events if is_meeting_day(known, event)), None)
    return tuple(_mark(known, event, event is meeting) for event in events), events


def dated(known: Known, wanted: EventFilter) -> tuple[Event, ...]:
    """Events whose date may be printed and that the filter lets through, in the order of time."""
    rows = known.dataset.events
    chosen = [look_up(rows, id, "event") for id in wanted.ids] if wanted.ids else list(rows.values())
    fitting = [event for event in chosen if is_printable(event.when, event.when_basis) and _fits(event, wanted)]
    return tuple(sorted(fitting, key=time_order))


def time_order(event: Event) -> tuple[date, int, date]:
    """By first day, the more precise first, then by last day; what is undated comes last."""
    if event.when is None:
        return date.max, 0, date.max
    grain = event.when.start.grain if event.when.start else None
    coarse = ["day", "week", "month", "quarter", "half", "year"].index(grain) if grain else 9
    return first_day(event.when), coarse, last_day(event.when)


def is_year_alone(event: Event) -> bool:
    """Whether no more than the year is known."""
    when = event.when
    return when is not None and when.is_moment and when.start is not None and when.start.grain is Grain.YEAR


def one_a_time(events: Iterable[Event]) -> list[Event]:
    """In calendar order, and of several at one time and place the first of the file."""
    first: dict[tuple[Period | None, Words], Event] = {}
    for event in sorted(events, key=calendar_order):
        first.setdefault((event.when, event.place), event)
    return list(first.values())


def calendar_order(event: Event) -> tuple[date, date]:
    """By last day, so that a year alone comes after the days in it and what is open or undated last of all."""
    if not is_printable(event.when, event.when_basis) or event.when is None:
        return date.max, date.max
    return last_day(event.when), first_day(event.when)


def first_day(when: Period) -> date:
    """The first day a period covers; an open beginning is before all others."""
    return when.start.first if when.start else date.min


def last_day(when: Period) -> date:
    """The last day a period covers; an open end is after all others."""
    return when.end.last if when.end else date.max


def is_meeting_day(known: Known, event: Event) -> bool:
    """Whether the event is on the very day of the meeting."""
    day = known.dataset.case.meeting.date
    return event.when is not None and first_day(event.when) == day == last_day(event.when)


def _fits(event: Event, wanted: EventFilter) -> bool:
    assert event.when is not None, "only dated events are asked"
    if wanted.kinds and event.kind not in wanted.kinds:
        return False
    since: Moment | None = wanted.since.start if wanted.since else None
    until: Moment | None = wanted.until.end if wanted.until else None
    if since is not None and last_day(event.when) < since.first:
        return False
    return until is None or first_day(event.when) <= until.last


def _mark(known: Known, event: Event, highlighted: bool) -> Mark:
    when: Inlines = event_date(known, event)
    return Mark(
        name=plain(when),
        detail=text_in(known, event.title),
        value=None,
        reads=when,
        state=MarkState.PLANNED if event.phase in AHEAD else MarkState.STATED,
        when=event.when,
        highlighted=highlighted,
    )
