"""Styles a template lacks, made from the house's own in the look of that template.

In: two opened documents (python-docx), the template's and the house's, and names by role. Out: the template's styles
completed, and which were made. It must not know blocks or packages. A made style takes the template's body font and
the font and colour of its first heading, its sizes in proportion to the template's body text, its list from the house.
How Word behaves: what a style does not say it takes from the one it is based on, and a template's Normal may say much
(air after each paragraph, justified lines, indents), so a made style says what the house's leaves to its own Normal.
"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from reports.memo.contrast import TEXT_2, readable, seen, soften, stand_out
from reports.memo.lists import copy_list
from reports.memo.template import ROLES, by_name, found, inherited
from reports.office.names import VAL

HEADING = "heading 1"
ACCENT, MIST = "accent1", "accent6"
SHADE = "BF"  # of 255: what is left of the paper's light in a hairline where the template has no mist of ours
PLAIN = {"w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"}
KEPT_WITH_NEXT = ("caption", "heading_1", "heading_2", "heading_3")
NEAR = 40
"""Twips below a caption."""


@dataclass(slots=True)
class Workshop:
    """What styles are made with: both documents, how much larger text, how much wider lines and how much wider the
    letters are there."""

    document: Any
    ours: Any
    colours: Mapping[str, str]
    larger: float
    wider: float
    letters: float = 1.0
    made: list[str] = field(default_factory=list)
    lists: dict[str, str] = field(default_factory=dict)


def make_missing(shop: Workshop, names: Mapping[str, str], ours: Mapping[str, str]) -> None:
    """Add a style to the template for every role that has none there.

    `names` are the styles by role in the template, `ours` in the house.
    """
    for kind, roles in ROLES.items():
        for role in roles:
            if names[role].lower() not in by_name(shop.document, kind):
                _make(names[role], kind, shop)
    _head(names["key_figures_head"], shop)
    for kind, role in (("paragraph", "key_figure"), ("character", "key_figure_unit")):
        _fit_tile(names[role], kind, shop)
    for role in ("number", "bullet", "number_2", "bullet_2"):
        _number(names[role], ours[role], shop)
    for role in KEPT_WITH_NEXT:
        style = by_name(shop.document, "paragraph")[names[role].lower()]
        if not found(style, "w:pPr/w:keepNext"):
            style.get_or_add_pPr().get_or_add_keepNext()
    for role in (*KEPT_WITH_NEXT, "title"):
        headline = by_name(shop.document, "paragraph")[names[role].lower()]
        _set_ragged(headline)
        _set_flush(headline)
    _bring_near(by_name(shop.document, "paragraph")[names["caption"].lower()], shop)


def _head(name: str, shop: Workshop) -> None:
    """The face of the template's headings for a made style that stands where a heading would."""
    heading = by_name(shop.document, "paragraph").get(HEADING)
    own = found(heading, "w:rPr/w:rFonts") if heading is not None and name in shop.made else []
    if own:
        properties = by_name(shop.document, "paragraph")[name.lower()].get_or_add_rPr()
        properties.insert(0, deepcopy(own[0]))


def _fit_tile(name: str, kind: str, shop: Workshop) -> None:
    """A key figure no larger than its narrower tile and the wider letters leave it."""
    larger = min(shop.larger, shop.wider / shop.letters)
    for size in found(by_name(shop.document, kind)[name.lower()], "w:rPr/w:sz | w:rPr/w:szCs"):
        if name in shop.made:
            size.set(VAL, str(round(int(size.get(VAL)) * larger / shop.larger)))


def _set_flush(style: Any) -> None:
    """A headline is not indented only because each paragraph of body text is."""
    first = inherited(style, "w:pPr/w:ind/@w:firstLine")[:1]
    if not found(style, "w:pPr/w:ind/@w:firstLine") and first and first[0] != "0":
        style.get_or_add_pPr().get_or_add_ind().set(qn("w:firstLine"), "0")


def _set_ragged(style: Any) -> None:
    """A headline is not justified only because body text is: two words on a line would stand at its ends."""
    if not found(style, "w:pPr/w:jc") and "both" in inherited(style, "w:pPr/w:jc/@w:val")[:1]:
        style.get_or_add_pPr().get_or_add_jc().set(VAL, "left")


