"""What a house names and its deck template lacks is told before anything is planned."""

import re
from dataclasses import replace

import pytest

from reports.deck.check_house import check_deck_house
from reports.house.model import Layout
from tests.deck.making import house, house_with

FILE = "templates/plain/deck.pptx"


def test_the_shipped_deck_has_all_that_its_house_names() -> None:
    assert check_deck_house(house().deck, FILE) == ()


def test_a_missing_layout_and_placeholder_are_told_with_those_there_are() -> None:
    layouts = {"cover": Layout("Front", {}), "area": Layout("Area", {"title": "Head"})}
    problems = check_deck_house(replace(house().deck, layouts=layouts), FILE)
    assert [problem.place.file for problem in problems] == [FILE, FILE]
    assert "Cover" in problems[0].hint
    assert "Takeaway 1" in problems[1].hint


@pytest.mark.parametrize("name", ["", "Ministeriall"])
def test_a_table_style_must_be_one_of_the_template(name: str) -> None:
    (problem,) = check_deck_house(replace(house().deck, table_style=name), FILE)
    assert "Ministerial" in problem.hint


def test_a_template_without_table_styles_says_so() -> None:
    by = house_with("ppt/tableStyles.xml", lambda xml: re.sub(r"(</?a:tbl)Style\b", r"\1Stale", xml))
    (problem,) = check_deck_house(by.deck, FILE)
    assert "none" in problem.hint
