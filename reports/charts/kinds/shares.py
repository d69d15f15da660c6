"""Shares of different wholes: one row of 100 % each, the frame being the whole.

In: a chart and a sheet. Out: the scene. It must not know matplotlib, papers or datasets. The first share is filled,
further stated ones too in colours of their own; what is derived, such as a remainder, stays open.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.brief.chart import Chart, Mark, MarkState, Panel
from reports.brief.walk import plain
from reports.charts import marks
from reports.charts.labels import Style, column, detail_style, dodge, middle, name_style, put, value_style, wrap
from reports.charts.look import LINE, Sheet
from reports.charts.scene import ASCENT, DESCENT, Box, Scene, Shape, Words
from reports.language.locale import Language

BAR = 0.4  # of the row
LEAST, MOST = 1.5, 3.4  # height of a bar, times the text size
PAD = 0.75  # inside a share, times the text size
EDGE = 0.35  # least air between the words of a share and its end, times the text size
UNDER = 0.4  # between a bar and the words below it, times the text size
NARROWEST = 0.4  # of its room: a frame that words at its right would make narrower has them below
KEY = 0.8  # the side of a piece of a share's look, times the text size
APART = 1.2  # between the words of two shares, times the text size
COLUMN_AIR = 2.2  # between names and the frames, times the text size
SERIES = ("navy", "teal", "steel")
TIED = "\u00a0=\u00a0"  # "= 100%" keeps to the last word of its whole
GAP = 1.5  # white between two filled shares, in points


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the whole of a row stands: x, y of its middle, width and height, and whether words go below it."""

    x: float
    y: float
    width: float
    height: float
    roomy: bool


@dataclass(frozen=True, slots=True)
class _Share:
    """A share with its place in the frame, its colour ("" when open) and how it is said."""

    mark: Mark
    left: float
    width: float
    colour: str
    reads: str


def lay_out(chart: Chart, sheet: Sheet, language: Language) -> Scene:
    """One row a panel, all frames of one width."""
    pitch = sheet.height / len(chart.panels)
    names = column([(panel.title, panel.base.replace(" = ", TIED)) for panel in chart.panels], pitch, sheet)
    left = names.width + COLUMN_AIR * sheet.text
    height = min(max(BAR * pitch, min(LEAST * sheet.text, 0.86 * pitch)), MOST * sheet.text)
    roomy = (pitch - height) / 2 >= (UNDER + ASCENT + DESCENT) * sheet.text
    right = sheet.width - _beside(chart.panels, sheet.width - left, sheet)
    if roomy or right - left < NARROWEST * (sheet.width - left):
        roomy, right = True, sheet.width
    shapes: list[Shape] = []
    for index, panel in enumerate(chart.panels):
        y = pitch * (index + 0.5)
        shapes += names.at(index, y)
        shapes += _row(panel, _Frame(left, y, max(right - left, 1.0), height, roomy), sheet)
    return tuple(shapes)


def _row(panel: Panel, frame: _Frame, sheet: Sheet) -> Scene:
    """The filled shares, the frame over them, then the words."""
    top, line = frame.y - frame.height / 2, sheet.line("baseline")
    shares = _shares(panel, frame.x, frame.width, sheet)
    shapes: list[Shape] = []
    for share in shares:
        if share.mark.state is not MarkState.DERIVED:
            gap = GAP if share.left > frame.x else 0.0
            size = (max(share.width - gap, 0.3), frame.height - line)
            bar = marks.box(share.mark, (share.left + gap, top + line / 2), size, sheet)
            shapes.append(bar if bar.hatch else replace(bar, fill=share.colour))
    shapes.append(Box(frame.x, top, frame.width, frame.height, edge=sheet.colours["slate"], line=line))
    shapes += [_inside(share, frame, sheet) for share in shares if _fits(share, sheet)]
    outside = tuple(share for share in shares if not _fits(share, sheet))
    return (*shapes, *(_below(outside, frame, sheet) if frame.roomy else _aside(outside, frame, sheet)))


def _shares(panel: Panel, left: float, width: float, sheet: Sheet) -> tuple[_Share, ...]:
    """Shares from left to right; the first is named by its row, so that its value alone is said."""
    whole = max(sum(float(mark.value or 0) for mark in panel.marks), 100.0)
    shares: list[_Share] = []
    filled = 0
    for index, mark in enumerate(panel.marks):
        part = float(mark.value or 0) / whole * width
        solid = mark.state in (MarkState.STATED, MarkState.EARLIER)
        role = "steel" if mark.state is MarkState.EARLIER else SERIES[min(filled, len(SERIES) - 1)]
        reads = plain(mark.reads) if index == 0 else f"{mark.name} {plain(mark.reads)}".strip()
        shares.append(_Share(mark, left, part, sheet.colours[role] if solid else "", reads))
        left += part
        filled += mark.state is MarkState.STATED
    return tuple(shares)


