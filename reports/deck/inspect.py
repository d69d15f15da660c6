"""What a PowerPoint file offers, by role: for the desk that wants its deck in its own look.

In: a house and the bytes of a template. Out: lines of a name and what there is. It must not print or write.
"""

import io

from pptx import Presentation

from reports.deck.adopt import adopt
from reports.deck.choosing import sheets_of
from reports.deck.template import INCH, Sheet, Slot
from reports.house.model import House
from reports.office.theme import read_theme
from reports.problems import Refused

CM_AN_INCH = 2.54
OURS = "our place"


def inspect_deck(template: bytes, house: House) -> tuple[tuple[str, str], ...]:
    """Size, fonts, masters, layouts, then each role with its layout and what plays its parts. Raises `Refused`.

    Layouts of the house's names are named; for the others, what a deck would be written on.
    """
    adopted, problems = adopt(house, template, "the file")
    if adopted is None:
        raise Refused(problems)
    own, problems = sheets_of(adopted.deck)
    if not own:
        raise Refused(problems)
    told = tuple(("note", problem.message) for problem in problems)
    return (*_file(adopted.deck.template), *((role, _sheet(sheet)) for role, sheet in own.items()), *told)


def _file(template: bytes) -> tuple[tuple[str, str], ...]:
    presentation, theme = Presentation(io.BytesIO(template)), read_theme(template)
    width, height = presentation.slide_width or 0, presentation.slide_height or 0
    masters = [[layout.name for layout in master.slide_layouts] for master in presentation.slide_masters]
    return (
        ("slide", f"{_cm(width)} × {_cm(height)} cm"),
        ("fonts", f"{theme['major']} (headings), {theme['minor']} (text)"),
        *((f"master {number}", ", ".join(names)) for number, names in enumerate(masters, 1)),
    )


def _sheet(sheet: Sheet) -> str:
    return f"{sheet.name}: " + ", ".join(f"{role} = {_slot(slot)}" for role, slot in sheet.slots.items())


def _slot(slot: Slot) -> str:
    return f"{slot.name} ({slot.kind})" if slot.kind else OURS


def _cm(length: int) -> str:
    return f"{length / INCH * CM_AN_INCH:.1f}"
