"""How wide the columns of a table are, and where figures of one unit meet: at the decimal sign.

In: a table, type sizes, advance widths, the width there is. Out: twips. It must not know XML. Word aligns a decimal tab by
the regional settings of the reader's machine, so a figure is set to the right with an indent as wide as the digits it lacks.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.brief.model import Align, Column, Table
from reports.brief.walk import plain
from reports.memo.markup import TWIPS_PER_POINT
from reports.office.metrics import measure, widest_word

SLACK = 1.5
"""Points added to every column: programs round advance widths, and a figure must never wrap."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a table is set in: type size in points, advance widths by face, cell padding left plus right in twips."""

    size: float
    widths: Mapping[str, Mapping[str, float]]
    padding: int
    air: int
    decimal: str

    def measure(self, words: str, bold: bool) -> float:
        return measure(words, self.size, self.face(bold))

    def face(self, bold: bool) -> Mapping[str, float]:
        return self.widths.get("bold" if bold else "regular", {})


def column_widths(table: Table, setting: Setting, width: int) -> tuple[int, ...]:
    """Widths that add up to `width`: each column as wide as its content where that fits, else shared by content."""
    natural = [_natural(table, index, setting) for index in range(len(table.columns))]
    least = [_least(table, index, setting) for index in range(len(table.columns))]
    if sum(natural) <= width:
        return _whole([each * width / sum(natural) for each in natural], width)
    return _whole(_squeezed(natural, least, width), width)


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


def _natural(table: Table, index: int, setting: Setting) -> float:
    """The width of the widest entry, with its padding."""
    column = table.columns[index]
    entries = [setting.measure(plain(column.head), True)]
    indents = (
        decimal_indents(table, index, setting) if column.align is Align.DECIMAL else (0,) * len(table.rows)
    )
    for row, indent in zip(table.rows, indents, strict=True):
        if row.group and index == 0:
            entries.append(setting.measure(plain(row.cells[0].inlines), True))
        elif not row.group:
            words = plain(row.cells[index].inlines)
            entries.append(setting.measure(words, column.tone == "figure") + indent / TWIPS_PER_POINT)
    return _padded(max(entries), table, index, setting)


def _least(table: Table, index: int, setting: Setting) -> float:
    """The width of the widest word, with its padding: a column narrower than that would break it."""
    column = table.columns[index]
    texts = [plain(row.cells[index].inlines) for row in table.rows if not row.group]
    bold = column.tone == "figure"
    words = [widest_word(text, setting.size, setting.face(bold))[1] for text in texts]
    head = widest_word(plain(column.head), setting.size, setting.face(True))[1]
    return _padded(max([head, *words]), table, index, setting)


def _padded(points: float, table: Table, index: int, setting: Setting) -> float:
    air = setting.air if has_air(table.columns, index) else 0
    return (points + SLACK) * TWIPS_PER_POINT + setting.padding + air


def _squeezed(natural: list[float], least: list[float], width: int) -> list[float]:
    """Columns that need less than an equal share keep their width; the others share what is left by their content."""
    given = dict.fromkeys(range(len(natural)), 0.0)
    open_columns = set(given)
    left = float(width)
    while small := {index for index in open_columns if natural[index] <= left / len(open_columns)}:
        for index in small:
            given[index] = natural[index]
        left -= sum(natural[index] for index in small)
        open_columns -= small
    while open_columns:
        content = sum(natural[index] for index in open_columns)
        tight = {index for index in open_columns if natural[index] * left / content < least[index]}
        if not tight or tight == open_columns:
            return [given[i] if i not in open_columns else natural[i] * left / content for i in given]
        for index in tight:
            given[index] = least[index]
        left -= sum(least[index] for index in tight)
        open_columns -= tight
    return list(given.values())


def _whole(widths: list[float], total: int) -> tuple[int, ...]:
    """Rounded so that the sum is exact: each column ends where its running sum rounds to."""
    ends, running = [0], 0.0
    for width in widths:
        running += width
        ends.append(round(running))
    ends[-1] = total
    return tuple(after - before for before, after in zip(ends, ends[1:], strict=False))
