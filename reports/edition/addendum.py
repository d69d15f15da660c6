"""What changed since an earlier edition, as blocks of a brief: a page of its own, and a summary near the front.

In: changes, what is known, a language. Out: a Memo, memo and deck with marks, what a proof must know. It must not
write Office files. Values are said as everywhere else; only changes of what is printed stand here, wording aside.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from reports.brief.model import (
    Block,
    Brief,
    Callout,
    Cell,
    Column,
    Datum,
    Deck,
    Emphasis,
    Figure,
    Inline,
    Inlines,
    Listing,
    ListItem,
    Masthead,
    Memo,
    Paragraph,
    Properties,
    Row,
    Table,
    Text,
)
from reports.brief.walk import printed
from reports.dataset.model import AllowedNumber, Comparator, Dataset, Quantity, Scale, Status, Words
from reports.edition.changes import Change, Changes, Entry, Item, compare
from reports.edition.manifest import addendum_number, facts_of
from reports.edition.order import Inputs
from reports.edition.standing import Manifest
from reports.language.dates import day
from reports.language.locale import Language
from reports.language.numbers import Form, say, say_fact
from reports.language.typography import smarten

FRONT = 8  # changes named near the front of the memo
PAGE = 24  # rows that fit one page

SHOWN = (
    Change.ADDED,
    Change.AVAILABLE,
    Change.WITHDRAWN,
    Change.HAPPENED,
    Change.NEWER,
    Change.EARLIER,
    Change.REVISED,
    Change.COMPARATOR,
)

MARKS: Mapping[Change, str] = {
    Change.ADDED: "new",
    Change.AVAILABLE: "new",
    Change.HAPPENED: "new",
    Change.NEWER: "new",
    Change.EARLIER: "revised",
    Change.REVISED: "revised",
    Change.COMPARATOR: "revised",
}
"""The word at a figure, by kind of change."""


@dataclass(frozen=True, slots=True)
class Since:
    """What is known now, the manifest of the edition to compare with, what changed, how papers are headed.

    `title` heads the page of changes, with the addendum's number when it is one.
    """

    known: Dataset
    base: Manifest
    found: Changes
    language: Language
    properties: Properties
    title: str


def look_back(inputs: Inputs, brief: Brief, known: Dataset, language: Language) -> Since | None:
    """What changed since the edition that was asked for; None when none was."""
    if not inputs.since:
        return None
    base = json.loads(inputs.since)
    now = {"edition": "", "facts": facts_of(known, printed(brief))}
    found = compare({"edition": base["edition"], "facts": base.get("facts", {})}, now)
    title = language.label("Changes")
    if inputs.addendum:
        title = f"{language.label('Addendum')} {addendum_number(base)}"
    return Since(known, base, found, language, brief.memo.properties, title)


def told(brief: Brief, since: Since) -> Brief:
    """The brief with marks and a summary in the memo, and the summary in the deck's notes."""
    return Brief(marked(brief.memo, since), noted(brief.deck, since))


def page(since: Since) -> Memo:
    """One page: the head of the memo, and a table of what changed."""
    known, language = since.known, since.language
    case = known.case
    head = Masthead(
        office=_words(case.office or case.sender, "case:case:office", language),
        title=(Text(since.title),),
        left=((language.label("Reference"), (Datum("case:case:reference", case.reference),)),),
        right=((language.label("Date"), (Datum("case:edition:date", day(case.edition_date, language)),)),),
        across=((language.label("Subject"), _words(case.title, "case:case:title", language)),),
    )
    items = shown(since.found)
    if not items:
        return Memo(since.properties, (head, Paragraph((Text(language.label("No figure has changed.")),))))
    columns = tuple(Column((Text(language.label(name)),)) for name in ("Figure", "Was", "Now", "Change"))
    table = Table("changes", (), columns, tuple(_row(item, since) for item in items[:PAGE]))
    more = (Paragraph((Text(language.label("Further changes stand in the annexes.")),), "note"),)
    return Memo(since.properties, (head, table, *(more if len(items) > PAGE else ())))


def marked(memo: Memo, since: Since) -> Memo:
    """The memo with a summary after its first callout, and a word at every figure that is new or revised."""
    words = {
        item.id: since.language.label(MARKS[item.kind]) for item in reversed(shown(since.found)) if item.kind in MARKS
    }
    blocks = [_mark(block, words) for block in memo.blocks]
    summary = _summary(since)
    at = next((n + 1 for n, block in enumerate(blocks) if isinstance(block, Callout)), min(1, len(blocks)))
    return replace(memo, blocks=(*blocks[:at], summary, *blocks[at:]))


def noted(deck: Deck, since: Since) -> Deck:
    """The deck with the same summary in the speaker notes of its cover."""
    title = Paragraph((Text(_since_words(since)),))
    return replace(deck, cover_notes=(*deck.cover_notes, title, *_summary(since).blocks))


