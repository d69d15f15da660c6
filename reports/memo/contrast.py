"""Colours of text that can be read on the theme's paper and panel.

In: a `w:color` of a style, the theme's colours by slot. Out: the same colour, or where it is too pale its nearest shade
that is not, else the theme's text colour (WCAG 2.2, 1.4.3: 4.5 to 1). It must not know styles. Word writes a shade as
`w:themeShade` or `w:themeTint`, shares of 255 of a colour's lightness (ISO/IEC 29500-1, 17.3.2.6), and the colour that
comes of it beside them in `w:val`.
"""

from collections.abc import Mapping
from typing import Any

from docx.oxml.ns import qn

from reports.memo.colours import SLOTS
from reports.office.contrast import TEXT
from reports.office.mixing import WHOLE, mixed
from reports.office.second import second_ink
from reports.office.shades import Steps, standing_out, worst

GROUNDS = ("lt1", "lt2")
TEXT_1, TEXT_2 = "text1", "text2"
BYTE = 255


def readable(colour: Any, colours: Mapping[str, str]) -> bool:
    """Set a colour that cannot be read on the grounds there are to a shade that can, else to the text colour of the
    theme; whether it was set."""
    grounds = tuple(colours[ground] for ground in GROUNDS if ground in colours)
    named, said = colour.get(qn("w:themeColor"), ""), seen(colour, colours)
    if len(said) != 6 or worst(said, grounds) >= TEXT:
        return False
    own = colours.get(SLOTS.get(named, named))
    steps = standing_out(own or said, grounds, TEXT)
    if steps is None:
        named, own, steps = TEXT_1, colours.get("dk1", "000000"), ()
    _set(colour, own or said, named if own else "", steps)
    return True


def second(colours: Mapping[str, str]) -> tuple[str, Steps]:
    """What the house's text 2 is on this theme, by Word's name, and its shade: read on paper and panel."""
    grounds = tuple(colours[ground] for ground in GROUNDS)
    return second_ink((TEXT_1, colours[SLOTS[TEXT_1]]), (TEXT_2, colours[SLOTS[TEXT_2]]), grounds)


def soften(colour: Any, colours: Mapping[str, str]) -> None:
    """Set a colour of second rank to what is second on this theme."""
    named, steps = second(colours)
    _set(colour, colours[SLOTS[named]], named, steps)


def stand_out(colour: Any, fill: str, colours: Mapping[str, str]) -> None:
    """Set a colour that cannot be read on a fill to the theme's paper or its text, whichever stands out more."""
    said = seen(colour, colours)
    if len(said) == len(fill) == 6 and worst(said, (fill,)) < TEXT:
        named = max(("background1", TEXT_1), key=lambda each: worst(colours[SLOTS[each]], (fill,)))
        _set(colour, colours[SLOTS[named]], named, ())


def seen(node: Any, colours: Mapping[str, str], *, filled: bool = False) -> str:
    """RRGGBB of a `w:color`, or of the fill of a `w:shd`; "auto" or "" where none is said."""
    plain, theme = ("w:fill", "w:themeFill") if filled else ("w:val", "w:theme")
    named = node.get(qn("w:themeFill" if filled else "w:themeColor"), "")
    own = colours.get(SLOTS.get(named, named))
    return mixed(own, _steps(node, theme)) if own else str(node.get(qn(plain), ""))


def _set(colour: Any, own: str, named: str, steps: Steps) -> None:
    for attribute in list(colour.attrib):
        del colour.attrib[attribute]
    colour.set(qn("w:val"), mixed(own, steps))
    if named:
        colour.set(qn("w:themeColor"), named)
        for _, share in steps[:1]:
            kind = "w:themeTint" if len(steps) > 1 else "w:themeShade"
            colour.set(qn(kind), f"{round(share * BYTE / WHOLE):02X}")


def _steps(node: Any, theme: str) -> Steps:
    """What a theme colour is darkened or lightened by."""
    tint, shade = node.get(qn(f"{theme}Tint")), node.get(qn(f"{theme}Shade"))
    share = int(tint or shade or "FF", 16) * WHOLE // BYTE
    return (("lumMod", share), ("lumOff", WHOLE - share)) if tint else (("lumMod", share),)
