"""The contents: Word's own TOC field, its entries said and linked already, without numbers of pages.

In: top blocks of a memo, what the house wants listed (`annexes`, `headings`, or "" for nothing), the draft. Out: XML.
It must not know other blocks. How Word behaves: `\\n` leaves page numbers out, `\\u` takes every paragraph whose style
has an outline level, `\\b` looks within a bookmark only; updated by hand, the field makes the same entries again, in
the styles `toc 1`, each a link to its heading. Numbers of pages are unknown until a program has paged.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeGuard

from reports.brief.model import Block, Heading, Masthead
from reports.brief.walk import plain
from reports.memo import markup
from reports.memo.anchors import Anchor
from reports.memo.draft import Draft
from reports.memo.fields import begin_field, end_field
from reports.memo.inlines import spoken

ANNEXES, HEADINGS = "annexes", "headings"
LABELS = {ANNEXES: "Annexes", HEADINGS: "Contents"}
SCOPE = "Annexes"
"""The bookmark around all annexes."""
SCOPE_ID = 900_000_000
KEEP_NEXT = "<w:keepNext/>"


def named(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks, every first heading with an id, so that the contents can lead to it."""
    return tuple(
        replace(block, id=f"heading-{number}") if _is_first(block) and not block.id else block
        for number, block in enumerate(blocks, 1)
    )


def parted(blocks: tuple[Block, ...], wanted: str) -> int:
    """Before which block the contents stand: the first annex, or what follows the head of the memo."""
    if wanted == ANNEXES:
        return next((n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.annex), len(blocks))
    return next((n + 1 for n, block in enumerate(blocks) if isinstance(block, Masthead)), 0)


def contents(blocks: Iterable[Block], wanted: str, draft: Draft) -> str:
    """The head and an entry a heading; nothing where there are fewer than two."""
    listed = [b for b in blocks if _is_first(b) and (b.annex or wanted == HEADINGS)]
    if len(listed) < 2:
        return ""
    scope = rf" \b {SCOPE}" if wanted == ANNEXES else ""
    head = markup.paragraph(draft.style("contents_head"), spoken(draft.language.label(LABELS[wanted]), draft))
    entries = [_entry(block, draft.anchors[block.id], draft) for block in listed]
    entries[0] = begin_field(rf'TOC \n \h \z \o "1-1" \u{scope}') + entries[0]
    entries[-1] += end_field()
    keeps = [KEEP_NEXT] * (len(entries) - 1) + [""]
    return head + "".join(
        markup.paragraph(draft.style("contents_1"), entry, keep) for entry, keep in zip(entries, keeps, strict=True)
    )


def within_scope(content: str) -> str:
    """The annexes within the bookmark that the field looks into."""
    start = f'<w:bookmarkStart w:id="{SCOPE_ID}" w:name="{SCOPE}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{SCOPE_ID}"/>'


def _entry(block: Heading, anchor: Anchor, draft: Draft) -> str:
    number = f"{anchor.reads}. " if anchor.annex else ""
    words = spoken(f"{number}{plain(block.inlines)}", draft, "link")
    return f'<w:hyperlink w:anchor="{anchor.bookmark}" w:history="1">{words}</w:hyperlink>'


def _is_first(block: Block) -> TypeGuard[Heading]:
    return isinstance(block, Heading) and block.level == 1
