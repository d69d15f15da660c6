"""The points of lines as Office draws them: dots and dashes by what is known, and words at the ends that do not meet.

In: marks, the `Room` and `Scale` of their plot. Out: paints and labels. It must not know XML or where a line leads.
"""

from collections.abc import Sequence
from dataclasses import replace

from reports.brief.chart import Mark, MarkState
from reports.brief.walk import plain
from reports.charts.kinds.lines import RADIUS
from reports.charts.labels import dodge, name_style, value_style
from reports.charts.native.bars import INSET
from reports.charts.native.ground import Ground, Unfit
from reports.charts.native.plots import Room
from reports.office.charts.value import Fill, Label, Paint

LABEL = 1.3  # the height of a label, times the text size
MOST_NAME = 0.5  # of the panel that the words at the ends of lines may take
SOFT = (MarkState.DERIVED, MarkState.PLANNED)


def dot_size(sheet: Ground) -> int:
    """In points, as the picture has it, no smaller than Office can draw."""
    return max(2, round(2 * RADIUS * sheet.text))


def look(mark: Mark, before: Mark | None, base: Paint, size: int, *, ends: bool = False) -> Paint:
    """A hollow dot for what is derived or planned, and a dashed stretch to and from it; a dot at the end of a line."""
    soft = mark.state in SOFT
    dashed = soft or (before is not None and before.state in SOFT)
    return replace(base, fill=Fill.OPEN if soft else Fill.SOLID, dashed=dashed, dot=size if soft or ends else base.dot)


def ending(name: str, last: Mark, sheet: Ground, *, alone: bool) -> Label:
    """Name and last value at the end of a line; of a lone one the value."""
    value = sheet.letters(value_style(sheet))
    return Label(
        plain(last.reads), value, "r", name="" if alone else name, name_letters=sheet.letters(name_style(sheet))
    )


def width_of(label: Label, sheet: Ground) -> float:
    """How wide a label stands with Office's inset at its sides, in points."""
    words = f"{label.name} {label.reads}" if label.name else label.reads
    return sheet.measure(words, sheet.text, True) + 3 * INSET


def apart(heights: Sequence[float], room: Room, sheet: Ground) -> list[float]:
    """How far each label is moved down so that none meets another, in shares of the frame."""
    deep = LABEL * sheet.text
    order = sorted(range(len(heights)), key=lambda index: (heights[index], index))
    wanted = [(heights[index] - deep / 2, deep) for index in order]
    if len(wanted) * deep > room.cut.height:
        raise Unfit("its lines are too many for their names", "show fewer, or write as: picture")
    tops = dodge(wanted, 0.0, 0.0, room.cut.height)
    moved = [0.0] * len(heights)
    for index, top, (want, _) in zip(order, tops, wanted, strict=True):
        moved[index] = (top - want) / room.cut.height
    return moved