def _fits(share: _Share, sheet: Sheet) -> bool:
    """Whether the words stand in the share: on navy in white or on an open one; other fillings are too pale."""
    if share.mark.state is MarkState.PLANNED or share.colour not in ("", sheet.colours["navy"]):
        return False
    return _air(share, sheet) >= EDGE * sheet.text


def _air(share: _Share, sheet: Sheet) -> float:
    """What is left at either end of the words of a share."""
    style = _style(share, sheet)
    return (share.width - sheet.measure(share.reads, style.size, style.bold)) / 2


def _style(share: _Share, sheet: Sheet) -> Style:
    if not share.colour:
        return detail_style(sheet)
    return replace(name_style(sheet), colour=sheet.colours["paper"])


def _inside(share: _Share, frame: _Frame, sheet: Sheet) -> Words:
    style = _style(share, sheet)
    x = share.left + min(PAD * sheet.text, _air(share, sheet))
    return put(share.reads, (x, middle(frame.y, style)), style, sheet)


def _below(outside: Sequence[_Share], frame: _Frame, sheet: Sheet) -> Scene:
    """Words below their share, ending where it ends as far as there is room; a list where they are too long."""
    styles = [_outer_style(share, frame, sheet) for share in outside]
    widths = [sheet.measure(share.reads, style.size, style.bold) for share, style in zip(outside, styles, strict=True)]
    room = frame.width if len(outside) > 1 else frame.x + frame.width  # one alone may begin below the names
    if sum(widths) + APART * sheet.text * (len(outside) - 1) > room:
        return _listed(outside, frame, sheet)
    wanted = [
        (max(share.left + share.width - width, frame.x), width) for share, width in zip(outside, widths, strict=True)
    ]
    places = dodge(wanted, APART * sheet.text, frame.x, frame.x + frame.width)
    baseline = frame.y + frame.height / 2 + UNDER * sheet.text + ASCENT * sheet.text
    return tuple(
        put(share.reads, (x, baseline), style, sheet) for share, style, x in zip(outside, styles, places, strict=True)
    )


def _listed(outside: Sequence[_Share], frame: _Frame, sheet: Sheet) -> Scene:
    """Shares under one another in their order, each behind a piece of its look."""
    side = KEY * sheet.text
    y = frame.y + frame.height / 2 + (UNDER + ASCENT) * sheet.text
    shapes: list[Shape] = []
    for share in outside:
        style = _outer_style(share, frame, sheet)
        key = Box(frame.x, y - side, side, side, edge=sheet.colours["slate"], line=sheet.line("baseline"))
        if share.mark.state is not MarkState.DERIVED:
            key = marks.box(share.mark, (key.x, key.y), (side, side), sheet)
        shapes.append(replace(key, fill=share.colour) if share.colour else key)
        for reads in wrap(share.reads, max(frame.width - 1.7 * side, 1.0), style, sheet):
            shapes.append(put(reads, (frame.x + 1.7 * side, y), style, sheet))
            y += LINE * sheet.text
    return tuple(shapes)


def _outer_style(share: _Share, frame: _Frame, sheet: Sheet) -> Style:
    """The share that the row is named after keeps its bold value; the others are slate."""
    return value_style(sheet) if share.left == frame.x else detail_style(sheet)


def _aside(outside: Sequence[_Share], frame: _Frame, sheet: Sheet) -> Scene:
    """Words to the right of the frame, where rows are too low to have any below."""
    quiet = detail_style(sheet)
    at = (frame.x + frame.width + PAD * sheet.text, middle(frame.y, quiet))
    return (put(_joined(outside), at, quiet, sheet),) if outside else ()


def _joined(outside: Sequence[_Share]) -> str:
    return "; ".join(share.reads for share in outside)


def _beside(panels: Sequence[Panel], room: float, sheet: Sheet) -> float:
    """What the words beside the frames take: those that fit into no share of the narrowest frame."""
    everything = max(sheet.measure(_joined(_shares(panel, 0.0, room, sheet)), sheet.small) for panel in panels)
    narrow = max(room - everything, 1.0)
    outside = [
        tuple(share for share in _shares(panel, 0.0, narrow, sheet) if not _fits(share, sheet)) for panel in panels
    ]
    return PAD * sheet.text + max(sheet.measure(_joined(shares), sheet.small) for shares in outside) + 1.0
