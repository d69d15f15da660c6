"""What a language must tell us before a figure or a date can be said in it: nouns, signs and patterns, all data.

In: nothing. Out: the shape that english.py, russian.py … fill. It must not know quantities, facts or catalogues.
Plural categories are those of CLDR (one, few, many, other): Babel's rules choose them, our glossaries fill them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reports.dataset.values import Comparator, Grain, Scale

NBSP = "\u00a0"
"""No-break space, between what must stay on one line."""

MINUS = "\u2212"
"""The real minus sign, never a hyphen."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun by plural category; `few` and `many` fall back to `other`.

    `gender` is masculine, feminine or neuter.
    """

    one: str
    other: str
    few: str = ""
    many: str = ""
    gender: str = "masculine"

    def form(self, category: str) -> str:
        """The form for a plural category of CLDR (one, few, many, other)."""
        match category:
            case "one":
                return self.one
            case "few":
                return self.few or self.other
            case "many":
                return self.many or self.other
            case _:
                return self.other


@dataclass(frozen=True, slots=True)
class Sign:
    """The short sign of a unit or currency, around the number. A `tight` one belongs to the digits even on a tile."""

    before: str = ""
    after: str = ""
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """What turns money into a price: " a barrel" in a sentence, "/bbl" where room is short."""

    sentence: str
    short: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """Patterns for dates and periods; `months` as they stand after a day, `alone` without one, `short` on a chart.

    Patterns are for `str.format`, with the names they use. `ordinals` are the words of "third quarter",
    `counts` by number "the first ten months". `since` and `until` are whole phrases by grain, in the case their
    preposition asks for; both ends of a period are included, and `until` must say so. A day is cut short in
    `since_day_short` and `until_day_short`.
    """

    months: tuple[str, ...]
    alone: tuple[str, ...]
    short: tuple[str, ...]
    narrow: tuple[str, ...]
    ordinals: tuple[str, ...]
    counts: tuple[str, ...]
    day: str
    day_short: str
    day_span: str
    day_of_year: str
    month: str
    month_short: str
    month_span: str
    month_span_short: str
    first_months: str
    year: str
    year_short: str
    years: str
    years_short: str
    quarter: str
    quarter_short: str
    half: str
    half_short: str
    week: str
    week_short: str
    since: Mapping[Grain, str]
    until: Mapping[Grain, str]
    since_day_short: str
    until_day_short: str


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quotation marks by depth, and the dash between clauses with its spaces."""

    outer: tuple[str, str]
    inner: tuple[str, str]
    dash: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. Every mapping is by unit id, ISO 4217 code, scale or comparator.

    `said_short` names units whose noun stands in the short form too, `headed` those whose noun heads a column though
    they have a sign. `governed` maps the plural category of a noun to the one a comparator asks for (Russian: the
    genitive); `after_scale` is the category of what a scale word counts. `planned` is for a level, `planned_bound`
    for one with a comparator. `countries` beats CLDR's short names. `spell` writes a whole number below
    `spelled_below` in words, in a gender; `spell_ordinal` is None where a rank takes its noun's gender. No line may
    break after the words `bound_before`, nor between a digit and the words `bound_after`. `mute_links` are words that,
    alone, do not say where a link leads (WCAG 2.2, success criterion 2.4.4).
    """

    units: Mapping[str, Noun]
    signs: Mapping[str, Sign]
    said_short: frozenset[str]
    headed: frozenset[str]
    currencies: Mapping[str, Noun]
    currency_signs: Mapping[str, Sign]
    code_before: bool
    rates: Mapping[str, Rate]
    scales: Mapping[Scale, Noun]
    scale_signs: Mapping[Scale, str]
    scale_heads: Mapping[Scale, str]
    comparators: Mapping[Comparator, str]
    governed: Mapping[str, str]
    after_scale: str
    ordinals: Mapping[str, str]
    between: str
    span: str
    planned: str
    planned_bound: str
    arithmetic: str
    conjunction: str
    countries: Mapping[str, str]
    spell: Callable[[int, str], str]
    spell_ordinal: Callable[[int], str] | None
    spelled_below: int
    calendar: Calendar
    quotes: Quotes
    bound_before: tuple[str, ...]
    bound_after: tuple[str, ...]
    mute_links: frozenset[str]
