"""Constructors with defaults for tests: one small valid value of each kind, changed by keyword.

In: what the test is about. Out: frozen values of the station `dataset`. It must not read files.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reports.dataset.case import Area, Case, ChartSpec, Meeting, TalkingPoints
from reports.dataset.model import Dataset
from reports.dataset.rows import Event, Fact, Organisation, Person, Point, Series, Source
from reports.dataset.values import (
    Basis,
    Comparator,
    Derivation,
    Grain,
    Moment,
    Period,
    Phase,
    Quantity,
    Reading,
    Scale,
    Status,
    Words,
)
from reports.problems import Place

NOWHERE = Place("test", 1)


def words(text: str | None = None, /, **by_language: str) -> Words:
    """`words("Gas")` is English; `words(en="Gas", ru="Газ")` several; `words()` none at all."""
    texts = ({"en": text} if text else {}) | {tag.replace("_", "-"): said for tag, said in by_language.items()}
    return Words(tuple(texts.items()))


def quantity(value: str = "3", comparator: str = "=", unit: str = "visit", **changes: Any) -> Quantity:
    """`quantity("3", ">", "money", currency="USD", scale="billion")`; the value keeps its digits."""
    scale = Scale(changes.pop("scale", "one"))
    return Quantity(Decimal(value), Comparator(comparator), unit, changes.pop("currency", ""), scale, **changes)


def money(value: str, comparator: str = "=", currency: str = "USD", scale: str = "million") -> Quantity:
    return quantity(value, comparator, "money", currency=currency, scale=scale)


def year(number: int) -> Moment:
    return Moment(Grain.YEAR, date(number, 1, 1), date(number, 12, 31))


def month(year_number: int, month_number: int) -> Moment:
    """A month as a moment; the last day is found without a calendar table."""
    first = date(year_number, month_number, 1)
    following = date(year_number + month_number // 12, month_number % 12 + 1, 1)
    return Moment(Grain.MONTH, first, date.fromordinal(following.toordinal() - 1))


def day(iso: str) -> Moment:
    return Moment(Grain.DAY, date.fromisoformat(iso), date.fromisoformat(iso))


def moment(written: str) -> Moment:
    """ "2024", "2024-07" or "2025-01-22" as a moment."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 1:
        return year(parts[0])
    return month(parts[0], parts[1]) if len(parts) == 2 else day(written)


def period(written: str = "2024") -> Period:
    """A year, month or day, or an interval of them ("2024-01/2024-10", "2014/..")."""
    start, _, end = written.partition("/")
    if not end:
        return Period(written, moment(start), moment(start))
    return Period(written, None if start == ".." else moment(start), None if end == ".." else moment(end))


def fact(id: str = "trade.turnover", number: Quantity | None = None, **changes: Any) -> Fact:
    """A given fact; without a quantity it is 3 visits. `status="qualitative"` leaves the quantity out."""
    status = Status(changes.pop("status", "given"))
    numberless = status in (Status.QUALITATIVE, Status.NOT_AVAILABLE)
    stated = None if numberless else number or quantity()
    values: dict[str, Any] = {
        "topic": id.partition(".")[0],
        "label": words(f"Label of {id}"),
        "statement": words(f"What {id} measures"),
        "period": period("2024"),
        "period_basis": Basis.STATED,
        "as_of": "2025-01",
        "geography": (),
        "direction": "",
        "previous": None,
        "previous_period": None,
        "previous_period_basis": Basis.UNKNOWN,
        "paragraphs": ("1",),
        "source": "SEED",
        "formula": "",
        "expression": "",
        "note": words(),
        "row": NOWHERE,
    }
    return Fact(id=id, status=status, **{"quantity": stated, **values, **changes})


def point(series: str = "gas", number: Quantity | None = None, **changes: Any) -> Point:
    values: dict[str, Any] = {
        "group": words(),
        "category": words("Category"),
        "period": None,
        "period_basis": Basis.UNKNOWN,
        "status": Status.GIVEN,
        "formula": "",
        "fact": "",
        "paragraphs": (),
        "source": "SEED",
        "note": words(),
        "row": NOWHERE,
    }
    return Point(series=series, **{"quantity": number or quantity(), **values, **changes})


def series(id: str = "gas", *points: Point, **changes: Any) -> Series:
    values: dict[str, Any] = {"title": words(f"Title of {id}")}
    return Series(id=id, points=points or (point(id),), **{**values, **changes})


