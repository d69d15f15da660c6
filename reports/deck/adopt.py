"""A house that writes its deck on another template: the file made bare, its colours and font judged.

In: a house and the bytes of any PowerPoint file. Out: the house with that template, or problems. It must not plan.
Charts and lines take the foreign theme's colours, in a shade that is seen on the ground they stand on; what is grey at
home is grey there, whatever the theme's accents are.
"""

import io
from collections.abc import Mapping
from dataclasses import replace

from pptx import Presentation

from reports.deck.bare import bare
from reports.deck.layouts import Foreign, read_layouts
from reports.deck.masters import choose_master
from reports.deck.palette import COLOURED, Palette, instead
from reports.deck.table_styles import give_table_styles
from reports.house.model import Borrowed, ChartLook, DeckHouse, House, Shade, Stroke, Theme, Type
from reports.office.contrast import GRAPHIC
from reports.office.faces import face_of_charts, wider_than
from reports.office.recolouring import Tones, recoloured
from reports.office.theme import read_theme
from reports.problems import Place, Problem

LIGHTEST = 0.8  # of the weight of lines in charts, on however small a slide
NAMES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}  # of the theme's slots on slides
MAIN = ("plain", "text", "two")  # kinds of layout that charts and tables stand on, best first


def adopt(
    house: House, template: bytes, file: str, fonts: Mapping[str, str] | None = None
) -> tuple[House | None, tuple[Problem, ...]]:
    """The house with its deck on this template, and what is to be said of it; None where it cannot carry a deck.

    `fonts` are the families of the font packages that are installed, by PyPI name; without them none is looked for.
    """
    stripped, problems = bare(template, house.deck.template, file)
    if problems:
        return None, problems
    stripped, problems = choose_master(stripped, [layout.name for layout in house.deck.layouts.values()], file)
    layouts = read_layouts(stripped)
    if not layouts:
        return None, (_without_titles(stripped, file),)
    deck, told = _adopted(house, stripped, file, _main(layouts).palette(), fonts)
    return replace(house, deck=deck), problems + told


def _without_titles(template: bytes, file: str) -> Problem:
    masters = Presentation(io.BytesIO(template)).slide_masters
    there = ", ".join(layout.name for master in masters for layout in master.slide_layouts) or "no layouts"
    return Problem("deck-template", "no layout has a title and room below it", Place(file), f"it has: {there}")


def _main(layouts: tuple[Foreign, ...]) -> Foreign:
    """The layout that most of what is ours stands on."""
    return min(layouts, key=lambda each: MAIN.index(each.kind) if each.kind in MAIN else len(MAIN))


def _adopted(
    house: House, template: bytes, file: str, palette: Palette, fonts: Mapping[str, str] | None
) -> tuple[DeckHouse, tuple[Problem, ...]]:
    theme = read_theme(template)
    wider, bolder = (wider_than(theme["minor"], house.deck.theme.body_font, bold=bold) for bold in (False, True))
    texts = instead(palette)
    second = palette.seen(texts.get("tx2", Shade("tx2")))
    look, told = _look(house, palette, _across(template, house.deck.template), file, second=second)
    family, package, faced = face_of_charts(theme["minor"], (look.font, look.font_package), fonts, file)
    look = replace(look, font=family, font_package=package)
    faint = {_slots(house).get(house.look.colours.get("mist", ""), ""): palette.hairline}
    lines = {slot: texts.get(slot, palette.shade(slot, GRAPHIC)) for slot in COLOURED} | faint
    strokes = {role: _stroke(stroke, lines, palette) for role, stroke in house.deck.strokes.items()}
    deck = replace(
        house.deck,
        template=give_table_styles(template, house.deck.template, texts, lines, texts),
        theme=Theme({slot: rgb for slot, rgb in theme.items() if slot not in ("major", "minor")}, theme["minor"]),
        strokes=strokes,
        borrowed=Borrowed(house.deck.template, file, wider, texts, look, theme["major"], bolder),
    )
    return deck, told + faced


def _slots(house: House) -> Mapping[str, str]:
    """The theme slot of each colour of the house."""
    return {colour: slot for slot, colour in reversed(list(house.deck.theme.colours.items()))}


def _stroke(stroke: Stroke, lines: Mapping[str, Shade], palette: Palette) -> Stroke:
    """A line in a shade that is seen; paper as the ground is, or as nothing where that is no colour of the theme."""
    if stroke.colour == "bg1":
        same = (slot for slot in ("bg1", "bg2", "tx1", "tx2", *COLOURED) if palette.grounds == (palette.colours[slot],))
        ground = next(same, "")
        return replace(stroke, colour=ground) if ground else replace(stroke, strength=0)
    shade = lines.get(stroke.colour)
    return replace(stroke, colour=shade.slot, steps=shade.steps) if shade else stroke


def _look(
    house: House, palette: Palette, across: float, file: str, *, second: str
) -> tuple[ChartLook, tuple[Problem, ...]]:
    """Charts in the colours of the template, and what is to be said of these."""
    there = {slot: palette.colours[NAMES.get(slot, slot)] for slot in house.deck.theme.colours}
    tones = Tones(there, palette.grounds, palette.seen(palette.ink), second)
    colours, told = recoloured(house.look.colours, _slots(house), tones, file)
    types = {**house.look.types, "deck": _smaller(house.look.types["deck"], across, house.deck.least_size)}
    return replace(house.look, colours=colours, types=types, clear=len(palette.grounds) > 1), told


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
