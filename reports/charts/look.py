"""The sheet a chart is laid out on: size and type in points, colours, line weights and the two faces of the house.

In: a house's `ChartLook`, the size of the place, the paper. Out: a `Sheet`, and outlines and widths of text set in
its faces. It must not know kinds of charts. Text is set unhinted, so that widths hold at every resolution, and by
FreeType itself: no list of the system's fonts is searched, built or cached anywhere.
"""

import json
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reports.house.model import ChartLook, Size, Type

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font, GlyphIndexType

    GlyphKey = tuple[tuple[str, ...], str, GlyphIndexType]

POINTS_PER_CM = 72 / 2.54
LINE = 1.22  # from baseline to baseline, times the type size
REGULAR, BOLD = 400, 700
EM = 100.0  # size at which outlines are kept

JOINER = "\u2060"  # forbids a line break, draws nothing


@dataclass(frozen=True, slots=True)
class Faces:
    """Font files, the house's face first, then the one that stands in for glyphs it lacks."""

    regular: tuple[str, ...]
    bold: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a layout may ask for. Lengths are points; `unit` is the paper's scale (1 in the memo)."""

    width: float
    height: float
    type: Type
    colours: Mapping[str, str]
    lines: Mapping[str, float]
    faces: Faces

    @property
    def unit(self) -> float:
        return self.type.weight

    @property
    def text(self) -> float:
        return self.type.text

    @property
    def small(self) -> float:
        return self.type.small

    def line(self, role: str) -> float:
        return self.lines[role] * self.type.weight

    def measure(self, reads: str, size: float, bold: bool = False) -> float:
        """The width of one line of text, in points."""
        return _advance(self.faces.bold if bold else self.faces.regular, reads) * size / EM


def sheet(look: ChartLook, size: Size, paper: str) -> Sheet:
    """The sheet for a place of `size` in `paper`; a paper without a type of its own takes the first one there is."""
    kind = look.types.get(paper) or next(iter(look.types.values()))
    return Sheet(
        width=size.width * POINTS_PER_CM,
        height=size.height * POINTS_PER_CM,
        type=kind,
        colours=look.colours,
        lines=look.lines,
        faces=faces(look.font_package),
    )


@lru_cache(maxsize=8)
def faces(package: str) -> Faces:
    """The upright faces of a font package (PyPI name), with DejaVu Sans behind each."""
    folder = Path(str(import_module(package.replace("-", "_")).ROOT))
    files = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))["files"]
    upright = {file["weight"]: str(folder / file["path"]) for file in files if file["style"] == "normal"}
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("matplotlib")
    spare = Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"
    return Faces(
        regular=(upright[REGULAR], str(spare / "DejaVuSans.ttf")),
        bold=(upright[BOLD], str(spare / "DejaVuSans-Bold.ttf")),
    )


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph at its place in a line, in points at size EM: its key in `outline`, and x and y of its origin."""

    key: "GlyphKey"
    x: float
    y: float


@lru_cache(maxsize=4096)
def glyphs(files: tuple[str, ...], reads: str) -> tuple[Glyph, ...]:
    """The glyphs of one line, shaped and kerned."""
    return tuple(
        Glyph((files, item.ft_object.fname, item.glyph_index), item.x, item.y) for item in _shaped(files, reads)
    )


@lru_cache(maxsize=2048)
def outline(key: "GlyphKey") -> tuple[Any, Any]:
    """Vertices (points at size EM, y upwards) and path codes of one glyph."""
    from matplotlib.ft2font import LoadFlags

    files, file, index = key
    font = next(font for font in _fonts(files) if font.fname == file)
    font.load_glyph(index, flags=LoadFlags.NO_HINTING)
    vertices, codes = font.get_path()
    return vertices, codes


def missing(files: tuple[str, ...], reads: str) -> str:
    """The characters of `reads` that neither face can draw."""
    return "".join(
        character
        for character in dict.fromkeys(reads)
        if character != JOINER and not any(font.get_char_index(ord(character)) for font in _fonts(files))
    )


@lru_cache(maxsize=4096)
def _advance(files: tuple[str, ...], reads: str) -> float:
    from matplotlib.ft2font import LoadFlags

    if not reads:
        return 0.0
    font = _fonts(files)[0]
    with warnings.catch_warnings():  # what no face can draw is told by `missing`
        warnings.simplefilter("ignore")
        font.set_text(reads.replace(JOINER, ""), 0.0, flags=LoadFlags.NO_HINTING)
    return float(font.get_width_height()[0]) / 64


def _shaped(files: tuple[str, ...], reads: str) -> Iterator[Any]:
    from matplotlib.ft2font import LoadFlags

    return iter(_fonts(files)[0]._layout(reads.replace(JOINER, ""), LoadFlags.NO_HINTING))


@lru_cache(maxsize=8)
def _fonts(files: tuple[str, ...]) -> "tuple[FT2Font, ...]":
    """The faces, ready at size EM; the first falls back on the others glyph by glyph."""
    from matplotlib.ft2font import FT2Font

    spare = [FT2Font(file) for file in files[1:]]
    fonts = (FT2Font(files[0], _fallback_list=spare), *spare)
    for font in fonts:
        font.set_size(EM, 72)
    return fonts
