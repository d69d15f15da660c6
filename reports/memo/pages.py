"""How many pages the memo will take: what NUMPAGES shows in a viewer that does not page by itself.

In: the written body, the template's styles, advance widths. Out: a count. It must not know briefs. Word and LibreOffice
page anew whenever they open the file; this is the same arithmetic with less care: lines by width, spacing by style,
what is kept together, heads of tables repeated. Kerning, footnotes and floating things are left out.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from docx.oxml.ns import qn

from reports.memo.markup import TWIPS_PER_POINT
from reports.memo.template import found
from reports.office.metrics import measure, wrap

LINE = 1.22
"""Height of a single line by the type size, for the fonts of Office."""
RULE = 0.5
"""The line between two rows of a table, in points."""
EMU_PER_POINT = 12_700
OFF = ("0", "false", "off")
"""How a toggle says no (ISO/IEC 29500-1, 17.17.4)."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph style says about height; lengths in points. `frame` is its borders, which neighbours share."""

    size: float = 10.0
    bold: bool = False
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    least: float = 0.0
    indent: float = 0.0
    keep_next: bool = False
    keep_lines: bool = False
    page_break: bool = False
    contextual: bool = False
    frame: str = ""
    frame_above: float = 0.0
    frame_below: float = 0.0


@dataclass(frozen=True, slots=True)
class Slab:
    """Lines of `step` points with space around them; a row of a table is one, with its table's head."""

    before: float
    step: float
    lines: int
    after: float
    look: Look
    style: str
    head: float = 0.0

    @property
    def height(self) -> float:
        return self.step * self.lines


@dataclass(slots=True)
class Ruler:
    """Looks of styles by id, resolved once each."""

    styles: Mapping[str, Any]
    widths: Mapping[str, Mapping[str, float]]
    default: Look
    looks: dict[str, Look] = field(default_factory=dict)

    def look(self, id: str) -> Look:
        if id not in self.looks:
            node = self.styles.get(id)
            based = found(node, "w:basedOn/@w:val") if node is not None else []
            above = self.look(based[0]) if based else self.default
            self.looks[id] = above if node is None else _look(node, above)
        return self.looks[id]


def count_pages(body: Any, styles: Any, widths: Mapping[str, Mapping[str, float]]) -> int:
    """The pages of a body with one section."""
    sizes = found(styles, "w:docDefaults//w:sz/@w:val")
    by_id = {node.get(qn("w:styleId")): node for node in styles.findall(qn("w:style"))}
    ruler = Ruler(by_id, widths, Look(size=int(sizes[0]) / 2 if sizes else 10.0))
    width, height = _room(body)
    slabs = [slab for child in body for slab in _slabs(child, width, ruler)]
    return _paged(_spaced(slabs), height)


def _room(body: Any) -> tuple[float, float]:
    """Width and height of the text on a page, in points."""
    section = body.find(qn("w:sectPr"))
    page, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))

    def points(node: Any, *names: str) -> float:
        return sum(abs(int(node.get(qn(f"w:{name}"), 0))) for name in names) / TWIPS_PER_POINT

    return points(page, "w") - points(margins, "left", "right"), points(page, "h") - points(margins, "top", "bottom")


def _look(node: Any, above: Look) -> Look:
    """The look of a style on top of the one it is based on."""

    def number(path: str) -> float | None:
        values = found(node, path)
        return int(values[0]) if values else None

    said: dict[str, float | None] = {
        "size": _part(number("w:rPr/w:sz/@w:val"), 2),
        "before": _part(number("w:pPr/w:spacing/@w:before"), TWIPS_PER_POINT),
        "after": _part(number("w:pPr/w:spacing/@w:after"), TWIPS_PER_POINT),
        "frame_above": number("w:pPr/w:pBdr/w:top/@w:space"),
        "frame_below": number("w:pPr/w:pBdr/w:bottom/@w:space"),
    }
    line = number("w:pPr/w:spacing/@w:line")
    fixed = found(node, "w:pPr/w:spacing/@w:lineRule") not in ([], ["auto"])
    if line is not None:
        said["least" if fixed else "line"] = line / (TWIPS_PER_POINT if fixed else 240)
    sides = [number(f"w:pPr/w:ind/@w:{side}") for side in ("left", "right")]
    if any(side is not None for side in sides):
        said["indent"] = sum(side or 0 for side in sides) / TWIPS_PER_POINT
    bold, breaks = found(node, "w:rPr/w:b"), found(node, "w:pPr/w:pageBreakBefore")
    return replace(
        above,
        **{key: value for key, value in said.items() if value is not None},
        bold=bold[0].get(qn("w:val")) not in OFF if bold else above.bold,
        keep_next=bool(found(node, "w:pPr/w:keepNext")) or above.keep_next,
        keep_lines=bool(found(node, "w:pPr/w:keepLines")) or above.keep_lines,
        page_break=above.page_break if not breaks else breaks[0].get(qn("w:val")) not in OFF,
        contextual=bool(found(node, "w:pPr/w:contextualSpacing")) or above.contextual,
        frame="".join(str(dict(side.attrib)) for side in found(node, "w:pPr/w:pBdr/*")) or above.frame,
    )


def _part(value: float | None, of: int) -> float | None:
    return None if value is None else value / of


def _slabs(child: Any, width: float, ruler: Ruler) -> Iterator[Slab]:
    if child.tag == qn("w:p"):
        yield _paragraph(child, width, ruler)
    elif child.tag == qn("w:tbl"):
        yield from _rows(child, ruler)


