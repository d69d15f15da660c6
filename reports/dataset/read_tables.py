"""Rows in, records out: facts, series, events, people, organisations, sources.

In: tables as read. Out: records by id in file order, problems and references into Findings. It must not know bytes,
YAML or papers. A row with a problem still gives its id, so that others may refer to it without a second complaint.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from reports.dataset.cells import FACT_ID, Reader, reader_of
from reports.dataset.columns import TABLES
from reports.dataset.findings import Findings, shortened
from reports.dataset.quantities import quantity_of
from reports.dataset.read_csv import Row, Table, read_csv
from reports.dataset.rows import Event, Fact, Organisation, Person, Point, Series, Source
from reports.dataset.values import Basis, Period, Phase, Status, Words
from reports.problems import Place

Record = TypeVar("Record")

SIDES = ("host", "guest", "none")
"""Where a person belongs; those of neither side are named in the text but sit at no table."""


@dataclass(frozen=True, slots=True)
class Tables:
    """All records, and by table the ids that may be referred to, those of broken rows included.

    A table that is there and cannot be read, or must be there and is not, has no entry in `ids`.
    """

    facts: Mapping[str, Fact]
    series: Mapping[str, Series]
    events: Mapping[str, Event]
    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    sources: Mapping[str, Source]
    ids: Mapping[str, frozenset[str]]


def read_tables(files: Mapping[str, bytes], folder: str, edition: date | None, findings: Findings) -> Tables:
    """Every table there is. `edition` places events without a phase before, around or after it."""
    tables = {name: _table(name, files, folder, findings) for name in TABLES}
    readers = {
        name: reader_of(columns, table.columns if (table := tables[name]) else (), findings)
        for name, columns in TABLES.items()
    }

    def records(name: str, record: Callable[[Reader, Row], Record]) -> dict[str, Record]:
        return _by_id(tables[name], readers[name], record)

    facts = records("facts.csv", _fact)
    points = [_point(readers["series.csv"], row, facts) for row in _rows(tables["series.csv"])]
    return Tables(
        facts=facts,
        series=_series(tables["series.csv"], readers["series.csv"], points),
        events=records("events.csv", lambda reader, row: _event(reader, row, edition)),
        people=records("people.csv", _person),
        organisations=records("organisations.csv", _organisation),
        sources=records("sources.csv", _source),
        ids={
            name.removesuffix(".csv"): _ids(table)
            for name, table in tables.items()
            if table or not (name in files or TABLES[name].required)
        },
    )


def _table(name: str, files: Mapping[str, bytes], folder: str, findings: Findings) -> Table | None:
    if name not in files:
        return None
    table = read_csv(files[name], f"{folder}/{name}", TABLES[name], findings)
    if table and TABLES[name].required and not table.rows and not table.lost:
        findings.error(Place(f"{folder}/{name}", 1), "empty-file", "the table has a header and no row", "write one")
        return None
    return table


def _rows(table: Table | None) -> tuple[Row, ...]:
    return table.rows if table else ()


def _ids(table: Table | None) -> frozenset[str]:
    return frozenset(row.id for row in table.rows) | frozenset(table.lost) if table else frozenset()


def _by_id(table: Table | None, reader: Reader, record: Callable[[Reader, Row], Record]) -> dict[str, Record]:
    """Records by the first row's id; a later row of the same id is a problem that names the first."""
    first: dict[str, Row] = {}
    records: dict[str, Record] = {}
    for row in _rows(table):
        made = record(reader, row)
        id = row.cell("id").text
        if id and id in first:
            message = f"“{id}” stands already in line {first[id].place.line}"
            reader.wrong(row, row.cell("id"), "duplicate-id", message, "give one of them another id")
        elif id:
            first[id], records[id] = row, made
    return records


