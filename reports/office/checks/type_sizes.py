"""How large a text on a slide is really set: the run, else its list style, placeholder, layout, master, defaults.

In: a presentation's package and parsed parts, the name of a slide. Out: texts and their sizes in points.
It must not know what size is right. The chain of inheritance is that of ECMA-376-1, 19.3 and 21.1.2.4.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from reports.office.package import Package

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DEFAULT = 18.0  # points, where nothing says a size
MASTER_STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle", None: "otherStyle"}
SPECIAL = ("dt", "ftr", "sldNum", "hdr")

Roots = Mapping[str, etree._Element]


@dataclass(frozen=True, slots=True)
class SetRun:
    """A run, the properties that apply to it, its own first and the defaults last, and its size in points."""

    run: etree._Element
    said: tuple[etree._Element, ...]
    size: float


def sizes_of_text(package: Package, roots: Roots, slide: str) -> Iterator[tuple[str, float]]:
    """Every run and field with text, in reading order, with its size in points after autofit scaling."""
    return ((each.run.findtext(f"{A}t") or "", each.size) for each in set_runs(package, roots, slide))


def set_runs(package: Package, roots: Roots, slide: str) -> Iterator[SetRun]:
    """Every run and field with text, in reading order, with what applies to it."""
    above = inherited(package, roots, slide)
    defaults = roots[package.main].find(f"{P}defaultTextStyle")
    for body in roots[slide].iter(f"{P}txBody", f"{A}txBody"):
        styles = [*_list_styles(body, above), defaults]
        scale = _scale(body)
        for paragraph in body.iterchildren(f"{A}p"):
            for run in paragraph.iterchildren(f"{A}r", f"{A}fld"):
                if (run.findtext(f"{A}t") or "").strip():
                    said = tuple(_said(run, paragraph, styles))
                    yield SetRun(run, said, _size(said) * scale)


def inherited(package: Package, roots: Roots, slide: str) -> list[etree._Element]:
    """The slide's layout and master."""
    layout = next(iter(package.related(slide, "slideLayout")), "")
    master = next(iter(package.related(layout, "slideMaster")), "")
    return [roots[name] for name in (layout, master) if name in roots]


def followed(shape: etree._Element, above: list[etree._Element]) -> Iterator[etree._Element]:
    """The placeholders of layout and master that a slide's placeholder follows, nearest first."""
    own = shape.find(f"*/{P}nvPr/{P}ph")
    if own is None:
        return
    for root in above:
        for other in root.iter(f"{P}sp"):
            ph = other.find(f"*/{P}nvPr/{P}ph")
            if ph is not None and _inherits(own, ph, is_master=root.tag == f"{P}sldMaster"):
                yield other
                own = ph if own.get("type", "obj") == "obj" else own
                break


def _said(
    run: etree._Element, paragraph: etree._Element, styles: list[etree._Element | None]
) -> Iterator[etree._Element]:
    own = run.find(f"{A}rPr")
    if own is not None:
        yield own
    properties = paragraph.find(f"{A}pPr")
    level = int(properties.get("lvl", "0")) + 1 if properties is not None else 1
    for style in styles:
        for name in (f"lvl{level}pPr", "defPPr"):
            found = style.find(f"{A}{name}/{A}defRPr") if style is not None else None
            if found is not None:
                yield found


def _size(said: tuple[etree._Element, ...]) -> float:
    return next((int(each.get("sz", "0")) / 100 for each in said if each.get("sz")), DEFAULT)


def _list_styles(body: etree._Element, above: list[etree._Element]) -> list[etree._Element | None]:
    """The list styles that apply to a text body, nearest first."""
    styles = [body.find(f"{A}lstStyle")]
    shape = next(body.iterancestors(f"{P}sp"), None)
    own = shape.find(f"*/{P}nvPr/{P}ph") if shape is not None else None
    if shape is None or own is None:
        return [*styles, *_master_style(above, None)]
    kind = own.get("type", "obj")
    for other in followed(shape, above):
        styles.append(other.find(f"{P}txBody/{A}lstStyle"))
        ph = other.find(f"*/{P}nvPr/{P}ph")
        kind = ph.get("type", "obj") if kind == "obj" and ph is not None else kind
    return [*styles, *_master_style(above, kind)]


def _inherits(own: etree._Element, other: etree._Element, *, is_master: bool) -> bool:
    """A slide's placeholder follows the layout's of its index; the master's of its kind (all content is body)."""
    if not is_master:
        return own.get("idx", "0") == other.get("idx", "0")
    kind = own.get("type", "obj")
    wanted = "title" if kind == "ctrTitle" else kind if kind in ("title", *SPECIAL) else "body"
    return other.get("type", "obj") == wanted


def _master_style(above: list[etree._Element], kind: str | None) -> list[etree._Element | None]:
    name = "otherStyle" if kind in SPECIAL else MASTER_STYLES.get(kind, "bodyStyle")
    return [root.find(f"{P}txStyles/{P}{name}") for root in above if root.tag == f"{P}sldMaster"]


def _scale(body: etree._Element) -> float:
    fit = body.find(f"{A}bodyPr/{A}normAutofit")
    return int(fit.get("fontScale", "100000")) / 100_000 if fit is not None else 1.0
