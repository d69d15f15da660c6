"""What a template offers is told by role."""

import pytest

from reports.deck.inspect import inspect_deck
from reports.problems import Refused
from tests.deck.foreign import dark, old, without_titles
from tests.deck.making import house


def test_our_own_template_is_told_by_its_names() -> None:
    told = dict(inspect_deck(house().deck.template, house()))
    assert told["slide"] == "33.9 × 19.1 cm"
    assert "chart = Chart (pic)" in told["area"]
    assert "note" not in told


def test_a_foreign_one_is_told_by_what_stands_in() -> None:
    told = dict(inspect_deck(old(), house()))
    assert told["slide"] == "25.4 × 19.1 cm"
    assert told["area"].startswith("Title Only: title = Title 1 (title), measure = our place")
    assert "section" in told["note"]


def test_fonts_and_masters_are_told() -> None:
    told = dict(inspect_deck(dark(), house()))
    assert told["fonts"] == "Verdana (headings), Verdana (text)"
    assert told["master 1"].startswith("Folie")


def test_what_cannot_carry_a_deck_is_refused() -> None:
    with pytest.raises(Refused, match="no layout has a title"):
        inspect_deck(without_titles(), house())
