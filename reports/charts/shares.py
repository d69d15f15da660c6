"""Shares of different wholes: one row of 100 % each, the frame being the whole.

In: a chart and a sheet. Out: the scene. It must not know matplotlib, papers or datasets. The first share is filled,
further stated ones too in colours of their own; what is derived, such as a remainder, stays open.
"""

from dataclasses import dataclass, replace

from reports.brief.model import Chart, Mark, MarkState, Panel
from reports.charts import marks
from reports.charts.labels import Style, column, detail_style, dodge, middle, name_style, plain, put
from reports.charts.look import Sheet
from reports.charts.scene import ASCENT, DESCENT, Box, Scene, Shape
from reports.language.locale import Language

BAR = 0.4  # of the row
LEAST = 1.5  # height of a bar, times the text size
PAD = 0.75  # inside a share, times the text size
EDGE = 0.4  # least air between the words of a share and its end, times the text size
UNDER = 0.4  # between a bar and the words below it, times the text size
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


def lay_out(chart: Chart, sheet: Sheet, language: Language) -> Scene:
    """One row a panel, all frames of one width."""
    pitch = sheet.height / len(chart.panels)
    names = column([(panel.title, panel.base.replace(" = ", TIED)) for panel in chart.panels], pitch, sheet)
    left = names.width + COLUMN_AIR * sheet.text
    height = max(BAR * pitch, min(LEAST * sheet.text, 0.86 * pitch))
    roomy = (pitch - height) / 2 >= (UNDER + ASCENT + DESCENT) * sheet.text
    right = sheet.width - (0.0 if roomy else max(_beside(panel, sheet) for panel in chart.panels))
    shapes: list[Shape] = []
    for index, panel in enumerate(chart.panels):
        y = pitch * (index + 0.5)
        shapes += names.at(index, y)
        shapes += _row(panel, _Frame(left, y, max(right - left, 1.0), height, roomy), sheet)
    return tuple(shapes)


def _row(panel: Panel, frame: _Frame, sheet: Sheet) -> Scene:
    top, line = frame.y - frame.height / 2, sheet.line("baseline")
    shapes: list[Shape] = []
    outside: list[tuple[Mark, float, float]] = []
    left, filled = frame.x, 0
    whole = max(sum(float(mark.value or 0) for mark in panel.marks), 100.0)
    for mark in panel.marks:
        width = float(mark.value or 0) / whole * frame.width
        shape = marks.box(mark, (left, top), (width, frame.height), sheet)
        if mark.state is not MarkState.DERIVED:
            gap = GAP if filled else 0.0
            colour = sheet.colours[SERIES[min(filled, len(SERIES) - 1)]]
            fill = colour if mark.state is MarkState.STATED else shape.fill
            shapes.append(replace(shape, fill=fill, x=left + gap, width=max(width - gap, 0.3)))
            filled += 1
        inside = _inside(mark, filled == 1, left, width, frame, sheet)
        shapes += inside
        if not inside:
            outside.append((mark, left, width))
        left += width
    edge = Box(frame.x, top, frame.width, frame.height, edge=sheet.colours["slate"], line=line)
    return (*_first_boxes(shapes), edge, *_texts(shapes), *_outside(outside, frame, sheet))


def _inside(mark: Mark, first: bool, left: float, width: float, frame: _Frame, sheet: Sheet) -> Scene:
    """The words in a share: white value on a filled one, name and value in slate on an open one."""
    reads, style = _words(mark, first, sheet)
    if sheet.measure(reads, style.size, style.bold) + (PAD + EDGE) * sheet.text > width:
        return ()
    return (put(reads, (left + PAD * sheet.text, middle(frame.y, style)), style, sheet),)


def _words(mark: Mark, first: bool, sheet: Sheet) -> tuple[str, Style]:
    reads = plain(mark.reads)
    if mark.state is MarkState.DERIVED:
        return f"{mark.name} {reads}".strip(), detail_style(sheet)
    style = replace(name_style(sheet), colour=sheet.colours["paper" if mark.state is not MarkState.PLANNED else "navy"])
    return (reads if first else f"{mark.name} {reads}".strip()), style


def _outside(shares: list[tuple[Mark, float, float]], frame: _Frame, sheet: Sheet) -> Scene:
    """What does not fit into its share: below it, ending where it ends, or beside the frame in low rows."""
    quiet = detail_style(sheet)
    texts = [f"{mark.name} {plain(mark.reads)}".strip() for mark, _, _ in shares]
    if not frame.roomy:
        x = frame.x + frame.width + PAD * sheet.text
        joined = "; ".join(texts)
        return (put(joined, (x, middle(frame.y, quiet)), quiet, sheet),) if joined else ()
    widths = [sheet.measure(text, quiet.size) for text in texts]
    wanted = [
        (left + width - own if left + width - own >= frame.x else frame.x, own)
        for (_, left, width), own in zip(shares, widths, strict=True)
    ]
    places = dodge(wanted, 1.2 * sheet.text, frame.x, frame.x + frame.width)
    baseline = frame.y + frame.height / 2 + UNDER * sheet.text + ASCENT * quiet.size
    return tuple(put(text, (x, baseline), quiet, sheet) for text, x in zip(texts, places, strict=True))


def _beside(panel: Panel, sheet: Sheet) -> float:
    texts = "; ".join(f"{mark.name} {plain(mark.reads)}".strip() for mark in panel.marks[1:])
    return PAD * sheet.text + sheet.measure(texts, sheet.small) + 1.0


def _first_boxes(shapes: list[Shape]) -> Scene:
    return tuple(shape for shape in shapes if isinstance(shape, Box))


def _texts(shapes: list[Shape]) -> Scene:
    return tuple(shape for shape in shapes if not isinstance(shape, Box))
