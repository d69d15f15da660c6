"""A scene as SVG, beside the PNG: the same shapes, glyphs as outlines, each text also said in words.

In: a scene, its size in points, the faces, the alt text. Out: SVG bytes (SVG 1.1). It must not know charts or papers.
Outlines need no font where the picture is shown; `aria-label` keeps every text readable by people and by checks.
"""

from typing import TYPE_CHECKING, Any, assert_never
from xml.sax.saxutils import escape, quoteattr

from reports.charts.look import EM, JOINER, Faces, glyphs, outline
from reports.charts.paint import DASH
from reports.charts.scene import Box, Disc, Scene, Shape, Stroke, Words, details, words_of

if TYPE_CHECKING:
    from reports.charts.look import GlyphKey


def svg(scene: Scene, size: tuple[float, float], faces: Faces, *, title: str, description: str) -> bytes:
    """The picture in points; `title` and `description` are read out by browsers."""
    symbols = _symbols(scene, faces)
    body = [_drawn(shape, faces, symbols) for shape in scene]
    glyph_paths = [f'<path id="{name}" d="{_data(*outline(key))}"/>' for key, name in symbols.items()]
    width, height = _number(size[0]), _number(size[1])
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" role="img">',
        f"<title>{escape(title)}</title>",
        f"<desc>{escape(description)}</desc>",
        "<defs>",
        *glyph_paths,
        "</defs>",
        *body,
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _symbols(scene: Scene, faces: Faces) -> "dict[GlyphKey, str]":
    """A short id for every glyph with an outline, in order of appearance."""
    symbols: dict[GlyphKey, str] = {}
    for words in words_of(scene):
        for glyph in glyphs(_files(words, faces), words.reads):
            if glyph.key not in symbols and len(outline(glyph.key)[1]):
                symbols[glyph.key] = f"g{len(symbols)}"
    return symbols


def _drawn(shape: Shape, faces: Faces, symbols: "dict[GlyphKey, str]") -> str:
    match shape:
        case Words():
            return _text(shape, faces, symbols)
        case Box():
            return _box(shape)
        case Stroke():
            return _line(shape)
        case Disc():
            radius = _number(shape.radius - shape.line / 2)
            return (
                f'<circle cx="{_number(shape.x)}" cy="{_number(shape.y)}" r="{radius}" fill="#{shape.fill}" '
                f'stroke="#{shape.edge}" stroke-width="{_number(shape.line)}"/>'
            )
        case _:
            assert_never(shape)


def _text(words: Words, faces: Faces, symbols: "dict[GlyphKey, str]") -> str:
    size = words.size / EM
    uses = "".join(
        f'<use xlink:href="#{symbols[glyph.key]}" x="{_number(glyph.x)}" y="{_number(glyph.y)}"/>'
        for glyph in glyphs(_files(words, faces), words.reads)
        if glyph.key in symbols
    )
    place = f"translate({_number(words.left)} {_number(words.y)}) scale({size:.4f} -{size:.4f})"
    said = quoteattr(words.reads.replace(JOINER, ""))
    return f'<g role="text" aria-label={said} fill="#{words.colour}" transform="{place}">{uses}</g>'


def _box(box: Box) -> str:
    parts = []
    if box.fill:
        place = f'x="{_number(box.x)}" y="{_number(box.y)}"'
        size = f'width="{_number(box.width)}" height="{_number(box.height)}"'
        parts.append(f'<rect {place} {size} fill="#{box.fill}"/>')
    return "".join((*parts, *(_line(stroke) for stroke in details(box))))


def _line(stroke: Stroke) -> str:
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in stroke.points)
    dash = ""
    if stroke.dashed:
        on, off = (_number(part * stroke.line) for part in DASH)
        dash = f' stroke-dasharray="{on} {off}"'
    weight = _number(stroke.line)
    return f'<polyline points="{points}" fill="none" stroke="#{stroke.colour}" stroke-width="{weight}"{dash}/>'


def _files(words: Words, faces: Faces) -> tuple[str, ...]:
    return faces.bold if words.bold else faces.regular


def _data(vertices: Any, codes: Any) -> str:
    """Path data of an outline: move, line, quadratic and cubic curves, close (matplotlib's codes 1, 2, 3, 4, 79)."""
    letters = {1: ("M", 1), 2: ("L", 1), 3: ("Q", 2), 4: ("C", 3), 79: ("Z", 1)}
    parts, index = [], 0
    while index < len(codes):
        letter, count = letters[int(codes[index])]
        points = () if letter == "Z" else vertices[index : index + count]
        numbers = [_number(value) for point in points for value in point]
        parts.append(letter + " ".join(numbers))
        index += count
    return "".join(parts)


def _number(value: float) -> str:
    """Two decimals at most: a hundredth of a point is finer than any eye or printer."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
