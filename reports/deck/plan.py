"""The deck as a value: which block stands on which slide, where, at what size, what was divided, what does not fit.

In: the deck of the brief, the house, the language. Out: a `Plan` and the problems found. It must not write a file.
Each problem names the slide by its number and id, says by how many words a text is too long, and the way out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from reports.brief.model import Block, Chart, ChartFigure, Cover, Deck, Inlines, Slide, Table, Takeaways, Timeline
from reports.deck.borrow import borrow
from reports.deck.divide import Part, divide
from reports.deck.edges import foot, further_lines
from reports.deck.fit import above, balance_title, inches, short_second_line, wide_word, without_orphan, words_over
from reports.deck.pieces import BODY, CALLOUT, COLUMN, REMARK, SOURCE, TAKEAWAY, Piece, Stranger, notes, pieces
from reports.deck.runs import runs
from reports.deck.slides import Box, Element, Line, Para, Picture, Plan, PlannedSlide, Run, Text, reads
from reports.deck.spread import spread
from reports.deck.tables import Ruler, Setup, grid, set_up
from reports.deck.template import INCH, Frame, Sheet, Slot, read_sheets
from reports.deck.timeline import chronology
from reports.house.model import DeckHouse, House, Size
from reports.language.locale import Language
from reports.problems import Place, Problem, errors

__all__ = ["Plan", "plan"]

CM_AN_INCH = 2.54
SCALES = (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
ONE_LINE = (SOURCE, "measure", "marking", "footer")
RULE_ABOVE = {"takeaway": "takeaway", "item": "item", "outcome": "entry", "decision": "entry"}
LED_BY_HEAD = ("takeaway", "outcome", "decision")  # no rule above the first
HOME: Mapping[type, str] = {Table: "table", Timeline: "timeline", ChartFigure: "chart"}  # layout and slot alike


@dataclass(frozen=True, slots=True)
class Desk:
    """What every slide needs at hand while it is laid out."""

    deck: Deck
    house: House
    language: Language


def plan(deck: Deck, house: House, language: Language) -> tuple[Plan, tuple[Problem, ...]]:
    """Lay out every slide. With problems the plan still holds what could be placed.

    On a foreign template all type is taken in equal steps smaller, for the whole deck, until it fits.
    """
    if house.deck.borrowed is None:
        return _plan(deck, house, language)
    made = _plan(deck, house, language)
    for scale in SCALES:
        if not errors(made[1]):
            break
        smaller = replace(house.deck, borrowed=replace(house.deck.borrowed, scale=scale))
        made = _plan(deck, replace(house, deck=smaller), language)
    return made


def _plan(deck: Deck, house: House, language: Language) -> tuple[Plan, tuple[Problem, ...]]:
    sheets, problems = _sheets(house.deck)
    if not sheets:
        return Plan((), {}, deck.properties), problems
    desk = Desk(deck, house, language)
    slides: list[PlannedSlide] = []
    used = {"", "cover", *(slide.layout for slide in deck.slides)}
    found = [problem for problem in problems if problem.row in used]
    if "cover" in sheets:
        cover, complaints = _cover(deck.cover, sheets["cover"], desk)
        slides.append(cover)
        found += complaints
    for slide in deck.slides:
        sheet = _sheet_for(slide, sheets)
        if sheet is None:
            found.append(_no_layout(slide, len(slides) + 1, sheets))
            continue
        for part in divide(slide, sheet, house, language):
            planned, complaints = _slide(part, sheet, len(slides) + 1, desk)
            slides.append(planned)
            found += complaints
    found += _same_titles(slides)
    return Plan(tuple(slides), _chart_sizes(slides), deck.properties), tuple(found)


def _sheets(house: DeckHouse) -> tuple[Mapping[str, Sheet], tuple[Problem, ...]]:
    """The house's own layouts, or their places on a foreign template."""
    if house.borrowed is None:
        return read_sheets(house)
    own, _ = read_sheets(replace(house, template=house.borrowed.places, borrowed=None))
    return borrow(house, own)


