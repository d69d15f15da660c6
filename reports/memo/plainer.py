"""Blocks that were made for slides, said in blocks a memo is good at: tables, headings and lists.

In: blocks of a brief. Out: blocks without Timeline, Takeaways, Ledgers and Comparison. It must not know XML.
"""

from collections.abc import Iterable
from typing import assert_never

from reports.brief.inlines import Inlines, Strong, Text
from reports.brief.model import (
    Align,
    Block,
    Callout,
    Cell,
    ChartFigure,
    Column,
    Comparison,
    Delegations,
    Heading,
    KeyFigures,
    Ledgers,
    Listing,
    ListItem,
    Masthead,
    Paragraph,
    Row,
    Table,
    Takeaways,
    Timeline,
    TimelineEvent,
)
from reports.dataset.values import Basis
from reports.language.dates import period
from reports.language.locale import Language

Plainer = Heading | Paragraph | Listing | Callout | KeyFigures | ChartFigure | Table | Masthead | Delegations


def plainer(blocks: Iterable[Block], language: Language) -> tuple[Plainer, ...]:
    """The same content in order, without blocks of slides."""
    return tuple(each for block in blocks for each in _plainer(block, language))


def _plainer(block: Block, language: Language) -> tuple[Plainer, ...]:
    match block:
        case Timeline():
            return _timeline(block, language)
        case Takeaways():
            return tuple(Paragraph((Strong(item.head), Text(" "), *item.inlines)) for item in block.items)
        case Ledgers():
            return _ledgers(block)
        case Comparison(sides):
            return tuple(each for side in sides for each in (Heading(2, side.title), *plainer(side.blocks, language)))
        case (
            Heading()
            | Paragraph()
            | Listing()
            | Callout()
            | KeyFigures()
            | ChartFigure()
            | Table()
            | Masthead()
            | Delegations()
        ):
            return (block,)
        case _:
            assert_never(block)


def _timeline(block: Timeline, language: Language) -> tuple[Plainer, ...]:
    """A table of dates by lane, over the line of what has no date."""
    columns = (
        Column((Text(language.label("Date")),), Align.LEFT, "figure"),
        Column((Text(language.label("Event")),), Align.LEFT, "label"),
        Column((Text(language.label("Place")),), Align.LEFT, "quiet"),
    )
    rows: list[Row] = []
    for lane in block.lanes:
        rows += [Row((Cell((Text(lane.title),)),), group=True)] if lane.title else []
        rows += (
            Row((Cell(_date(event, language)), Cell(event.title), Cell(event.place or (Text("–"),))))
            for event in lane.events
        )
    return (Table("timeline", (), columns, tuple(rows), source=block.undated),)


def _date(event: TimelineEvent, language: Language) -> Inlines:
    return event.date or (Text(period(event.when, Basis.STATED, language, "table")),)


def _ledgers(block: Ledgers) -> tuple[Plainer, ...]:
    return tuple(each for column in block.columns for each in (Heading(2, column.title), _numbered(column.entries)))


def _numbered(entries: tuple[Inlines, ...]) -> Listing:
    return Listing(tuple(ListItem((Paragraph(entry),)) for entry in entries), ordered=True)
