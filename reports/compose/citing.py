"""Source lines: which source, which paragraphs, and what is our own arithmetic.

In: the facts, points and events that are printed. Out: one line of inlines, such as "Source: press note,
January 2025, paragraphs 12 and 15; derived figures: own calculation." It must not know where the line stands.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reports.brief.inlines import Datum, Inlines, Text
from reports.brief.walk import plain
from reports.compose.known import Known
from reports.compose.saying import datum, is_printable, text_in
from reports.dataset.rows import Event, Fact, Point, Source
from reports.dataset.values import Status
from reports.language.dates import period as say_period
from reports.language.typography import enumerate_words

Row = Fact | Point | Event


@dataclass(frozen=True, slots=True)
class _Citation:
    """A paragraph of a source, and the row of the dataset that says so."""

    source: str
    paragraph: str
    origin: str


def source_line(
    known: Known, rows: Iterable[Row], *, paragraphs: bool = True, remarks: Iterable[Inlines] = ()
) -> Inlines:
    """The line below a block: sources in order of appearance, remarks, full stop. Nothing when nothing is cited.

    With `paragraphs` off only the sources are named, for tables that have a column of paragraphs. Derived rows cite
    the sources of what they are worked out from.
    """
    rows = tuple(rows)
    primary = primary_sources(known)
    cited = [citation for row in rows for citation in _citations(known, row, primary)]
    derived = [row for row in rows if _is_derived(row)]
    parts = [_source(known, id, cited if paragraphs else []) for id in dict.fromkeys(c.source for c in cited)]
    if derived:
        own = "own calculation" if len(derived) == len(rows) else "derived figures: own calculation"
        parts.append((Text(known.language.label(own)),))
    line: Inlines = ()
    if parts:
        head = known.language.label("Source")
        line = stopped((Text(f"{head}: "), *joined(parts, "; ")))
    return joined([line, *remarks] if line else [*remarks], " ")


def stopped(inlines: Inlines) -> Inlines:
    """The sentence with its full stop; one that ends in an abbreviation has it already."""
    return inlines if not inlines or plain(inlines).endswith((".", "!", "?", "…")) else (*inlines, Text("."))


def joined(parts: Iterable[Inlines], separator: str) -> Inlines:
    """The parts that say something, with the separator between them."""
    inlines: list[Inlines] = []
    for part in parts:
        if part:
            inlines += [(Text(separator),), part] if inlines else [part]
    return tuple(inline for part in inlines for inline in part)


def enumerated(parts: Iterable[Inlines], known: Known) -> Inlines:
    """The parts with the language's commas and conjunction: "12, 15 and 20"."""
    parts = tuple(parts)
    frame = enumerate_words([f"\0{index}\0" for index in range(len(parts))], known.language)
    inlines: list[Inlines] = []
    for index, piece in enumerate(frame.split("\0")):
        inlines.append(parts[int(piece)] if index % 2 else (Text(piece),) if piece else ())
    return tuple(inline for part in inlines for inline in part)


def source_name(known: Known, source: Source) -> Inlines:
    """The short name, with its date: the kind ("press note, January 2025") where no other source has it, else the
    publisher where no other source has that; else the title alone."""
    origin = f"sources:{source.id}"
    if _is_its_own(known, source, "kind"):
        name: Inlines = (Datum(f"{origin}:kind", kind_of(known, source)),)
    elif _is_its_own(known, source, "publisher"):
        name = datum(known, source.publisher, f"{origin}:publisher")
    else:
        return (Datum(f"{origin}:title", text_in(known, source.title)),)
    if source.document_date is None or not is_printable(source.document_date, source.date_basis):
        return name
    day = say_period(source.document_date, source.date_basis, known.language, "table")
    return (*name, Text(", "), Datum(f"{origin}:document_date", day))


def kind_of(known: Known, source: Source) -> str:
    """What kind of document it is: the desk's word, through the house's catalogue where it has one for it."""
    return known.language.label(text_in(known, source.kind))


def primary_sources(known: Known) -> tuple[str, ...]:
    """The sources of what is not derived, in order of appearance."""
    facts = known.dataset.facts.values()
    return tuple(dict.fromkeys(fact.source for fact in facts if fact.status is not Status.DERIVED))


def _is_its_own(known: Known, source: Source, column: str) -> bool:
    """Whether the source has a word in the column that no other source has."""
    word = getattr(source, column)
    return bool(word) and sum(getattr(each, column) == word for each in known.dataset.sources.values()) == 1


def _source(known: Known, id: str, cited: list[_Citation]) -> Inlines:
    source = known.dataset.sources.get(id)
    name = source_name(known, source) if source else (Datum(f"sources:{id}:id", id),)
    by_paragraph = {c.paragraph: c for c in reversed(cited) if c.source == id and c.paragraph}
    numbers = sorted(by_paragraph, key=_natural)
    if not numbers:
        return name
    head = known.language.label("paragraph" if len(numbers) == 1 else "paragraphs")
    shown = [(Datum(by_paragraph[number].origin, number),) for number in numbers]
    return (*name, Text(f", {head}\u00a0"), *enumerated(shown, known))


def _natural(text: str) -> tuple[int, str]:
    return (int(text), "") if text.isdecimal() else (10**9, text)


def _is_derived(row: Row) -> bool:
    return not isinstance(row, Event) and row.status is Status.DERIVED


def _citations(known: Known, row: Row, primary: tuple[str, ...]) -> list[_Citation]:
    if _is_derived(row):
        return _behind(known, row, primary)
    origin = f"{_table(row)}:{_id(row)}:paragraph"
    return [_Citation(row.source, paragraph, origin) for paragraph in row.paragraphs or ("",) if row.source]


def _behind(known: Known, row: Row, primary: tuple[str, ...]) -> list[_Citation]:
    """What a derived row rests on: the facts in its expression, else the one source there is beside the arithmetic."""
    fact = known.dataset.facts.get(row.fact) if isinstance(row, Point) else row if isinstance(row, Fact) else None
    operands = re.findall(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*", fact.expression) if fact else []
    found = [known.dataset.facts[id] for id in _as_facts(known, operands)]
    if found:
        return [citation for operand in found for citation in _citations(known, operand, primary)]
    if len(primary) != 1:
        return []
    origin = f"{_table(row)}:{_id(row)}:paragraph"
    return [_Citation(primary[0], paragraph, origin) for paragraph in row.paragraphs or ("",)]


def _as_facts(known: Known, names: Iterable[str]) -> list[str]:
    """The names that are facts, with `.previous` taken off."""
    bare = (name.removesuffix(".previous") if name not in known.dataset.facts else name for name in names)
    return [name for name in bare if name in known.dataset.facts]


def _table(row: Row) -> str:
    return "facts" if isinstance(row, Fact) else "events" if isinstance(row, Event) else "series"


def _id(row: Row) -> str:
    return row.series if isinstance(row, Point) else row.id
