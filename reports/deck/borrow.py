"""The house's slides on a template from elsewhere: its own title, footer, date and number; our places in what is left.

In: a house whose deck is borrowed. Out: one `Sheet` a role, and what had to stand in. It must not know what is said.
Titles, running text and the lines at the foot go into the placeholders the foreign layout has, by their type, never by
name. Charts, tables, takeaways and figures keep the house's places, moved and shrunk into the room of the body text.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from reports.deck.pieces import SIDE
from reports.deck.sides import side_by_side
from reports.deck.template import INCH, POINT, Frame, Look, Master, Sheet, Slot, read_slot
from reports.house.model import Borrowed, DeckHouse
from reports.office.contrast import LARGE, TEXT, contrast
from reports.office.mixing import mixed
from reports.problems import Place, Problem, Severity

FOOT = {"ftr": "footer", "sldNum": "number", "dt": "date"}
BODIES = ("body", "obj")
TITLES = ("title", "ctrTitle")
NEAR = INCH // 2  # body text that ends this close to title or foot is drawn out to them
GAP = INCH // 12
LARGE_TYPE, LARGE_BOLD = 18, 14  # pt from which text is large (WCAG 2.2)
LEAST_SHARE = 0.3  # of the slide: body text of less is a caption


@dataclass(frozen=True, slots=True)
class Foreign:
    """A layout of the template: its placeholders by type, and the room for what is ours."""

    name: str
    part: str
    kind: str
    slots: Mapping[str, Slot]
    bodies: tuple[Slot, ...]
    room: Frame


def borrow(house: DeckHouse, own: Mapping[str, Sheet]) -> tuple[Mapping[str, Sheet], tuple[Problem, ...]]:
    """The sheets of the house on the foreign template. Without any layout that has a title there are none."""
    assert house.borrowed is not None, "only a borrowed template is read so"
    presentation = Presentation(io.BytesIO(house.template))
    size = Frame(0, 0, int(presentation.slide_width or 0), int(presentation.slide_height or 0))
    masters = [[f for f in _foreign(master, size) if f is not None] for master in presentation.slide_masters]
    layouts = max(masters, key=lambda found: len({each.kind for each in found} & {"cover", "plain", "text"}))
    place = Place(house.borrowed.file)
    if not layouts:
        there = ", ".join(layout.name for m in presentation.slide_masters for layout in m.slide_layouts) or "no layouts"
        return {}, (Problem("deck-template", "no layout has a title and room below it", place, f"it has: {there}"),)
    sheets: dict[str, Sheet] = {}
    problems: list[Problem] = []
    for role, sheet in own.items():
        wanted = _wanted(sheet)
        layout = min(layouts, key=lambda each: wanted.index(each.kind) if each.kind in wanted else len(wanted))
        if layout.kind != wanted[0] and wanted[0] != "plain":
            told = f"no layout for {role}: “{layout.name}” stands in"
            problems.append(Problem("deck-template", told, place, "", Severity.WARNING, role))
        sheets[role] = _cover(sheet, layout, house) if role == "cover" else _sheet(sheet, layout, house)
    if len(masters) > 1:
        told = f"the template has {len(masters)} masters: the one of “{layouts[0].name}” is used"
        problems.append(Problem("deck-template", told, place, "", Severity.WARNING))
    return sheets, tuple(problems)


def _wanted(sheet: Sheet) -> tuple[str, ...]:
    """Kinds of layout for a role, best first."""
    if f"{SIDE}-1" in sheet.slots:
        return ("comparison", "two", "plain", "text", "other", "section", "cover")
    if sheet.role == "cover":
        return ("cover", "section", "plain", "text", "other")
    if sheet.role == "section":
        return ("section", "text", "plain", "other", "cover")
    if "body" in sheet.slots:
        return ("text", "plain", "other", "section", "cover")
    return ("plain", "text", "other", "section", "cover")


def _foreign(master: Any, size: Frame) -> Iterator[Foreign | None]:
    layouts = list(master.slide_layouts)
    above = Master.of(master._element)
    read = [(layout, _slots(layout, above)) for layout in layouts]
    main = max((_largest(bodies) for _, (_, bodies) in read if len(bodies) == 1), key=_area, default=None)
    for layout, (slots, bodies) in read:
        if "title" in slots:
            kind = _kind(layout._element, slots, bodies)
            room = _room(slots, _largest(bodies) if len(bodies) == 1 else main, size)
            if kind == "cover" or room.width * room.height >= LEAST_SHARE * size.width * size.height:
                yield Foreign(layout.name, str(layout.part.partname), kind, slots, bodies, room)


def _slots(layout: Any, master: Master) -> tuple[dict[str, Slot], tuple[Slot, ...]]:
    """What a layout has by role (title, subtitle, footer …), and its places for text or anything."""
    slots: dict[str, Slot] = {}
    bodies: list[Slot] = []
    for shape in layout._element.iter(qn("p:sp")):
        if next(shape.iter(qn("p:ph")), None) is None:
            continue
        slot = read_slot("", shape, master)
        if slot.kind in TITLES:
            slots.setdefault("title", slot)
        elif slot.kind in FOOT or slot.kind == "subTitle":
            slots.setdefault(FOOT.get(slot.kind, "subtitle"), slot)
        elif slot.kind in BODIES and slot.frame.width:
            bodies.append(slot)
    return slots, tuple(bodies)


def _kind(root: Any, slots: Mapping[str, Slot], bodies: tuple[Slot, ...]) -> str:
    """cover, section, plain (a title alone), text (and one body), two (bodies), comparison (with a head over each),
    other; by placeholders, names are anyone's.
    """
    said = root.get("type", "")
    if said.startswith("vert") or said in ("picTx", "objTx"):
        return "other"
    if "subtitle" in slots or slots["title"].kind == "ctrTitle" or said == "title":
        return "cover"
    if said == "secHead":
        return "section"
    if len(bodies) < 2:
        return ("plain", "text")[len(bodies)]
    return {2: "two", 4: "comparison"}.get(len(side_by_side(bodies)), "other")


def _area(slot: Slot | None) -> int:
    return slot.frame.width * slot.frame.height if slot else 0


def _largest(bodies: tuple[Slot, ...]) -> Slot | None:
    return max(bodies, key=_area, default=None)


def _room(slots: Mapping[str, Slot], body: Slot | None, size: Frame) -> Frame:
    """Where the body text stands, drawn out to the title above and the foot below where these are near."""
    title = slots["title"].frame
    feet = [slots[role].frame.y for role in FOOT.values() if role in slots and slots[role].frame.y > size.height // 2]
    floor = min(feet, default=size.height - INCH // 3) - GAP
    if body is None or _meet(body.frame, title):
        top = title.bottom + GAP
        return Frame(title.x, top, title.width, max(floor - top, 0))
    frame = body.frame
    above = title.bottom + GAP <= frame.y <= title.bottom + NEAR
    top = title.bottom + GAP if above else frame.y
    bottom = floor if frame.bottom <= floor <= frame.bottom + NEAR or frame.bottom > floor else frame.bottom
    return Frame(frame.x, top, frame.width, bottom - top)


def _meet(one: Frame, other: Frame) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _sheet(own: Sheet, layout: Foreign, house: DeckHouse) -> Sheet:
    """In the house's order, which is the reading order."""
    slots: dict[str, Slot] = {}
    ours, theirs = _ground(own), _sides(own, layout, house)
    for role, slot in own.slots.items():
        if role in theirs:
            slots[role] = theirs[role]
        elif role == "title":
            slots[role] = _title(slot, layout.slots["title"], house)
        elif role == "body" and len(layout.bodies) == 1:
            body = layout.bodies[0]
            looks = _looks(slot, house)
            slots[role] = replace(
                body, role=role, looks=looks, says="all", anchor="t" if own.role != "section" else body.anchor
            )
        elif role not in ("marking", *FOOT.values()):
            slots[role] = _placed(slot, ours, layout.room, house)
    for role in ("footer", "date", "number"):
        if role in layout.slots:
            slots[role] = _legible(replace(layout.slots[role], role=role), house)
    return Sheet(own.role, layout.name, layout.part, _two_lines_of_measure(slots))