def _fact(reader: Reader, row: Row) -> Fact:
    id = reader.id(row, "id", FACT_ID)
    status = reader.choice(row, "status", Status, Status.GIVEN)
    period = reader.period(row, "period")
    quantity = quantity_of(reader, row, status)
    previous = quantity_of(reader, row, status, previous=True)
    return Fact(
        id=id,
        topic=reader.id(row, "topic", FACT_ID) if reader.text(row, "topic") else id.partition(".")[0],
        label=reader.required_words(row, "label"),
        statement=reader.words(row, "statement"),
        status=status,
        quantity=quantity,
        period=period,
        period_basis=_basis(reader, row, "period_basis", "period"),
        as_of=_as_of(reader, row),
        geography=reader.countries(row, "geography"),
        direction=reader.direction(row, "direction"),
        previous=previous,
        previous_period=_previous_period(reader, row, period),
        previous_period_basis=_basis(reader, row, "previous_period_basis", "previous_period"),
        paragraphs=reader.names(row, "paragraph"),
        source=reader.required(row, "source_id") and reader.refer(row, "source_id", "source"),
        formula=reader.text(row, "formula"),
        expression=reader.text(row, "expression"),
        note=reader.words(row, "note"),
        row=row.place,
    )


def _basis(reader: Reader, row: Row, column: str, of: str) -> Basis:
    """How the date is known: stated unless the row says otherwise, unknown where there is none."""
    return reader.choice(row, column, Basis, Basis.STATED if reader.text(row, of) else Basis.UNKNOWN)


def _as_of(reader: Reader, row: Row) -> str:
    moment = reader.period(row, "as_of")
    if moment and not moment.is_moment:
        reader.wrong(row, row.cell("as_of"), "date", "“as_of” is one date, not an interval", "write 2025-01")
    return reader.text(row, "as_of")


def _previous_period(reader: Reader, row: Row, period: Period | None) -> Period | None:
    previous = reader.period(row, "previous_period")
    cell = row.cell("previous_period")
    if cell.text and not reader.text(row, "previous_value"):
        reader.wrong(row, cell, "previous", "there is an earlier period but no earlier value", "fill in previous_value")
    if previous and period and previous.start and period.start and previous.start.first >= period.start.first:
        message = f"the earlier period {cell.text} does not begin before {period.written}"
        reader.wrong(row, cell, "reversed-period", message, "exchange the two, or correct the year")
    return previous


def _point(reader: Reader, row: Row, facts: Mapping[str, Fact]) -> Point:
    stated = facts.get(reader.text(row, "fact_id"))
    status = reader.choice(row, "status", Status, Status.GIVEN)
    category, period = reader.words(row, "category"), reader.period(row, "period")
    if not category and not reader.text(row, "period"):
        reader.wrong(
            row, row.cell("period"), "empty", "the point has neither category nor period", "fill in one of them"
        )
    return Point(
        series=reader.id(row, "series_id"),
        group=reader.words(row, "group"),
        category=category,
        period=period,
        period_basis=_basis(reader, row, "period_basis", "period"),
        quantity=quantity_of(reader, row, status, like=stated.quantity if stated else None),
        status=status,
        formula=reader.text(row, "formula"),
        fact=reader.refer(row, "fact_id", "fact"),
        paragraphs=reader.names(row, "paragraph"),
        source=reader.refer(row, "source_id", "source"),
        note=reader.words(row, "note"),
        row=row.place,
    )


def _series(table: Table | None, reader: Reader, points: list[Point]) -> dict[str, Series]:
    """Points gathered by series in file order; two points of one (series, group, category, period) are a problem."""
    gathered: dict[str, list[Point]] = {}
    titles: dict[str, Words] = {}
    first: dict[tuple[object, ...], Point] = {}
    for row, point in zip(_rows(table), points, strict=True):
        key = (point.series, point.group, point.category, reader.text(row, "period"))
        if key in first:
            _tell_twice(reader, row, first[key], point)
            continue
        first[key] = point
        gathered.setdefault(point.series, []).append(point)
        title = reader.words(row, "series_title")
        titles[point.series] = titles.get(point.series) or title
    return {id: Series(id, titles[id], tuple(points)) for id, points in gathered.items() if id}


