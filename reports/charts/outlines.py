"""Text as outlines of its letters, at size `look.EM`, from its baseline upwards: what a PNG and an SVG both draw.

In: a font file and what stands in it. Out: each letter's place, and its outline by name. It must not know scenes or
sizes. A text is shaped once (kerning, marks, ligatures; unhinted, so that widths hold at every resolution), however
many pictures say it, and each letter of a face is outlined once.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from matplotlib.path import Path
from matplotlib.textpath import TextToPath

from reports.charts.look import opened

Outlines = dict[str, tuple[Any, Any]]  # vertices and codes, as matplotlib.path knows them
COMMANDS = {1: ("M", 1), 2: ("L", 1), 3: ("Q", 2), 4: ("C", 3), 79: ("z", 0)}  # those codes, with how many points


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of a line: the name of its outline, and how far it stands from where the line begins."""

    outline: str
    x: float
    y: float


@lru_cache(maxsize=4096)
def letters(file: str, reads: str) -> tuple[Letter, ...]:
    """The letters of a text that stands in one face, from left to right."""
    placed, _, _ = _shaper().get_glyphs_with_font(opened(file), reads, glyph_map=outlines(file))
    return tuple(Letter(name, float(x), float(y)) for name, x, y, _ in placed)


@lru_cache(maxsize=4096)
def path(file: str, reads: str) -> Path:
    """The same text as one path."""
    known = outlines(file)
    drawn = [(known[letter.outline], (letter.x, letter.y)) for letter in letters(file, reads)]
    return Path.make_compound_path(
        *(Path(vertices + at, codes) for (vertices, codes), at in drawn if len(vertices)),
    )


@lru_cache(maxsize=16)
def outlines(file: str) -> Outlines:
    """The letters of a face that were met so far; whoever shapes a text adds those that are new."""
    return {}


@lru_cache(maxsize=4096)
def uses(file: str, reads: str) -> str:
    """The same text as SVG that uses outlines by their names (SVG 1.1, 5.6), one a line."""
    placed = ((letter.outline, number(letter.x), number(letter.y)) for letter in letters(file, reads))
    return "".join(f'<use xlink:href="#{name}" x="{x}" y="{y}"/>\n' for name, x, y in placed)


@lru_cache(maxsize=4096)
def said(file: str, name: str) -> str:
    """An outline met before, as the path data of SVG 1.1 (8.3)."""
    vertices, codes = outlines(file)[name]
    if not len(vertices):  # a blank
        return ""
    parts: list[str] = []
    left = 0  # points that still belong to the last command
    for (x, y), code in zip(vertices.tolist(), codes.tolist(), strict=True):
        if not left:
            letter, left = COMMANDS[code]
            parts.append(letter)
        if left:
            parts.append(f"{number(x)} {number(y)}")
            left -= 1
    return " ".join(parts)


def number(value: float) -> str:
    """A length as SVG says it: to a hundredth, with no digit that is not needed."""
    return f"{round(value, 2) + 0.0:.8g}"  # 0.0: no minus before a nought


@lru_cache(maxsize=1)
def _shaper() -> TextToPath:
    return TextToPath()
