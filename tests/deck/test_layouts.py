"""Layouts of others are told by what they have; the room on them is kept clear of what the master draws."""

import pytest

from reports.deck.bare import bare
from reports.deck.layouts import Foreign, read_layouts
from reports.deck.template import INCH
from tests.deck.foreign import capitals, dark, firm, old, paper, several
from tests.deck.making import house


def layouts(template: bytes, master: int = 0) -> tuple[Foreign, ...]:
    return read_layouts(bare(template, house().deck.template, "theirs.pptx")[0], master)


def plain(template: bytes) -> Foreign:
    return next(each for each in layouts(template) if each.kind == "plain")


@pytest.mark.parametrize(
    ("template", "kinds"),
    [
        (old(), {"cover", "text", "section", "two", "comparison", "plain", "other"}),
        (dark(), {"cover", "text", "two", "comparison", "plain", "other"}),
        (paper(), {"cover", "text", "plain", "other"}),
        (firm(), {"cover", "text", "section", "two", "comparison", "plain", "other"}),
    ],
)
def test_kinds_are_told_by_placeholders(template: bytes, kinds: set[str]) -> None:
    assert {each.kind for each in layouts(template)} == kinds


def test_each_master_has_its_own() -> None:
    assert [len(layouts(several(), number)) for number in range(3)] == [1, 10, 10]


def test_the_room_ends_above_a_title_that_stands_at_the_bottom_and_below_a_head() -> None:
    firm_s = plain(firm())
    assert firm_s.room.bottom < firm_s.slots["title"].frame.y
    assert firm_s.room.y > firm_s.slots["footer"].frame.bottom


def test_the_room_is_clear_of_band_logo_and_rule() -> None:
    room = plain(firm()).room
    assert room.x > 0.5 * INCH
    assert room.y > 1.0 * INCH  # the logo reaches as far down
    assert room.bottom < 6.13 * INCH


def test_a_narrow_body_is_the_room() -> None:
    room = plain(capitals()).room
    assert (room.x, room.width) == (round(2.2 * INCH), round(8.933 * INCH))


def test_the_ground_of_a_layout_is_its_own() -> None:
    section = next(each for each in layouts(firm()) if each.kind == "section")
    assert section.palette().grounds == ("7A1F2B",)
    assert plain(firm()).palette().grounds == ("FFFFFF",)
