"""The theme's colours written out where styles name them, for programs that read the plain value alone.

In: parts of the template, the theme's colours by slot. Out: the same parts, repainted. It must not know roles or
blocks. Word keeps both, `w:themeColor="accent1"` and `w:val="12436D"`, and refreshes the second on saving;
LibreOffice shows the second. An office that changes accent 1 in the theme alone gets it everywhere. A tint or shade
stays as Word wrote it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml.ns import qn

SLOTS: Mapping[str, str] = {
    "text1": "dk1",
    "background1": "lt1",
    "text2": "dk2",
    "background2": "lt2",
    "dark1": "dk1",
    "light1": "lt1",
    "dark2": "dk2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""WordprocessingML's names of the theme's slots (ST_ThemeColor, mapped as `w:clrSchemeMapping` does by default)."""


def repaint(root: Any, colours: Mapping[str, str]) -> None:
    """Set every plain colour that stands beside a theme colour to what the theme says."""
    for node in root.iter():
        for slot, plain in _named(node):
            if colour := colours.get(SLOTS.get(slot, slot)):
                node.set(qn(plain), colour)


def _named(node: Any) -> Iterator[tuple[str, str]]:
    """The theme colours an element names without tint or shade, each with the plain attribute beside it."""
    if not isinstance(node.tag, str):
        return
    plain = "w:val" if node.tag == qn("w:color") else "w:color"
    for named, altered, attribute in (("w:themeColor", "w:theme", plain), ("w:themeFill", "w:themeFill", "w:fill")):
        if (slot := node.get(qn(named))) and not any(node.get(qn(f"{altered}{how}")) for how in ("Tint", "Shade")):
            yield slot, attribute
