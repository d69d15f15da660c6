"""Texts of case.yaml as inlines, and the points of the talks as blocks.

In: `Known`. Out: inlines whose figures stay figures, lists of points. It must not know papers' layouts; what is not to
be raised is refused outside the memo.
"""

from reports.brief.inlines import Inlines, Strong, Text
from reports.brief.model import Block, Listing, ListItem, Paragraph
from reports.brief.walk import plain
from reports.compose.known import Known, PieceError
from reports.compose.text.words import render_words
from reports.dataset.values import Words

KINDS = ("raise", "if_raised", "do_not_raise")


def case_words(known: Known, words: Words) -> Inlines:
    """A text of case.yaml, where `{{ fact.… }}` may stand."""
    return render_words(known, words, known.dataset.case.row)


def points(known: Known, kind: str = "raise", *, start: int = 1) -> tuple[Block, ...]:
    """A list of points: `raise` (numbered from `start`), `if_raised` (question and line), `do_not_raise` (reason).

    Nothing when the case has none. Raises `PieceError` for `do_not_raise` in the deck.
    """
    if kind not in KINDS:
        raise PieceError(f"there are no points {kind!r}", f"the kinds are {', '.join(KINDS)}")
    if kind == "do_not_raise" and known.paper != "memo":
        raise PieceError("points not to raise stand in the memo only", "take the line out of the deck")
    said = {"raise": _raise, "if_raised": _if_raised, "do_not_raise": _do_not_raise}[kind](known)
    if not said:
        return ()
    items = tuple(ListItem((Paragraph(inlines),)) for inlines in said)
    return (Listing(items, ordered=kind == "raise", start=start if kind == "raise" else 1),)


def _raise(known: Known) -> list[Inlines]:
    return [case_words(known, words) for words in known.dataset.case.points.to_raise]


def _if_raised(known: Known) -> list[Inlines]:
    return [
        (Strong(case_words(known, exchange.question)), Text(" "), *case_words(known, exchange.line))
        for exchange in known.dataset.case.points.if_raised
    ]


def _do_not_raise(known: Known) -> list[Inlines]:
    return [
        (_lead_in(case_words(known, avoided.point)), Text(" "), *case_words(known, avoided.reason))
        for avoided in known.dataset.case.points.do_not_raise
    ]


def _lead_in(words: Inlines) -> Strong:
    """The words in front, closed by a colon where they do not close themselves."""
    return Strong(words if plain(words).endswith((".", "?", "!", ":", "…")) else (*words, Text(":")))
