"""Tables as they stand on a slide: widths from the longest cell, heights from wrapped text, parts when too deep.

In: a table of the brief, the slot it goes to. Out: a `Grid`, or the parts to spread over slides with one set of
widths. It must not know slides or XML. PowerPoint does not grow a row before someone types, so heights are set here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from reports.brief.model import Align, Cell, Column, Row, Table
from reports.deck.fit import inches, line_height, set_lines, width
from reports.deck.runs import runs
from reports.deck.slides import Grid, GridCell, GridRow, Run, reads
from reports.deck.template import POINT, Look, Slot
from reports.house.model import House

ALIGN = {Align.LEFT: "l", Align.RIGHT: "r", Align.DECIMAL: "r"}


@dataclass(frozen=True, slots=True)
class Setup:
    """What all parts of one table share: column widths, and per column the air at the left and the longest tail."""

    widths: tuple[int, ...]
    lefts: tuple[int, ...]
    tails: tuple[float, ...]


def set_up(table: Table, slot: Slot, house: House, decimal: str) -> Setup:
    """Column widths that fill the slot: as wide as the longest cell, what is left shared in proportion."""
    lefts = tuple(_left(table.columns, number, house) for number in range(len(table.columns)))
    tails = tuple(_longest_tail(table, number, slot, house, decimal) for number in range(len(table.columns)))
    wanted = [
        lefts[number] + inches(house, "table-padding") + _natural(table, number, slot, house, tails[number], decimal)
        for number in range(len(table.columns))
    ]
    return Setup(_share(wanted, table.columns, slot.frame.width), lefts, tails)


def grid(table: Table, setup: Setup, slot: Slot, house: House, decimal: str) -> Grid:
    """The table, or a part of one, at the top of its slot."""
    head = _row(tuple(Cell(column.head) for column in table.columns), table, setup, slot, house, "", "head")
    rows = (head, *(_body_row(row, table, setup, slot, house, decimal) for row in table.rows))
    frame = replace(slot.frame, height=sum(row.height for row in rows))
    caption = reads(runs(table.caption))
    return Grid(slot, f"{slot.name}: {caption or table.id}", caption or table.id, frame, setup.widths, rows)


def parts(table: Table, setup: Setup, slot: Slot, house: House, decimal: str) -> tuple[Table, ...]:
    """The table in as few parts as fit, as alike in length as can be; a group row stays with the row after it."""
    whole = grid(table, setup, slot, house, decimal)
    head, *heights = (row.height for row in whole.rows)
    room = slot.frame.height - head
    limit = house.deck.limits["table-rows"]
    count = max(-(-sum(heights) // max(room, 1)), -(-len(table.rows) // limit), 1)
    while count < len(table.rows):
        chunks = tuple(_chunks(table.rows, count))
        ends = tuple(accumulate(len(chunk) for chunk in chunks))
        deep = (sum(heights[end - len(chunk) : end]) for chunk, end in zip(chunks, ends, strict=True))
        if all(depth <= room for depth in deep) and all(len(chunk) <= limit for chunk in chunks):
            return tuple(replace(table, rows=chunk) for chunk in chunks)
        count += 1
    return tuple(replace(table, rows=(row,)) for row in table.rows) or (table,)


def _chunks(rows: tuple[Row, ...], count: int) -> Iterator[tuple[Row, ...]]:
    at = 0
    for number in range(count):
        end = -(-len(rows) * (number + 1) // count)
        while at < end < len(rows) and rows[end - 1].group:
            end -= 1
        yield rows[at : len(rows) if number == count - 1 else end]
        at = end


def _left(columns: tuple[Column, ...], number: int, house: House) -> int:
    after_figures = number > 0 and columns[number - 1].align is not Align.LEFT
    air = inches(house, "table-air") if after_figures and columns[number].align is Align.LEFT else 0
    return inches(house, "table-padding") + air


def _natural(table: Table, number: int, slot: Slot, house: House, tail: float, decimal: str) -> int:
    """The width of the longest cell in EMU, one line each."""
    column = table.columns[number]
    look = _level(house, column.tone)
    widest = width(runs(column.head), slot.looks, _level(house, "head"), house)
    for cell in _cells(table, number):
        text = runs(cell.inlines)
        wide = width(text, slot.looks, look, house)
        if column.align is Align.DECIMAL:
            wide += tail - _tail(text, slot, look, house, decimal)
        widest = max(widest, wide)
    return round((widest + 1) * POINT)


def _share(wanted: list[int], columns: tuple[Column, ...], room: int) -> tuple[int, ...]:
    """Spread what is left over all; where it is too little, only the longest columns of words give way."""
    spare = room - sum(wanted)
    giving = {number for number, column in enumerate(columns) if spare >= 0 or column.align is Align.LEFT}
    while spare < 0 and len(giving) > 1:
        left = room - sum(want for number, want in enumerate(wanted) if number not in giving)
        narrow = {number for number in giving if wanted[number] <= left / len(giving)}
        if not narrow:
            break
        giving -= narrow
    pool = sum(wanted[number] for number in giving) or 1
    widths = [want + int(spare * want / pool) if number in giving else want for number, want in enumerate(wanted)]
    widths[min(giving, default=0)] += room - sum(widths)
    return tuple(widths)


def _body_row(row: Row, table: Table, setup: Setup, slot: Slot, house: House, decimal: str) -> GridRow:
    if row.group:
        return _group_row(row, setup, slot, house)
    return _row(row.cells, table, setup, slot, house, decimal, "")


def _group_row(row: Row, setup: Setup, slot: Slot, house: House) -> GridRow:
    look = slot.looks[_level(house, "group")]
    padding = inches(house, "table-padding")
    cell = GridCell(runs(row.cells[0].inlines), look, "l", padding, padding, _top(look, house), len(setup.widths))
    return GridRow(_height([(cell, sum(setup.widths))], slot, house), (cell,))


def _row(
    cells: tuple[Cell, ...], table: Table, setup: Setup, slot: Slot, house: House, decimal: str, tone: str
) -> GridRow:
    made = [
        _cell(cell, column, setup.lefts[number], setup.tails[number], slot, house, decimal, tone)
        for number, (cell, column) in enumerate(zip(cells, table.columns, strict=True))
    ]
    return GridRow(_height(zip(made, setup.widths, strict=True), slot, house), tuple(made))


def _cell(
    cell: Cell, column: Column, left: int, tail: float, slot: Slot, house: House, decimal: str, tone: str
) -> GridCell:
    text = runs(cell.inlines)
    level = _level(house, tone or column.tone)
    right = inches(house, "table-padding")
    if column.align is Align.DECIMAL and not tone:
        right += round((tail - _tail(text, slot, level, house, decimal)) * POINT)
    look = slot.looks[level]
    return GridCell(text, look, ALIGN[column.align], left, right, _top(look, house))


def _top(look: Look, house: House) -> int:
    return max(inches(house, "table-row") - round(line_height(look, house) * POINT), 0) // 2


def _height(cells: Iterable[tuple[GridCell, int]], slot: Slot, house: House) -> int:
    """The house's row, or as deep as the cell with most lines."""
    least, deepest = inches(house, "table-row"), 0
    for cell, wide in cells:
        room = (wide - cell.left - cell.right) / POINT
        lines = len(set_lines(cell.runs, room, (cell.look,), 0, house).lines)
        air = least - round(line_height(cell.look, house) * POINT)
        deepest = max(deepest, round(lines * line_height(cell.look, house) * POINT) + air)
    return max(least, deepest)


def _cells(table: Table, number: int) -> Iterator[Cell]:
    return (row.cells[number] for row in table.rows if not row.group)


def _longest_tail(table: Table, number: int, slot: Slot, house: House, decimal: str) -> float:
    column = table.columns[number]
    if column.align is not Align.DECIMAL:
        return 0.0
    level = _level(house, column.tone)
    return max((_tail(runs(c.inlines), slot, level, house, decimal) for c in _cells(table, number)), default=0.0)


def _tail(text: tuple[Run, ...], slot: Slot, level: int, house: House, decimal: str) -> float:
    """Points from the end of the whole number to the end of the cell; 0 where there is no number."""
    said = reads(text)
    found = re.search(rf"\d(?:{re.escape(decimal)}\d+)?(?=\D*$)", said)
    if not found:
        return 0.0
    return width((Run(said[found.start() + 1 :]),), slot.looks, level, house)


def _level(house: House, tone: str) -> int:
    return house.deck.looks["table"][tone] - 1
