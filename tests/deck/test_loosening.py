"""On a narrow slide lines may take two, and nothing stands upon another for it."""

from dataclasses import replace

from reports.deck.loosening import loosened, lowered
from reports.deck.template import POINT, Frame, Slot, read_sheets
from tests.deck.making import house

SHEETS, _ = read_sheets(house().deck)


def places(role: str, *, narrow: bool) -> dict[str, Slot]:
    return loosened(SHEETS[role].slots, house().deck.line_height, narrow=narrow)


def test_a_source_line_may_grow_upwards_into_room_that_is_kept() -> None:
    made = places("table", narrow=True)
    need = 2 * 12 * house().deck.line_height * POINT
    assert made["source"].frame == SHEETS["table"].slots["source"].frame
    assert made["table"].frame.bottom <= made["source"].frame.bottom - need


def test_a_note_is_two_lines_deep_above_it() -> None:
    made = places("timeline", narrow=True)
    assert made["note"].inside.height >= 2 * 14 * house().deck.line_height * POINT - 1
    assert made["timeline"].frame.bottom < made["note"].frame.y < made["note"].frame.bottom < made["source"].frame.y


def test_where_a_line_holds_as_much_as_at_home_nothing_moves_but_the_chart() -> None:
    assert places("timeline", narrow=False) == dict(SHEETS["timeline"].slots)


def test_text_that_would_stand_upon_the_source_ends_above_it() -> None:
    own = SHEETS["sources"].slots
    frame = own["body"].frame
    deep = replace(own["body"], frame=replace(frame, height=own["source"].frame.bottom - frame.y))
    made = loosened({**own, "body": deep}, house().deck.line_height, narrow=False)
    assert made["body"].frame.bottom < own["source"].frame.y
    assert made["body"].moved


def test_a_chart_begins_below_two_lines_of_measure() -> None:
    made = places("area", narrow=True)
    assert made["measure"].frame.bottom <= made["chart"].frame.y
    assert made["chart"].frame.bottom <= SHEETS["area"].slots["chart"].frame.bottom


def test_a_place_moves_down_whole_or_gives_from_its_depth() -> None:
    slot = replace(SHEETS["area"].slots["chart"], frame=Frame(0, 0, 10, 10), inside=Frame(1, 1, 8, 8))
    assert lowered(slot, 2).frame == Frame(0, 2, 10, 10)
    assert lowered(slot, 2, shorter=2).inside == Frame(1, 3, 8, 6)
    assert lowered(slot, 0) is slot
