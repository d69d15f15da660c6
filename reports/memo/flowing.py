"""Pages filled: text goes ahead of a figure that begins the next page, an annex runs on where much would stay empty.

In: the written body by sections, the draft. Out: pages as far as they are filled, and what then is to be moved. It must
not know briefs. Nothing is moved over a heading, a list, another figure or table, so that each stays where it is
spoken of, and their numbers stay in order. Word and LibreOffice page by themselves: where they do it otherwise than is
reckoned here, a figure stands a paragraph later than it could, and no more is lost.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import Any

from docx.oxml.ns import qn

from reports.memo.draft import Draft
from reports.memo.pages import Page, kept_heights
from reports.memo.slabs import Piece, Section, measured
from reports.memo.tables import BEGUN, ENDED
from reports.memo.template import found

EMPTY = 0.25
"""An annex that begins a page may leave as much of the one before empty."""
HEADINGS = ("heading_1", "heading_2", "heading_3", "annex_run_on")
HEADS = ("caption", "annex", *HEADINGS)
LEAST = 1
"""With so many rows, and the one after, a table begins a page where the first ones are too high to be kept together."""
MOST_HEADS = 6
"""So far is looked for the table that headings and a caption stand above."""
AFTER_TEXT = ("body", *HEADS)
"""Roles of what may follow a paragraph that is moved: anything else may belong to it, as a list to the words before."""
SPREAD = range(20, 54, 3)
"""LibreOffice first spreads a longer text over pages by counting so many paragraphs and tables from a page break on,
more of them the larger the file, and then fills up. The heading that such a page ends with it does not look at again:
it stays behind where what it heads has no room. So that one begins its page by itself; Word would put it there too."""
Edit = Callable[[], None]
"""What has to be done to the body."""


@dataclass(slots=True)
class Filling:
    """A section whose pages are being filled. `roles` are roles by style; `only` those of what stands on this page.

    `count` is how many paragraphs and tables stand since a page was begun by a break, `pictures` are the paragraphs
    with one that stand already, `full` says how full the page ended that was filled last. `edits` is what has to be
    done to the body for it to stand as it is filled here: until then nothing in it is changed, so that it can be filled
    again.
    """

    section: Section
    page: Page
    roles: Mapping[str, str]
    waiting: deque[tuple[Piece, tuple[float, ...]]]
    annexes: int
    only: frozenset[str] = frozenset()
    count: int = 0
    edits: tuple[Edit, ...] = ()
    pictures: tuple[Any, ...] = ()
    full: float = 0.0

    def role(self, piece: Piece) -> str:
        """The role of the style a piece has, "" where it has none."""
        return self.roles.get(piece.style, "")

    def copy(self) -> "Filling":
        """As far as it is filled, to be filled on in another way."""
        page = replace(self.page, ends=[*self.page.ends])
        return replace(self, page=page, waiting=self.waiting.copy())


def begun(section: Section, draft: Draft, annexes: int) -> Filling:
    """A section with all of it still waiting, after so many annexes."""
    return Filling(section, Page(section.height), roles_of(draft), deque(with_kept(section.pieces)), annexes)


def fill_page(filling: Filling, number: int, draft: Draft) -> Filling:
    """Fill on until the page of this number has ended. What begins the next one, whole, is still waiting, and what went
    ahead of it. The last page counts as full."""
    while filling.waiting:
        before = None if _fits(filling) else filling.copy()
        turned = _next(filling, draft)
        if filling.page.number > number:
            return replace(before if before and turned else filling, full=filling.page.ends[number - 1])
    return replace(filling, full=1.0)


def roles_of(draft: Draft) -> Mapping[str, str]:
    """Roles by the ids of their styles, those with a bar at the side as well."""
    asked = ("body", "caption", "measure", "picture", "source", "contents_head", "contents_1", "table_group")
    roles = {draft.style(role): role for role in dict.fromkeys((*AFTER_TEXT, *asked))}
    return roles | {id: roles[base] for id, base in draft.marks.bases.items() if base in roles}


def with_kept(pieces: Sequence[Piece]) -> Iterable[tuple[Piece, tuple[float, ...]]]:
    """Pieces, each with the heights that its slabs are kept together with."""
    kept = iter(kept_heights([slab for piece in pieces for slab in piece.slabs]))
    for piece in pieces:
        yield piece, tuple(next(kept) for _ in piece.slabs)


def _next(filling: Filling, draft: Draft) -> bool:
    """Place what waits first; whether it begins the next page, whole, because this one had no room for it."""
    piece, _ = filling.waiting[0]
    role = filling.role(piece)
    if role == "annex":
        _run_on(filling, draft)
        filling.annexes += 1
    elif role == "caption" and not _fits(filling):
        for text in _ahead(filling):
            filling.edits += (partial(piece.node.addprevious, text.node),)
            _place(filling, text, tuple(slab.height for slab in text.slabs))
        _loosen_below_much(filling)
    elif role in HEADINGS and not _fits(filling):
        _loosen_below_much(filling)
        if draft.measured and filling.count + 1 in SPREAD:
            _carry(filling)
    return _place(filling, *filling.waiting.popleft())


def _carry(filling: Filling) -> None:
    """Let the heading that waits first, if the page has room for it alone, begin the next."""
    heading, kept = filling.waiting[0]
    (slab,) = heading.slabs
    if not _fits(filling) and filling.page.holds(slab, slab.height):
        filling.edits += (partial(_begin_page, heading.node),)
        broken = replace(slab, look=replace(slab.look, page_break=True))
        filling.waiting[0] = replace(heading, slabs=(broken,)), kept


def _begin_page(heading: Any) -> None:
    """Break the page before a heading, which then stands at the top as it would without a break: no space above it."""
    (properties,) = found(heading, "w:pPr")
    properties.get_or_add_pageBreakBefore()
    properties.spacing_before = 0


def _fits(filling: Filling) -> bool:
    """Whether what waits first stands on this page, or would begin any page."""
    piece, kept = filling.waiting[0]
    return not filling.page.used or filling.page.holds(piece.slabs[0], kept[0])


def _place(filling: Filling, piece: Piece, kept: tuple[float, ...]) -> bool:
    """Put a piece where it stands; whether all of it is on the next page."""
    page, number, ended = filling.page, filling.page.number, len(filling.page.ends)
    filling.count = 1 if any(slab.look.page_break for slab in piece.slabs) else filling.count + 1
    turned = False
    for place, (slab, together) in enumerate(zip(piece.slabs, kept, strict=True)):
        page.place(slab, together)
        turned = turned or (not place and len(page.ends) > ended and page.ends[-1] < 1.0)
    if filling.role(piece) == "picture":
        filling.pictures += (piece.node,)
    filling.only = (filling.only if page.number == number else frozenset()) | {filling.role(piece)}
    return turned


def _run_on(filling: Filling, draft: Draft) -> None:
    """Let an annex begin where the last one ended if much of that page would be empty and it has room for a beginning;
    in a face nobody has measured always, for where its pages end nobody knows. Where it has no room it begins the next
    page without a break, which would leave all but empty a page that is fuller than is reckoned here."""
    waits = filling.waiting[0]
    if not filling.page.used or not _parts_annexes(filling):
        return
    style = found(waits[0].node, "w:pPr/w:pStyle")[0]
    standing = deepcopy(waits[0].node)
    found(standing, "w:pPr/w:pStyle")[0].set(qn("w:val"), draft.style("annex_run_on"))
    slabs = measured(standing, filling.section.width, filling.section.ruler).slabs
    filling.waiting[0] = replace(waits[0], slabs=slabs), waits[1]
    if draft.measured and _fits(filling) and filling.page.used >= filling.page.height * (1 - EMPTY):
        filling.waiting[0] = waits
        return
    if not _fits(filling):
        _loosen(filling)
    filling.edits += (partial(style.set, qn("w:val"), draft.style("annex_run_on")),)


def _parts_annexes(filling: Filling) -> bool:
    """The first annex parts memo and annexes: it runs on only below the list of annexes on a page of its own."""
    return bool(filling.annexes) or (bool(filling.only) and filling.only <= {"contents_head", "contents_1"})


def _loosen_below_much(filling: Filling) -> None:
    """Let the table that waits first go on over the page where this one would end much too empty without it."""
    if not _fits(filling) and filling.page.used < filling.page.height * (1 - EMPTY):
        _loosen(filling)


def _loosen(filling: Filling) -> None:
    """Let the table that waits first, be it below headings, go on over the page."""
    waiting = [piece for piece, _ in islice(filling.waiting, MOST_HEADS)]
    place = next((n for n, piece in enumerate(waiting) if filling.role(piece) not in HEADS), len(waiting))
    if place == len(waiting) or waiting[place].node.tag != qn("w:tbl"):
        return
    for begun in (BEGUN, LEAST):
        waiting[place] = _parted(waiting[place], begun, filling)
        for number, loose in enumerate(islice(with_kept(waiting[: place + 2]), place + 1)):
            filling.waiting[number] = loose
        if _fits(filling):
            return


def _parted(table: Piece, begun: int, filling: Filling) -> Piece:
    """A table whose rows are not kept together but at its beginning and end, and a group with its first row."""
    slabs = list(table.slabs)
    rows = table.node.findall(qn("w:tr"))
    for number in range(begun + 1, len(rows) - ENDED):
        if filling.roles.get(found(rows[number], "w:tc[1]/w:p/w:pPr/w:pStyle/@w:val")[0]) == "table_group":
            continue
        filling.edits += (partial(_let_go, rows[number]),)
        slabs[number] = replace(slabs[number], look=replace(slabs[number].look, keep_next=False))
    return replace(table, slabs=tuple(slabs))


def _let_go(row: Any) -> None:
    """Keep a row with the next no more."""
    for keep in found(row, "w:tc/w:p/w:pPr/w:keepNext"):
        keep.getparent().remove(keep)


def _ahead(filling: Filling) -> list[Piece]:
    """The paragraphs after the figure or table that waits first, as many as this page has room for."""
    after = _end(filling)
    taken: list[Piece] = []
    used, last = filling.page.used, filling.page.last
    page = Page(filling.page.height, used=used, last=last)
    while after and after < len(filling.waiting) and _is_text(filling, after):
        slab = filling.waiting[after][0].slabs[0]
        if not page.begins(slab):
            break
        page.place(slab, slab.height)
        taken.append(filling.waiting[after][0])
        del filling.waiting[after]
        if page.number > 1:
            break
    return taken


def _end(filling: Filling) -> int:
    """How many pieces the figure or table has that waits first; 0 for a table that does not end in a line of sources,
    for Word wants the paragraph after it."""
    before = ""
    for number, (piece, _) in enumerate(filling.waiting):
        role = filling.role(piece)
        if role == "source":
            return number + 1
        if number and role not in ("measure", "picture") and piece.style:
            return number if before == "picture" else 0
        before = role
    return 0


def _is_text(filling: Filling, place: int) -> bool:
    """Whether a paragraph stands there that belongs to nothing around it."""
    piece = filling.waiting[place][0]
    if filling.role(piece) != "body" or piece.slabs[0].look.keep_next or found(piece.node, "w:pPr/w:sectPr"):
        return False
    following = filling.waiting[place + 1][0] if place + 1 < len(filling.waiting) else None
    return following is None or filling.role(following) in AFTER_TEXT
