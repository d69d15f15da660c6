"""A house that writes its deck on another template: the file made bare, its colours and font judged.

In: a house and the bytes of any PowerPoint file. Out: the house with that template, or problems. It must not plan.
Charts take the foreign theme's colours. Where one would not be read on the slide's ground it is darkened or lightened
towards the text colour, in charts; in text the text colour takes its place (WCAG 2.2, 1.4.3 and 1.4.11).
"""

import io
from collections.abc import Mapping
from dataclasses import replace

from pptx import Presentation
from pptx.oxml.ns import qn

from reports.deck.bare import PALE, bare
from reports.house.model import Borrowed, ChartLook, House, Stroke, Theme, Type
from reports.office.contrast import GRAPHIC, TEXT, contrast
from reports.office.faces import wider_than
from reports.office.theme import read_theme
from reports.problems import Problem

READ = ("navy", "plum", "slate", "ink")  # roles of chart colours that text is set in
SPOKEN = ("tx2", "accent1", "accent3")  # theme slots that text on slides is set in
LIGHTEST = 0.8  # of the weight of lines in charts, on however small a slide


def adopt(house: House, template: bytes, file: str) -> tuple[House | None, tuple[Problem, ...]]:
    """The house with its deck on this template."""
    faint = _slots(house).get(house.look.colours.get("mist", ""), "")
    stripped, problems = bare(template, house.deck.template, file, faint)
    if problems:
        return None, problems
    theme = read_theme(stripped)
    ground, seen = _seen(stripped, theme)
    wider = wider_than(theme["minor"], house.deck.theme.body_font)
    borrowed = Borrowed(
        house.deck.template,
        file,
        wider,
        _instead(seen, ground),
        _look(house, seen, ground, _across(stripped, house.deck.template)),
    )
    colours = {slot: colour for slot, colour in theme.items() if slot not in ("major", "minor")}
    made = replace(
        house.deck,
        template=stripped,
        theme=Theme(colours, theme["minor"]),
        strokes={role: _paler(stroke, faint) for role, stroke in house.deck.strokes.items()},
        borrowed=borrowed,
    )
    return replace(house, deck=made), ()


def _slots(house: House) -> Mapping[str, str]:
    """The theme slot of each colour of the house."""
    return {colour: slot for slot, colour in reversed(list(house.deck.theme.colours.items()))}


def _paler(stroke: Stroke, faint: str) -> Stroke:
    """Hairlines in a paler text colour: the slot that is faint at home may be any colour here."""
    return replace(stroke, colour="tx1", strength=PALE * stroke.strength // 100) if stroke.colour == faint else stroke


def _seen(template: bytes, theme: Mapping[str, str]) -> tuple[str, Mapping[str, str]]:
    """The colour of the slides' ground, and each colour by its name on slides (tx1, bg1 …), by the master's map."""
    master = Presentation(io.BytesIO(template)).slide_masters[0]._element
    named = next(master.iter(qn("p:clrMap")))
    seen = {str(name): theme[str(slot)] for name, slot in named.items() if slot in theme}
    background = master.find(f"{qn('p:cSld')}/{qn('p:bg')}")
    for node in background.iter(qn("a:srgbClr"), qn("a:schemeClr")) if background is not None else ():
        value = str(node.get("val"))
        return (value if node.tag == qn("a:srgbClr") else seen.get(value, seen["bg1"])), seen
    return seen["bg1"], seen


def _instead(seen: Mapping[str, str], ground: str) -> Mapping[str, str]:
    """For theme slots that are not read on the ground, and for a panel on which the text is not: what to take."""
    instead = {slot: "tx1" for slot in SPOKEN if contrast(seen[slot], ground) < TEXT}
    panel = [seen["tx1"], *(seen[slot] for slot in SPOKEN if slot not in instead)]
    return instead | ({"bg2": "bg1"} if min(contrast(colour, seen["bg2"]) for colour in panel) < TEXT else {})


def _look(house: House, seen: Mapping[str, str], ground: str, across: float) -> ChartLook:
    slots = _slots(house)
    names = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
    colours = {}
    for role, colour in house.look.colours.items():
        slot = slots.get(colour, "")
        found = ground if slot == "lt1" else seen.get(names.get(slot, slot), colour)
        least = TEXT if role in READ else GRAPHIC
        colours[role] = found if role in ("paper", "panel", "mist") else _read_on(found, ground, seen["tx1"], least)
    types = {**house.look.types, "deck": _smaller(house.look.types["deck"], across, house.deck.least_size)}
    return replace(house.look, colours=colours, types=types)


def _smaller(own: Type, across: float, least: float) -> Type:
    """Type of charts for a slide that is narrower than ours, never below the floor."""
    share = min(across, 1.0)
    return replace(
        own,
        text=max(own.text * share, least),
        small=max(own.small * share, least),
        value=max(own.value * share, least),
        weight=own.weight * max(share, LIGHTEST),
    )


def _across(template: bytes, ours: bytes) -> float:
    """How wide the slides are against the house's."""
    wide, own = (Presentation(io.BytesIO(each)).slide_width or 1 for each in (template, ours))
    return wide / own


def _read_on(colour: str, ground: str, ink: str, least: float) -> str:
    """The colour, mixed with ink in tenths until it stands out."""
    for tenth in range(11):
        mixed = "".join(
            f"{round((int(colour[n : n + 2], 16) * (10 - tenth) + int(ink[n : n + 2], 16) * tenth) / 10):02X}"
            for n in (0, 2, 4)
        )
        if contrast(mixed, ground) >= least:
            return mixed
    return ink
