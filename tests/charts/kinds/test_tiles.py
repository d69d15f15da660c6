from itertools import pairwise

import pytest

from reports.charts.scene import ASCENT, DESCENT, Stroke, words_of
from tests.charts.examples import TILES, chart, ground, mark, panel, scene, words

SIX = chart(
    "tiles",
    *[panel(mark(f"Cooperation agreement number {n}", n, f"about {n}"), unit="agreements") for n in ("1", "22", "333")],
    *[panel(mark("Rate", "4", "4.25%"), percent=True, unit="%"), panel(mark("Swap line", None, "withheld"))],
)


def test_a_number_is_larger_than_anything_beside_it() -> None:
    shapes = scene(TILES)
    assert words(shapes, "135").size > 2 * words(shapes, "vehicles").size


def test_a_number_has_its_unit_its_name_and_its_time_below() -> None:
    shapes = scene(TILES)
    order = [words(shapes, reads).y for reads in ("more than 3", "billion US dollars", "Trade turnover")]
    assert order == sorted(order)
    assert words(shapes, "billion US dollars").left == words(shapes, "more than 3").left


def test_each_tile_has_a_rule_of_its_own_and_no_axis() -> None:
    assert len([shape for shape in scene(TILES) if isinstance(shape, Stroke)]) == 2


def test_a_withheld_number_is_a_quiet_word_and_a_share_carries_its_own_sign() -> None:
    shapes = scene(SIX)
    assert words(shapes, "withheld").colour == ground().colours["slate"]
    assert "%" not in {text.reads for text in words_of(shapes)}


def test_rows_of_tiles_are_even() -> None:
    four = chart("tiles", *[panel(mark(letter, "4"), unit="visits") for letter in "abcd"])
    heights = [words(scene(four, "deck"), letter).y for letter in "abcd"]
    assert len(set(heights)) == 2
    assert heights.count(min(heights)) == 2


def test_a_number_stands_on_one_line_however_many_there_are() -> None:
    many = chart("tiles", *[panel(mark(f"Tile {n}", "4", f"more than {n},000,000")) for n in range(1, 10)])
    for paper in ("memo", "deck"):
        assert words(scene(many, paper), "more than 9,000,000")


def test_two_tiles_share_the_whole_width() -> None:
    ends = [shape.points[1][0] for shape in scene(TILES) if isinstance(shape, Stroke)]
    assert max(ends) > 0.95 * ground().width


def test_a_number_does_not_touch_its_unit() -> None:
    number, unit = words(scene(TILES), "more than 3"), words(scene(TILES), "billion US dollars")
    assert unit.y - ASCENT * unit.size > number.y + DESCENT * number.size


def test_rows_take_the_room_they_have_within_reason() -> None:
    many = chart("tiles", *[panel(mark(f"Tile {n}", "4", f"more than {n},000")) for n in range(1, 6)])
    rules = sorted({shape.points[0][1] for shape in scene(many, "deck") if isinstance(shape, Stroke)})
    steps = [after - before for before, after in pairwise(rules)]
    assert len(steps) == 2
    assert steps[0] == pytest.approx(steps[1])
    ends = max(text.y for text in words_of(scene(many, "deck")))
    assert 0.8 * ground("deck").height < ends < ground("deck").height
