"""Words on a chart: set in lines, measured, wrapped, stacked beside rows and moved apart where they would meet.

In: texts and a `Sheet`. Out: `Words` at their places, and the widths columns need. It must not know kinds of charts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reports.brief.chart import Chart, Mark, MarkState, Panel
from reports.brief.walk import plain
from reports.charts.look import LINE, Face, Sheet, advance
from reports.charts.scene import ASCENT, DESCENT, Align, Words
from reports.language.typography import alike

CAPITAL = 0.70  # height of a capital, times the type size
NARROWEST, WIDEST = 0.28, 0.62  # of the sheet: how far the column of row labels may go
SINGLE = 0.36  # of the sheet: up to here a wider column is better than a second line
MOST_LINES = 2
ROW_AIR = 0.2  # between the labels of two rows, times the text size
BREAK = re.compile(r"(?<=[^\W\d][-–])(?=[^\W\d])")  # after a hyphen or dash between letters
HYPHEN = "-"
NEVER = " " * 999  # joins what may not stand on one line


def unit_to_say(panel: Panel, chart: Chart) -> str:
    """The unit of a panel, unless its values carry it or the measure line has said it."""
    said, unit = (alike(text).casefold() for text in (plain(chart.subtitle), panel.unit))
    return "" if panel.percent or unit in said else panel.unit


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size in points, colour, weight."""

    size: float
    colour: str
    bold: bool = False


def name_style(sheet: Sheet) -> Style:
    """How a row or a bar is named: bold ink at the size of the text."""
    return Style(sheet.text, sheet.colours["ink"], bold=True)


def detail_style(sheet: Sheet) -> Style:
    """How what stands below a name is set: slate, the smallest size."""
    return Style(sheet.small, sheet.colours["slate"])


def value_style(sheet: Sheet, *, quiet: bool = False) -> Style:
    """Values at marks: bold navy; ink for an earlier period."""
    return Style(sheet.text, sheet.colours["ink" if quiet else "navy"], bold=True)


def mark_style(mark: Mark, sheet: Sheet) -> Style:
    """Of what stands at a mark: its value, or the words for a gap."""
    if mark.is_gap:
        return detail_style(sheet)
    return value_style(sheet, quiet=mark.state is MarkState.EARLIER)


def put(reads: str, at: tuple[float, float], style: Style, sheet: Sheet, *, align: Align = "left") -> Words:
    """One line of text with its baseline at `at`."""
    width = sheet.measure(reads, style.size, style.bold)
    return Words(reads, at[0], at[1], style.size, style.colour, style.bold, width, align)


def middle(y: float, style: Style) -> float:
    """The baseline of a line whose capitals are centred on `y`."""
    return y + CAPITAL * style.size / 2


def wrap(reads: str, width: float, style: Style, sheet: Sheet) -> tuple[str, ...]:
    """Lines no wider than `width`, as even as they can be; a word that is too wide by itself is broken."""
    return _wrapped(reads, width, style.size, sheet.files(style.bold))


def unbroken(reads: str, style: Style, sheet: Sheet) -> float:
    """The narrowest width in which no word has to be broken."""
    return _unbroken(reads, style.size, sheet.files(style.bold))


@lru_cache(maxsize=8192)  # the same words are tried at every height of a place that can grow
def _wrapped(reads: str, width: float, size: float, files: Face) -> tuple[str, ...]:
    lines = _filled(reads, width, size, files)
    if len(lines) < 2:
        return lines
    low, high = max(width / 2, min(_unbroken(reads, size, files), width)), width
    while high - low > 1:
        trial = (low + high) / 2
        if len(_filled(reads, trial, size, files)) == len(lines):
            high = trial
        else:
            low = trial
    return _filled(reads, high, size, files)