def _tell_twice(reader: Reader, row: Row, first: Point, again: Point) -> None:
    """Two points of one place: a row too many, or two measures of one thing that need a series each."""
    was, now = (_unit_of(point) for point in (first, again))
    if was and now and was != now:
        units = f"{was} in line {first.row.line} and {now} here"
        message = f"the series “{again.series}” has {units}: a series has one unit"
        hint = f"give {now} a series_id of its own; a chart may show both with series: [a, b]"
        reader.wrong(row, row.cell("series_id"), "two-units", message, hint)
        return
    message = f"this point stands already in line {first.row.line} (same series, group, category and period)"
    reader.wrong(row, row.cell("series_id"), "duplicate-id", message, "remove one of them")


def _unit_of(point: Point) -> str:
    return (point.quantity.currency or point.quantity.unit) if point.quantity else ""


def _event(reader: Reader, row: Row, edition: date | None) -> Event:
    when = reader.period(row, "date")
    _check_precision(reader, row, when)
    participants = reader.names(row, "participants")
    for name in participants:
        reader.findings.refer("participant", name, row.cell("participants").place, row.id)
    return Event(
        id=reader.id(row, "id"),
        when=when,
        when_basis=_basis(reader, row, "date_basis", "date"),
        title=reader.required_words(row, "title"),
        kind=reader.text(row, "kind"),
        ordinal=reader.whole(row, "ordinal"),
        place=reader.words(row, "place"),
        participants=participants,
        phase=reader.choice(row, "phase", Phase, phase_at(when, edition)),
        paragraphs=reader.names(row, "paragraph"),
        facts=reader.refer_all(row, "fact_ids", "fact"),
        source=reader.refer(row, "source_id", "source"),
        note=reader.words(row, "note"),
        row=row.place,
    )


def phase_at(when: Period | None, edition: date | None) -> Phase:
    """Where an event stands on the day of the edition, by its dates alone; undated ones are planned."""
    if when is None or edition is None:
        return Phase.PLANNED
    if when.end and when.end.last < edition:
        return Phase.PAST
    return Phase.UPCOMING if when.start and when.start.first > edition else Phase.ONGOING


def _check_precision(reader: Reader, row: Row, when: Period | None) -> None:
    """The optional column `date_precision` must say what the date shows."""
    cell = row.cell("date_precision")
    if not cell.text or (when is None and reader.text(row, "date")):
        return
    shown = "unknown" if when is None else str(when.start.grain) if when.is_moment and when.start else "interval"
    if cell.text != shown:
        message = f"“date_precision” says {shortened(cell.text, 20)}, the date shows {shown}"
        reader.wrong(row, cell, "date-precision", message, "correct one of the two, or leave the column out")


def _person(reader: Reader, row: Row) -> Person:
    name, title = reader.words(row, "name"), reader.words(row, "title")
    if not name and not title:
        reader.required_words(row, "name")
    return Person(
        id=reader.id(row, "id"),
        kind=reader.text(row, "kind"),
        name=name,
        title=title,
        side=reader.required(row, "side") and reader.word(row, "side", SIDES, kind="side"),
        role=reader.words(row, "role"),
        protocol_order=reader.whole(row, "protocol_order"),
        paragraphs=reader.names(row, "paragraph"),
        note=reader.words(row, "note"),
        row=row.place,
    )


def _organisation(reader: Reader, row: Row) -> Organisation:
    reader.period(row, "date")
    return Organisation(
        id=reader.id(row, "id"),
        kind=reader.text(row, "kind"),
        name=reader.required_words(row, "name"),
        acronym=reader.words(row, "acronym"),
        side=reader.text(row, "side"),
        role=reader.words(row, "role"),
        date=reader.text(row, "date"),
        paragraphs=reader.names(row, "paragraph"),
        facts=reader.refer_all(row, "fact_ids", "fact"),
        note=reader.words(row, "note"),
        row=row.place,
    )


def _source(reader: Reader, row: Row) -> Source:
    return Source(
        id=reader.id(row, "id"),
        title=reader.required_words(row, "title"),
        publisher=reader.words(row, "publisher"),
        kind=reader.words(row, "kind"),
        document_date=reader.period(row, "document_date"),
        date_basis=_basis(reader, row, "date_basis", "document_date"),
        language=reader.text(row, "language"),
        url=reader.address(row, "url"),
        reliability=reader.words(row, "reliability"),
        use=reader.text(row, "use"),
        note=reader.words(row, "note"),
        row=row.place,
    )