def _sheet_for(slide: Slide, sheets: Mapping[str, Sheet]) -> Sheet | None:
    """The slide's layout, or the one made for its block where that has no place for it or would stay half empty."""
    sheet = sheets.get(slide.layout)
    kinds = {type(block) for block in slide.blocks}
    for kind, role in HOME.items():
        if sheet is not None and kind in kinds and role not in sheet.slots:
            return sheets.get(role, sheet)
    if sheet is not None and f"{TAKEAWAY}-1" in sheet.slots and Takeaways not in kinds and ChartFigure in kinds:
        return sheets.get("chart", sheet)
    return sheet


def _cover(cover: Cover, sheet: Sheet, desk: Desk) -> tuple[PlannedSlide, list[Problem]]:
    said: dict[str, Inlines] = {
        "title": cover.title,
        "subtitle": cover.subtitle,
        "office": cover.office,
        "date": cover.date,
        "edition": cover.edition,
    }
    filled = {role: inlines for role, inlines in said.items() if runs(inlines) and role in sheet.slots}
    placed: dict[str, tuple[Para, ...]] = {role: (Para(runs(inlines)),) for role, inlines in filled.items()}
    placed |= _marking(sheet, desk)
    placed |= further_lines(desk.deck, placed, sheet)
    where = Place("deck", 1, "cover")
    elements, decisions, problems = _texts(placed, sheet, where, desk)
    told, strangers = _notes(desk.deck.cover_notes, where, desk)
    return PlannedSlide("cover", 1, sheet, _in_order(elements, sheet), told, decisions), problems + strangers


def _slide(part: Part, sheet: Sheet, number: int, desk: Desk) -> tuple[PlannedSlide, list[Problem]]:
    slide, where = part.slide, Place("deck", number, part.slide.id)
    placed, natives, problems = _sort_out(part, sheet, where, desk)
    placed |= _marking(sheet, desk)
    placed |= {"title": (Para(runs(slide.title)),), "number": (Para((Run(str(number)),)),)}
    placed |= foot(desk.deck, sheet)
    placed = {role: paragraphs for role, paragraphs in placed.items() if role in sheet.slots}
    sheet = spread(sheet, placed)
    texts, decisions, complaints = _texts(placed, sheet, where, desk)
    drawn, more = _natives(natives, sheet, part.setup, where, desk)
    told, strangers = _notes(slide.notes, where, desk)
    if not told:
        strangers.append(_problem("deck-notes", where, "no speaker notes", "say what to say in ::: notes"))
    decisions = (*((part.decision,) if part.decision else ()), *decisions)
    elements = _in_order([*texts, *drawn], sheet)
    section = reads(runs(slide.section)) if part.number == 1 else ""
    made = PlannedSlide(slide.id, number, sheet, elements, told, decisions, section)
    return made, problems + complaints + more + strangers


def _sort_out(
    part: Part, sheet: Sheet, where: Place, desk: Desk
) -> tuple[dict[str, tuple[Para, ...]], list[Piece], list[Problem]]:
    """Text by slot, native things apart, and what has no place."""
    placed: dict[str, tuple[Para, ...]] = {}
    natives: list[Piece] = []
    problems: list[Problem] = []
    for piece in _all_pieces(part, sheet, desk.house):
        if isinstance(piece, Stranger):
            problems.append(_problem("deck-block", where, f"{piece.what} cannot stand here", "say it in words"))
        elif piece.role not in sheet.slots:
            problems.append(_no_place(piece.role, sheet, where))
        elif not isinstance(piece.content, tuple):
            if any(native.role == piece.role for native in natives):  # one would lie upon the other
                way_out = "give each a slide of its own"
                problems.append(_problem("deck-block", where, f"two blocks want {piece.role}", way_out))
            else:
                natives.append(piece)
        elif piece.role == SOURCE:
            placed[SOURCE] = _one_line(placed.get(SOURCE, ()), piece.content)
        elif piece.role in placed and piece.role not in (BODY, CALLOUT):
            problems.append(_problem("deck-block", where, f"two blocks want {piece.role}", "leave one out"))
        else:
            placed[piece.role] = (*placed.get(piece.role, ()), *piece.content)
    return placed, natives, problems


