"""A chart as a picture: laid out by its kind, checked, painted as PNG and SVG, and said in words.

In: a `brief.chart.Chart`, the size of its place, the house's look, the language, the paper. Out: a `Picture`.
It must not know datasets, files or the papers' formats. The same arguments give the same bytes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from reports.brief.chart import Chart
from reports.brief.walk import plain
from reports.charts import alt
from reports.charts.heights import ROOMY, enough
from reports.charts.kinds import (
    areas,
    bars,
    columns,
    dots,
    grouped,
    hbars,
    lines,
    milestones,
    multiples,
    parts,
    shares,
    slope,
    tiles,
)
from reports.charts.labels import Style, put, wrap
from reports.charts.look import LINE, POINTS_PER_CM, Sheet, missing, sheet
from reports.charts.paint import png
from reports.charts.scene import ASCENT, DESCENT, Box, Scene, Shape, clashes, extent, shift, words_of
from reports.charts.shortening import shortened
from reports.charts.vector import svg
from reports.house.model import ChartLook, Size
from reports.language.locale import Language

Kind = Callable[[Chart, Sheet, Language], Scene]

KINDS: Mapping[str, Kind] = {
    "bars": bars.lay_out,
    "hbars": hbars.lay_out,
    "dots": dots.lay_out,
    "parts": parts.lay_out,
    "shares": shares.lay_out,
    "grouped": grouped.lay_out,
    "lines": lines.lay_out,
    "multiples": multiples.lay_out,
    "slope": slope.lay_out,
    "columns": columns.lay_out,
    "areas": areas.lay_out,
    "tiles": tiles.lay_out,
    "timeline": milestones.lay_out,
}
"""Every kind of chart there is, by its name in charts.yaml."""

RESOLUTION: Mapping[str, int] = {"memo": 240, "deck": 200}
"""Dots an inch by paper: print needs more than a screen. A loose picture is an SVG alone."""

LOOSE_MARGIN = 2.0  # around a loose picture, times the text size
LOOSE_HEAD = 1.25  # size of its headline, times the text size
GROWING = ("hbars", "dots")  # kinds whose many rows are kept apart where there is room to grow
ROW = 1.8  # least height of such a row, times the text size
EDGE = 0.1  # below what consists of words, in centimetres
AIR = 2.0  # above and below a chart of the memo, in points: its words stand off the lines of text around it
STEPS, TALLEST = 24, 21.0  # heights that are tried for a place that can grow; the last, in centimetres


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart; `png` or `svg` is b"" where it was not asked for.

    `missing` are texts with characters no face can draw, `crowded` texts that meet others or leave the picture. Both
    are empty in a picture that may be published.
    """

    png: bytes
    svg: bytes
    alt: str
    missing: tuple[str, ...] = ()
    crowded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Laid:
    """A chart laid out on a sheet of some size, in centimetres, and which of its texts have no room there."""

    size: Size
    ground: Sheet
    scene: Scene
    crowded: tuple[str, ...]


def draw(chart: Chart, size: Size, look: ChartLook, language: Language, paper: str) -> Picture:
    """The chart at the exact size of its place, in centimetres. `paper` is memo, deck, or loose, which has no PNG."""
    return _painted(chart, _laid(chart, size, look, language, paper), look, language, paper)


def draw_fitting(chart: Chart, size: Size, look: ChartLook, language: Language, paper: str) -> Picture:
    """The chart for a place that can grow as high as a page, at the height of `fitting`."""
    return _painted(chart, _fitted(chart, size, look, language, paper), look, language, paper)


def fitting(chart: Chart, size: Size, look: ChartLook, language: Language, paper: str) -> Size:
    """`size` for a place that can grow as high as a page: the least higher one in which nothing is crowded.

    Few rows and few words take less, so that they stand together; what has a margin of its own keeps its size.
    """
    return _fitted(chart, size, look, language, paper).size


def _painted(chart: Chart, laid: _Laid, look: ChartLook, language: Language, paper: str) -> Picture:
    ground, scene = laid.ground, laid.scene
    points = (ground.width, ground.height)
    painted = scene if look.clear else (Box(0.0, 0.0, *points, fill=ground.colours["paper"]), *scene)
    said = alt.alt(chart, language)
    about = {"Title": plain(chart.headline), "Description": said, "Language": language.tag}
    return Picture(
        png=png(painted, points, ground.faces, resolution=RESOLUTION[paper]) if paper in RESOLUTION else b"",
        svg=svg(painted, points, ground.faces, metadata=about),
        alt=said,
        missing=tuple(
            words.reads
            for words in words_of(scene)
            if missing(ground.faces.bold if words.bold else ground.faces.regular, words.reads)
        ),
        crowded=laid.crowded,
    )


