"""What a template offers is told by role."""

import pytest

from reports.deck.inspect import inspect_deck
from reports.problems import Refused
from tests.deck.foreign import dark, old, paper, several, without_titles
from tests.deck.making import house


def test_our_own_template_is_told_by_its_names() -> None:
    told = dict(inspect_deck(house().deck.template, house()))
    assert told["slide"] == "33.9 × 19.1 cm"
    assert "chart = Chart (pic)" in told["area"]
    assert "note 1" not in told
    assert told["table styles"] == "Ministerial"


def test_what_a_house_yaml_would_call_things_is_told_of_every_layout() -> None:
    told = dict(inspect_deck(house().deck.template, house()))
    for role, layout in house().deck.layouts.items():
        there = told[f"layout {layout.name}"]
        assert all(f"{name} (" in there for name in layout.placeholders.values()), role


def test_a_foreign_one_is_told_by_what_stands_in() -> None:
    told = dict(inspect_deck(old(), house()))
    assert told["slide"] == "25.4 × 19.1 cm"
    assert told["area"].startswith("Title Only: title = Title 1 (title), footer = Footer Placeholder 3 (ftr), date =")
    assert told["area"].endswith("in places of ours: measure, chart, takeaway-1, takeaway-2, takeaway-3, source")
    assert told["layout Two Content"].startswith(
        "Title 1 (title), Content Placeholder 2 (obj), Content Placeholder 3 (obj)"
    )
    assert told["table styles"] == "none: ours is given to it"
    assert "dk2 1F497D" in told["colours"]


def test_what_stands_in_is_noted() -> None:
    told = dict(inspect_deck(paper(), house()))
    assert "no layout for section" in told["note 1"]


def test_of_several_masters_the_one_that_is_used_is_told_first_with_its_layouts() -> None:
    told = dict(inspect_deck(several(), house()))
    assert told["master 1"].startswith("Light, the one that is used: Title Slide, Title and Content")
    assert told["master 2"] == "Covers: Title Slide"
    assert told["note 1"].startswith("of 3 masters “Light”")


def test_fonts_and_masters_are_told() -> None:
    told = dict(inspect_deck(dark(), house()))
    assert told["fonts"] == "Verdana (headings), Verdana (text)"
    assert told["master 1"].startswith("Office Theme: Folie")


def test_layouts_of_one_name_are_told_apart_by_their_number() -> None:
    told = dict(inspect_deck(dark(), house()))
    assert told["layout Folie — 幻灯片 (7)"].startswith("Date Placeholder")


def test_what_cannot_carry_a_deck_is_refused() -> None:
    with pytest.raises(Refused, match="no layout has a title"):
        inspect_deck(without_titles(), house())
