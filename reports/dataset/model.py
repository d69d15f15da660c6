"""What we know: frozen values for facts, series, events, people, organisations, sources and the case itself.

In: what `read` has understood. Out: one `Dataset`. It must not know languages' grammar, papers, files or the clock.
Quantities are `Decimal` with the digits the source prints (0.9 is not 0.90); bounds are exact fractions.
Every record keeps the `Place` it was read from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from reports.problems import Place


class Comparator(StrEnum):
    """How the source states a level; part of the figure, never dropped."""

    EXACT = "="
    MORE = ">"
    LESS = "<"
    ABOUT = "~"


class Scale(StrEnum):
    """Multiply the printed value by this to get base units (SDMX: UNIT_MULT)."""

    ONE = "one"
    THOUSAND = "thousand"
    MILLION = "million"
    BILLION = "billion"
    TRILLION = "trillion"

    @property
    def factor(self) -> int:
        return int(10 ** (3 * list(Scale).index(self)))


class Status(StrEnum):
    """What kind of statement a fact is (SDMX: OBS_STATUS, in the trade's words)."""

    GIVEN = "given"
    PLANNED = "planned"
    DERIVED = "derived"
    QUALITATIVE = "qualitative"
    NOT_AVAILABLE = "not_available"
    CONFIDENTIAL = "confidential"


class Basis(StrEnum):
    """How a period or date is known. An `assumed` one orders and groups but is never printed."""

    STATED = "stated"
    INFERRED = "inferred"
    DERIVED = "derived"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


class Phase(StrEnum):
    """Where an event stands as of the edition date."""

    PAST = "past"
    ONGOING = "ongoing"
    UPCOMING = "upcoming"
    PLANNED = "planned"


class Grain(StrEnum):
    """How precise a moment is (ISO 8601-1, EDTF level 0, SDMX time periods)."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Words:
    """A text by BCP 47 tag, in file order. The tag "" holds a text given without a language."""

    by_language: tuple[tuple[str, str], ...] = ()

    def in_language(self, tag: str) -> str | None:
        """The text for `tag`, else for what it is a kind of (zh-Hant-TW → zh-Hant → zh), else the one without language.

        None when there is none of these (the lookup of RFC 4647, section 3.4).
        """
        texts = dict(self.by_language)
        while tag and not texts.get(tag):
            tag = tag.rpartition("-")[0]
        return texts.get(tag) or None

    def any_language(self) -> str:
        """The first text there is, for a marked fall-back; "" when there is none at all."""
        return next((text for _, text in self.by_language if text), "")

    def __bool__(self) -> bool:
        return any(text for _, text in self.by_language)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as precise as it is known: `grain` with the first and last day it covers."""

    grain: Grain
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Period:
    """A moment (`start` is `end`), or an interval, both ends included; a side left open with `..` is None."""

    written: str
    start: Moment | None
    end: Moment | None

    @property
    def is_moment(self) -> bool:
        return self.start is not None and self.start == self.end


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as stated: value × scale in `unit`, bound or exact by `comparator`. `currency` only with money units."""

    value: Decimal
    comparator: Comparator
    unit: str
    currency: str = ""
    scale: Scale = Scale.ONE

    @property
    def base(self) -> Fraction:
        """The value in base units, exactly."""
        return Fraction(self.value) * self.scale.factor


class Reading(StrEnum):
    """How a derived fact may be said, by the width of its interval."""

    POINT = "point"
    ABOUT = "about"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Derivation:
    """What the build worked out for a derived fact, in the fact's own unit and scale; a side without bound is None.

    `recomputed` is False when the fact has a formula in words alone. `arithmetic_only` marks a result that its
    inputs bound on no side: it may be shown only as arithmetic, never as an estimate.
    """

    low: Fraction | None
    high: Fraction | None
    reading: Reading
    recomputed: bool
    arithmetic_only: bool = False


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
    id: str
    title: Words
    publisher: str
    kind: str
    document_date: Period | None
    date_basis: Basis
    language: str
    url: str
    reliability: str
    use: str
    note: Words
    row: Place


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting the papers are for. `host` and `guest` are ISO 3166-1 alpha-2 codes."""

    date: date
    place: Words
    kind: Words
    host: str
    guest: str


@dataclass(frozen=True, slots=True)
class Area:
    """Topics that are read together, with their heading."""

    id: str
    label: Words
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """Something to say only when the other side raises it."""

    question: Words
    line: Words


@dataclass(frozen=True, slots=True)
class Avoided:
    """A point not to raise, with the reason: it stands in the memo, never in the deck or its notes."""

    point: Words
    reason: Words


@dataclass(frozen=True, slots=True)
class TalkingPoints:
    to_raise: tuple[Words, ...] = ()
    if_raised: tuple[Exchange, ...] = ()
    do_not_raise: tuple[Avoided, ...] = ()


@dataclass(frozen=True, slots=True)
class AllowedNumber:
    """A number typed by hand that no fact explains, with the reason it may stand."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A warning the desk has seen and accepts, by code and row id, with the reason."""

    code: str
    row: str
    reason: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events a timeline shows: overlapping `since`..`until`, of these kinds or ids; empty means all."""

    since: Period | None = None
    until: Period | None = None
    kinds: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """One chart as charts.yaml asks for it. Words may hold `{{ fact.… }}`; `kind` "" means chosen by shape.

    `series` are drawn on one scale, `panels` each on a scale of its own. `totals` gives, by series id, the fact that
    states the whole the parts must add up to. `ranges` are ids of derived facts drawn with their interval. `made_as` is
    picture or native, "" where the desk leaves it to the build.
    """

    id: str
    kind: str
    series: tuple[str, ...]
    panels: tuple[str, ...]
    events: EventFilter | None
    headline: Words
    subtitle: Words
    note: Words
    topic: str
    totals: tuple[tuple[str, str], ...]
    ranges: tuple[str, ...]
    sort: str
    size: str
    row: Place
    made_as: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """case.yaml: one meeting, its papers' heading block, and the desk's choices. Words may hold `{{ fact.… }}`."""

    slug: str
    title: Words
    meeting: Meeting
    edition_date: date
    draft: bool
    languages: tuple[str, ...]
    house: str
    marking: str
    office: Words
    sender: Words
    recipient: Words
    through: tuple[Words, ...]
    reference: str
    areas: tuple[Area, ...]
    key_figures: tuple[str, ...]
    deck_areas: tuple[str, ...]
    deck_charts: tuple[str, ...]
    deck_table: tuple[str, ...]
    age_warn_months: int | None
    age_refuse_months: int | None
    allow_numbers: tuple[AllowedNumber, ...]
    accept: tuple[Acceptance, ...]
    points: TalkingPoints
    row: Place


@dataclass(frozen=True, slots=True)
class Dataset:
    """Everything the desk has written about one meeting; mappings are in file order and are not changed."""

    folder: str
    case: Case
    charts: tuple[ChartSpec, ...]
    facts: Mapping[str, Fact]
    series: Mapping[str, Series]
    events: Mapping[str, Event]
    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    sources: Mapping[str, Source]
