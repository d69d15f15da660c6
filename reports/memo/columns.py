"""How wide the columns of a table are, and where figures of one unit meet: at the decimal sign.

In: a table, type sizes, advance widths, the width there is. Out: twips. It must not know XML. Word aligns a decimal
tab by the regional settings of the reader's machine, so a figure is set to the right with an indent as wide as the
digits it lacks.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reports.brief.inlines import Figure, Flag, Inlines
from reports.brief.model import Align, Cell, Column, Table
from reports.brief.walk import plain
from reports.language.typography import join_ranges, keep_compared
from reports.memo.markup import TWIPS_PER_POINT
from reports.memo.trading import Text, Trader, fewest_lines, heights
from reports.office.metrics import measure, spans, widest_word

SLACK = 1.5
"""Points added to every column: programs round advance widths, and a figure must never wrap."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a table is set in: type size in points, advance widths by face, cell padding left plus right in twips.

    `bar` is the room that the bar beside a row that changed takes in its first cell, in twips.
    """

    size: float
    widths: Mapping[str, Mapping[str, float]]
    padding: int
    air: int
    decimal: str
    bar: int = 0

    def measure(self, words: str, bold: bool) -> float:
        """The width of words, in points."""
        return measure(words, self.size, self.face(bold))

    def face(self, bold: bool) -> Mapping[str, float]:
        """The advance widths of a weight, by letter."""
        return self.widths.get("bold" if bold else "regular", {})


def column_widths(table: Table, setting: Setting, width: int) -> tuple[tuple[int, ...], bool]:
    """Widths that add up to `width`, and whether every word and figure fits into its column.

    Each column is as wide as its content where that fits, else the widths are those that take the fewest lines.
    """
    setting = _barred(table, setting)
    entries = [_entries(table, index, setting) for index in range(len(table.columns))]
    natural = [max(each) for each in entries]
    if sum(natural) <= width:
        return _whole([each * width / sum(natural) for each in natural], width), True
    columns = range(len(table.columns))
    words = [_least(table, index, natural[index], setting) for index in columns]
    unbroken = [max(word, *_short(each, width / len(columns))) for each, word in zip(entries, words, strict=True)]
    least = unbroken if sum(unbroken) < width else words
    if sum(least) >= width:
        return _whole(_capped(least, width), width), False
    traders = [_trader(table, index, least[index], natural[index], setting) for index in columns]
    return _whole([each * TWIPS_PER_POINT for each in fewest_lines(traders, width / TWIPS_PER_POINT)], width), True


def _short(entries: list[float], share: float) -> tuple[float, ...]:
    """What stands in a column below its head where none of it is wider than an even share: it is not broken."""
    return tuple(entries[1:]) if max(entries[1:], default=0.0) <= share else (0.0,)


def _trader(table: Table, index: int, least: float, natural: float, setting: Setting) -> Trader:
    """A column as it trades width with others; names of groups stand in the first."""
    column = table.columns[index]
    face, head = setting.face(column.tone == "figure"), setting.face(bold=True)

    def text(said: Inlines, face: Mapping[str, float], *, name: bool = False) -> Text:
        return Text(*spans(_printed(said), setting.size, face), name)

    rows = [
        text(row.cells[index].inlines, face)
        if not row.group
        else text(row.cells[0].inlines, head, name=True)
        if index == 0
        else Text((), ())
        for row in table.rows
    ]
    taken = _padded(0.0, table, index, setting)
    least, natural, taken = (each / TWIPS_PER_POINT for each in (least, natural, taken))
    return Trader(least, natural, taken, (text(column.head, head), *rows))


def lines_of(table: Table, setting: Setting, widths: Sequence[int]) -> int:
    """How many lines a table takes in columns of these widths, its head among them."""
    setting = _barred(table, setting)
    traders = [_trader(table, index, width, width, setting) for index, width in enumerate(widths)]
    return sum(map(max, zip(*(heights(trader, trader.least)[0] for trader in traders), strict=True)))


def has_air(columns: Sequence[Column], index: int) -> bool:
    """Whether a left-aligned column stands after a right-aligned one, and wants more air before it."""
    return index > 0 and columns[index].align is Align.LEFT and columns[index - 1].align is not Align.LEFT


def decimal_indents(table: Table, index: int, setting: Setting) -> tuple[int, ...]:
    """The right indent of each row's figure, in twips, that brings the decimal signs of a column under each other."""
    column = table.columns[index]
    tails = [_tail(plain(row.cells[index].inlines), setting.decimal) if not row.group else "" for row in table.rows]
    measured = [setting.measure(tail, column.tone == "figure") for tail in tails]
    widest = max(measured, default=0.0)
    return tuple(round((widest - each) * TWIPS_PER_POINT) for each in measured)


