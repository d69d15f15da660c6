"""The calendar of events, as a table.

In: `Known` and which phases are wanted. Out: a Table in the order of time. It must not know timelines or Office.
"""

from collections.abc import Sequence

from reports.brief.inlines import Inlines, Text
from reports.brief.model import Block, Cell, Column, Row, Table
from reports.compose.charts.milestones import calendar_order
from reports.compose.choosing import event_area
from reports.compose.citing import source_line
from reports.compose.known import Known, PieceError
from reports.compose.naming import participants_of
from reports.compose.saying import AHEAD, DASH, datum, event_date, is_printable, kept_date, label, look_up, typed
from reports.dataset.rows import Event
from reports.dataset.values import Basis, Phase

PHASES: dict[str, tuple[Phase, ...]] = {
    "all": tuple(Phase),
    "ahead": AHEAD,
    "upcoming": AHEAD,
    "planned": (Phase.PLANNED,),
    "ongoing": (Phase.ONGOING,),
    "past": (Phase.PAST,),
}
FEWEST = 2
WHO = 2
"""The place of the column of people and bodies: it makes every row taller, so half of them must have some."""
CAPTIONS = {"all": "Calendar", "ongoing": "Under way", "past": "Dates past"}


def calendar(
    known: Known, *, phase: str = "ahead", area: str = "", ids: Sequence[str] = (), caption: str = ""
) -> tuple[Block, ...]:
    """Date, event, who, place and standing; "upcoming" holds what is planned too, as both lie ahead.

    Undated events come last and say so. Nothing when no event fits.
    """
    if phase not in PHASES:
        raise PieceError(f"there is no phase {phase!r}", f"the phases are {', '.join(PHASES)}")
    rows = known.dataset.events
    events = [look_up(rows, id, "event") for id in ids] if ids else list(rows.values())
    if not ids:
        events = [e for e in events if e.phase in PHASES[phase] and _in_area(known, e, area)]
    if not events:
        return ()
    named = typed(caption) or label(known, CAPTIONS.get(phase, "Dates ahead"))
    return (_table(known, events, "-".join(part for part in ("calendar", phase, area) if part), named),)


def nearest_dates(known: Known, *, most: int = 8) -> tuple[Block, ...]:
    """The `most` dated events nearest to the meeting, what lies ahead first, as a calendar of one slide.

    Nothing for fewer than two: one date makes no calendar.
    """
    meeting = known.dataset.case.meeting.date
    events = [e for e in known.dataset.events.values() if e.when is not None and is_printable(e.when, e.when_basis)]
    events.sort(key=lambda e: (e.phase not in AHEAD, abs((calendar_order(e)[0] - meeting).days)))
    if len(events) < FEWEST:
        return ()
    return (_table(known, events[:most], "calendar-nearest", label(known, CAPTIONS["all"])),)


def _table(known: Known, events: list[Event], id: str, caption: Inlines) -> Table:
    """In the order of time; columns in which nothing stands are left out, and that of people where few are named."""
    events = sorted(events, key=calendar_order)
    heads = (("Date", "figure"), ("Event", "label"), ("Who", "quiet"), ("Place", "quiet"), ("Standing", "quiet"))
    told = [_cells(known, event) for event in events]
    filled = [sum(cells[index] != DASH for cells in told) for index in range(len(heads))]
    used = [index for index, count in enumerate(filled) if count and (index != WHO or 2 * count >= len(told))]
    return Table(
        id=id,
        caption=caption,
        columns=tuple(Column(label(known, heads[index][0]), tone=heads[index][1]) for index in used),
        rows=tuple(Row(tuple(Cell(cells[index]) for index in used)) for cells in told),
        source=source_line(known, events),
    )


def standing_of(known: Known, event: Event) -> Inlines:
    """ "plan", "stated", "date inferred", "date not stated": what the date and the event rest on."""
    words = ["plan" if event.phase is Phase.PLANNED else "under way" if event.phase is Phase.ONGOING else "stated"]
    if event.when is not None and event.when_basis in (Basis.INFERRED, Basis.DERIVED):
        words = ["date inferred"] if words == ["stated"] else [*words, "date inferred"]
    return (Text(", ".join(known.language.label(word) for word in words)),)


def _in_area(known: Known, event: Event, area: str) -> bool:
    found = event_area(known, event)
    return not area or (found is not None and found.id == area)


def _cells(known: Known, event: Event) -> tuple[Inlines, ...]:
    return (
        kept_date(event_date(known, event)),
        datum(known, event.title, f"events:{event.id}:title"),
        participants_of(known, event, brief=True) or DASH,
        datum(known, event.place, f"events:{event.id}:place") or DASH,
        standing_of(known, event),
    )
