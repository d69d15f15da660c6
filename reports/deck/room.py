"""A source line that takes two lines grows upwards, and the chart or table above it gives way.

In: the source of a slide, its sheet. Out: the sheet as it is for this slide. It must not know what stands there.
The gap between them stays the layout's, so that axis and source never touch. More than two lines are a problem.
"""

import math
from dataclasses import replace

from reports.deck.fit import height, line_height
from reports.deck.pieces import SOURCE
from reports.deck.slides import Para
from reports.deck.template import POINT, Frame, Sheet, Slot
from reports.house.model import House

MOST_LINES = 2
DEEP = 8  # times what is wanted: what is that deep can give it


def with_room(sheet: Sheet, source: tuple[Para, ...], house: House) -> Sheet:
    """The sheet with room for its source, or as it is: when that fits, is too long, or has text right above."""
    if not source or SOURCE not in sheet.slots:
        return sheet
    slot = sheet.slots[SOURCE]
    needed = math.ceil(height(source, slot, house) * POINT)
    more = needed - slot.inside.height
    if more <= 0 or needed > MOST_LINES * line_height(slot.looks[0], house) * POINT + 1:
        return sheet
    top = slot.frame.y - more
    near = {role: each for role, each in sheet.slots.items() if top - more < each.frame.bottom <= slot.frame.y}
    if any(each.frame.bottom > top and each.frame.height < DEEP * more for each in near.values()):
        return sheet
    cut = {role: _cut(each, more) for role, each in near.items() if each.frame.height >= DEEP * more}
    lifted = replace(slot, frame=_lift(slot.frame, more), inside=_lift(slot.inside, more), moved=True)
    return replace(sheet, slots={role: cut.get(role, each) for role, each in sheet.slots.items()} | {SOURCE: lifted})


def _cut(slot: Slot, less: int) -> Slot:
    frame, inside = (replace(each, height=each.height - less) for each in (slot.frame, slot.inside))
    return replace(slot, frame=frame, inside=inside, moved=True)


def _lift(frame: Frame, more: int) -> Frame:
    return replace(frame, y=frame.y - more, height=frame.height + more)
