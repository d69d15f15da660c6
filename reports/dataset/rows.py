"""One row of each table: facts, points of series, events, people, organisations, sources.

In: the values of the row's cells. Out: frozen records that keep the `Place` they were read from. It must not know
columns, files or what the papers make of a row.
"""

from dataclasses import dataclass

from reports.dataset.values import Basis, Derivation, Period, Phase, Quantity, Status, Words
from reports.problems import Place


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of one source. `quantity` is None when qualitative or not available."""

    id: str
    topic: str
    label: Words
    statement: Words
    status: Status
    quantity: Quantity | None
    period: Period | None
    period_basis: Basis
    as_of: str
    geography: tuple[str, ...]
    direction: str
    previous: Quantity | None
    previous_period: Period | None
    previous_period_basis: Basis
    paragraphs: tuple[str, ...]
    source: str
    formula: str
    expression: str
    note: Words
    row: Place
    derivation: Derivation | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One observation of a series, keyed by (series, group, category, period)."""

    series: str
    group: Words
    category: Words
    period: Period | None
    period_basis: Basis
    quantity: Quantity | None
    status: Status
    formula: str
    fact: str
    paragraphs: tuple[str, ...]
    source: str
    note: Words
    row: Place


@dataclass(frozen=True, slots=True)
class Series:
    """Points that belong together, in file order."""

    id: str
    title: Words
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated, half-dated or undated (`when` is None)."""

    id: str
    when: Period | None
    when_basis: Basis
    title: Words
    kind: str
    ordinal: int | None
    place: Words
    participants: tuple[str, ...]
    phase: Phase
    paragraphs: tuple[str, ...]
    facts: tuple[str, ...]
    source: str
    note: Words
    row: Place


@dataclass(frozen=True, slots=True)
class Person:
    """A person in office, an eponym, or an office whose holder is not named (`name` empty). `title` is the office."""

    id: str
    kind: str
    name: Words
    title: Words
    side: str
    role: Words
    protocol_order: int | None
    paragraphs: tuple[str, ...]
    note: Words
    row: Place


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body, an agreement or a programme. `date` is as it is written, "" where none is."""

    id: str
    kind: str
    name: Words
    acronym: Words
    side: str
    role: Words
    date: str
    paragraphs: tuple[str, ...]
    facts: tuple[str, ...]
    note: Words
    row: Place


@dataclass(frozen=True, slots=True)
class Source:
    """Where statements come from. `url` is "" for what is not public; `language` is for the reader, in words."""

    id: str
    title: Words
    publisher: Words
    kind: Words
    document_date: Period | None
    date_basis: Basis
    language: str
    url: str
    reliability: Words
    use: str
    note: Words
    row: Place