def with_earlier(since: Since) -> Dataset:
    """The dataset with the figures as they were, and the addendum's number: what a proof must accept."""
    earlier = {}
    for id, entry in since.base["facts"].items():
        fact, was = since.known.facts.get(id), quantity_of(entry)
        if fact is not None and was is not None and was != fact.quantity:
            status = Status(entry["status"])
            earlier[f"{id}.earlier"] = replace(
                fact, id=f"{id}.earlier", quantity=was, status=status, derivation=None, expression=""
            )
    case = since.known.case
    dated = day(date.fromisoformat(since.base["date"]), since.language)
    allowed = tuple(AllowedNumber(text, "named by the command") for text in (since.title, dated))
    return replace(
        since.known,
        facts={**since.known.facts, **earlier},
        case=replace(case, allow_numbers=case.allow_numbers + allowed),
    )


def shown(found: Changes) -> tuple[Item, ...]:
    """The changes that a reader of the papers should know of: those of figures that are printed."""
    return tuple(item for item in found.items if item.table == "facts" and item.kind in SHOWN and item.places)


def quantity_of(entry: Entry) -> Quantity | None:
    """The quantity a manifest gives."""
    if "value" not in entry:
        return None
    return Quantity(
        Decimal(entry["value"]),
        Comparator(entry["comparator"]),
        entry["unit"],
        entry["currency"],
        Scale(entry["scale"]),
    )


def _summary(since: Since) -> Callout:
    items = shown(since.found)
    none = ListItem((Paragraph((Text(since.language.label("No figure has changed.")),)),))
    points = tuple(ListItem((Paragraph(_sentence(item, since)),)) for item in items[:FRONT])
    return Callout("bottom-line", _since_words(since), (Listing(points or (none,)),))


def _since_words(since: Since) -> str:
    said = day(date.fromisoformat(since.base["date"]), since.language)
    return f"{since.language.label('Changed since the edition of')} {said}"


def _sentence(item: Item, since: Since) -> Inlines:
    """ "Label: now (was before)"."""
    label, now, was = _label(item, since), _now(item, since), _was(item, since)
    if not was:
        kind = since.language.label(item.kind.value)
        return (*label, Text(": "), *now, Text(f" ({kind})")) if now else (*label, Text(f": {kind}"))
    return (*label, Text(": "), *now, Text(f" ({since.language.label('was')} "), *was, Text(")"))


def _row(item: Item, since: Since) -> Row:
    kind = Text(since.language.label(item.kind.value))
    return Row(tuple(map(Cell, (_label(item, since), _was(item, since), _now(item, since), (kind,)))))


def _label(item: Item, since: Since) -> Inlines:
    fact = since.known.facts.get(item.id)
    return _words(fact.label, f"facts:{item.id}:label", since.language) if fact else (Text(item.label),)


def _now(item: Item, since: Since) -> Inlines:
    fact = since.known.facts.get(item.id)
    if fact is None or fact.quantity is None:
        return ()
    return (Figure(item.id, Form.SENTENCE.value, say_fact(fact, Form.SENTENCE, since.language)),)


def _was(item: Item, since: Since) -> Inlines:
    entry = since.base["facts"].get(item.id)
    was = quantity_of(entry) if entry else None
    if was is None or item.id not in since.known.facts:
        return ()
    return (Datum(f"earlier:{item.id}:value", say(was, Form.SENTENCE, since.language)),)


def _words(words: Words, origin: str, language: Language) -> Inlines:
    text = words.in_language(language.tag) or words.any_language()
    return (Datum(origin, smarten(text, language)),) if text else ()


def _mark(block: Block, words: Mapping[str, str]) -> Block:
    """Marks in running text and in tables; tiles, charts and headings stay as they are."""
    match block:
        case Paragraph():
            return replace(block, inlines=_marked(block.inlines, words))
        case Listing():
            items = tuple(ListItem(tuple(_mark(inner, words) for inner in item.blocks)) for item in block.items)
            return replace(block, items=items)
        case Callout():
            return replace(block, blocks=tuple(_mark(inner, words) for inner in block.blocks))
        case Table():
            rows = tuple(
                replace(row, cells=tuple(Cell(_marked(cell.inlines, words)) for cell in row.cells))
                for row in block.rows
            )
            return replace(block, rows=rows)
        case _:
            return block


def _marked(inlines: Inlines, words: Mapping[str, str]) -> Inlines:
    marked: list[Inline] = []
    for inline in inlines:
        marked.append(inline)
        if isinstance(inline, Figure) and inline.fact in words:
            marked.append(Emphasis((Text(f"\u00a0[{words[inline.fact]}]"),)))
    return tuple(marked)
