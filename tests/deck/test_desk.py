"""Problems of a slide name it, and can be accepted by its id."""

from reports.deck.desk import problem
from reports.problems import Place, Severity


def test_a_problem_is_an_error_of_its_slide() -> None:
    found = problem("deck-fit", Place("deck", 2, "trade"), "Title is 1 word too long", "shorten it")
    assert (found.severity, found.row, str(found.place)) == (Severity.ERROR, "trade", "deck, slide 2 (trade)")
