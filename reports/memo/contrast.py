"""Colours of text that can be read on the theme's paper and panel.

In: a `w:color` of a style, the theme's colours by slot. Out: the same colour, or the theme's text colour where it is
too pale (WCAG 2.2, 1.4.3: 4.5 to 1). It must not know styles.
"""

from collections.abc import Mapping
from typing import Any

from docx.oxml.ns import qn

from reports.memo.colours import SLOTS
from reports.office.contrast import TEXT, contrast

GROUNDS = ("lt1", "lt2")


def readable(colour: Any, colours: Mapping[str, str]) -> bool:
    """Set a colour that cannot be read on the grounds there are to the text colour of the theme; whether it was."""
    named = colour.get(qn("w:themeColor"), "")
    said = colours.get(SLOTS.get(named, named)) or colour.get(qn("w:val"), "")
    if len(said) != 6 or all(contrast(said, colours[ground]) >= TEXT for ground in GROUNDS if ground in colours):
        return False
    for attribute in list(colour.attrib):
        del colour.attrib[attribute]
    colour.set(qn("w:val"), colours.get("dk1", "000000"))
    colour.set(qn("w:themeColor"), "text1")
    return True
