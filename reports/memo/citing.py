"""Sources as footnotes, where the house wants them so: the mark stands at the end of the caption.

In: blocks of a memo. Out: the same blocks, the source of each captioned figure and table in a note. It must not know
XML. A figure or table without a caption keeps its line: there is no word the mark could stand at.
"""

from collections.abc import Iterable
from dataclasses import replace

from reports.brief.inlines import Note
from reports.brief.model import Block, ChartFigure, Table

FOOTNOTES = "footnotes"


def cited(blocks: Iterable[Block], citations: str) -> tuple[Block, ...]:
    """The blocks with their sources where the house wants them: a "line" below, or "footnotes"."""
    return tuple(_cited(block) for block in blocks) if citations == FOOTNOTES else tuple(blocks)


def _cited(block: Block) -> Block:
    match block:
        case ChartFigure(chart) if chart.headline and chart.source:
            return ChartFigure(replace(chart, headline=(*chart.headline, Note(chart.source)), source=()))
        case Table(caption=caption, source=source) if caption and source:
            return replace(block, caption=(*caption, Note(source)), source=())
        case _:
            return block
