"""What is no text in its place: charts as pictures, tables as grids, timelines as shapes.

In: pieces of a slide and its sheet. Out: elements, and what does not fit. It must not know how text is set.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from reports.brief.chart import Chart
from reports.brief.model import Table, Timeline
from reports.deck.desk import Desk, problem
from reports.deck.marking import row_bars
from reports.deck.pieces import Piece
from reports.deck.runs import runs
from reports.deck.slides import Element, Grid, Picture, reads
from reports.deck.tables import Ruler, Setup, grid, set_up
from reports.deck.template import Sheet
from reports.deck.timeline import chronology
from reports.house.model import House
from reports.problems import Place, Problem

TABLE = "table"
SHORTER = "give shorter words in titles={…}, fewer events in lanes={…}, or other months in since= and until="


def objects(
    found: Iterable[Piece], sheet: Sheet, setup: Setup | None, where: Place, desk: Desk
) -> tuple[list[Element], list[Problem]]:
    """What is no text, each in the slot of its role, and what is too large for it.

    `setup` are the widths of a table that goes over several slides.
    """
    elements: list[Element] = []
    problems: list[Problem] = []
    for piece in found:
        slot = sheet.slots[piece.role]
        match piece.content:
            case Chart() as chart:
                elements.append(Picture(slot, chart.id, f"{slot.name}: {reads(runs(chart.headline)) or chart.id}"))
            case Table() as table:
                looks = slot.looks if piece.role == TABLE else desk.tables or slot.looks
                ruler = Ruler(replace(slot, looks=looks), desk.house, desk.language.decimal)
                made = grid(table, setup or set_up(table, ruler), ruler)
                elements += [*row_bars(made, desk.house), made]
                problems += [*_table_size(table, where, desk.house), *_too_deep(made, where)]
            case Timeline() as timeline:
                drawn, complaints = chronology(timeline, slot, desk.house)
                elements.append(drawn)
                problems += [problem("deck-timeline", where, complaint, SHORTER) for complaint in complaints]
    return elements, problems


def _too_deep(made: Grid, where: Place) -> Iterator[Problem]:
    """A table that is not divided over slides, beside something else."""
    room, rows = made.slot.frame.height, [row.height for row in made.rows]
    if over := sum(1 for end in accumulate(rows) if end > room):
        told = f"the table is {over} {'row' if over == 1 else 'rows'} longer than {made.slot.name}"
        yield problem("deck-table", where, told, "leave rows to the memo, or give it a slide of its own")


def _table_size(table: Table, where: Place, house: House) -> Iterator[Problem]:
    limit = house.deck.limits["table-columns"]
    if len(table.columns) > limit:
        told = f"{len(table.columns)} columns, {limit} at most"
        yield problem("deck-table", where, told, "leave the other columns to the memo")
