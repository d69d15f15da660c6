"""Problems as a desk officer reads them."""

from reports.problems import Place, Problem, Refused, Severity, errors

TYPO = Problem("unknown-unit", "no unit 'metr'", Place("facts.csv", 7, "unit"), "did you mean metre?")
OLD = Problem("age", "two years old", Place("facts.csv", 9), severity=Severity.WARNING)


def test_a_problem_is_one_line_with_place_level_and_code_and_a_hint_below() -> None:
    assert str(TYPO) == "facts.csv:7:unit: error[unknown-unit]: no unit 'metr'\n  hint: did you mean metre?"


def test_a_place_says_only_what_is_known() -> None:
    assert str(Place("case.yaml")) == "case.yaml"
    assert str(Place("case.yaml", 3)) == "case.yaml:3"
    assert str(Place("deck")) == "deck"
    assert str(Place("deck", 6, "timeline")) == "deck, slide 6 (timeline)"


def test_only_errors_stop_an_edition() -> None:
    assert errors((OLD, TYPO)) == (TYPO,)


def test_a_refusal_carries_every_problem() -> None:
    assert Refused((OLD, TYPO)).problems == (OLD, TYPO)