def _all_pieces(part: Part, sheet: Sheet, house: House) -> Iterator[Piece | Stranger]:
    """The slide's own source line goes before a block's; what a chart has to remark is kept all the same."""
    own = runs(part.slide.source)
    if own:
        yield Piece(SOURCE, (Para(own),))
    for block in part.slide.blocks:
        for piece in pieces(block, sheet.slots, house, first=part.first):
            if isinstance(piece, Piece) and piece.role == REMARK:
                yield replace(piece, role=SOURCE)
            elif not (own and isinstance(piece, Piece) and piece.role == SOURCE):
                yield piece


def _one_line(before: tuple[Para, ...], after: tuple[Para, ...]) -> tuple[Para, ...]:
    """Source and note stand on one line; what is said already is not said twice."""
    if not before:
        return after
    said = reads(before[0].runs)
    if reads(after[0].runs) in said:
        return before
    return (Para((*before[0].runs, Run(" "), *after[0].runs)),)


def _marking(sheet: Sheet, desk: Desk) -> dict[str, tuple[Para, ...]]:
    marking = desk.deck.properties.marking
    return {"marking": (Para((Run(marking.upper()),)),)} if marking and "marking" in sheet.slots else {}


def _texts(
    placed: Mapping[str, tuple[Para, ...]], sheet: Sheet, where: Place, desk: Desk
) -> tuple[list[Element], tuple[str, ...], list[Problem]]:
    elements: list[Element] = []
    decisions: list[str] = []
    problems: list[Problem] = []
    for role, paragraphs in placed.items():
        slot = sheet.slots[role]
        settled = tuple(_settle(paragraph, slot, desk.house) for paragraph in paragraphs)
        if role == "title" and settled != paragraphs:
            decisions.append("title broken over two lines")
        elements += [*_rule(role, slot, desk.house), Text(slot, settled)]
        problems += _fit(role, settled, slot, where, desk.house)
    return elements, tuple(decisions), problems


def _settle(paragraph: Para, slot: Slot, house: House) -> Para:
    if slot.role == "title":
        return replace(paragraph, runs=balance_title(paragraph.runs, slot, house))
    return paragraph if slot.role in ONE_LINE else without_orphan(paragraph, slot, house)


def _fit(role: str, paragraphs: tuple[Para, ...], slot: Slot, where: Place, house: House) -> Iterator[Problem]:
    if over := words_over(paragraphs, slot, house):
        yield _problem("deck-fit", where, f"{slot.name} is {_count(over)} too long", _way_out(role))
    elif word := wide_word(paragraphs, slot, house):
        yield _problem("deck-fit", where, f"“{word}” is wider than {slot.name}", "use a shorter word")
    elif role == "title" and short_second_line(paragraphs[0].runs, slot, house):
        yield _problem(
            "deck-title",
            where,
            f"the second line of “{reads(paragraphs[0].runs)}” is under a third of the first".replace("\n", " / "),
            "leave out the break, or word the title so that it breaks at a clause",
        )


def _count(words: int) -> str:
    return "1 word" if words == 1 else f"{words} words"


def _way_out(role: str) -> str:
    return "two lines at most: shorten the title" if role == "title" else "shorten it, or move the rest to the memo"


def _rule(role: str, slot: Slot, house: House) -> Iterator[Element]:
    """The lines that set a slot apart: above an entry after the first, above a figure, beside a panel."""
    stem, _, number = role.rpartition("-")
    deck = house.deck
    if role == CALLOUT:
        wide = inches(house, "callout-bar")
        bar = Frame(slot.frame.x - wide, slot.frame.y, wide, slot.frame.height)
        yield Box(f"Bar: {slot.name}", bar, deck.strokes[CALLOUT], decorative=True)
    elif role in ("outcome", "decision") or stem == COLUMN:
        bar = above(slot.frame, inches(house, "column-gap") + inches(house, "column-bar"), inches(house, "column-bar"))
        yield Box(f"Bar: {slot.name}", bar, deck.strokes[stem or role], decorative=True)
    elif stem == "figure":
        yield Line(f"Rule: {slot.name}", above(slot.frame, inches(house, "figure-rule")), deck.strokes["figure"])
    elif stem in RULE_ABOVE and not (number == "1" and stem in LED_BY_HEAD):
        kind = RULE_ABOVE[stem]
        yield Line(f"Rule: {slot.name}", above(slot.frame, inches(house, f"{kind}-rule")), deck.strokes[kind])


