"""The texts of charts in a finished paper: of drawn pictures from their SVG, of native charts from caches and cells.

In: an SVG's root, or a package and the name of a chart part. Out: texts, in order. It must not know what they mean.
"""

from collections.abc import Iterator

from lxml import etree

from reports.office.package import Package
from reports.office.workbook import read_cells

SVG = "{http://www.w3.org/2000/svg}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def picture_texts(svg: etree._Element) -> tuple[str, ...]:
    """Title, description and every label of a drawn chart: as text, or in words beside its outlines.

    Letters are drawn as outlines; a comment within a group called text_1, text_2 … says the label.
    """
    texts: list[str] = []
    for node in svg.iter(etree.Element, etree.Comment):
        if not isinstance(node.tag, str):
            texts.append(_commented(node))
        elif node.get("aria-label"):
            texts.append(node.get("aria-label", ""))
        elif node.tag in (f"{SVG}title", f"{SVG}desc", f"{SVG}text"):
            texts.append("".join(str(part) for part in node.itertext()))
    return tuple(text for text in texts if text.strip())


def _commented(comment: etree._Element) -> str:
    holder = comment.getparent()
    labels = holder is not None and holder.get("id", "").startswith("text_")
    return (comment.text or "").strip() if labels else ""


def chart_texts(package: Package, part: str) -> Iterator[tuple[str, str]]:
    """(where, text) of a native chart: titles and labels, cached names and values, then the cells of its workbook."""
    root = package.xml(part)
    for paragraph in root.iter(f"{A}p"):
        text = "".join(t.text or "" for t in paragraph.iter(f"{A}t"))
        if text:
            yield "chart text", text
    for cache in root.iter(f"{C}strCache", f"{C}numCache"):
        for value in cache.iter(f"{C}v"):
            yield "chart cache", value.text or ""
    for workbook in package.related(part, "package"):
        for (sheet, address), text in read_cells(package.parts[workbook]).items():
            yield f"workbook, {sheet}!{address}", text
