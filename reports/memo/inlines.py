"""Inlines to runs: every figure in a run of its own, every run with its language, no formatting but character styles.

In: inlines of a brief, the draft. Out: XML of runs. It must not know blocks.
"""

from typing import assert_never

from reports.brief.inlines import (
    Break,
    Datum,
    Emphasis,
    Figure,
    Flag,
    Inline,
    Inlines,
    Link,
    Note,
    Reference,
    Strong,
    Text,
)
from reports.language.scripts import by_language
from reports.language.typography import keep_compared
from reports.memo.draft import Draft
from reports.memo.fields import reference
from reports.memo.markup import run, run_properties


def runs(inlines: Inlines, draft: Draft, role: str = "") -> str:
    """The runs of the inlines; `role` is the character style they stand in."""
    return "".join(_inline(inline, draft, role) for inline in inlines)


def spoken(words: str, draft: Draft, role: str = "") -> str:
    """Words in the language their letters tell: a name in another script is a run of its own."""
    return set_words(words, style=_id(role, draft), language=draft.tag)


def set_words(words: str, *, style: str, language: str) -> str:
    """The same in a style by its id, for what stands outside the body."""
    return "".join(run(piece, style=style, language=tag) for piece, tag in by_language(words, language))


def _inline(inline: Inline, draft: Draft, role: str) -> str:
    match inline:
        case Text() | Datum():
            return spoken(inline.reads, draft, role)
        case Figure():
            return spoken(keep_compared(inline.reads), draft, role or "figure")
        case Strong():
            return runs(inline.inlines, draft, _within(role, "strong", "emphasis"))
        case Emphasis():
            return runs(inline.inlines, draft, _within(role, "emphasis", "strong"))
        case Link():
            return f'<w:hyperlink r:id="{draft.link(inline.url)}">{runs(inline.inlines, draft, "link")}</w:hyperlink>'
        case Reference():
            return _reference(inline.target, draft, role)
        case Break():
            return "<w:r><w:br/></w:r>"
        case Note():
            return _note(inline, draft)
        case Flag():
            return run(inline.reads, style=draft.marks.word(), language=draft.tag)
        case _:
            assert_never(inline)


def _id(role: str, draft: Draft) -> str:
    return draft.style(role) if role else ""


def _within(outer: str, inner: str, other: str) -> str:
    """A run has one character style: strong within emphasis is a style of its own, other styles win over both."""
    return {"": inner, inner: inner, other: "strong_emphasis"}.get(outer, outer)


def _reference(target: str, draft: Draft, role: str) -> str:
    anchor = draft.anchors.get(target)
    if anchor is None:
        there = ", ".join(sorted(draft.anchors)) or "none"
        draft.problem(
            "reference-unknown", f"nothing in the memo has the id {target!r}", f"what can be referred to: {there}"
        )
        return ""
    return reference(anchor, style=_id(role, draft), language=draft.tag)


def _note(note: Note, draft: Draft) -> str:
    id = draft.new_note(runs(note.inlines, draft))
    return f'<w:r>{run_properties(draft.style("footnote_mark"))}<w:footnoteReference w:id="{id}"/></w:r>'
