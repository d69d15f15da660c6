"""A planned slide can be asked what is written on it."""

from reports.deck.slides import Run, reads
from tests.deck.making import paragraph, planned, slide


def test_runs_read_as_one_text() -> None:
    assert reads((Run("more than "), Run("3", fact="a.b"), Run("\n"), Run("in 2024"))) == "more than 3\nin 2024"


def test_a_slide_says_what_stands_in_a_slot_and_nothing_for_an_unused_one() -> None:
    made, _ = planned(slide(paragraph("One."), paragraph("Two."), title="The message"))
    assert made.slides[1].text("title") == "The message"
    assert made.slides[1].text("body") == "One.\nTwo."
    assert made.slides[1].text("source") == ""