def _tail(words: str, decimal: str) -> str:
    """What stands after the last whole digit: the decimal sign, its digits, a unit."""
    found = re.search(rf"(?<=\d){re.escape(decimal)}\d+\D*$", words) or re.search(r"(?<=\d)\D*$", words)
    return found.group() if found else ""


def _entries(table: Table, index: int, setting: Setting) -> list[float]:
    """The width of each entry of a column on one line, with its padding; a group's name counts in the first column."""
    column = table.columns[index]
    bold = column.tone == "figure"
    decimal = column.align is Align.DECIMAL
    indents = decimal_indents(table, index, setting) if decimal else (0,) * len(table.rows)
    points = [setting.measure(plain(column.head), True)]
    for row, indent in zip(table.rows, indents, strict=True):
        if not row.group:
            cell = row.cells[index]
            wide = setting.measure(plain(cell.inlines), bold or _says_so(cell))
            points.append(wide + indent / TWIPS_PER_POINT)
        elif index == 0:
            points.append(setting.measure(plain(row.cells[0].inlines), True))
    return [_padded(each, table, index, setting) for each in points]


def _least(table: Table, index: int, natural: float, setting: Setting) -> float:
    """The width of the widest word, with its padding: a narrower column would break it. Figures never wrap."""
    column = table.columns[index]
    if column.align is not Align.LEFT:
        return natural
    cells = [row.cells[index] for row in table.rows if not row.group]
    faces = [setting.face(column.tone == "figure" or _says_so(cell)) for cell in cells]
    words = [_widest(cell.inlines, setting.size, face) for cell, face in zip(cells, faces, strict=True)]
    head = _widest(column.head, setting.size, setting.face(True))
    return _padded(max([head, *words]), table, index, setting)


def _widest(said: Inlines, size: float, face: Mapping[str, float]) -> float:
    """The width of the widest word as it is printed."""
    return widest_word(_printed(said), size, face)[1]


def _printed(said: Inlines) -> str:
    """Words as they are set in lines: a range of months or numbers is one, "about 22%" too."""
    words = plain(said)
    return join_ranges(keep_compared(words) if said and isinstance(said[0], Figure) else words)


def _padded(points: float, table: Table, index: int, setting: Setting) -> float:
    air = setting.air if has_air(table.columns, index) else 0 if index else setting.bar
    return (points + SLACK) * TWIPS_PER_POINT + setting.padding + air


def _barred(table: Table, setting: Setting) -> Setting:
    """The setting of a table that has room for the bar only where a row says that it is new or revised."""
    marked = any(map(_says_so, (cell for row in table.rows for cell in row.cells)))
    return setting if marked else replace(setting, bar=0)


def _says_so(cell: Cell) -> bool:
    """Whether a cell holds the word, which is bold."""
    return any(isinstance(inline, Flag) for inline in cell.inlines)


def _capped(least: list[float], width: int) -> list[float]:
    """Too wide for the page: the widest columns give way, down to one width, and the others keep their words whole."""
    left, given = float(width), dict[int, float]()
    for rank, index in enumerate(sorted(range(len(least)), key=lambda each: least[each])):
        given[index] = min(least[index], left / (len(least) - rank))
        left -= given[index]
    return [given[index] for index in range(len(least))]


def _whole(widths: list[float], total: int) -> tuple[int, ...]:
    """Rounded so that the sum is exact: each column ends where its running sum rounds to."""
    ends, running = [0], 0.0
    for width in widths:
        running += width
        ends.append(round(running))
    ends[-1] = total
    return tuple(after - before for before, after in pairwise(ends))