def _bring_near(caption: Any, shop: Workshop) -> None:
    """A caption stands above its figure here: the air that body text has after it would part the two."""
    default = found(shop.document.styles.element, "w:docDefaults/w:pPrDefault/w:pPr/w:spacing/@w:after")
    after = [*inherited(caption, "w:pPr/w:spacing/@w:after"), *default][:1]
    if after and float(after[0]) > NEAR:
        caption.get_or_add_pPr().get_or_add_spacing().set(qn("w:after"), str(NEAR))


def mend_contrast(shop: Workshop, names: Mapping[str, str]) -> tuple[str, ...]:
    """Give the text colour to styles of the template that play a role and cannot be read on paper; their names."""
    paper = {slot: colour for slot, colour in shop.colours.items() if slot != "lt2"}
    mended: list[str] = []
    for kind in ("paragraph", "character"):
        for name in dict.fromkeys(names[role] for role in ROLES[kind]):
            for colour in found(by_name(shop.document, kind)[name.lower()], "w:rPr/w:color"):
                mended += [name] if readable(colour, paper) else []
    _stand_out_in_heads(shop, names)
    return tuple(mended)


def _stand_out_in_heads(shop: Workshop, names: Mapping[str, str]) -> None:
    """The words of a head on the fill of the template's own table style, where that plays the role."""
    style = by_name(shop.document, "table")[names["table"].lower()]
    for shade in found(style, 'w:tblStylePr[@w:type="firstRow"]/w:tcPr/w:shd')[:1]:
        for role in ("table_head", "table_head_right"):
            for colour in found(by_name(shop.document, "paragraph")[names[role].lower()], "w:rPr/w:color"):
                stand_out(colour, seen(shade, shop.colours, filled=True), shop.colours)


def _make(name: str, kind: str, shop: Workshop) -> str:
    """The id of the style of this name in the template, made when it is not there."""
    there = by_name(shop.document, kind)
    if name.lower() in there:
        return str(there[name.lower()].get(qn("w:styleId")))
    source = by_name(shop.ours, kind)[name.lower()]
    made = deepcopy(source)
    taken = set(found(shop.document.styles.element, "w:style/@w:styleId"))
    id = made.get(qn("w:styleId"))
    made.set(qn("w:styleId"), next(each for each in (id, *(f"{id}{n}" for n in range(2, 99))) if each not in taken))
    made.attrib.pop(qn("w:default"), None)
    shop.document.styles.element.append(made)
    shop.made.append(name)
    _relate(made, source, kind, shop)
    _dress(made, kind, shop)
    return str(made.get(qn("w:styleId")))


def _relate(made: Any, source: Any, kind: str, shop: Workshop) -> None:
    """Base, next style and list by the template's own ids."""
    names = {node.get(qn("w:styleId")): name for name, node in by_name(shop.ours, kind).items()}
    for node in found(made, "w:basedOn"):
        base = names[node.get(VAL)]
        default = found(shop.document.styles.element, f'w:style[@w:type="{kind}"][@w:default="1"]/@w:styleId')
        is_default = by_name(shop.ours, kind)[base].get(qn("w:default")) == "1"
        node.set(VAL, default[0] if default and is_default else _make(base, kind, shop))
    for node in found(made, "w:next | w:link"):
        there = by_name(shop.document, kind).get(names.get(node.get(VAL), ""))
        if there is None:
            made.remove(node)
        else:
            node.set(VAL, there.get(qn("w:styleId")))
    for node in found(made, "w:pPr/w:numPr/w:numId"):
        node.set(VAL, copy_list(node.get(VAL), shop.document, shop.ours, shop.lists))
        for level in found(shop.document.part.numbering_part.element, ".//w:lvl/w:pStyle"):
            if level.get(VAL) == source.get(qn("w:styleId")):
                level.set(VAL, made.get(qn("w:styleId")))
    _leave_to_base(made, shop)


def _leave_to_base(made: Any, shop: Workshop) -> None:
    """The list its base stands in is inherited (ECMA-376 part 1, 17.7.2), not said again: where the template numbers
    its headings, LibreOffice takes what is said twice for those.
    """
    styles = {node.get(qn("w:styleId")): node for node in by_name(shop.document, "paragraph").values()}
    for number in found(made, "w:pPr/w:numPr"):
        base = styles.get(next(iter(found(made, "w:basedOn/@w:val")), ""))
        again = found(number, "w:numId/@w:val")
        if base is not None and again == found(base, "w:pPr/w:numPr/w:numId/@w:val"):
            number.getparent().remove(number)