def _sides(own: Sheet, layout: Foreign, house: DeckHouse) -> Mapping[str, Slot]:
    """Their places for what is compared; over two bodies without heads our own heads, and the bodies begin below."""
    found = side_by_side(layout.bodies) if f"{SIDE}-1" in own.slots else ()
    roles = [role for role in own.slots if role.startswith(f"{SIDE}-")]
    looks = {role: _looks(own.slots[role], house) for role in roles}
    if len(found) == len(roles):
        return {
            role: replace(slot, role=role, looks=looks[role], says="all", anchor="t")
            for role, slot in zip(roles, found, strict=True)
        }
    made: dict[str, Slot] = {}
    for body, head_role, role in zip(found, roles[::2], roles[1::2], strict=False):
        head = own.slots[head_role]
        down = round((house.measures["column-gap"] + house.measures["column-bar"]) * _scale(house) * INCH)
        deep = round(head.frame.height * _scale(house))
        frame = Frame(body.frame.x, body.frame.y + down, body.frame.width, deep)
        made[head_role] = replace(
            head, kind="", index="", frame=frame, inside=frame, looks=looks[head_role], says="all"
        )
        lower = replace(_lowered(body, down + deep + GAP), role=role, looks=looks[role], says="all", anchor="t")
        made[role] = lower
    return made


def _lowered(slot: Slot, down: int) -> Slot:
    frame, inside = slot.frame, slot.inside
    return replace(
        slot,
        frame=replace(frame, y=frame.y + down, height=frame.height - down),
        inside=replace(inside, y=inside.y + down, height=inside.height - down),
        moved=True,
    )


