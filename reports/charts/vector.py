"""A scene as SVG 1.1, at the exact size of its place; its texts are outlines, so it needs no font where it is shown.

In: a scene, its size in points, the faces, words about it. Out: bytes. It must not know charts, languages or papers.
Each text stands in a group called text_1, text_2 … behind a comment that says it: outlines say nothing to a reader, and
the proof reads there what is drawn. A letter is defined once, before the first text.
"""

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby
from typing import assert_never

from reports.charts import outlines
from reports.charts.look import EM, Faces, advance, runs
from reports.charts.outlines import number
from reports.charts.paint import DASH
from reports.charts.scene import Area, Box, Corners, Disc, Scene, Stroke, Words, details, rectangle

HEAD = """<?xml version="1.0" encoding="utf-8" standalone="no"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"\
 width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}">
"""
ABOUT = """<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"><cc:Work>
<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>
<dc:format>image/svg+xml</dc:format>
{said}</cc:Work></rdf:RDF></metadata>
"""


def svg(scene: Scene, size: tuple[float, float], faces: Faces, *, metadata: Mapping[str, str]) -> bytes:
    """The picture; `metadata` are words by their Dublin Core name (Title, Description, Language), for readers."""
    width, height = map(number, size)
    defined: dict[str, str] = {}
    texts = 0
    drawn: list[str] = []
    for shape in scene:
        if isinstance(shape, Words):
            texts += 1
            drawn += _text(shape, f"text_{texts}", faces, defined)
        else:
            drawn += _shape(shape)
    letters = (f'<path id="{name}" d="{said}"/>\n' for name, said in defined.items())
    lines = (HEAD.format(width=width, height=height), *_about(metadata), "<defs>\n", *letters, "</defs>\n", *drawn)
    return ("".join(lines) + "</svg>\n").encode()


def _about(metadata: Mapping[str, str]) -> Iterator[str]:
    if title := metadata.get("Title"):
        yield f"<title>{escape(title, quote=False)}</title>\n"
    names = sorted(name for name in metadata if metadata[name])
    said = "".join(f"<dc:{name.lower()}>{escape(metadata[name], quote=False)}</dc:{name.lower()}>\n" for name in names)
    yield ABOUT.format(said=said)


def _shape(shape: Box | Stroke | Disc | Area) -> Iterator[str]:
    match shape:
        case Box():
            if shape.fill:
                yield _filling(rectangle(shape), shape.fill)
            for _, strokes in groupby(details(shape), lambda stroke: (stroke.colour, stroke.line, stroke.dashed)):
                yield _lines(tuple(strokes))
        case Stroke():
            yield _lines((shape,))
        case Disc():
            at = f'cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius - shape.line / 2)}"'
            edge = f' stroke="#{shape.edge}" stroke-width="{number(shape.line)}"' if shape.line else ""
            yield f'<circle {at} fill="#{shape.fill}"{edge}/>\n'
        case Area():
            yield _filling(shape.points, shape.fill)
        case _:
            assert_never(shape)


def _filling(corners: Corners, colour: str) -> str:
    return f'<path d="{_course(corners)} z" fill="#{colour}"/>\n'


def _lines(strokes: tuple[Stroke, ...]) -> str:
    """Lines of one look as one path."""
    first = strokes[0]
    course = " ".join(_course(stroke.points) for stroke in strokes)
    dashes = " ".join(number(length * first.line) for length in DASH)
    dashed = f' stroke-dasharray="{dashes}"' if first.dashed else ""
    weight = f'stroke="#{first.colour}" stroke-width="{number(first.line)}" stroke-linejoin="miter"'
    return f'<path d="{course}" fill="none" {weight}{dashed}/>\n'


def _course(points: Corners) -> str:
    return "M " + " L ".join(f"{number(x)} {number(y)}" for x, y in points)


def _text(words: Words, id: str, faces: Faces, defined: dict[str, str]) -> Iterator[str]:
    """A line of text, run by run of one face, side by side; `defined` gets the letters that are new."""
    files = faces.bold if words.bold else faces.regular
    x, scale = words.left, f"{words.size / EM:.6g}"
    yield f'<g id="{id}" fill="#{words.colour}">\n<!-- {_commented(words.reads)} -->\n'
    for file, reads in runs(files, words.reads):
        yield f'<g transform="translate({number(x)} {number(words.y)}) scale({scale} -{scale})">\n'
        for letter in outlines.letters(file, reads):
            if letter.outline not in defined:
                defined[letter.outline] = outlines.said(file, letter.outline)
        yield f"{outlines.uses(file, reads)}</g>\n"
        x += advance(files, reads, words.size)
    yield "</g>\n"


def _commented(reads: str) -> str:
    """What a comment may hold: no two hyphens in a row (XML 1.0, 2.5)."""
    return reads.replace("--", "- -").replace("--", "- -")