def event(id: str = "visit", when: str = "2024-07-01", **changes: Any) -> Event:
    """An event; `when=""` is an undated one."""
    values: dict[str, Any] = {
        "when_basis": Basis.STATED if when else Basis.UNKNOWN,
        "title": words(f"Title of {id}"),
        "kind": "meeting",
        "ordinal": None,
        "place": words(),
        "participants": (),
        "phase": Phase.PAST,
        "paragraphs": (),
        "facts": (),
        "source": "SEED",
        "note": words(),
        "row": NOWHERE,
    }
    return Event(id=id, when=period(when) if when else None, **{**values, **changes})


def person(id: str = "person.minister", **changes: Any) -> Person:
    values: dict[str, Any] = {
        "kind": "person",
        "name": words("Ann Example"),
        "title": words("Minister of Examples"),
        "side": "host",
        "role": words(),
        "protocol_order": 1,
        "paragraphs": (),
        "note": words(),
        "row": NOWHERE,
    }
    return Person(id=id, **{**values, **changes})


def organisation(id: str = "org.fund", **changes: Any) -> Organisation:
    values: dict[str, Any] = {
        "kind": "fund",
        "name": words("Example Fund"),
        "acronym": words(),
        "side": "",
        "role": words(),
        "date": "",
        "paragraphs": (),
        "facts": (),
        "note": words(),
        "row": NOWHERE,
    }
    return Organisation(id=id, **{**values, **changes})


def source(id: str = "SEED", **changes: Any) -> Source:
    values: dict[str, Any] = {
        "title": words("Press note"),
        "publisher": words(en="A ministry", ru="Министерство"),
        "kind": words(en="press note", ru="справка"),
        "document_date": period("2025-01"),
        "date_basis": Basis.STATED,
        "language": "en",
        "url": "",
        "reliability": words(),
        "use": "",
        "note": words(),
        "row": NOWHERE,
    }
    return Source(id=id, **{**values, **changes})


def meeting(**changes: Any) -> Meeting:
    values: dict[str, Any] = {
        "date": date(2025, 1, 22),
        "place": words("Moscow"),
        "kind": words("official visit"),
        "host": "RU",
        "guest": "KG",
    }
    return Meeting(**{**values, **changes})


def area(id: str = "trade", *topics: str, **changes: Any) -> Area:
    values: dict[str, Any] = {"label": words(f"Area {id}")}
    return Area(id=id, topics=topics or (id,), **{**values, **changes})


def chart_spec(id: str = "gas", *series: str, **changes: Any) -> ChartSpec:
    values: dict[str, Any] = {
        "kind": "",
        "panels": (),
        "events": None,
        "headline": words(),
        "subtitle": words(),
        "note": words(),
        "topic": "",
        "totals": (),
        "ranges": (),
        "sort": "",
        "size": "",
        "row": NOWHERE,
    }
    return ChartSpec(id=id, series=series, **{**values, **changes})


def case(**changes: Any) -> Case:
    values: dict[str, Any] = {
        "slug": "case",
        "title": words("A visit"),
        "meeting": meeting(),
        "edition_date": date(2025, 1, 21),
        "draft": False,
        "languages": ("en-GB",),
        "house": "ministerial",
        "marking": Words(),
        "office": words("The Office"),
        "sender": words("Desk"),
        "recipient": words("The Minister"),
        "through": (),
        "reference": "",
        "areas": (),
        "key_figures": (),
        "deck_areas": (),
        "deck_charts": (),
        "deck_table": (),
        "age_warn_months": None,
        "age_refuse_months": None,
        "allow_numbers": (),
        "accept": (),
        "points": TalkingPoints(),
        "row": NOWHERE,
    }
    return Case(**{**values, **changes})


def dataset(*records: Fact | Series | Event | Person | Organisation | Source, **changes: Any) -> Dataset:
    """A dataset of the given records, each in its table by type; one source SEED when none is given."""
    tables: dict[type, dict[str, Any]] = {kind: {} for kind in (Fact, Series, Event, Person, Organisation, Source)}
    for record in records:
        tables[type(record)][record.id] = record
    values: dict[str, Any] = {
        "folder": "data/case",
        "case": case(),
        "charts": (),
        "facts": tables[Fact],
        "series": tables[Series],
        "events": tables[Event],
        "people": tables[Person],
        "organisations": tables[Organisation],
        "sources": tables[Source] or {"SEED": source()},
    }
    return Dataset(**{**values, **changes})


def derivation(low: str | None, high: str | None, reading: str = "point", **changes: Any) -> Derivation:
    """Bounds as decimal or fraction text: `derivation("63.1", "94.2", "range")`."""
    bounds = [None if bound is None else Fraction(bound) for bound in (low, high)]
    return Derivation(bounds[0], bounds[1], Reading(reading), **{"recomputed": True, **changes})