def _natives(
    found: Iterable[Piece], sheet: Sheet, setup: Setup | None, where: Place, desk: Desk
) -> tuple[list[Element], list[Problem]]:
    elements: list[Element] = []
    problems: list[Problem] = []
    for piece in found:
        slot = sheet.slots[piece.role]
        match piece.content:
            case Chart() as chart:
                elements.append(Picture(slot, chart.id, f"{slot.name}: {reads(runs(chart.headline)) or chart.id}"))
            case Table() as table:
                problems += _table_size(table, where, desk.house)
                ruler = Ruler(slot, desk.house, desk.language.decimal)
                elements.append(grid(table, setup or set_up(table, ruler), ruler))
            case Timeline() as timeline:
                drawn, complaints = chronology(timeline, slot, desk.house)
                elements.append(drawn)
                problems += [
                    _problem("deck-timeline", where, complaint, "show fewer events or shorten the label")
                    for complaint in complaints
                ]
    return elements, problems


def _table_size(table: Table, where: Place, house: House) -> Iterator[Problem]:
    limit = house.deck.limits["table-columns"]
    if len(table.columns) > limit:
        told = f"{len(table.columns)} columns, {limit} at most"
        yield _problem("deck-table", where, told, "leave the other columns to the memo")


def _notes(blocks: tuple[Block, ...], where: Place, desk: Desk) -> tuple[tuple[Para, ...], list[Problem]]:
    made = tuple(notes(blocks, desk.house))
    problems = [
        _problem("deck-block", where, f"{part.what} cannot stand in notes", "say it in words")
        for part in made
        if isinstance(part, Stranger)
    ]
    return tuple(part for part in made if isinstance(part, Para)), problems


def _in_order(elements: Iterable[Element], sheet: Sheet) -> tuple[Element, ...]:
    """In the order of the house's slots, which is the reading order; a rule stands before what it sets apart."""
    names = {slot.name: number for number, slot in enumerate(sheet.slots.values())}

    def place(element: Element) -> int:
        name = element.slot.name if isinstance(element, Text | Picture) else element.name
        return names.get(name, names.get(name.split(": ")[-1], names.get(name.split(": ")[0], len(names))))

    return tuple(sorted(elements, key=place))


def _chart_sizes(slides: Iterable[PlannedSlide]) -> dict[str, Size]:
    return {
        element.chart: Size(
            round(element.slot.frame.width / INCH * CM_AN_INCH, 4),
            round(element.slot.frame.height / INCH * CM_AN_INCH, 4),
        )
        for slide in slides
        for element in slide.elements
        if isinstance(element, Picture)
    }


def _same_titles(slides: Iterable[PlannedSlide]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for slide in slides:
        title = slide.text("title")
        if title in first:
            told = f"the title is that of slide {first[title]}"
            yield _problem(
                "deck-title", Place("deck", slide.number, slide.id), told, "give each slide a message of its own"
            )
        first.setdefault(title, slide.number)


def _no_layout(slide: Slide, number: int, sheets: Mapping[str, Sheet]) -> Problem:
    where = Place("deck", number, slide.id)
    return _problem("deck-layout", where, f"no layout {slide.layout!r}", f"the house has: {', '.join(sheets)}")


def _no_place(role: str, sheet: Sheet, where: Place) -> Problem:
    told = f"layout {sheet.name} has no place for {role}"
    return _problem("deck-layout", where, told, f"it has: {', '.join(sheet.slots)}")


def _problem(code: str, where: Place, message: str, hint: str) -> Problem:
    return Problem(code, message, where, hint, row=where.column or "")