def _paragraph(node: Any, width: float, ruler: Ruler) -> Slab:
    styles = found(node, "w:pPr/w:pStyle/@w:val")
    style = styles[0] if styles else ""
    look = ruler.look(style)
    if node.find(qn("w:pPr")) is not None and node.find(qn("w:pPr")).find(qn("w:keepNext")) is not None:
        look = replace(look, keep_next=True)
    if extents := found(node, ".//wp:extent"):
        return Slab(look.before, drawn(extents, width), 1, look.after, look, style)
    text = "".join(piece.text or "" if piece.tag == qn("w:t") else " " for piece in found(node, ".//w:t | .//w:tab"))
    face = ruler.widths.get("bold" if look.bold else "regular", {})
    room = width - look.indent
    lines = 1 if measure(text, look.size, face) <= room else len(wrap(text, room, look.size, face))
    return Slab(look.before, max(look.size * LINE * look.line, look.least), lines, look.after, look, style)


def drawn(extents: list[Any], width: float) -> float:
    """The height of what is drawn in a paragraph: side by side as far as the line is wide, then below."""
    lines: list[tuple[float, float]] = []
    for extent in extents:
        across, down = (int(extent.get(side)) / EMU_PER_POINT for side in ("cx", "cy"))
        if lines and lines[-1][0] + across <= width + 1:
            lines[-1] = (lines[-1][0] + across, max(lines[-1][1], down))
        else:
            lines.append((across, down))
    return sum(down for _, down in lines)


def _rows(table: Any, ruler: Ruler) -> Iterator[Slab]:
    margins = _margins(ruler.styles.get(found(table, "w:tblPr/w:tblStyle/@w:val")[0]))
    head = 0.0
    for number, row in enumerate(table.findall(qn("w:tr"))):
        cells = [_cell(cell, margins, ruler) for cell in row.findall(qn("w:tc"))]
        height = max(sum(slab.before + slab.height + slab.after for slab in cell) for cell in cells)
        height += margins["top"] + margins["bottom"] + RULE
        keep = all(slab.look.keep_next for slab in cells[0])
        look = replace(cells[0][0].look, keep_next=keep, page_break=False, contextual=False, keep_lines=True, frame="")
        if number == 0 and row.find(qn("w:trPr")) is not None:
            head = height if row.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None else 0.0
        yield Slab(0, height, 1, 0, look, "", head if number else 0.0)


def _cell(cell: Any, margins: Mapping[str, float], ruler: Ruler) -> list[Slab]:
    width = int(found(cell, "w:tcPr/w:tcW/@w:w")[0]) / TWIPS_PER_POINT - margins["left"] - margins["right"]
    return [_framed(_paragraph(node, width, ruler), True, True) for node in cell.findall(qn("w:p"))]


def _margins(style: Any) -> dict[str, float]:
    margins = dict.fromkeys(("top", "left", "bottom", "right"), 0.0)
    for side in found(style, "w:tblPr/w:tblCellMar/*") if style is not None else []:
        margins[side.tag.rpartition("}")[2]] = float(side.get(qn("w:w"), 0)) / TWIPS_PER_POINT
    return margins


def _spaced(slabs: list[Slab]) -> list[Slab]:
    """Slabs with the spacing and borders that are left where like stands beside like."""
    if not slabs:
        return []
    joins = [_joined(above, below) for above, below in pairwise(slabs)]
    opened = [True, *(not frames for frames, _ in joins)]
    closed = [*(not frames for frames, _ in joins), True]
    spaced = [_framed(*each) for each in zip(slabs, opened, closed, strict=True)]
    for index, (_, tight) in enumerate(joins):
        if tight:
            spaced[index] = replace(spaced[index], after=0.0)
            spaced[index + 1] = replace(spaced[index + 1], before=0.0)
    return spaced


def _joined(above: Slab, below: Slab) -> tuple[bool, bool]:
    """Whether two slabs share their borders, and whether the space between them falls away."""
    return (
        bool(above.look.frame) and above.look.frame == below.look.frame,
        above.look.contextual and above.style == below.style,
    )


def _framed(slab: Slab, opened: bool, closed: bool) -> Slab:
    above = slab.look.frame_above if opened else 0.0
    below = slab.look.frame_below if closed else 0.0
    return replace(slab, before=slab.before + above, after=slab.after + below)


def _paged(slabs: list[Slab], height: float) -> int:
    pages, used = 1, 0.0
    kept = _kept(slabs)
    for number, slab in enumerate(slabs):
        before = slab.before if used else 0.0
        if slab.look.page_break and used:
            pages, used, before = pages + 1, 0.0, 0.0
        elif used + before + kept[number] > height:
            fitting = math.floor((height - used - before) / slab.step)
            if not slab.look.keep_lines and 2 <= fitting <= slab.lines - 2:
                further, left = divmod(slab.lines - fitting - 1, math.floor(height / slab.step))
                pages, used = pages + 1 + further, slab.step * (left + 1) + slab.after
                continue
            if used:
                pages, used, before = pages + 1, slab.head, 0.0
        used += before + slab.height + slab.after
    return pages


def _kept(slabs: list[Slab]) -> list[float]:
    """The height that must stand on one page with each slab: its own, and what it is kept with; from the last up."""
    needed = [slab.height for slab in slabs]
    for number, (slab, below) in reversed(list(enumerate(pairwise(slabs)))):
        if slab.look.keep_next and not below.look.page_break:
            needed[number] += slab.after + below.before + needed[number + 1]
    return needed
