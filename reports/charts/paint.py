"""A scene as a PNG, drawn by matplotlib's Agg rasteriser at the exact size of its place.

In: a scene, its size in points, the faces. Out: PNG bytes. It must not know charts, languages or papers.
Agg is called by its renderer alone: Figure, Axes and Text would triple the import, obey the user's matplotlibrc and
build a list of the system's fonts in his home. So no setting from outside reaches a picture, no text is ever read as
mathematics, and nothing has to be reset. The renderer is not public API; `_Pen` holds all that it asks for (3.11).
"""

import io
from typing import TYPE_CHECKING, Any, assert_never

from reports.charts.look import EM, Faces, glyphs, outline
from reports.charts.scene import (
    Box,
    Corners,
    Disc,
    Scene,
    Shape,
    Stroke,
    Words,
    colours_of,
    details,
    is_square,
    rectangle,
)

if TYPE_CHECKING:
    from PIL import Image

Levels = tuple[int, int, int]

DASH = (3.2, 2.0)  # on and off, times the line's weight


def png(scene: Scene, size: tuple[float, float], faces: Faces, *, resolution: int) -> bytes:
    """The picture with its resolution in dots an inch and no other metadata; half the bytes of RGB by a palette.

    The first shape of the scene is its ground: a box of the paper's colour.
    """
    from PIL import Image

    pixels = (round(size[0] * resolution / 72), round(size[1] * resolution / 72))
    brush = _Brush(pixels, resolution / 72)
    for shape in scene:
        _draw(shape, brush, faces)
    image = Image.frombuffer("RGBA", pixels, brush.raster(), "raw", "RGBA", 0, 1).convert("RGB")
    out = io.BytesIO()
    _indexed(image, colours_of(scene)).save(out, "PNG", dpi=(resolution, resolution), compress_level=6)
    return out.getvalue()


def _indexed(image: "Image.Image", colours: tuple[str, ...]) -> "Image.Image":
    """The picture by a palette of its colours and their blends with the first, the paper; the pure ones stay exact.

    Pillow looks palettes up by boxes of neighbouring colours; so the entry that each pure colour falls on is set to it.
    """
    from PIL import Image

    paper, *pure = (_levels(colour) for colour in colours)
    steps = max(1, 255 // max(1, len(pure)))
    shares = [step / steps for step in range(1, steps + 1)]
    entries = [paper, *(_blend(paper, colour, share) for colour in pure for share in shares)][:256]
    guide = Image.new("P", (1, 1))
    guide.putpalette([part for entry in entries for part in entry])
    places = [
        Image.new("RGB", (1, 1), colour).quantize(palette=guide, dither=Image.Dither.NONE) for colour in (paper, *pure)
    ]
    for place, colour in zip(places, (paper, *pure), strict=True):
        entries[place.tobytes()[0]] = colour
    indexed = image.quantize(palette=guide, dither=Image.Dither.NONE)
    indexed.putpalette([part for entry in entries for part in entry])
    return indexed


def _blend(paper: Levels, colour: Levels, share: float) -> Levels:
    red, green, blue = (round(one + (other - one) * share) for one, other in zip(paper, colour, strict=True))
    return red, green, blue


def _levels(colour: str) -> Levels:
    red, green, blue = bytes.fromhex(colour)
    return red, green, blue


def _draw(shape: Shape, brush: "_Brush", faces: Faces) -> None:
    match shape:
        case Words():
            brush.write(shape, faces.bold if shape.bold else faces.regular)
        case Box():
            if shape.fill:
                brush.fill(rectangle(shape), shape.fill)
            for stroke in details(shape):
                brush.stroke(stroke)
        case Stroke():
            brush.stroke(shape)
        case Disc():
            brush.disc(shape)
        case _:
            assert_never(shape)


class _Brush:
    """Agg's renderer with points from the top left corner, y downwards."""

    def __init__(self, pixels: tuple[int, int], scale: float) -> None:
        from matplotlib.backends._backend_agg import RendererAgg  # type: ignore[attr-defined]
        from matplotlib.path import Path
        from matplotlib.transforms import Affine2D

        self._agg = RendererAgg(*pixels, 72 * scale)
        self._path, self._affine = Path, Affine2D
        self._scale, self._height = scale, pixels[1]

    def raster(self) -> bytes:
        return memoryview(self._agg).tobytes()

    def fill(self, corners: Corners, colour: str) -> None:
        pen = _Pen(line=0.0, colour=colour, snap=True)
        self._agg.draw_path(pen, self._path([*corners, corners[0]], closed=True), self._page(), rgb(colour))

    def stroke(self, stroke: Stroke) -> None:
        pen = _Pen(line=stroke.line, colour=stroke.colour, snap=is_square(stroke))
        if stroke.dashed:
            pen.dash(DASH[0] * stroke.line, DASH[1] * stroke.line)
        self._agg.draw_path(pen, self._path(stroke.points), self._page(), None)

    def disc(self, disc: Disc) -> None:
        pen = _Pen(line=disc.line, colour=disc.edge, snap=False)
        radius = disc.radius - disc.line / 2
        place = self._affine().scale(radius).translate(disc.x, disc.y) + self._page()
        self._agg.draw_path(pen, self._path.unit_circle(), place, rgb(disc.fill))

    def write(self, words: Words, files: tuple[str, ...]) -> None:
        pen = _Pen(line=0.0, colour=words.colour, snap=False)
        size, ink = words.size / EM, rgb(words.colour)
        for glyph in glyphs(files, words.reads):
            vertices, codes = outline(glyph.key)
            if len(codes):
                at = self._affine().translate(glyph.x, glyph.y).scale(size, -size)
                place = at.translate(words.left, words.y) + self._page()
                self._agg.draw_path(pen, self._path(vertices, codes), place, ink)

    def _page(self) -> Any:
        return self._affine().scale(self._scale, -self._scale).translate(0, self._height)


class _Pen:
    """What Agg asks of a graphics context, under the names its C++ reads; lengths in points, which Agg scales."""

    _alpha, _forced_alpha, _antialiased = 1.0, False, 1
    _capstyle, _joinstyle = "butt", "miter"
    _cliprect = None

    def __init__(self, *, line: float, colour: str, snap: bool) -> None:
        self._linewidth = line
        self._rgb = (*rgb(colour), 1.0)
        self._dashes: tuple[float, tuple[float, ...] | None] = (0.0, None)
        self._snap = snap

    def dash(self, on: float, off: float) -> None:
        self._dashes = (0.0, (on, off))

    def get_dashes(self) -> tuple[float, tuple[float, ...] | None]:
        return self._dashes

    def get_clip_path(self) -> tuple[None, None]:
        return None, None

    def get_snap(self) -> bool:
        return self._snap

    def get_hatch_path(self, density: float = 0.0) -> None:
        return None

    def get_hatch_color(self) -> tuple[float, ...]:
        return self._rgb

    def get_hatch_linewidth(self) -> float:
        return 0.0

    def get_sketch_params(self) -> None:
        return None


def rgb(colour: str) -> tuple[float, float, float]:
    """RRGGBB as three parts of one."""
    red, green, blue = _levels(colour)
    return red / 255, green / 255, blue / 255