def _filled(reads: str, width: float, size: float, files: Face) -> tuple[str, ...]:
    lines: list[str] = []
    for joint, piece in _pieces(reads, width, size, files):
        longer = lines[-1] + joint + piece if lines else piece
        if lines and advance(files, longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return tuple(lines)


def _pieces(reads: str, width: float, size: float, files: Face) -> Iterator[tuple[str, str]]:
    """What may stand on a line of its own, each with what joins it to the piece before."""
    for word in reads.split(" "):
        for place, part in enumerate(BREAK.split(word)):
            joint, rest = "" if place else " ", part
            while len(rest) > 1 and advance(files, rest, size) > width:
                cut = _cut(rest, width, size, files)
                yield joint, rest[:cut] + HYPHEN
                joint, rest = NEVER, rest[cut:]
            if rest:
                yield joint, rest


def _cut(word: str, width: float, size: float, files: Face) -> int:
    """How much of a word fits on a line with a hyphen; one letter at least."""
    ends = range(len(word) - 1, 1, -1)
    return next((end for end in ends if advance(files, word[:end] + HYPHEN, size) <= width), 1)


@lru_cache(maxsize=8192)
def _unbroken(reads: str, size: float, files: Face) -> float:
    parts = [part for word in reads.split(" ") for part in BREAK.split(word)]
    return max((advance(files, part, size) for part in parts), default=0.0)


@dataclass(frozen=True, slots=True)
class Stack:
    """Lines of text under one another, each with its style."""

    lines: tuple[tuple[str, Style], ...]

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        if not self.lines:
            return 0.0
        (_, first), *others = self.lines
        return ASCENT * first.size + sum(LINE * style.size for _, style in others) + DESCENT * self.lines[-1][1].size

    def width(self, sheet: Sheet) -> float:
        """The width of the longest line, in points."""
        return max((sheet.measure(reads, style.size, style.bold) for reads, style in self.lines), default=0.0)


def stack(name: str, detail: str, width: float, sheet: Sheet) -> Stack:
    """A name in bold ink over its detail in slate, each wrapped to `width`."""
    bold, quiet = name_style(sheet), detail_style(sheet)
    return Stack(
        tuple((line, bold) for line in wrap(name, width, bold, sheet))
        + tuple((line, quiet) for line in wrap(detail, width, quiet, sheet))
    )


def heading(panel: Panel, chart: Chart, width: float, sheet: Sheet) -> Stack:
    """Title and unit of a panel; one that stands alone does not repeat the unit of the measure line."""
    unit = panel.unit if len(chart.panels) > 1 else unit_to_say(panel, chart)
    return stack(panel.title, unit, width, sheet)


def put_stack(block: Stack, at: tuple[float, float], sheet: Sheet, *, align: Align = "left") -> tuple[Words, ...]:
    """The lines of a stack whose top is at `at`."""
    words = []
    baseline = at[1]
    for index, (reads, style) in enumerate(block.lines):
        baseline += ASCENT * style.size if index == 0 else LINE * style.size
        words.append(put(reads, (at[0], baseline), style, sheet, align=align))
    return tuple(words)


@dataclass(frozen=True, slots=True)
class Column:
    """The labels at the left of rows: one stack a row, or name and detail side by side where rows are low."""

    width: float
    stacks: tuple[Stack, ...]
    beside: tuple[str, ...]
    whole: bool
    sheet: Sheet

    def at(self, row: int, y: float) -> tuple[Words, ...]:
        """The label of a row whose middle is `y`."""
        block = self.stacks[row]
        words = put_stack(block, (0.0, y - block.height / 2), self.sheet)
        if not self.beside or not self.beside[row]:
            return words
        last = words[-1]
        gap = 0.5 * self.sheet.text
        return (
            *words,
            put(self.beside[row], (last.width + gap, last.y), detail_style(self.sheet), self.sheet),
        )


def column(entries: Sequence[tuple[str, str]], pitch: float, sheet: Sheet) -> Column:
    """The narrowest column in which each name and each detail takes two lines at most and no row outgrows `pitch`.

    Rows too low for a name over its detail have them side by side. When nothing fits, the lowest there is.
    """
    room, tried = pitch - ROW_AIR * sheet.text, list[Column]()
    for trial in _trials(entries, sheet):  # mostly the first one will do
        tried.append(trial)
        if _fits(trial, room) and trial.whole and _is_single(trial) and trial.width <= SINGLE * sheet.width:
            return trial
    fitting = [trial for trial in tried if _fits(trial, room)]
    whole = [trial for trial in fitting if trial.whole]
    return next(iter((*whole, *fitting)), min(tried, key=_tallest))


def _trials(entries: Sequence[tuple[str, str]], sheet: Sheet) -> Iterator[Column]:
    """From the narrowest to the widest: names over their details, then both side by side."""
    yield from (_stacked(entries, share * sheet.width, sheet) for share in _shares())
    yield from (_beside(entries, share * sheet.width, sheet) for share in _shares())


def _fits(trial: Column, room: float) -> bool:
    return _tallest(trial) <= room and _short(trial)


def _shares() -> tuple[float, ...]:
    steps = 10
    return tuple(NARROWEST + (WIDEST - NARROWEST) * step / steps for step in range(steps + 1))


def _stacked(entries: Sequence[tuple[str, str]], width: float, sheet: Sheet) -> Column:
    stacks = tuple(stack(name, detail, width, sheet) for name, detail in entries)
    whole = all(
        unbroken(name, name_style(sheet), sheet) <= width and unbroken(detail, detail_style(sheet), sheet) <= width
        for name, detail in entries
    )
    return Column(max(block.width(sheet) for block in stacks), stacks, (), whole, sheet)


def _beside(entries: Sequence[tuple[str, str]], width: float, sheet: Sheet) -> Column:
    details = tuple(detail for _, detail in entries)
    quiet, gap = detail_style(sheet), 0.5 * sheet.text
    room = [sheet.measure(detail, quiet.size) + gap if detail else 0.0 for detail in details]
    stacks = tuple(
        stack(name, "", max(width - taken, 0.2 * width), sheet) for (name, _), taken in zip(entries, room, strict=True)
    )
    reach = [block.width(sheet) + taken for block, taken in zip(stacks, room, strict=True)]
    whole = all(
        unbroken(name, name_style(sheet), sheet) <= max(width - taken, 0.2 * width)
        for (name, _), taken in zip(entries, room, strict=True)
    )
    return Column(max(reach), stacks, details, whole, sheet)


def _tallest(trial: Column) -> float:
    return max(block.height for block in trial.stacks)


def _is_single(trial: Column) -> bool:
    return all(
        sum(style.bold is bold for _, style in block.lines) <= 1 for block in trial.stacks for bold in (True, False)
    )


def _short(trial: Column) -> bool:
    """Two lines a name, two a detail: more reads as a paragraph."""
    return all(
        sum(style.bold is bold for _, style in block.lines) <= MOST_LINES
        for block in trial.stacks
        for bold in (True, False)
    )


def dodge(wanted: Sequence[tuple[float, float]], gap: float, low: float, high: float) -> tuple[float, ...]:
    """Left edges for labels (wanted left edge, width), in order, `gap` apart, between `low` and `high`.

    Each stays as near to its place as its neighbours let it: first pushed to the right, then back from the end.
    """
    lefts: list[float] = []
    edge = low
    for left, width in wanted:
        lefts.append(max(left, edge))
        edge = lefts[-1] + width + gap
    edge = high
    for index in range(len(wanted) - 1, -1, -1):
        lefts[index] = min(lefts[index], edge - wanted[index][1])
        edge = lefts[index] - gap
    return tuple(lefts)
