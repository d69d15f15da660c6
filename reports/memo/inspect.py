"""What a Word template offers, by role: for the desk that wants its papers in its own look.

In: a house and the bytes of a template. Out: lines of a name and what there is. It must not print or write.
"""

import io
from collections.abc import Mapping
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from reports.house.model import House
from reports.memo.adopt import as_document
from reports.memo.markup import TWIPS_PER_CM
from reports.memo.template import ROLES, by_name, found, styles_there
from reports.office.theme import has_theme, read_theme

MISSING = "missing: would be made from the house's style"
TWIPS_PER_EMU = 1 / 635


def inspect_memo(template: bytes, house: House) -> tuple[tuple[str, str], ...]:
    """Page, fonts, margins, controls, labels, then each role with the style that plays it and its id."""
    document = Document(io.BytesIO(as_document(template)))
    theme = read_theme(template if has_theme(template) else house.memo.template)
    styles = styles_there(document, house.memo)
    section = document.sections[-1]
    width, height = section.page_width or 0, section.page_height or 0
    sides = (section.left_margin or 0) + (section.right_margin or 0)
    controls = sorted({tag for part in _margins(document) for tag in found(part, ".//w:sdt/w:sdtPr/w:tag/@w:val")})
    lines = [
        ("page", f"{_cm(width)} × {_cm(height)} cm"),
        ("text", f"{_cm(width - sides)} cm wide"),
        ("sections", str(len(document.sections))),
        ("fonts", f"{theme['major']} (headings), {theme['minor']} (text)"),
        ("places", ", ".join(controls) or "none: marking and number of the page would be added"),
    ]
    roles = (_role(role, kind, document, styles[role]) for kind, roles in ROLES.items() for role in roles)
    return (*lines, *roles, ("in no role", _unused(document, styles) or "no style"))


def _role(role: str, kind: str, document: Any, name: str) -> tuple[str, str]:
    node = by_name(document, kind).get(name.lower())
    return role, f"{name} ({node.get(qn('w:styleId'))})" if node is not None else f"{name}, {MISSING}"


def _unused(document: Any, styles: Mapping[str, str]) -> str:
    """What house.yaml may name under `memo: elsewhere`: paragraph styles that play no role, as Word stores them."""
    taken = {name.lower() for name in styles.values()}
    names = (node.find(qn("w:name")).get(qn("w:val")) for node in by_name(document, "paragraph").values())
    return ", ".join(sorted(name for name in names if name.lower() not in taken))


def _margins(document: Any) -> list[Any]:
    rels = [each for each in document.part.rels.values() if not each.is_external]
    return [each.target_part.element for each in rels if each.reltype.endswith(("/header", "/footer"))]


def _cm(length: int) -> str:
    return f"{length * TWIPS_PER_EMU / TWIPS_PER_CM:.1f}"
