"""Notes say where in the memo a figure stands, and never lead to what is not to be raised."""

from reports.brief.model import Brief, Deck, Figure, Heading, Memo, Paragraph, Slide, Text
from reports.brief.walk import plain
from reports.compose.known import Known
from reports.compose.pieces.memo_places import with_memo_places
from reports.language.locale import speak
from tests.deck.making import deck
from tests.make import dataset, fact

ANNEX = Heading(1, (Text("State of play"),), annex=True)
POINTS = Heading(1, (Text("Do not raise"),))


def said(*blocks: Heading | Paragraph) -> str:
    shown = Slide("s", "content", (Text("Title"),), (Paragraph((Figure("a.b", "short", "3"),)),), (), (note(),))
    properties = deck().properties
    brief = Brief(Memo(properties, blocks), Deck(properties, deck().cover, (), (shown,)))
    made = with_memo_places(brief, Known(dataset(fact("a.b")), speak("en-GB", b""), "deck"))
    last = made.slides[0].notes[-1]
    assert isinstance(last, Paragraph)
    return plain(last.inlines)


def note() -> Paragraph:
    return Paragraph((Text("Say this."),))


def printing() -> Paragraph:
    return Paragraph((Figure("a.b", "sentence", "3"),))


def test_heading_and_paragraph_are_told_in_words() -> None:
    assert said(ANNEX, note(), printing()).endswith("(Annex A State of play, paragraph two).")


def test_points_are_never_named() -> None:
    assert said(POINTS, printing()) == "Say this."
    assert "raise" not in said(POINTS, printing(), ANNEX, printing())


def test_a_figure_that_the_annexes_do_not_hold_is_left_out() -> None:
    assert said(ANNEX, note()) == "Say this."
