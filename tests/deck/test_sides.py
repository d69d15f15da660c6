"""Pairs of places are told by where they stand."""

from dataclasses import replace

from reports.deck.sides import side_by_side
from reports.deck.template import Frame, Slot, read_sheets
from tests.deck.making import house


def place(name: str, x: int, y: int, width: int = 40, height: int = 50) -> Slot:
    slot = read_sheets(house().deck)[0]["content"].slots["body"]
    return replace(slot, name=name, frame=Frame(x, y, width, height))


def names(*places: Slot) -> list[str]:
    return [each.name for each in side_by_side(places)]


HEADS = (place("left head", 0, 10, height=8), place("right head", 50, 10, height=8))
BODIES = (place("left", 0, 20), place("right", 50, 20))


def test_two_alike_stand_side_by_side_in_whatever_order_they_are_written() -> None:
    assert names(*BODIES) == names(*reversed(BODIES)) == ["left", "right"]


def test_each_may_have_a_head() -> None:
    assert names(*BODIES, *HEADS) == ["left head", "left", "right head", "right"]


def test_one_over_the_other_is_no_pair() -> None:
    assert names(place("top", 0, 0, height=20), place("bottom", 0, 30)) == []


def test_a_narrow_one_beside_a_wide_one_is_no_pair() -> None:
    assert names(place("wide", 0, 0, 60), place("narrow", 70, 0, 20)) == []


def test_three_or_four_without_heads_are_no_pair() -> None:
    third = place("third", 100, 20)
    assert names(*BODIES, third) == []
    assert names(*BODIES, third, place("fourth", 150, 20)) == []
