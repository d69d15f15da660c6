"""What can be said of an area or of the outcomes from the dataset alone, where the desk has written no text.

In: `Known`. Out: callouts, lists, tables, ledgers. It must not know the desk's words.
"""

from collections.abc import Iterable, Sequence

from reports.brief.inlines import Inlines, Strong, Text
from reports.brief.model import (
    Align,
    Block,
    Callout,
    Cell,
    Column,
    Ledger,
    Ledgers,
    Listing,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from reports.compose.charts.charting import area_charts
from reports.compose.charts.milestones import calendar_order, is_year_alone, one_a_time
from reports.compose.choosing import Choice, chosen, event_area, has_number
from reports.compose.citing import joined, source_line, stopped
from reports.compose.known import Known
from reports.compose.pieces.tables import paragraphs_of
from reports.compose.saying import (
    AHEAD,
    DASH,
    begun_large,
    datum,
    event_date,
    fact_label,
    fact_period,
    figure,
    is_printable,
    kept_date,
    label,
    line_of,
    look_up,
    typed,
)
from reports.dataset.rows import Event, Fact
from reports.dataset.values import Phase, Status
from reports.language.numbers import Form

MOST_IN_STATUS = 2
MOST_IN_LEDGER = 3


def area_summary(known: Known, area: str) -> tuple[Block, ...]:
    """Status line, the other stated figures, statements without a number, charts, last and next step."""
    facts = chosen(known, Choice(area=area))
    stated = _weightiest_first(known, facts)
    rest = [_item(known, fact) for fact in stated[MOST_IN_STATUS:]]
    told = joined(
        (
            datum(known, f.statement, f"facts:{f.id}:statement")
            for f in facts
            if not has_number(f) and f.statement.in_language(known.language.tag)
        ),
        " ",
    )
    return (
        *_status(known, stated[:MOST_IN_STATUS]),
        *((Paragraph((*label(known, "By the source’s account:"), Text(" "), *told)),) if told else ()),
        *((Listing(tuple(rest)),) if rest else ()),
        *area_charts(known, area),
        *steps(known, area),
    )


def _weightiest_first(known: Known, facts: Iterable[Fact]) -> list[Fact]:
    """Stated figures but for ranks, which say little alone; the case's key figures before the others."""
    stated = [f for f in facts if f.quantity is not None and f.status is Status.GIVEN and f.quantity.unit != "ordinal"]
    return sorted(stated, key=lambda fact: fact.id not in known.dataset.case.key_figures)


def steps(known: Known, area: str) -> tuple[Paragraph, ...]:
    """The last thing done and the next thing due in an area, with their dates, in one paragraph."""
    events = [e for e in known.dataset.events.values() if _is_in(known, e, area) and is_printable(e.when, e.when_basis)]
    past = [event for event in events if event.phase is Phase.PAST]
    last = max([e for e in past if not is_year_alone(e)] or past, key=calendar_order, default=None)
    coming = min((event for event in events if event.phase in AHEAD), key=calendar_order, default=None)
    told = [_step(known, word, event) for word, event in (("Last step:", last), ("Next step:", coming)) if event]
    return (Paragraph(joined(told, " ")),) if told else ()


def outcomes(known: Known, *, caption: str = "") -> tuple[Block, ...]:
    """Everything planned: facts, and events that no planned fact stands for, in a table."""
    facts, events = _planned(known)
    if not facts and not events:
        return ()
    heads = (("Outcome expected", "label"), ("What is planned", "quiet"), ("When", "quiet"), ("Para.", "quiet"))
    aligns = (Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT)
    rows = [*(_fact_row(known, fact) for fact in facts), *(_event_row(known, event) for event in events)]
    used = [index for index in range(len(heads)) if not index or any(row[index] != DASH for row in rows)]
    return (
        Table(
            id="outcomes",
            caption=typed(caption) or label(known, "Outcomes expected"),
            columns=tuple(Column(label(known, heads[i][0]), aligns[i], heads[i][1]) for i in used),
            rows=tuple(Row(tuple(Cell(row[i]) for i in used)) for row in rows),
            source=source_line(known, [*facts, *events], paragraphs=False),
        ),
    )


def ledgers(known: Known, *, outcomes: Sequence[str] = (), ahead: Sequence[str] = ()) -> tuple[Block, ...]:
    """Two columns for a slide: outcomes expected (ids of planned facts) and dates ahead (ids of events); an empty one
    is left out. Of outcomes nobody chose, a note says so where the memo holds more."""
    facts, others = _planned(known)
    is_more = bool(facts) and not outcomes and len(facts) + len(others) > MOST_IN_LEDGER
    if outcomes:
        facts = [look_up(known.dataset.facts, id, "fact") for id in outcomes]
    events = one_a_time(e for e in known.dataset.events.values() if e.phase in AHEAD and e.when)
    if ahead:
        events = [look_up(known.dataset.events, id, "event") for id in ahead]
    columns = (
        Ledger(label(known, "Outcomes expected"), _entries(_fact_entry(known, f) for f in facts)),
        Ledger(label(known, "Dates ahead"), _entries(_event_entry(known, e) for e in events), "decision"),
    )
    told = tuple(column for column in columns if column.entries)
    note = (
        (Paragraph(label(known, "Further outcomes expected stand in the memo."), "note"),)
        if is_more and known.paper == "deck"
        else ()
    )
    return (Ledgers(told), *note) if told else ()


def _status(known: Known, facts: list[Fact]) -> tuple[Block, ...]:
    if not facts:
        return ()
    told = joined((stopped(line_of(known, fact)) for fact in facts), " ")
    return (Callout("status", known.language.label("Status"), (Paragraph(told),)),)


def _item(known: Known, fact: Fact) -> ListItem:
    return ListItem((Paragraph(stopped(line_of(known, fact))),))


def _is_in(known: Known, event: Event, area: str) -> bool:
    found = event_area(known, event)
    return found is not None and found.id == area


def _step(known: Known, word: str, event: Event) -> Inlines:
    title = datum(known, event.title, f"events:{event.id}:title")
    place = datum(known, event.place, f"events:{event.id}:place")
    where = joined([event_date(known, event), place], ", ")
    return (Strong(label(known, word)), Text(" "), *stopped(joined([title, where], ", ")))


def _planned(known: Known) -> tuple[list[Fact], list[Event]]:
    """Planned facts, and planned events that stand for none of them."""
    facts = [fact for fact in known.dataset.facts.values() if fact.status is Status.PLANNED]
    ids = {fact.id for fact in facts}
    events = [e for e in known.dataset.events.values() if e.phase is Phase.PLANNED and not ids & set(e.facts)]
    return facts, events


def _fact_row(known: Known, fact: Fact) -> tuple[Inlines, ...]:
    when = kept_date(fact_period(known, fact)) if is_printable(fact.period, fact.period_basis) else DASH
    return fact_label(known, fact), _what(known, fact), when, paragraphs_of(fact)


def _event_row(known: Known, event: Event) -> tuple[Inlines, ...]:
    title = datum(known, event.title, f"events:{event.id}:title")
    place = datum(known, event.place, f"events:{event.id}:place")
    return title, place or DASH, kept_date(event_date(known, event)), paragraphs_of(event)


def _what(known: Known, fact: Fact) -> Inlines:
    if fact.quantity is not None:
        return (figure(known, fact, Form.SENTENCE),)
    return datum(known, fact.statement, f"facts:{fact.id}:statement") or DASH


def _entries(entries: Iterable[Inlines]) -> tuple[Inlines, ...]:
    return tuple(entries)[:MOST_IN_LEDGER]


def _fact_entry(known: Known, fact: Fact) -> Inlines:
    name = fact_label(known, fact)
    told: Inlines = (Strong(name),)
    if fact.quantity is not None:
        told = (Strong((*name, Text(":"))), Text(" "), figure(known, fact, Form.SENTENCE))
    if not is_printable(fact.period, fact.period_basis):
        return told
    return (*told, Text(", "), *fact_period(known, fact))


def _event_entry(known: Known, event: Event) -> Inlines:
    return (
        Strong(begun_large(event_date(known, event))),
        Text(" "),
        *datum(known, event.title, f"events:{event.id}:title"),
    )
