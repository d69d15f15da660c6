"""Whether the text on a slide stands out from what is behind it, after placeholders, theme, table style and tint.

In: a `Checked` .pptx. Out: findings. It must not know decks. What nobody can work out from the file is left alone:
text over a picture, a gradient or a pattern, and the text of charts, which stands on marks of their own.
How PowerPoint behaves (ECMA-376-1, 19.3.1, 20.1.2.3 and 21.1.3): a run's fill, the list styles of placeholder, layout
and master, for a cell the table style; a link has the theme's colour for links; a shape without a fill shows the
shapes below it, then the background. An alpha lets the ground through.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from reports.office.checks.packaging import Checked, Finding, Rule
from reports.office.checks.reading import Box, box_of
from reports.office.checks.slides import SLIDES, placeholder
from reports.office.checks.type_sizes import Pattern, SetRun, followed, inherited, set_runs
from reports.office.contrast import LARGE, TEXT, contrast
from reports.office.mixing import WHOLE, mixed
from reports.office.theme import theme_colours

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
UNKNOWN = "?"
LARGE_SIZE, LARGE_BOLD = 18.0, 14.0  # points
FILLS = tuple(f"{A}{each}" for each in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))
SEEN = (f"{P}sp", f"{P}pic", f"{P}graphicFrame")
PLAIN = "1001"  # the theme's first background, a plain colour


def shown_text_stands_out(paper: Checked) -> Iterator[Finding]:
    tables = _table_styles(paper)
    for part, _ in paper.of(SLIDES):
        scene = _scene(paper, part, tables)
        seen: set[tuple[str, str, float]] = set()
        for each in set_runs(paper.package, paper.roots, part):
            ground = scene.ground(each.run)
            ink = ground if ground == UNKNOWN else scene.ink(each, ground)
            least = LARGE if each.size >= (LARGE_BOLD if _is_bold(each) else LARGE_SIZE) else TEXT
            if UNKNOWN in (ink, ground) or (ink, ground, least) in seen:
                continue
            seen.add((ink, ground, least))
            if (ratio := contrast(ink, ground)) < least:
                text = (each.run.findtext(f"{A}t") or "")[:40]
                yield part, f"{text!r} is {ink} on {ground}: {ratio:.1f} to 1, {least} are the least"


PAINT_RULES = (Rule("contrast", shown_text_stands_out, "darken the text, or pale what is behind it, in the template"),)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A shape of a slide, of its layout or master: where it stands and what it is filled with, its own fill or that of
    the placeholder it follows.
    """

    shape: etree._Element
    box: Box | None
    fill: etree._Element | None

    @classmethod
    def of(cls, shape: etree._Element, above: tuple[Pattern, ...]) -> "_Placed":
        fills = (_painted(each) for each in (shape, *followed(shape, above)))
        return cls(shape, box_of(shape, above), next((fill for fill in fills if fill is not None), None))

    def holds(self, other: Box) -> bool:
        """Whether the middle of a box lies on this one."""
        across, down = (other.left + other.right) / 2, (other.top + other.bottom) / 2
        box = self.box
        return box is not None and box.left <= across <= box.right and box.top <= down <= box.bottom


