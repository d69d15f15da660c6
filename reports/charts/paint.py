"""A scene as a matplotlib Figure, and the Figure as PNG and SVG, at the exact size of its place.

In: a scene, its size in points, the faces. Out: bytes. It must not know charts, languages or papers. Only public
artists are used and no axes: each shape is an artist in points from the top left corner. matplotlib's settings are
its own defaults and `SETTINGS` while something is drawn, so no matplotlibrc reaches a picture, and none is changed.
"""

import io
import math
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Any, assert_never

from reports.charts.look import Faces, advance, runs
from reports.charts.scene import Area, Box, Corners, Disc, Scene, Shape, Stroke, Words, details, is_square, rectangle

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

SETTINGS: dict[Any, object] = {
    "path.simplify": False,
    "text.hinting": "no_hinting",  # widths then hold at every resolution
    "text.parse_math": False,
    "lines.scale_dashes": True,  # dashes are measured in the line's weight
    "svg.fonttype": "path",  # outlines: a picture needs no font where it is shown
}
DASH = (3.2, 2.0)  # on and off, times the line's weight


@contextmanager
def settled(salt: str) -> Iterator[None]:
    """matplotlib as it came, with our settings; `salt` makes the ids within an SVG the same each time."""
    import matplotlib

    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(SETTINGS | {"svg.hashsalt": salt})
        yield


def png(scene: Scene, size: tuple[float, float], faces: Faces, *, resolution: int) -> bytes:
    """The picture with its resolution in dots an inch and no other metadata."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    from reports.charts.palette import indexed

    with settled("png"):
        canvas: Any = FigureCanvasAgg(_figure(scene, size, faces, resolution))
        canvas.draw()
        pixels = canvas.get_width_height()
        image = Image.frombuffer("RGBA", pixels, canvas.buffer_rgba(), "raw", "RGBA", 0, 1).convert("RGB")
    out = io.BytesIO()
    indexed(image, scene).save(out, "PNG", dpi=(resolution, resolution), compress_level=6)
    return out.getvalue()


def svg(scene: Scene, size: tuple[float, float], faces: Faces, *, salt: str, metadata: dict[str, str]) -> bytes:
    """The picture as SVG 1.1; each text is said in a comment before its outlines.

    `metadata` are words by their Dublin Core name (Title, Description, Language), which readers may read out.
    """
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    out = io.BytesIO()
    with settled(salt):
        figure = _figure(scene, size, faces, 72)
        canvas: Any = FigureCanvasSVG(figure)
        canvas.print_svg(out, metadata={"Date": None, "Creator": None, **metadata})
    return out.getvalue()


def _figure(scene: Scene, size: tuple[float, float], faces: Faces, resolution: int) -> "Figure":
    """Every shape as artists, in their order; whole pixels at this resolution."""
    from matplotlib.figure import Figure
    from matplotlib.transforms import Affine2D

    width, height = (_whole(length / 72, resolution) for length in size)
    figure = Figure(figsize=(width, height), dpi=resolution, frameon=False)
    page = Affine2D().scale(1 / 72, -1 / 72).translate(0, height) + figure.dpi_scale_trans
    for shape in scene:
        for artist in _artists(shape, faces):
            artist.set_transform(page)
            figure.add_artist(artist)
    return figure


def _whole(inches: float, resolution: int) -> float:
    """The length nearest to `inches` that has whole pixels, also after matplotlib has cut what is behind the point."""
    pixels = round(inches * resolution)
    length = pixels / resolution
    return length if int(length * resolution) == pixels else math.nextafter(length, math.inf)


def _artists(shape: Shape, faces: Faces) -> "Iterator[Artist]":
    match shape:
        case Words():
            yield from _text(shape, faces.bold if shape.bold else faces.regular)
        case Box():
            if shape.fill:
                yield _filling(rectangle(shape), shape.fill, snap=True)
            for _, strokes in groupby(details(shape), lambda stroke: (stroke.colour, stroke.line, is_square(stroke))):
                yield _lines(tuple(strokes))
        case Stroke():
            yield _lines((shape,))
        case Disc():
            yield _circle(shape)
        case Area():
            yield _filling(shape.points, shape.fill, snap=False)
        case _:
            assert_never(shape)


def _filling(corners: Corners, colour: str, *, snap: bool) -> "Artist":
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    return PathPatch(Path([*corners, corners[0]], closed=True), facecolor=f"#{colour}", edgecolor="none", snap=snap)


def _lines(strokes: tuple[Stroke, ...]) -> "Artist":
    """Lines of one look as one path; level and upright ones are set on whole pixels."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    first = strokes[0]
    points = [point for stroke in strokes for point in stroke.points]
    codes = [code for stroke in strokes for code in (Path.MOVETO, *(Path.LINETO,) * (len(stroke.points) - 1))]
    return PathPatch(
        Path(points, codes),
        fill=False,
        edgecolor=f"#{first.colour}",
        linewidth=first.line,
        linestyle=(0, DASH) if first.dashed else "solid",
        capstyle="butt",
        joinstyle="miter",
        snap=is_square(first),
    )


def _circle(disc: Disc) -> "Artist":
    from matplotlib.patches import Circle

    radius = disc.radius - disc.line / 2
    colours = {"facecolor": f"#{disc.fill}", "edgecolor": f"#{disc.edge}"}
    return Circle((disc.x, disc.y), radius, linewidth=disc.line, snap=False, **colours)


def _text(words: Words, files: tuple[str, ...]) -> "Iterator[Artist]":
    """A line of text, run by run of one face, side by side; nothing in it is ever read as mathematics."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text

    x = words.left
    for file, reads in runs(files, words.reads):
        font = FontProperties(fname=file, size=words.size)
        yield Text(x, words.y, reads, color=f"#{words.colour}", fontproperties=font, parse_math=False, clip_on=False)
        x += advance(files, reads, words.size)