def _fitted(chart: Chart, size: Size, look: ChartLook, language: Language, paper: str) -> _Laid:
    if paper == "loose":
        low = size
    else:
        ground = sheet(look, size, paper)
        rows = _rows(chart, ground)
        least = min(rows * ROW * ground.text / POINTS_PER_CM, TALLEST) if chart.kind in GROWING else 0.0
        size = Size(size.width, max(size.height, round(least, 2)))
        low = Size(size.width, min(size.height, round(_enough(chart, rows, ground, language, paper), 2)))
    lowest = _laid(chart, low, look, language, paper)
    if not lowest.crowded:
        return lowest
    heights = [round(low.height + max(TALLEST - low.height, 0.0) * step / STEPS, 2) for step in range(STEPS + 1)]
    crowded, free = 0, STEPS
    best = _laid(chart, Size(size.width, heights[free]), look, language, paper)
    if best.crowded:
        return _laid(chart, size, look, language, paper)
    while free - crowded > 1:
        middle = (crowded + free) // 2
        trial = _laid(chart, Size(size.width, heights[middle]), look, language, paper)
        if trial.crowded:
            crowded = middle
        else:
            free, best = middle, trial
    return best


def _laid(chart: Chart, size: Size, look: ChartLook, language: Language, paper: str) -> _Laid:
    ground = sheet(look, size, paper)
    scene = lay_out(chart, ground, language, paper)
    return _Laid(size, ground, scene, clashes(scene, ground.width, ground.height))


def _rows(chart: Chart, ground: Sheet) -> int:
    """How many rows a chart has, 0 for one that does not lie."""
    if chart.kind in ("parts", "shares"):
        return len(chart.panels)
    if chart.kind not in ROOMY or (chart.kind == "bars" and not bars.lies(chart, ground)):
        return 0
    return sum(len(panel.marks) for panel in chart.panels)


def _enough(chart: Chart, rows: int, ground: Sheet, language: Language, paper: str) -> float:
    """The height in centimetres beyond which a chart only has more air: of its rows, or of the words it consists of."""
    if chart.kind == "timeline":
        return (milestones.needed(chart, ground) + 2 * AIR) / POINTS_PER_CM + EDGE
    if chart.kind == "tiles":
        return max(extent(shape)[3] for shape in lay_out(chart, ground, language, paper)) / POINTS_PER_CM + EDGE
    if not rows:
        return ground.height / POINTS_PER_CM
    return enough(chart, rows, ground.text) / POINTS_PER_CM


def lay_out(chart: Chart, ground: Sheet, language: Language, paper: str) -> Scene:
    """The scene of a chart: on a slide, which cannot grow, with no more rows than it holds.

    A loose one carries its headline, measure line and source inside a margin; one in the memo stands between them.
    """
    if paper == "deck":
        return KINDS[chart.kind](shortened(chart, ground, language), ground, language)
    if paper != "loose":
        low = replace(ground, height=ground.height - 2 * AIR)
        return shift(KINDS[chart.kind](chart, low, language), 0.0, AIR)
    margin = LOOSE_MARGIN * ground.text
    room = ground.width - 2 * margin
    head = _lines(
        (
            (plain(chart.headline), Style(LOOSE_HEAD * ground.text, ground.colours["navy"], bold=True)),
            (plain(chart.subtitle), Style(ground.text, ground.colours["slate"])),
        ),
        room,
        ground,
    )
    note = " ".join(text for text in (plain(chart.note), plain(chart.source)) if text)
    foot = _lines(((note, Style(ground.small, ground.colours["slate"])),), room, ground)
    top, bottom = margin + head[1] + 1.6 * ground.text, margin + foot[1] + 1.6 * ground.text
    inner = replace(ground, width=room, height=ground.height - top - bottom)
    return (
        *shift(head[0], margin, margin),
        *shift(KINDS[chart.kind](chart, inner, language), margin, top),
        *shift(foot[0], margin, ground.height - margin - foot[1]),
    )


def _lines(texts: tuple[tuple[str, Style], ...], width: float, ground: Sheet) -> tuple[Scene, float]:
    """Texts under one another from y = 0, wrapped, and how deep they go."""
    shapes: list[Shape] = []
    baseline = 0.0
    for reads, style in texts:
        for line in wrap(reads, width, style, ground):
            baseline += LINE * style.size if shapes else ASCENT * style.size
            shapes.append(put(line, (0.0, baseline), style, ground))
        baseline += 0.35 * ground.text if shapes else 0.0
    return tuple(shapes), baseline + DESCENT * ground.small
