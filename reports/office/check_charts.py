"""What makes the native charts of a paper sound: finite caches, axes that meet, values equal to the workbook's.

In: a `Checked` file of either kind. Out: findings. It must not know what a chart shows.
PowerPoint and Word draw the cached values, not the workbook: a cache that differs shows a wrong figure until
someone opens "Edit data". Axis ids are unsigned (xsd:unsignedInt); python-pptx writes negative ones.
"""

import math
from collections.abc import Iterator

from lxml import etree

from reports.office.check_package import Checked, Finding, Rule
from reports.office.workbook import Cells, read_cells, values_of

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHARTS = r"(word|ppt)/charts/chart[^/]*\.xml"


def caches_are_numbers(paper: Checked) -> Iterator[Finding]:
    for part, root in paper.of(CHARTS):
        for cache in root.iter(f"{C}numCache", f"{C}numLit"):
            for value in cache.iter(f"{C}v"):
                if not _is_finite(value.text):
                    yield part, f"{value.text!r} stands where a chart needs a number"
            yield from _counted(part, cache)
        for cache in root.iter(f"{C}strCache"):
            yield from _counted(part, cache)


def axes_meet(paper: Checked) -> Iterator[Finding]:
    for part, root in paper.of(CHARTS):
        ids = {node.get("val", "") for axis in _axes(root) for node in axis.iterchildren(f"{C}axId")}
        for node in root.iter(f"{C}axId", f"{C}crossAx"):
            id_ = node.get("val", "")
            if not id_.isdecimal():
                yield part, f"the axis id {id_} is no unsigned number"
            elif id_ not in ids:
                yield part, f"no axis has the id {id_}"


def caches_equal_workbooks(paper: Checked) -> Iterator[Finding]:
    for part, root in paper.of(CHARTS):
        workbook = next((n for n in paper.package.related(part, "package") if n.endswith(".xlsx")), "")
        if not workbook:
            yield part, "the chart has no workbook to edit"
            continue
        cells = read_cells(paper.package.parts[workbook])
        for formula in root.iter(f"{C}f"):
            yield from _compared(part, formula, cells)


CHART_RULES = (
    Rule("chart-cache", caches_are_numbers),
    Rule("chart-axis", axes_meet),
    Rule("chart-workbook", caches_equal_workbooks),
)


def _counted(part: str, cache: etree._Element) -> Iterator[Finding]:
    counted = cache.find(f"{C}ptCount")
    points = [int(node.get("idx", "-1")) for node in cache.iter(f"{C}pt")]
    if counted is not None and points and max(points) >= int(counted.get("val", "0")):
        yield part, f"a cache of {counted.get('val')} points has a point {max(points)}"


def _compared(part: str, formula: etree._Element, cells: Cells) -> Iterator[Finding]:
    cache = formula.getnext()
    if cache is None:
        return
    stated = values_of(formula.text or "", cells)
    for point in cache.iter(f"{C}pt"):
        index, text = int(point.get("idx", "0")), point.findtext(f"{C}v") or ""
        held = stated[index] if index < len(stated) else ""
        if not _equal(text, held):
            yield part, f"the chart draws {text!r} where its workbook holds {held!r} ({formula.text}, {index + 1})"


def _equal(one: str, other: str) -> bool:
    if one == other:
        return True
    return _is_finite(one) and _is_finite(other) and math.isclose(float(one), float(other), rel_tol=1e-12)


def _is_finite(text: str | None) -> bool:
    try:
        return math.isfinite(float(text or ""))
    except ValueError:
        return False


def _axes(root: etree._Element) -> Iterator[etree._Element]:
    yield from root.iter(f"{C}catAx", f"{C}valAx", f"{C}dateAx", f"{C}serAx")
