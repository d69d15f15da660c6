"""The word "new" or "revised" at everything in a brief that is so, for the writers to set a bar beside it.

In: a brief and what changed since an earlier edition. Out: the same brief with flags in its words. It must not write
Office files. Running text has the word at the figure; a table row at its name, for a word would push figures out of
line; a tile below its label; a chart at the mark and once more in the line that heads it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from reports.brief.chart import Chart, Mark, Panel
from reports.brief.inlines import (
    Datum,
    Emphasis,
    Figure,
    Flag,
    Inline,
    Inlines,
    Link,
    Note,
    Strong,
)
from reports.brief.model import (
    Block,
    Brief,
    Callout,
    Cell,
    ChartFigure,
    Delegations,
    KeyFigures,
    Ledgers,
    Listing,
    ListItem,
    Member,
    Paragraph,
    Row,
    Slide,
    Table,
    Takeaways,
    Tile,
)
from reports.brief.walk import flagged, leaves
from reports.edition.comparing.changes import Change, Item
from reports.edition.comparing.since import TOLD_ROWS, Since

NEW = (Change.ADDED, Change.AVAILABLE, Change.HAPPENED, Change.NEWER)
REVISED = (
    Change.PREVIOUS,
    Change.EARLIER,
    Change.REVISED,
    Change.COMPARATOR,
    Change.STATUS,
    Change.WITHDRAWN,
    Change.REWORDED,
)
EARLIER = "previous"
"""How the forms of an earlier level begin."""
NAMED_BY = ("statement", "title", "name")
"""Columns whose text stands for the row: the word is set at them."""

SAME_VALUE = (Change.REVISED, Change.COMPARATOR, Change.PREVIOUS)
"""Changes that a figure which reads as before has no part in: a unit alone, an earlier level at a mark of its own."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word by what is printed: "facts:trade.turnover", "facts:trade.turnover:previous", "events:visit".

    Of series by the reading too ("series:gas:420"): a point has no name of its own. `same` are figures that read as
    before.
    """

    by_key: Mapping[str, str]
    same: frozenset[tuple[str, str, str]] = frozenset()

    def key(self, leaf: Figure | Datum) -> str:
        """What a figure or a text of the dataset is called here, "" when it has no word."""
        if isinstance(leaf, Figure) and (leaf.fact, leaf.form, leaf.reads) in self.same:
            return ""
        return next((key for key in _keys(leaf) if key in self.by_key), "")


def mark(brief: Brief, since: Since) -> Brief:
    """Both papers with a flag at everything that changed."""
    words = words_of(since)
    memo = replace(brief.memo, blocks=_blocks(brief.memo.blocks, words, deck=False))
    slides = tuple(_slide(slide, words) for slide in brief.deck.slides)
    return Brief(memo, replace(brief.deck, slides=slides))


def words_of(since: Since) -> Words:
    """The word for each row that is new or revised."""
    found: dict[str, str] = {}
    same: set[tuple[str, str, str]] = set()
    for item in since.found.items:
        if word := _word(item):
            for key in _keys_of(item, since):
                found.setdefault(key, f"\u00a0({since.language.label(word)})")
        if item.table == "facts" and item.kind in SAME_VALUE:
            printed = since.base["facts"][item.id].get("printed", ())
            same |= {(item.id, place["form"], place["reads"]) for place in printed}
    return Words(found, frozenset(same))


def without_flags(brief: Brief, charts: Collection[str]) -> Brief:
    """The brief with no word inside the pictures of these charts: they have no room for it; their heads keep it."""

    def bare(block: Block) -> Block:
        if not isinstance(block, ChartFigure) or block.chart.id not in charts:
            return block
        return replace(block, chart=replace(block.chart, panels=tuple(map(_bare, block.chart.panels))))

    memo = replace(brief.memo, blocks=tuple(map(bare, brief.memo.blocks)))
    slides = tuple(replace(slide, blocks=tuple(map(bare, slide.blocks))) for slide in brief.deck.slides)
    return Brief(memo, replace(brief.deck, slides=slides))


def flagged_charts(brief: Brief) -> frozenset[str]:
    """The charts with a word at one of their marks."""
    blocks = (*brief.memo.blocks, *(block for slide in brief.deck.slides for block in slide.blocks))
    return frozenset(block.chart.id for block in blocks if isinstance(block, ChartFigure) and _is_flagged(block.chart))


def _word(item: Item) -> str:
    if item.table == "facts":
        return "new" if item.kind in NEW else "revised" if item.kind in REVISED else ""
    if item.table in (*TOLD_ROWS, "series"):
        return {Change.ADDED: "new", Change.REMOVED: ""}.get(item.kind, "revised")
    return ""


def _keys_of(item: Item, since: Since) -> tuple[str, ...]:
    """How what changed is called where it is printed."""
    if item.table == "series":
        series = item.id.partition(": ")[0]
        return tuple(f"series:{series}:{reads}" for reads in since.fresh(f"series:{series}:value"))
    return (f"{item.table}:{item.id}" + (":previous" if item.kind is Change.PREVIOUS else ""),)


def _is_flagged(chart: Chart) -> bool:
    return any(flagged(each.reads) for panel in chart.panels for each in (*panel.marks, *filter(None, (panel.total,))))


def _bare(panel: Panel) -> Panel:
    def plainly(mark: Mark) -> Mark:
        return replace(mark, reads=tuple(inline for inline in mark.reads if not isinstance(inline, Flag)))

    total = plainly(panel.total) if panel.total else None
    return replace(panel, marks=tuple(map(plainly, panel.marks)), total=total)


def _slide(slide: Slide, words: Words) -> Slide:
    blocks = _blocks(slide.blocks, words, deck=True)
    return replace(slide, title=_said(slide.title, words), blocks=blocks, notes=_blocks(slide.notes, words, deck=True))


def _blocks(blocks: Iterable[Block], words: Words, *, deck: bool) -> tuple[Block, ...]:
    return tuple(_block(block, words, deck=deck) for block in blocks)


def _block(block: Block, words: Words, *, deck: bool) -> Block:
    """A block with its flags; mastheads, headings and timelines have none."""
    match block:
        case Paragraph():
            return replace(block, inlines=_said(block.inlines, words))
        case Listing():
            items = tuple(ListItem(_blocks(item.blocks, words, deck=deck)) for item in block.items)
            return replace(block, items=items)
        case Callout():
            return replace(block, blocks=_blocks(block.blocks, words, deck=deck))
        case Table():
            return replace(block, rows=tuple(_row(row, words) for row in block.rows))
        case KeyFigures():
            return replace(block, tiles=tuple(_tile(tile, words) for tile in block.tiles))
        case ChartFigure():
            return ChartFigure(_chart(block.chart, words, deck=deck))
        case Takeaways():
            return Takeaways(
                tuple(replace(each, inlines=_behind(each.inlines, each.head, words)) for each in block.items)
            )
        case Ledgers() | Delegations():
            return _columns(block, words)
        case _:
            return block


def _columns(block: Ledgers | Delegations, words: Words) -> Block:
    if isinstance(block, Ledgers):
        told = ((column, tuple(_said(entry, words) for entry in column.entries)) for column in block.columns)
        return Ledgers(tuple(replace(column, entries=entries) for column, entries in told))
    sides = (replace(side, members=tuple(_member(member, words) for member in side.members)) for side in block.sides)
    return replace(block, sides=tuple(sides))


def _member(member: Member, words: Words) -> Member:
    return replace(member, name=_said(member.name, words), office=_said(member.office, words))


def _said(inlines: Inlines, words: Words) -> Inlines:
    """The word after each figure or name that has one, the first time it stands here."""
    return tuple(_flagged(inlines, words, set()))


def _flagged(inlines: Inlines, words: Words, told: set[str]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case Strong() | Emphasis() | Link() | Note():
                yield replace(inline, inlines=tuple(_flagged(inline.inlines, words, told)))
            case Figure() | Datum():
                yield inline
                if (key := words.key(inline)) and key not in told:
                    told.add(key)
                    yield Flag(words.by_key[key])
            case _:
                yield inline


def _keys(leaf: Figure | Datum) -> tuple[str, ...]:
    """What a figure or a text of the dataset would be called in `words`."""
    if isinstance(leaf, Figure):
        own, before = f"facts:{leaf.fact}", f"facts:{leaf.fact}:previous"
        return (before,) if leaf.form.startswith(EARLIER) else (own, before) if leaf.form == "change" else (own,)
    row, _, column = leaf.origin.rpartition(":")
    if row.startswith("series:"):
        return (f"{row}:{leaf.reads}",) if column == "value" else ()
    return (row,) if column in NAMED_BY else ()


def _found(words: Words, *said: Inlines) -> tuple[Flag, ...]:
    """The words these texts would have, each once."""
    found = (leaf for inlines in said for leaf in leaves(inlines) if isinstance(leaf, Figure | Datum))
    keys = filter(None, map(words.key, found))
    return tuple(map(Flag, dict.fromkeys(words.by_key[key] for key in keys)))


def _behind(inlines: Inlines, head: Inlines, words: Words) -> Inlines:
    return (*inlines, *_found(words, head, inlines))


def _row(row: Row, words: Words) -> Row:
    flags = _found(words, *(cell.inlines for cell in row.cells))
    if not flags:
        return row
    first, *others = row.cells
    return replace(row, cells=(Cell((*first.inlines, *flags)), *others))


def _tile(tile: Tile, words: Words) -> Tile:
    flags = _found(words, (tile.number,))
    return replace(tile, period=(*tile.period, *flags)) if tile.period else replace(tile, label=(*tile.label, *flags))


def _chart(chart: Chart, words: Words, *, deck: bool) -> Chart:
    """Words at the marks, and in the line that heads the chart: its caption in the memo, its measure on a slide."""

    def at(mark: Mark) -> Mark:
        return replace(mark, reads=_said(mark.reads, words))

    panels = tuple(
        replace(panel, marks=tuple(map(at, panel.marks)), total=at(panel.total) if panel.total else None)
        for panel in chart.panels
    )
    made = replace(chart, panels=panels, headline=_said(chart.headline, words))
    marks = [mark for panel in chart.panels for mark in (*panel.marks, *filter(None, (panel.total,)))]
    flags = _found(words, *(mark.reads for mark in marks))
    if deck:
        return replace(made, subtitle=(*made.subtitle, *flags) if made.subtitle else ())
    return made if flagged(made.headline) else replace(made, headline=(*made.headline, *flags))