def _two_lines_of_measure(slots: dict[str, Slot]) -> dict[str, Slot]:
    """A measure line that is narrower than at home may take two lines; the chart begins below them."""
    if "measure" not in slots or "chart" not in slots:
        return slots
    measure, chart = slots["measure"], slots["chart"]
    deep = round(2.5 * measure.looks[0].size * POINT)
    down = max(measure.frame.y + deep + GAP // 2 - chart.frame.y, 0)
    low = replace(chart.frame, y=chart.frame.y + down, height=chart.frame.height - down)
    high = replace(measure.frame, height=deep)
    inside = replace(measure.inside, height=deep)
    return {
        **slots,
        "measure": replace(measure, frame=high, inside=inside),
        "chart": replace(chart, frame=low, inside=low),
    }


def _ground(own: Sheet) -> Frame:
    """The room the house's own slots stand in, under the title and above the foot."""
    frames = [s.frame for role, s in own.slots.items() if role not in ("title", "marking", *FOOT.values())]
    if not frames:
        return own.slots["title"].frame
    x, y = min(f.x for f in frames), own.slots["title"].frame.bottom + GAP
    return Frame(x, y, max(f.right for f in frames) - x, max(f.bottom for f in frames) - y)


def _cover(own: Sheet, layout: Foreign, house: DeckHouse) -> Sheet:
    """Title and the lines below it; what else the house's cover has becomes further lines."""
    title = _title(own.slots["title"], layout.slots["title"], house)
    below = layout.slots.get("subtitle") or next(iter(layout.bodies), None)
    if below is not None:
        line = min(below.looks[0].size, own.slots["subtitle"].looks[0].size * _scale(house))
        look = replace(below.looks[0], size=_floored(line, house))
        subtitle = _seen(replace(below, role="subtitle", looks=(look, *below.looks[1:]), says="size"), house)
    else:
        frame = Frame(title.frame.x, title.frame.bottom + GAP, title.frame.width, 2 * INCH)
        looks = _looks(own.slots["subtitle"], house)
        subtitle = replace(own.slots["subtitle"], kind="", frame=frame, inside=frame, looks=looks, says="all")
    return Sheet(own.role, layout.name, layout.part, {"title": title, "subtitle": subtitle})


def _title(own: Slot, foreign: Slot, house: DeckHouse) -> Slot:
    """The foreign title, no larger than a message of two lines can be."""
    size = min(foreign.looks[0].size, own.looks[0].size * _scale(house))
    looks = (replace(foreign.looks[0], size=_floored(size, house)), *foreign.looks[1:])
    return _seen(replace(foreign, role="title", looks=looks, says="size"), house)


def _legible(slot: Slot, house: DeckHouse) -> Slot:
    size = max(slot.looks[0].size, house.least_size)
    return _seen(replace(slot, looks=(replace(slot.looks[0], size=size), *slot.looks[1:]), says="size"), house)


def _seen(slot: Slot, house: DeckHouse) -> Slot:
    """With the text colour at full strength where the template pales it beyond reading (WCAG 2.2, 1.4.3)."""
    look, colours = slot.looks[0], _borrowed(house).look.colours
    if look.colour != "tx1" or not look.paled:
        return slot
    large = look.size >= LARGE_TYPE or (look.bold and look.size >= LARGE_BOLD)
    ratio = contrast(mixed(colours["ink"], look.paled), colours["paper"])
    if ratio >= (LARGE if large else TEXT):
        return slot
    return replace(slot, looks=(replace(look, paled=()), *slot.looks[1:]), says="ink")


def _placed(slot: Slot, ours: Frame, room: Frame, house: DeckHouse) -> Slot:
    """A slot of the house moved from its own ground to the foreign room; it is no placeholder there."""
    across, down, scale = room.width / ours.width, room.height / ours.height, _scale(house)
    frame, inner = slot.frame, slot.inside
    x, y = room.x + round((frame.x - ours.x) * across), room.y + round((frame.y - ours.y) * down)
    right, bottom = room.x + round((frame.right - ours.x) * across), room.y + round((frame.bottom - ours.y) * down)
    moved = Frame(x, y, right - x, bottom - y)
    left, top = round((inner.x - frame.x) * scale), round((inner.y - frame.y) * scale)
    width = moved.width - left - round((frame.right - inner.right) * scale)
    height = moved.height - top - round((frame.bottom - inner.bottom) * scale)
    inside = Frame(moved.x + left, moved.y + top, width, height)
    ground = slot.ground if slot.ground and _borrowed(house).instead.get(slot.ground) != "bg1" else ""
    looks = _looks(slot, house)
    return replace(slot, kind="", index="", frame=moved, inside=inside, looks=looks, says="all", ground=ground)


def _looks(slot: Slot, house: DeckHouse) -> tuple[Look, ...]:
    instead = _borrowed(house).instead
    scale = _scale(house)
    return tuple(
        replace(
            look,
            size=_floored(look.size * scale, house),
            colour=instead.get(look.colour, look.colour),
            bullet=instead.get(look.bullet, look.bullet),
            before=look.before * scale,
            after=look.after * scale,
            indent=round(look.indent * scale),
            hang=round(look.hang * scale),
        )
        for look in slot.looks
    )


def _floored(size: float, house: DeckHouse) -> float:
    return max(round(size * 2) / 2, house.least_size)


def _scale(house: DeckHouse) -> float:
    return _borrowed(house).scale


def _borrowed(house: DeckHouse) -> Borrowed:
    assert house.borrowed is not None, "only a borrowed template is read so"
    return house.borrowed
