"""The house's memo template, opened: its styles by role, with what the writer must know of their measure.

In: a MemoHouse. Out: a `Template`, or a problem for every role without a style, listing the styles there are. It
must not know briefs. Styles are found by the name Word stores (`heading 1`), whatever their ids are (`Titre1`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from io import BytesIO
from typing import Any, cast

from docx import Document
from docx.oxml.ns import nsmap, qn
from lxml import etree

from reports.house.model import MemoHouse
from reports.problems import Place, Problem

ROLES: Mapping[str, tuple[str, ...]] = {
    "paragraph": (
        "title", "contents_head", "contents_1", "heading_1", "heading_2", "heading_3", "annex", "annex_run_on",
        "body", "body_after_table", "note", "source", "number", "number_2", "bullet", "bullet_2", "continue",
        "continue_2", "office", "masthead", "bottom_line_head", "bottom_line", "status", "key_figures_head",
        "key_figure", "key_figure_label", "key_figure_period", "key_figure_source", "caption", "measure", "picture",
        "table_head", "table_head_right", "table_label", "table_label_right", "table_figure", "table_figure_right",
        "table_quiet", "table_quiet_right", "table_group", "table_end", "delegation_head", "delegation_name",
        "delegation_name_missing", "delegation_office", "delegation_office_last", "footnote_text",
    ),
    "character": (
        "strong", "emphasis", "strong_emphasis", "link", "footnote_mark", "figure", "caption_number",
        "key_figure_unit", "masthead_label", "lead_in", "quiet",
    ),
    "table": ("table", "key_figures", "delegations"),
}  # fmt: skip
"""Every role a memo can ask for, by the kind of style that plays it."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style by its id; `size` in points, `margins` of a table style's cells by side and `tabs` in twips.

    `list` is the number of the list the style counts in, "" for none.
    """

    id: str
    size: float
    margins: Mapping[str, int]
    tabs: tuple[int, ...] = ()
    list: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """The opened package (python-docx's document) and its styles by role."""

    document: Any
    styles: Mapping[str, Style]

    def id(self, role: str) -> str:
        """The id of the style that plays a role."""
        return self.styles[role].id


def open_template(house: MemoHouse, file: str) -> tuple[Template | None, tuple[Problem, ...]]:
    """The template with every role found. `file` is the template's name as the desk knows it."""
    document = Document(BytesIO(house.template))
    nodes = {kind: by_name(document, kind) for kind in ROLES}
    problems = tuple(
        problem
        for kind, roles in ROLES.items()
        for role in roles
        if (problem := _missing(role, kind, house.styles.get(role), nodes[kind], file))
    )
    if problems:
        return None, problems
    by_id = {node.get(qn("w:styleId")): node for kind in nodes.values() for node in kind.values()}
    default = _default_size(document)
    styles = {
        role: _style(nodes[kind][house.styles[role].lower()], by_id, default)
        for kind, roles in ROLES.items()
        for role in roles
    }
    return Template(document, styles), ()


def found(root: Any, path: str) -> list[Any]:
    """What an XPath with the prefixes `w` and `r` finds; python-docx's own `xpath` lacks prefixes on some elements."""
    return cast(list[Any], _compiled(path)(root))


@lru_cache(256)
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path, namespaces=nsmap)


def by_name(document: Any, kind: str) -> dict[str, Any]:
    """The styles of a kind by the name Word stores, in small letters, whatever their ids are."""
    return {
        node.find(qn("w:name")).get(qn("w:val")).lower(): node
        for node in document.styles.element.findall(qn("w:style"))
        if node.get(qn("w:type"), "paragraph") == kind
    }


def inherited(style: Any, path: str) -> list[Any]:
    """What an XPath finds in a style and those it is based on, nearest first."""
    by_id = {node.get(qn("w:styleId")): node for node in style.getparent().findall(qn("w:style"))}
    return [each for node in _lineage(style, by_id) for each in found(node, path)]


def styles_there(document: Any, house: MemoHouse) -> Mapping[str, str]:
    """The style that plays each role in somebody else's template: of the house's name, else of another the house
    knows for it (`elsewhere`); where there is none, the house's name stands for the style to be made."""
    there = {kind: by_name(document, kind) for kind in ROLES}
    return {
        role: next(
            (name for name in (house.styles[role], *house.elsewhere.get(role, ())) if name.lower() in there[kind]),
            house.styles[role],
        )
        for kind, roles in ROLES.items()
        for role in roles
    }


def _missing(role: str, kind: str, name: str | None, there: Mapping[str, Any], file: str) -> Problem | None:
    if name and name.lower() in there:
        return None
    offered = ", ".join(sorted(node.find(qn("w:name")).get(qn("w:val")) for node in there.values()))
    near = get_close_matches((name or role).lower(), there, n=1)
    return Problem(
        code="style-missing",
        message=f"no {kind} style {name!r} for the role {role}" if name else f"no {kind} style has the role {role}",
        place=Place(file),
        hint=(f"did you mean {near[0]!r}? " if near else "") + f"the template's {kind} styles: {offered}",
    )


def _default_size(document: Any) -> float:
    sizes = found(document.styles.element, "w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")
    return int(sizes[0]) / 2 if sizes else 10.0  # 10 pt where nothing is said: ISO/IEC 29500-1, 17.3.2.38


def _style(node: Any, by_id: Mapping[str, Any], default: float) -> Style:
    chain = list(_lineage(node, by_id))
    sizes = [size for each in chain for size in found(each, "w:rPr/w:sz/@w:val")]
    margins = {
        side.tag.rpartition("}")[2]: round(float(side.get(qn("w:w"), 0)))  # "115.0" as Google Docs writes it
        for each in reversed(chain)
        for side in found(each, "w:tblPr/w:tblCellMar/*")
    }
    size = int(sizes[0]) / 2 if sizes else default
    tabs = tuple(int(position) for position in found(node, "w:pPr/w:tabs/w:tab/@w:pos"))
    numbers = [number for each in chain for number in found(each, "w:pPr/w:numPr/w:numId/@w:val")]
    return Style(node.get(qn("w:styleId")), size, margins, tabs, str(numbers[0]) if numbers else "")


def _lineage(node: Any, by_id: Mapping[str, Any]) -> Any:
    """A style and those it is based on, nearest first; a circle ends the walk."""
    seen: set[int] = set()
    while node is not None and id(node) not in seen:
        seen.add(id(node))
        yield node
        based = node.find(qn("w:basedOn"))
        node = by_id.get(based.get(qn("w:val"))) if based is not None else None
