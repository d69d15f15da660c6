"""Inlines become runs: every figure its own, with the emphasis it stands in."""

from reports.brief.inlines import (
    Break,
    Datum,
    Emphasis,
    Figure,
    Link,
    Note,
    Reference,
    Strong,
    Text,
)
from reports.deck.runs import cut, runs, strangers
from reports.deck.slides import Run, reads


def test_a_figure_is_a_run_of_its_own_that_knows_its_fact() -> None:
    made = runs((Text("Trade passed "), Figure("trade.turnover", "short", "> $3 bn"), Text(" in 2024.")))
    assert made == (Run("Trade passed "), Run("> $3 bn", fact="trade.turnover"), Run(" in 2024."))


def test_emphasis_and_links_reach_the_figures_within() -> None:
    (bold,) = runs((Strong((Figure("a.b", "short", "3"),)),))
    (linked,) = runs((Link("https://example.org", (Emphasis((Datum("events:x:title", "The note"),)),)),))
    assert (bold.bold, bold.fact) == (True, "a.b")
    assert (linked.italic, linked.link) == (True, "https://example.org")


def test_a_break_is_a_run_and_empty_text_is_none() -> None:
    assert runs((Text("one"), Break(), Text(""), Text("two"))) == (Run("one"), Run("\n"), Run("two"))


def test_references_and_footnotes_are_left_out_and_named() -> None:
    inlines = (Text("See "), Strong((Reference("chart-gas"),)), Note((Text("small print"),)))
    assert reads(runs(inlines)) == "See "
    assert list(strangers(inlines)) == ["a reference to chart-gas", "a footnote"]


def test_a_cut_keeps_the_looks_of_what_is_left() -> None:
    whole = (Run("more than "), Run("3 billion", bold=True, fact="a.b"))
    assert cut(whole, 5, 11) == (Run("than "), Run("3", bold=True, fact="a.b"))


def test_no_line_can_end_at_the_dash_of_a_range() -> None:
    (said,) = runs((Figure("a.b", "period", "2025–2027"),))
    assert said.text == "2025\u2060–\u20602027"
