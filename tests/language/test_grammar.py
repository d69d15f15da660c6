"""Nouns by plural category."""

from reports.language.grammar import Noun


def test_a_noun_without_few_and_many_uses_its_other_form() -> None:
    visit = Noun("visit", "visits")
    assert [visit.form(category) for category in ("one", "two", "few", "many", "other", "zero")] == ["visit"] + [
        "visits"
    ] * 5


def test_a_noun_keeps_its_four_forms_apart() -> None:
    metre = Noun(one="кубический метр", few="кубических метра", many="кубических метров", other="кубического метра")
    assert len({metre.form(category) for category in ("one", "few", "many", "other")}) == 4
