"""What the reader must know about the figures: notes of facts, and what the build itself found; and the sources.

In: `Known`. Out: headings, lists and a table for the annexes. It must not know where in the memo they stand.
"""

from collections.abc import Sequence

from reports.brief.inlines import Datum, Inlines, Link, Strong, Text
from reports.brief.model import (
    Block,
    Cell,
    Column,
    Heading,
    Listing,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from reports.compose.choosing import by_area
from reports.compose.citing import joined
from reports.compose.known import Known
from reports.compose.pieces.tables import has_source_codes
from reports.compose.saying import (
    DASH,
    datum,
    fact_label,
    figure,
    is_printable,
    label,
    look_up,
    period_of,
    typed,
)
from reports.dataset.rows import Fact, Source
from reports.dataset.values import Basis, Reading, Status
from reports.language.numbers import Form

ATTRIBUTED = "What one side states is attributed to it here, not adopted."


def doubts(known: Known, ids: Sequence[str] = (), *, level: int = 2) -> tuple[Block, ...]:
    """Under a heading for each area, the notes of its facts, each with what our own arithmetic leaves open.

    `ids` chooses facts; without them all that have a doubt are there, but for withheld ones, whose note may tell.
    """
    rows = known.dataset.facts
    wanted = [look_up(rows, id, "fact") for id in ids] if ids else list(rows.values())
    blocks: list[Block] = []
    for area, facts in by_area(known, (fact for fact in wanted if fact.status is not Status.CONFIDENTIAL)):
        items = tuple(ListItem((Paragraph(words),)) for fact in facts if (words := _doubt(known, fact)))
        if items:
            named = datum(known, area.label, f"case:{area.id}:label") if area else label(known, "Other")
            blocks += [Heading(level, named), Listing(items)]
    return tuple(blocks)


def _doubt(known: Known, fact: Fact) -> Inlines:
    remarks = [datum(known, fact.note, f"facts:{fact.id}:note"), *_found(known, fact)]
    said = joined(remarks, " ")
    return (Strong((*fact_label(known, fact), Text("."))), Text(" "), *said) if said else ()


def _found(known: Known, fact: Fact) -> list[Inlines]:
    """What the build adds to the desk's note: no bound, a range, an assumed period."""
    found: list[Inlines] = []
    if fact.derivation is not None and fact.derivation.arithmetic_only:
        found.append(label(known, "Arithmetic only: its inputs set no bound, so it is no estimate."))
    elif fact.derivation is not None and fact.derivation.reading is Reading.RANGE:
        words = known.language.label("Rounding of the inputs leaves a range:")
        found.append((Text(f"{words} "), figure(known, fact, Form.SENTENCE), Text(".")))
    elif fact.derivation is not None and not fact.derivation.recomputed:
        found.append(label(known, "Derived by a formula in words; not recomputed."))
    if Basis.ASSUMED in (fact.period_basis, fact.previous_period_basis):
        which = "Period" if fact.period_basis is Basis.ASSUMED else "Period of the earlier value"
        found.append(label(known, f"{which} not stated; none is printed."))
    return found


def source_list(known: Known, *, caption: str = "") -> tuple[Block, ...]:
    """The sources in a table: its code where tables print codes, what it is, who speaks, when, how reliable."""
    sources = tuple(known.dataset.sources.values())
    if not sources:
        return ()
    heads: tuple[str, ...] = ("Source", "Publisher", "Date", "Reliability")
    told = [_told_of(known, source) for source in sources]
    if has_source_codes(known.dataset.facts.values()):
        heads = ("Code", *heads)
        told = [((Datum(f"sources:{s.id}:id", s.id),), *texts) for s, texts in zip(sources, told, strict=True)]
    used = [index for index in range(len(heads)) if any(texts[index] for texts in told)]
    columns = (Column(label(known, heads[index]), tone="quiet" if index else "label") for index in used)
    rows = (Row(tuple(Cell(texts[index] or DASH) for index in used)) for texts in told)
    shown = typed(caption) or label(known, "Sources")
    return (Table("sources", shown, tuple(columns), tuple(rows), label(known, ATTRIBUTED)),)


def _told_of(known: Known, source: Source) -> tuple[Inlines, ...]:
    when: Inlines = ()
    if is_printable(source.document_date, source.date_basis):
        when = period_of(known, source.document_date, source.date_basis, f"sources:{source.id}:document_date")
    title = datum(known, source.title, f"sources:{source.id}:title")
    return (
        (Link(source.url, title),) if title and source.url else title,
        datum(known, source.publisher, f"sources:{source.id}:publisher"),
        when,
        datum(known, source.reliability, f"sources:{source.id}:reliability"),
    )