@dataclass(frozen=True, slots=True)
class _Scene:
    """A slide with what it inherits, its colours by the names that slides use, and the table styles by id.

    `shapes` are all that can be seen on it, the lowest first, `places` where each of them is in that order. `behind`
    is the colour found behind a shape.
    """

    root: etree._Element
    above: tuple[Pattern, ...]
    colours: Mapping[str, str]
    tables: Mapping[str, etree._Element]
    shapes: tuple[_Placed, ...]
    places: Mapping[etree._Element, int]
    behind: dict[int, str] = field(default_factory=dict)

    def ink(self, run: SetRun, ground: str) -> str:
        own = run.run.find(f"{A}rPr")
        if own is not None and own.find(f"{A}hlinkClick") is not None:
            return self.colours.get("hlink", UNKNOWN)
        cell = next(run.run.iterancestors(f"{A}tc"), None)
        said: list[etree._Element] = list(run.said)
        if cell is not None:
            said[1 if own is not None else 0 : 0] = self._styled(cell, "tcTxStyle")
        for each in said:
            if each.tag == f"{A}tcTxStyle":
                if any(child.tag.endswith("Clr") for child in each.iterchildren(etree.Element)):
                    return self.colour(each, ground)
            elif (fill := _fill(each)) is not None:
                return self.colour(fill, ground) if fill.tag == f"{A}solidFill" else UNKNOWN
        return self.colours.get("tx1", UNKNOWN)

    def ground(self, run: etree._Element) -> str:
        """The colour behind a run; "?" where it is none."""
        cell, holder = next(run.iterancestors(f"{A}tc"), None), next(run.iterancestors(f"{P}sp", f"{P}graphicFrame"))
        place = self.places[holder]
        fills = [] if cell is None else self._of_cell(cell)
        fill = next((each for each in fills or [self.shapes[place].fill] if each is not None), None)
        return self._behind(place) if fill is None or fill.tag == f"{A}noFill" else self._plain(fill, place)

    def _plain(self, fill: etree._Element, place: int) -> str:
        if fill.tag != f"{A}solidFill":
            return UNKNOWN
        return self.colour(fill, self._behind(place) if next(fill.iter(f"{A}alpha"), None) is not None else "")

    def _of_cell(self, cell: etree._Element) -> list[etree._Element | None]:
        properties = cell.find(f"{A}tcPr")
        styled = [fill for each in self._styled(cell, "tcStyle") for fill in each.iterchildren(f"{A}fill")]
        return [None if properties is None else _fill(properties), *(_fill(each) for each in styled)]

    def _styled(self, cell: etree._Element, what: str) -> list[etree._Element]:
        """What the table's style says of the cell, the row's part before the whole table's."""
        row = next(cell.iterancestors(f"{A}tr"))
        properties = next(row.iterancestors(f"{A}tbl")).find(f"{A}tblPr")
        style = None if properties is None else self.tables.get(properties.findtext(f"{A}tableStyleId") or "")
        if properties is None or style is None:
            return []
        first = properties.get("firstRow") in ("1", "true") and row.getprevious() is not None
        is_first = first and getattr(row.getprevious(), "tag", "") != f"{A}tr"
        parts = ("firstRow", "wholeTbl") if is_first else ("wholeTbl",)
        return [found for part in parts if (found := style.find(f"{A}{part}/{A}{what}")) is not None]

    def _behind(self, place: int) -> str:
        """The uppermost shape below the middle of this one, else the background."""
        if place not in self.behind:
            self.behind[place] = self._uppermost(place)
        return self.behind[place]

    def _uppermost(self, place: int) -> str:
        box = self.shapes[place].box
        if box is None:
            return UNKNOWN
        for below in range(place - 1, -1, -1):
            each = self.shapes[below]
            if each.holds(box):
                if each.shape.tag in (f"{P}pic", f"{P}graphicFrame"):
                    return UNKNOWN
                if each.fill is not None and each.fill.tag != f"{A}noFill":
                    return self._plain(each.fill, below)
        return self._backdrop()

    def _backdrop(self) -> str:
        for root in (self.root, *(each.root for each in self.above)):
            plain, named = root.find(f"{P}cSld/{P}bg/{P}bgPr"), root.find(f"{P}cSld/{P}bg/{P}bgRef")
            if plain is not None:
                fill = _fill(plain)
                return self.colour(fill, "") if fill is not None and fill.tag == f"{A}solidFill" else UNKNOWN
            if named is not None:
                return self.colour(named, "") if named.get("idx") == PLAIN else UNKNOWN
        return self.colours.get("bg1", UNKNOWN)

    def colour(self, holder: etree._Element, ground: str) -> str:
        """The colour a fill or reference holds, over this ground where it lets some of it through."""
        node = next((each for each in holder.iterchildren(etree.Element) if each.tag.endswith("Clr")), None)
        if node is None:
            return UNKNOWN
        named = {f"{A}srgbClr": node.get("val", "").upper(), f"{A}sysClr": node.get("lastClr", "")}
        said = named.get(str(node.tag)) or self.colours.get(node.get("val", ""), "")
        if not said:
            return UNKNOWN
        steps = [(str(etree.QName(step).localname), int(step.get("val", "0"))) for step in node]
        alpha = next((value for name, value in steps if name == "alpha"), WHOLE)
        seen = mixed(said, steps)
        if alpha == WHOLE:
            return seen
        return _through(seen, ground, alpha / WHOLE) if len(ground) == len(seen) else UNKNOWN


def _table_styles(paper: Checked) -> dict[str, etree._Element]:
    styles = paper.roots.get(next(iter(paper.package.related(paper.package.main, "tableStyles")), ""))
    return {} if styles is None else {style.get("styleId", ""): style for style in styles.iter(f"{A}tblStyle")}


def _scene(paper: Checked, part: str, tables: Mapping[str, etree._Element]) -> _Scene:
    above = inherited(paper.package, paper.roots, part)
    layout = next(iter(paper.package.related(part, "slideLayout")), "")
    master = next(iter(paper.package.related(layout, "slideMaster")), "")
    theme = next(iter(paper.package.related(master, "theme")), "")
    slots = theme_colours(paper.roots[theme]) if theme in paper.roots else {}
    patterns = [each.root for each in above]
    mapping = next((found for root in patterns if (found := root.find(f"{P}clrMap")) is not None), None)
    for root in (*patterns[:1], paper.roots[part]):
        changed = root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
        mapping = mapping if changed is None else changed
    named = {} if mapping is None else {str(name): slots.get(str(slot), "") for name, slot in mapping.items()}
    shapes = tuple(_Placed.of(shape, above) for shape in (*_lower(patterns), *paper.roots[part].iter(*SEEN)))
    places = {each.shape: place for place, each in enumerate(shapes)}
    return _Scene(paper.roots[part], above, {**slots, **named}, tables, shapes, places)


def _lower(patterns: list[etree._Element]) -> Iterator[etree._Element]:
    """What master and layout draw on every slide, lowest first."""
    for root in reversed(patterns):
        for shape in root.iter(f"{P}sp", f"{P}pic"):
            if placeholder(shape) is None:
                yield shape


def _is_bold(run: SetRun) -> bool:
    return next((each.get("b") in ("1", "true") for each in run.said if each.get("b")), False)


def _fill(holder: etree._Element) -> etree._Element | None:
    return next(holder.iterchildren(*FILLS), None)


def _painted(shape: etree._Element) -> etree._Element | None:
    properties = shape.find(f"{P}spPr")
    return None if properties is None else _fill(properties)


def _through(ink: str, ground: str, share: float) -> str:
    pairs = [(int(ink[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (0, 2, 4)]
    return "".join(f"{round(one * share + other * (1 - share)):02X}" for one, other in pairs)
