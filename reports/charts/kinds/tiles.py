"""Numbers as numbers: one tile each under a rule of its own, for what has no scale to be drawn on.

In: a chart and a sheet. Out: the scene. It must not know matplotlib, papers or datasets. A plan or a derived value is
told by its words: a number has no look for it.
"""

from dataclasses import dataclass

from reports.brief.chart import Chart, Mark
from reports.brief.walk import plain
from reports.charts.labels import Stack, Style, detail_style, put_stack, wrap
from reports.charts.look import Sheet
from reports.charts.scene import Scene, Shape, Stroke, shift
from reports.language.locale import Language

ACROSS, DOWN = 1.4, 1.4  # between tiles, times the text size
NARROWEST, WIDEST = 11.0, 26.0  # of a tile, times the text size
LARGE = 1.5  # size of a number, times that of a value at a mark
RULE = 0.6  # between the rule and the number, times the text size
BELOW = 0.4  # between the number and what stands below it
MOST_DOWN = 4.0  # between rows where there is room


@dataclass(frozen=True, slots=True)
class _Tile:
    mark: Mark
    unit: str


@dataclass(frozen=True, slots=True)
class _Block:
    """The words of a tile, wrapped."""

    number: Stack
    below: Stack

    def height(self, sheet: Sheet) -> float:
        """With the rule and the air below it."""
        return sheet.line("derived") + (RULE + BELOW) * sheet.text + self.number.height + self.below.height


def lay_out(chart: Chart, sheet: Sheet, language: Language) -> Scene:
    """Tiles from left to right, in rows as long as the sheet and the longest number allow."""
    tiles = [_Tile(mark, "" if panel.percent else panel.unit) for panel in chart.panels for mark in panel.marks]
    gap = ACROSS * sheet.text
    numbers = (sheet.measure(plain(tile.mark.reads), _number(tile.mark, sheet).size, True) for tile in tiles)
    narrowest = max(NARROWEST * sheet.text, *numbers)
    most = max(1, int((sheet.width + gap) / (narrowest + gap)))
    across = -(-len(tiles) // -(-len(tiles) // most))
    width = min(WIDEST * sheet.text, (sheet.width - gap * (across - 1)) / across)
    made = [_Block(*_words(tile, width, sheet)) for tile in tiles]
    rows = [made[first : first + across] for first in range(0, len(made), across)]
    heights = [max(block.height(sheet) for block in row) for row in rows]
    down = _down(heights, sheet)
    shapes: list[Shape] = []
    top = 0.0
    for row, height in zip(rows, heights, strict=True):
        for index, block in enumerate(row):
            shapes += shift(_tile(block, width, sheet), index * (width + gap), top)
        top += height + down
    return tuple(shapes)


def _down(heights: list[float], sheet: Sheet) -> float:
    """The air between rows: more of it where there is room, so that few rows do not huddle at the top."""
    if len(heights) < 2:
        return DOWN * sheet.text
    free = (sheet.height - sum(heights)) / (len(heights) - 1)
    return min(max(free, DOWN * sheet.text), MOST_DOWN * sheet.text)


def _words(tile: _Tile, width: float, sheet: Sheet) -> tuple[Stack, Stack]:
    """The number, and below it its unit, what it is, and when."""
    number = ((plain(tile.mark.reads), _number(tile.mark, sheet)),)
    below = (
        (tile.unit, Style(sheet.text, sheet.colours["navy"], bold=True)),
        (tile.mark.name, Style(sheet.text, sheet.colours["ink"])),
        (tile.mark.detail, detail_style(sheet)),
    )
    return _lines(number, width, sheet), _lines(below, width, sheet)


def _lines(texts: tuple[tuple[str, Style], ...], width: float, sheet: Sheet) -> Stack:
    return Stack(tuple((line, style) for reads, style in texts if reads for line in wrap(reads, width, style, sheet)))


def _number(mark: Mark, sheet: Sheet) -> Style:
    """A value, or the word for one that is missing."""
    if mark.value is None:
        return Style(sheet.type.value, sheet.colours["slate"])
    return Style(LARGE * sheet.type.value, sheet.colours["navy"], bold=True)


def _tile(block: _Block, width: float, sheet: Sheet) -> Scene:
    line = sheet.line("derived")
    rule = Stroke(((0.0, line / 2), (width, line / 2)), sheet.colours["navy"], line)
    top = line + RULE * sheet.text
    below = put_stack(block.below, (0.0, top + block.number.height + BELOW * sheet.text), sheet)
    return (rule, *put_stack(block.number, (0.0, top), sheet), *below)
