"""What is no text in its place: charts as pictures, tables as grids, timelines as shapes.

In: pieces of a slide and its sheet. Out: elements, and what does not fit. It must not know how text is set.
"""

from collections.abc import Iterable, Iterator

from reports.brief.model import Chart, Table, Timeline
from reports.deck.desk import Desk, problem
from reports.deck.pieces import Piece
from reports.deck.runs import runs
from reports.deck.slides import Element, Picture, reads
from reports.deck.tables import Ruler, Setup, grid, set_up
from reports.deck.template import Sheet
from reports.deck.timeline import chronology
from reports.house.model import House
from reports.problems import Place, Problem

SHORTER = "give shorter words in titles={…}, fewer events in lanes={…}, or other months in since= and until="


def objects(
    found: Iterable[Piece], sheet: Sheet, setup: Setup | None, where: Place, desk: Desk
) -> tuple[list[Element], list[Problem]]:
    elements: list[Element] = []
    problems: list[Problem] = []
    for piece in found:
        slot = sheet.slots[piece.role]
        match piece.content:
            case Chart() as chart:
                elements.append(Picture(slot, chart.id, f"{slot.name}: {reads(runs(chart.headline)) or chart.id}"))
            case Table() as table:
                problems += _table_size(table, where, desk.house)
                ruler = Ruler(slot, desk.house, desk.language.decimal)
                elements.append(grid(table, setup or set_up(table, ruler), ruler))
            case Timeline() as timeline:
                drawn, complaints = chronology(timeline, slot, desk.house)
                elements.append(drawn)
                problems += [problem("deck-timeline", where, complaint, SHORTER) for complaint in complaints]
    return elements, problems


def _table_size(table: Table, where: Place, house: House) -> Iterator[Problem]:
    limit = house.deck.limits["table-columns"]
    if len(table.columns) > limit:
        told = f"{len(table.columns)} columns, {limit} at most"
        yield problem("deck-table", where, told, "leave the other columns to the memo")
