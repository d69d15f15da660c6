"""Key figures side by side are read alike: when the unit of one takes a line of its own, so do all.

In: paragraphs by role, the sheet. Out: the paragraphs, broken before the unit where one has no room beside its number.
It must not know tiles of the brief. A figure without a unit keeps the line free, so that all labels stand level.
"""

from collections.abc import Mapping
from dataclasses import replace

from reports.deck.fit import NO_BREAK_SPACE, set_paragraph, words_over
from reports.deck.pieces import FIGURE
from reports.deck.slides import Para, Run
from reports.deck.template import Sheet
from reports.house.model import House

Placed = Mapping[str, tuple[Para, ...]]


def level_figures(placed: Placed, sheet: Sheet, house: House) -> dict[str, tuple[Para, ...]]:
    """As they are where every number has room for its unit, or where one with a line more would be too long."""
    figures = {role: said for role, said in placed.items() if role.rpartition("-")[0] == FIGURE and said}
    if all(len(set_paragraph(said[0], sheet.slots[role], house).lines) < 2 for role, said in figures.items()):
        return dict(placed)
    broken = {role: (_broken(said[0], house), *said[1:]) for role, said in figures.items()}
    if any(words_over(said, sheet.slots[role], house) for role, said in broken.items()):
        return dict(placed)
    return {role: broken.get(role, said) for role, said in placed.items()}


def _broken(number: Para, house: House) -> Para:
    """The number, and its unit below; what parts them on one line is left out."""
    unit = house.deck.looks[FIGURE]["unit"] - 1
    alone = tuple(run for run in number.runs if run.level != unit)
    below = tuple(run for run in number.runs if run.level == unit and run.text != " ")
    return replace(number, runs=(*alone, Run("\n"), *(below or (Run(NO_BREAK_SPACE, level=unit),))))
