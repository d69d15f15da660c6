"""The names every text may use: fact, event, person, organisation, source, meeting, area, facts, events, label.

In: what is known. Out: a mapping from name to value. It must not know Jinja, Markdown or pieces, nor the
case's own words: they are made with these names (`case_values`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from reports.brief.inlines import Datum, Inlines, Text
from reports.compose import saying
from reports.compose.known import Known
from reports.compose.naming import participants_of
from reports.compose.shortening import AREA, shortened
from reports.compose.text.facts import FactPath, FactValue
from reports.compose.text.values import Function, Record, Refusal, Said, Table, Value, label
from reports.dataset.case import Area
from reports.dataset.rows import Event, Fact, Organisation, Person, Source
from reports.dataset.units import UNITS, Kind
from reports.dataset.values import Comparator, Quantity, Words
from reports.language.dates import day, period
from reports.language.numbers import Form, say


def vocabulary(known: Known) -> Mapping[str, object]:
    """Every name but `case` and the pieces."""
    data = known.dataset
    tables = {
        "event": Table("events", data.events, partial(_event, known)),
        "person": Table("people", data.people, partial(_person, known)),
        "organisation": Table("organisations", data.organisations, partial(_organisation, known)),
        "source": Table("sources", data.sources, partial(_source, known)),
        "area": Table("areas", {area.id: area for area in data.case.areas}, partial(_area, known)),
    }
    return tables | {
        "fact": FactPath(known),
        "meeting": _meeting(known),
        "sources": tuple(_source(known, source) for source in data.sources.values()),
        "areas": tuple(_area(known, area) for area in data.case.areas),
        "facts": Function("facts", partial(_facts, known)),
        "events": Function("events", partial(_events, known)),
        "label": Function("label", partial(label, known)),
    }


def _facts(
    known: Known, *, topic: object = None, area: object = None, status: object = None, numbers: bool = False
) -> tuple[FactValue, ...]:
    """Facts in file order, of a topic, an area or a status (any may be a list), or only those that say how much."""
    topics = _several(topic) if topic is not None else None
    if area is not None:
        wanted = _several(area)
        topics = tuple(t for a in known.dataset.case.areas if a.id in wanted for t in a.topics)
    statuses = _several(status) if status is not None else None
    return tuple(
        FactValue(known, fact)
        for fact in known.dataset.facts.values()
        if (topics is None or fact.topic in topics)
        and (statuses is None or fact.status in statuses)
        and (not numbers or _is_level(fact))
    )


def _is_level(fact: Fact) -> bool:
    """A number that says how much: a rank ("25th session") does not."""
    unit = UNITS.get(fact.quantity.unit) if fact.quantity is not None else None
    return unit is not None and unit.kind is not Kind.ORDINAL


def _events(
    known: Known, *, phase: object = None, kind: object = None, area: object = None, meeting_day: bool = False
) -> tuple[Value, ...]:
    """Events in file order, of a phase or kind (or lists), with facts of an area, or on the day of the meeting."""
    phases = _several(phase) if phase is not None else None
    kinds = _several(kind) if kind is not None else None
    in_area = {fact.fact.id for fact in _facts(known, area=area)} if area is not None else None
    return tuple(
        _event(known, event)
        for event in known.dataset.events.values()
        if (phases is None or event.phase in phases)
        and (kinds is None or event.kind in kinds)
        and (in_area is None or in_area.intersection(event.facts))
        and (not meeting_day or _is_on_meeting_day(known, event))
    )


def _several(names: object) -> tuple[str, ...]:
    if isinstance(names, str):
        return (names,)
    if isinstance(names, Iterable):
        return tuple(str(name) for name in names)
    raise Refusal("wrong-argument", f"{names!r} is neither a name nor a list of names")


def _is_on_meeting_day(known: Known, event: Event) -> bool:
    when = event.when.start if event.when is not None and event.when.is_moment else None
    return when is not None and when.first == when.last == known.dataset.case.meeting.date


def _event(known: Known, event: Event) -> Record:
    column = partial(_column, known, "events", event.id)
    rank: Inlines = ()
    if event.ordinal is not None:
        said = say(Quantity(Decimal(event.ordinal), Comparator.EXACT, "ordinal"), Form.SENTENCE, known.language)
        rank = (Datum(f"events:{event.id}:ordinal", said),)
    columns = {
        "id": event.id,
        "title": column("title", event.title),
        "date": Said(_date(known, event), f"the date of {event.id}"),
        "place": column("place", event.place),
        "participants": Said(participants_of(known, event), f"the participants of {event.id}"),
        "note": column("note", event.note),
        "ordinal": Said(rank, f"the ordinal of {event.id}"),
        "kind": event.kind,
        "phase": event.phase.value,
    }
    return Record(f"the event {event.id}", columns, "title")


def _date(known: Known, event: Event) -> Inlines:
    """A date in running text; what a list would say where there is none."""
    if event.when is None or not saying.is_printable(event.when, event.when_basis):
        return saying.event_date(known, event)
    return (Datum(f"events:{event.id}:date", period(event.when, event.when_basis, known.language)),)


def _person(known: Known, person: Person) -> Record:
    column = partial(_column, known, "people", person.id)
    columns = {
        "id": person.id,
        "name": column("name", person.name),
        "title": column("title", person.title),
        "role": column("role", person.role),
        "note": column("note", person.note),
        "side": person.side,
    }
    return Record(f"the person {person.id}", columns, "name" if person.name else "title")


def _organisation(known: Known, organisation: Organisation) -> Record:
    column = partial(_column, known, "organisations", organisation.id)
    columns = {
        "id": organisation.id,
        "name": column("name", organisation.name),
        "acronym": column("acronym", organisation.acronym),
        "role": column("role", organisation.role),
        "note": column("note", organisation.note),
        "kind": organisation.kind,
        "side": organisation.side,
    }
    return Record(f"the organisation {organisation.id}", columns, "name")


def _source(known: Known, source: Source) -> Record:
    column = partial(_column, known, "sources", source.id)
    when = saying.period_of(known, source.document_date, source.date_basis, f"sources:{source.id}:document_date")
    columns = {
        "id": source.id,
        "title": column("title", source.title),
        "publisher": column("publisher", source.publisher),
        "date": Said(when, f"the date of {source.id}"),
        "note": column("note", source.note),
    }
    return Record(f"the source {source.id}", columns, "title")


def _meeting(known: Known) -> Record:
    meeting = known.dataset.case.meeting
    column = partial(_column, known, "case", "meeting")
    columns = {
        "date": Said((Datum("case:meeting:date", day(meeting.date, known.language)),), "the meeting's date"),
        "place": column("place", meeting.place),
        "kind": column("kind", meeting.kind),
        "host": Said(_country(known, meeting.host), "the host"),
        "guest": Said(_country(known, meeting.guest), "the guest"),
    }
    return Record("the meeting", columns, "date")


def _country(known: Known, code: str) -> Inlines:
    """A country by the house's catalogue, which knows it by its code."""
    return (Text(known.language.label(code)),) if code else ()


def _area(known: Known, area: Area) -> Record:
    charts = tuple(spec.id for spec in known.dataset.charts if spec.topic in (area.id, *area.topics))
    whole = _column(known, "areas", area.id, "label", area.label)
    columns = {
        "id": area.id,
        "label": replace(whole, parts={"brief": replace(whole, inlines=shortened(whole.inlines, AREA))}),
        "topics": area.topics,
        "charts": charts,
        "facts": partial(_facts, known, area=area.id),
        "events": partial(_events, known, area=area.id),
    }
    return Record(f"the area {area.id}", columns, "label")


def _column(known: Known, table: str, id: str, column: str, text: Words) -> Said:
    return Said(saying.datum(known, text, f"{table}:{id}:{column}"), f"the {column} of {id}")
