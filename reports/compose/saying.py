"""From a cell of the dataset to inlines: labels, texts, figures, periods, dates.

In: `Known` and a record. Out: inlines that keep where they come from. It must not know blocks.
"""

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeVar

from reports.brief.inlines import Datum, Figure, Inlines, Text
from reports.brief.walk import plain
from reports.compose.known import Known, PieceError
from reports.dataset.rows import Event, Fact
from reports.dataset.values import Basis, Grain, Period, Phase, Status, Words
from reports.language.dates import period as say_period
from reports.language.grammar import NBSP
from reports.language.numbers import Form, say_fact, say_previous
from reports.language.typography import capitalised, keep_date, keep_name, smarten

Row = TypeVar("Row")

BESIDE = 10
"""In a title a period of so many letters does not stand on a line of its own, cut off from its figure."""
DASH: Inlines = (Text("–"),)
AHEAD = (Phase.UPCOMING, Phase.PLANNED)


def typed(text: str) -> Inlines:
    """Words a template hands to a piece. Raises `PieceError` for a number, which nobody could trace."""
    if any(character.isdigit() for character in text):
        raise PieceError(f"{text!r} holds a number typed by hand", "name a fact, or say it without the number")
    return (Text(text),) if text else ()


def look_up(table: Mapping[str, Row], id: str, kind: str) -> Row:
    """The row of this id; raises `PieceError` with the nearest one."""
    if id in table:
        return table[id]
    near = get_close_matches(id, list(table), n=1)
    hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(table) or 'none'}"
    raise PieceError(f"there is no {kind} {id!r}", hint)


def label(known: Known, msgid: str) -> Inlines:
    """A label of the house's catalogue."""
    return (Text(known.language.label(msgid)),)


def text_in(known: Known, words: Words) -> str:
    """The text in the edition's language, else in any, with that language's quotes and dashes; "" when none."""
    return smarten(words.in_language(known.language.tag) or words.any_language(), known.language)


def datum(known: Known, words: Words, origin: str) -> tuple[Datum, ...]:
    """A text of a table of the dataset, or nothing."""
    reads = text_in(known, words)
    return (Datum(origin, reads),) if reads else ()


def fact_label(known: Known, fact: Fact) -> Inlines:
    """A fact's label as it is printed; nothing where it has none."""
    return datum(known, fact.label, f"facts:{fact.id}:label")


def figure(known: Known, fact: Fact, form: Form) -> Figure:
    """A fact in a form, as a Figure that keeps its fact up to the last writer."""
    return Figure(fact.id, form.value, say_fact(fact, form, known.language))


def earlier(known: Known, fact: Fact, form: Form = Form.TABLE) -> Figure:
    """The earlier level a fact gives, as a Figure of the same fact; a dash where there is none."""
    return Figure(fact.id, "previous", say_previous(fact, form, known.language))


def line_of(known: Known, fact: Fact, form: Form = Form.SENTENCE, label: Inlines | None = None) -> Inlines:
    """ "Trade turnover: more than 3 billion US dollars (2024)", the period where it may be printed; a plan says so."""
    if form is Form.SENTENCE and fact.status is Status.PLANNED:
        form = Form.PLANNED
    told = (*(fact_label(known, fact) if label is None else label), Text(": "), figure(known, fact, form))
    if not is_printable(fact.period, fact.period_basis):
        return told
    when = kept_date(fact_period(known, fact))
    blank = NBSP if form is Form.SHORT and len(plain(when)) <= BESIDE else " "
    return (*told, Text(f"{blank}("), *when, Text(")"))


def fact_period(known: Known, fact: Fact, form: str = "table") -> Inlines:
    """The period as it may be printed; an assumed one and none at all read "period not stated"."""
    return period_of(known, fact.period, fact.period_basis, f"facts:{fact.id}:period", form)


def period_of(known: Known, when: Period | None, basis: Basis, origin: str, form: str = "table") -> Inlines:
    """A period as a Datum of its cell. `form` is table, short or sentence; an assumed one reads "period not stated"."""
    return (Datum(origin, say_period(when, basis, known.language, form)),)


def is_printable(when: Period | None, basis: Basis) -> bool:
    """Whether the period may be printed: there is one, with an end at least, and it is not assumed."""
    return when is not None and (when.start or when.end) is not None and basis is not Basis.ASSUMED


def event_date(known: Known, event: Event) -> Inlines:
    """ "22 January 2025", "2025 (year only)", "date to be fixed", or "date not stated" for something past."""
    origin = f"events:{event.id}:date"
    if event.when is None or not is_printable(event.when, event.when_basis):
        ahead = event.phase in AHEAD
        return label(known, "date to be fixed" if ahead else "date not stated")
    reads = say_period(event.when, event.when_basis, known.language, "table")
    if event.when.start == event.when.end and event.when.start is not None and event.when.start.grain is Grain.YEAR:
        return (Datum(origin, reads), Text(f" ({keep_name(known.language.label('year only'))})"))
    return (Datum(origin, reads),)


def kept_date(when: Inlines) -> Inlines:
    """A period or date for a cell of a table, which breaks beside its dates and not in them."""
    return tuple(replace(each, reads=keep_date(each.reads)) if isinstance(each, Datum) else each for each in when)


def begun_large(inlines: Inlines) -> Inlines:
    """The inlines with a capital at the beginning of the first words."""
    first = next(iter(inlines), None)
    if not isinstance(first, Text | Datum):
        return inlines
    return (replace(first, reads=capitalised(first.reads)), *inlines[1:])
