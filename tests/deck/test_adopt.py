"""A house on a foreign template: colours that can be read, and a look for the charts that goes with them."""

import pytest

from reports.deck.adopt import adopt
from reports.house.model import Borrowed, House
from reports.office.contrast import contrast
from tests.deck.foreign import dark, old
from tests.deck.making import house


def adopted(template: bytes) -> tuple[House, Borrowed]:
    made, problems = adopt(house(), template, "theirs.pptx")
    assert made is not None, problems
    assert made.deck.borrowed is not None
    return made, made.deck.borrowed


@pytest.mark.parametrize("template", [old(), dark()])
def test_chart_colours_stand_out_from_the_ground(template: bytes) -> None:
    colours = adopted(template)[1].look.colours
    for role in ("ink", "navy", "slate", "plum"):
        assert contrast(colours[role], colours["paper"]) >= 4.5, role
    for role in ("teal", "steel", "orange"):
        assert contrast(colours[role], colours["paper"]) >= 3, role


def test_charts_stand_on_the_ground_of_the_slides() -> None:
    assert adopted(dark())[1].look.colours["paper"] == "10182B"


def test_the_memo_keeps_its_own_look() -> None:
    made, _ = adopted(dark())
    assert (made.look, made.memo) == (house().look, house().memo)


def test_a_wider_face_is_measured_wider() -> None:
    assert adopted(dark())[1].wider > adopted(old())[1].wider == 1
