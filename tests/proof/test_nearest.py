"""What a number that nothing explains could be, in words that say what to do."""

from reports.proof.known import know
from reports.proof.nearest import way_out
from reports.proof.reading_text import stems
from tests.proof.prints import english, known

KNOWN = know(known(), english())
NONE = frozenset[str]()


def test_the_nearest_row_is_given_with_its_figure() -> None:
    hint = way_out((), stems("turnover of trade"), NONE, KNOWN)
    assert hint == "the nearest is trade.turnover: more than 3\u00a0billion US\u00a0dollars"


def test_a_figure_of_another_row_is_told_with_both_ways_out() -> None:
    hint = way_out(("facts:finance.rouble",), NONE, frozenset({"facts:trade.turnover"}), KNOWN)
    assert "the number is one of finance.rouble: say so by its label (“Rouble in settlements: …”)" in hint
    assert hint.endswith("change the label of one of the two, so that they share fewer words")


def test_a_figure_of_the_nearest_row_needs_no_other_name() -> None:
    named = frozenset({"facts:trade.turnover"})
    assert "the number is one of" not in way_out(("facts:trade.turnover",), NONE, named, KNOWN)


def test_a_date_that_stands_without_its_event_is_told_with_its_title() -> None:
    hint = way_out(("events:programme",), NONE, NONE, KNOWN)
    assert hint == "it is the date of “Programme 2025–2027 signed”: name this in the same sentence"


def test_where_nothing_is_near_nothing_is_said() -> None:
    assert way_out((), NONE, NONE, KNOWN) == ""
