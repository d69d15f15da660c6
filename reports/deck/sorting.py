"""Text by slot, charts, tables and timelines apart: what stands on a slide before anything is measured.

In: a part of a slide and its sheet. Out: paragraphs by role, the pieces that are no text, what has no place. It must
not know whether it fits.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reports.brief.model import Block
from reports.deck.desk import Desk, problem
from reports.deck.divide import Part
from reports.deck.pieces import BODY, CALLOUT, REMARK, SIDE, SOURCE, Piece, Stranger, notes, pieces
from reports.deck.runs import runs
from reports.deck.slides import Para, Run, reads
from reports.deck.template import Sheet
from reports.house.model import House
from reports.problems import Place, Problem


def sort_out(
    part: Part, sheet: Sheet, where: Place, desk: Desk
) -> tuple[dict[str, tuple[Para, ...]], list[Piece], list[Problem]]:
    """Text by slot, native things apart, and what has no place."""
    placed: dict[str, tuple[Para, ...]] = {}
    natives: list[Piece] = []
    problems: list[Problem] = []
    for piece in _all_pieces(part, sheet, desk.house):
        if isinstance(piece, Stranger):
            problems.append(problem("deck-block", where, f"{piece.what} cannot stand here", "say it in words"))
        elif piece.role not in sheet.slots:
            problems.append(_no_place(piece.role, sheet, where))
        elif any(native.role == piece.role for native in natives) or _lies_upon(piece, placed):
            way_out = "give each a slide of its own"
            problems.append(problem("deck-block", where, f"two blocks want {piece.role}", way_out))
        elif not isinstance(piece.content, tuple):
            natives.append(piece)
        elif piece.role == SOURCE:
            placed[SOURCE] = _one_line(placed.get(SOURCE, ()), piece.content)
        elif piece.role in placed and not _flows(piece.role):
            problems.append(problem("deck-block", where, f"two blocks want {piece.role}", "leave one out"))
        else:
            placed[piece.role] = (*placed.get(piece.role, ()), *piece.content)
    return placed, natives, problems


def _lies_upon(piece: Piece, placed: Mapping[str, tuple[Para, ...]]) -> bool:
    """A chart, table or timeline where words stand already."""
    return not isinstance(piece.content, tuple) and piece.role in placed


def _flows(role: str) -> bool:
    """Whether paragraphs of several blocks follow each other there."""
    return role in (BODY, CALLOUT) or (role.startswith(f"{SIDE}-") and not role.endswith("-head"))


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


def _no_place(role: str, sheet: Sheet, where: Place) -> Problem:
    told = f"layout {sheet.name} has no place for {role}"
    return problem("deck-layout", where, told, f"it has: {', '.join(sheet.slots)}")


def notes_of(blocks: tuple[Block, ...], where: Place, desk: Desk) -> tuple[tuple[Para, ...], list[Problem]]:
    """What to say, as paragraphs of the notes page, and a problem for each block that notes cannot hold."""
    made = tuple(notes(blocks, desk.house))
    problems = [
        problem("deck-block", where, f"{part.what} cannot stand in notes", "say it in words")
        for part in made
        if isinstance(part, Stranger)
    ]
    return tuple(part for part in made if isinstance(part, Para)), problems
