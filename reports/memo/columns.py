"""How wide the columns of a table are, and where figures of one unit meet: at the decimal sign.

In: a table, type sizes, advance widths, the width there is. Out: twips. It must not know XML. Word aligns a decimal
tab by the regional settings of the reader's machine, so a figure is set to the right with an indent as wide as the
digits it lacks.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, permutations

from reports.brief.inlines import Figure, Flag, Inlines
from reports.brief.model import Align, Cell, Column, Table
from reports.brief.walk import plain
from reports.language.typography import join_ranges, keep_compared
from reports.memo.markup import TWIPS_PER_POINT
from reports.office.metrics import measure, widest_word, wrap

SLACK = 1.5
"""Points added to every column: programs round advance widths, and a figure must never wrap."""
GROUPS_SHARE = 1 / 3
"""The first column is as wide as the names of groups, which stand in it, up to this share of the table."""
FEW, MOST_GIVEN = 8, 4
"""In a table of so many rows or fewer columns trade width, up to so many steps at once."""
STEPS, LOOK_AHEAD, SAMPLED = 48, (1, 2, 4, 8), 60
"""How finely spare width is shared out: in so many steps, looking so far ahead, by about so many rows."""


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
    setting = replace(setting, bar=setting.bar * _marked(table))
    entries = [_entries(table, index, setting) for index in range(len(table.columns))]
    natural = [max(each) for each in entries]
    if sum(natural) <= width:
        return _whole([each * width / sum(natural) for each in natural], width), True
    words = [_least(table, index, natural[index], setting) for index in range(len(table.columns))]
    share = width / len(table.columns)
    unbroken = [whole if whole <= share else word for whole, word in zip(natural, words, strict=True)]
    grouped = [max(unbroken[0], min(_groups(table, setting), width * GROUPS_SHARE)), *unbroken[1:]]
    least = next((each for each in (grouped, unbroken) if sum(each) < width), words)
    if sum(least) >= width:
        return _whole(_capped(least, width), width), False
    shared = _fewest_lines(entries, least, width)
    if len(table.rows) <= FEW:
        shared = _traded(shared, least, table, setting)
    return _whole(shared, width), True


def _traded(widths: list[float], least: list[float], table: Table, setting: Setting) -> list[float]:
    """Columns of words give each other a little width for as long as that saves a line of the table."""
    words = [index for index, column in enumerate(table.columns) if column.align is Align.LEFT]
    step = sum(widths) / STEPS

    @cache
    def lines(index: int, width: float) -> tuple[int, ...]:
        return _cell_lines(table, index, width, setting)

    def height(tried: Sequence[float]) -> int:
        rows = zip(*(lines(index, tried[index]) for index in words), strict=True)
        return sum(map(max, rows))

    while len(words) > 1:
        trials = [
            _given(widths, giver, taker, given * step)
            for giver, taker in permutations(words, 2)
            for given in range(1, MOST_GIVEN + 1)
            if widths[giver] - given * step >= least[giver]
        ]
        best = min(trials, key=height, default=widths)
        if height(best) >= height(widths):
            break
        widths = best
    return widths


def _given(widths: Sequence[float], giver: int, taker: int, given: float) -> list[float]:
    change = {giver: -given, taker: given}
    return [width + change.get(index, 0.0) for index, width in enumerate(widths)]


def _cell_lines(table: Table, index: int, width: float, setting: Setting) -> tuple[int, ...]:
    """How many lines each row takes in a column of words, the head first."""
    column = table.columns[index]
    room = width / TWIPS_PER_POINT - _padded(0.0, table, index, setting) / TWIPS_PER_POINT
    bold = column.tone == "figure"
    texts = [(plain(column.head), True)]
    texts += [(plain(row.cells[index].inlines), bold) if not row.group else ("", bold) for row in table.rows]
    return tuple(len(wrap(reads, room, setting.size, setting.face(weight))) for reads, weight in texts)


def lines_of(table: Table, setting: Setting, widths: Sequence[int]) -> int:
    """How many lines a table takes in columns of these widths, its head among them."""
    columns = (_cell_lines(table, index, width, setting) for index, width in enumerate(widths))
    return sum(map(max, zip(*columns, strict=True)))


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
    """The width of the widest word as it is printed: a range of months or numbers is one, "about 22%" too."""
    words = plain(said)
    if said and isinstance(said[0], Figure):
        words = keep_compared(words)
    return widest_word(join_ranges(words), size, face)[1]


def _groups(table: Table, setting: Setting) -> float:
    """The width of the longest name of a group on one line, with its padding."""
    names = [setting.measure(plain(row.cells[0].inlines), True) for row in table.rows if row.group]
    return _padded(max(names), table, 0, setting) if names else 0.0


def _padded(points: float, table: Table, index: int, setting: Setting) -> float:
    air = setting.air if has_air(table.columns, index) else 0 if index else setting.bar
    return (points + SLACK) * TWIPS_PER_POINT + setting.padding + air


def _marked(table: Table) -> bool:
    """Whether a row says that it is new or revised."""
    return any(map(_says_so, (cell for row in table.rows for cell in row.cells)))


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


def _fewest_lines(entries: list[list[float]], least: list[float], width: int) -> list[float]:
    """Each column its least; what is left goes, step by step, where it saves most lines for its width."""
    step = (width - sum(least)) / STEPS
    samples = [each[:: len(each) // SAMPLED + 1] for each in entries]
    given, left = list(least), STEPS

    @cache  # from step to step the offers of one column alone are new
    def price(index: int, width: float) -> float:
        return _lines(samples[index], width)

    while left:
        offers = [
            ((price(index, has) - price(index, has + ahead * step)) / ahead, -index, ahead)
            for index, has in enumerate(given)
            for ahead in LOOK_AHEAD
            if ahead <= left
        ]
        _, index, ahead = max(offers)
        given[-index] += ahead * step
        left -= ahead
    return given


def _lines(entries: list[float], width: float) -> float:
    """A price for the lines that entries take in a column: tall rows are dear, a last short line costs as well."""
    return sum((1 + entry / width) ** 2 if entry > width else 1.0 for entry in entries)


def _whole(widths: list[float], total: int) -> tuple[int, ...]:
    """Rounded so that the sum is exact: each column ends where its running sum rounds to."""
    ends, running = [0], 0.0
    for width in widths:
        running += width
        ends.append(round(running))
    ends[-1] = total
    return tuple(after - before for before, after in pairwise(ends))