def _dress(made: Any, kind: str, shop: Workshop) -> None:
    """The style of our house in the face, at the size and width, and in the colours of the template."""
    heading = by_name(shop.document, "paragraph").get(HEADING)
    _take_the_face(made, heading)
    if kind != "table":
        for size in found(made, ".//w:rPr/w:sz | .//w:rPr/w:szCs"):
            size.set(VAL, str(round(int(size.get(VAL)) * shop.larger)))
    _widen(made, shop.wider)
    _take_the_colours(made, heading, shop.colours)
    if kind == "paragraph":
        _say_plainly(made)


def _take_the_face(made: Any, heading: Any) -> None:
    """The template's heading says which face heads are in; all else is in that of its Normal."""
    if heading is None:
        return
    own = found(heading, "w:rPr/w:rFonts")
    for fonts in found(made, ".//w:rFonts"):
        if own and fonts.get(qn("w:asciiTheme")):
            fonts.getparent().replace(fonts, deepcopy(own[0]))
        else:
            fonts.getparent().remove(fonts)


def _widen(made: Any, wider: float) -> None:
    """Tabs, and the indents that hang before one, by as much as the template's page is wider than ours."""
    places = [(stop, "pos") for stop in found(made, "w:pPr/w:tabs/w:tab")]
    hanging = found(made, "w:pPr[w:tabs]/w:ind[@w:hanging]")
    for node, side in (*places, *((indent, side) for indent in hanging for side in ("left", "hanging"))):
        node.set(qn(f"w:{side}"), str(round(int(node.get(qn(f"w:{side}"))) * wider)))


def _take_the_colours(made: Any, heading: Any, colours: Mapping[str, str]) -> None:
    """Our accent becomes the colour of the template's heading, our second text what is second there, our quiet grounds
    its background, shaded."""
    for colour in found(made, f'.//w:rPr/w:color[@w:themeColor="{TEXT_2}"]'):
        soften(colour, colours)
    own = found(heading, "w:rPr/w:color") if heading is not None else []
    for colour in found(made, f'.//w:rPr/w:color[@w:themeColor="{ACCENT}"]') if own else []:
        colour.getparent().replace(colour, deepcopy(own[0]))
    for colour in found(made, ".//w:rPr/w:color"):
        readable(colour, colours)
    for line in found(made, f'.//*[@w:themeColor="{MIST}"]'):
        line.set(qn("w:themeColor"), "background1")
        line.set(qn("w:themeShade"), SHADE)
        line.set(qn("w:color"), _shaded(colours["lt1"]))


def _shaded(colour: str) -> str:
    """The plain colour Word keeps beside a theme colour with our shade."""
    return "".join(f"{int(colour[at : at + 2], 16) * int(SHADE, 16) // 255:02X}" for at in (0, 2, 4))


def _say_plainly(made: Any) -> None:
    """Air, alignment and indents that the house's style leaves to its Normal, where the template's may say other."""
    properties = made.get_or_add_pPr()
    spacing = properties.get_or_add_spacing()
    for name, value in PLAIN.items():
        if spacing.get(qn(name)) is None:
            spacing.set(qn(name), value)
    indent = properties.get_or_add_ind()
    if (
        indent.get(qn("w:firstLine")) is None
        and indent.get(qn("w:hanging")) is None
        and not found(properties, "w:numPr")
    ):
        indent.set(qn("w:firstLine"), "0")
    if properties.find(qn("w:jc")) is None:
        properties.get_or_add_jc().set(VAL, "left")


def _number(name: str, ours: str, shop: Workshop) -> None:
    """The house's list for a list style that counts or marks nothing."""
    node, source = by_name(shop.document, "paragraph")[name.lower()], by_name(shop.ours, "paragraph")[ours.lower()]
    styles = {each.get(qn("w:styleId")): each for each in by_name(shop.document, "paragraph").values()}
    chain, above = [node], node
    while (base := found(above, "w:basedOn/@w:val")) and base[0] in styles and styles[base[0]] not in chain:
        above = styles[base[0]]
        chain.append(above)
    if any(found(each, "w:pPr/w:numPr/w:numId") for each in chain):
        return
    numbered = deepcopy(found(source, "w:pPr/w:numPr")[0])
    for id in found(numbered, "w:numId"):
        id.set(VAL, copy_list(id.get(VAL), shop.document, shop.ours, shop.lists))
    properties = node.get_or_add_pPr()
    there = properties.get_or_add_numPr()
    there.getparent().replace(there, numbered)
    if (indent := properties.find(qn("w:ind"))) is not None:
        properties.remove(indent)
