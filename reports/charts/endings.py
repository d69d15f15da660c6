"""Names and last values at the ends of lines, moved apart where they would meet, led to by a stroke of the line.

In: what each line is called, its last mark, where it ends. Out: words and leaders. It must not know kinds of charts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.brief.chart import Mark
from reports.brief.walk import plain
from reports.charts.labels import Style, detail_style, dodge, name_style, put, value_style, wrap
from reports.charts.look import LINE, Sheet
from reports.charts.scene import ASCENT, DESCENT, Scene, Shape, Stroke

SHARES = (0.32, 0.4, 0.48)  # of the panel: how far names may go before they are wrapped; more where they are many
APART = 0.25  # least air between two names, times the text size
SPACE = 0.4  # between a name and its value, times the text size
NEAR = 0.5  # a name so near to the end of its line needs no leader, times the text size
BEFORE = 0.4  # between a leader and the words, times the text size


@dataclass(frozen=True, slots=True)
class Ending:
    """Lines of words, each of pieces side by side, with their styles."""

    lines: tuple[tuple[tuple[str, Style], ...], ...]
    width: float
    height: float


def endings(lasts: Sequence[tuple[str, Mark, bool]], size: tuple[float, float], sheet: Sheet) -> tuple[Ending, ...]:
    """The ending of each line (its name, its last mark, whether it ends before the others), all within the height."""
    trials = [tuple(_said(*last, share * size[0], sheet) for last in lasts) for share in SHARES]
    apart = APART * sheet.text * (len(lasts) - 1)
    fitting = [trial for trial in trials if sum(end.height for end in trial) + apart <= size[1]]
    flat = (trial for trial in fitting[:2] if all(len(end.lines) == 1 for end in trial))
    return next(flat, fitting[0] if fitting else trials[-1])


def _said(name: str, last: Mark, early: bool, width: float, sheet: Sheet) -> Ending:
    """ "Name value" on one line, else the name over its value; with the time where it ends before the others."""
    bold, value = name_style(sheet), value_style(sheet)
    said = [(plain(last.reads), value)] + ([(f"({last.name})", detail_style(sheet))] if early and last.name else [])
    flat = ((name, bold), *said) if name else tuple(said)
    if _width(flat, sheet) <= width or not name:
        return _ending((flat,), sheet)
    *names, last_line = wrap(name, width, bold, sheet)
    joined = ((last_line, bold), *said)
    tail = (joined,) if _width(joined, sheet) <= width else (((last_line, bold),), tuple(said))
    return _ending((*(((line, bold),) for line in names), *tail), sheet)


def lowest(ends: Sequence[Ending], axis: float, sheet: Sheet) -> float:
    """How far down endings may go: to the time axis, below it only where they are too many."""
    needed = sum(end.height for end in ends) + APART * sheet.text * (len(ends) - 1)
    return axis if needed <= axis else sheet.height


def placed(
    ends: Sequence[Ending], anchors: Sequence[tuple[float, float, str]], size: tuple[float, float], sheet: Sheet
) -> Scene:
    """The endings at the right of their anchors (x, y and colour of each line's end), in order from the top."""
    left = size[0] - max(end.width for end in ends)
    order = sorted(range(len(ends)), key=lambda index: (anchors[index][1], index))
    wanted = [(anchors[index][1] - ends[index].height / 2, ends[index].height) for index in order]
    shapes: list[Shape] = []
    for index, top in zip(order, dodge(wanted, APART * sheet.text, 0.0, size[1]), strict=True):
        end, (x, y, colour) = ends[index], anchors[index]
        middle = top + end.height / 2
        near = left - BEFORE * sheet.text
        if abs(middle - y) > NEAR * sheet.text or near - x > 3 * sheet.text:
            shapes.append(Stroke(((x, y), (near, middle)), colour, sheet.line("leader")))
        shapes += _written(end, (left, top), sheet)
    return tuple(shapes)


def _ending(lines: tuple[tuple[tuple[str, Style], ...], ...], sheet: Sheet) -> Ending:
    height = (ASCENT + DESCENT + LINE * (len(lines) - 1)) * sheet.text
    return Ending(lines, max(_width(line, sheet) for line in lines), height)


def _width(pieces: Sequence[tuple[str, Style]], sheet: Sheet) -> float:
    words = sum(sheet.measure(reads, style.size, style.bold) for reads, style in pieces)
    return words + SPACE * sheet.text * (len(pieces) - 1)


def _written(end: Ending, at: tuple[float, float], sheet: Sheet) -> Scene:
    shapes: list[Shape] = []
    baseline = at[1] + ASCENT * sheet.text
    for pieces in end.lines:
        x = at[0]
        for reads, style in pieces:
            words = put(reads, (x, baseline), style, sheet)
            shapes.append(words)
            x += words.width + SPACE * sheet.text
        baseline += LINE * sheet.text
    return tuple(shapes)
