from dataclasses import replace

import pytest

from reports.charts.scene import Disc, Stroke, words_of
from tests.charts.examples import SLOPE, chart, course, ground, panel, scene, words

DEBTS = chart(
    "slope",
    panel(
        *[
            each
            for index, name in enumerate(("A very long name of a region of hills", "B", "Cé", "D-E", "F", "G"))
            for each in course(name, 1999, str(-1200 + 10 * index), str(-900 - 300 * index), step=25)
        ]
    ),
)


def lines(drawn: object = SLOPE) -> list[Stroke]:
    weight = ground().line("range")
    return [shape for shape in scene(SLOPE) if isinstance(shape, Stroke) and shape.line == weight]


def test_both_ends_are_said_and_the_times_stand_above_them() -> None:
    shapes = scene(SLOPE)
    assert words(shapes, "Northland").left < words(shapes, "12").left < words(shapes, "18").left
    assert words(shapes, "2019").y < words(shapes, "12").y


def test_what_rises_goes_up_and_what_stays_is_level() -> None:
    rising, falling, level = lines()
    assert rising.points[1][1] < rising.points[0][1]
    assert falling.points[1][1] > falling.points[0][1]
    assert level.points[1][1] == level.points[0][1]


def test_directions_differ_in_colour_and_a_derived_end_is_dashed_with_a_ring() -> None:
    rising, falling, level = lines()
    assert len({rising.colour, falling.colour, level.colour}) == 3
    assert [line.dashed for line in (rising, falling, level)] == [False, True, False]
    rings = [shape for shape in scene(SLOPE) if isinstance(shape, Disc) and shape.fill == ground().colours["paper"]]
    assert len(rings) == 1


def test_all_lines_run_between_the_same_two_ends() -> None:
    assert len({line.points[0][0] for line in lines()}) == 1
    assert len({line.points[1][0] for line in lines()}) == 1


@pytest.mark.parametrize("paper", ["memo", "deck"])
def test_crowded_ends_are_moved_apart(paper: str) -> None:
    from reports.charts.scene import clashes

    sheet = ground(paper)
    assert clashes(scene(DEBTS, paper), sheet.width, sheet.height) == ()
    assert {"−1200", "−2400"} <= {text.reads for text in words_of(scene(DEBTS, paper))}


def test_long_names_of_the_two_times_stay_inside() -> None:
    first, last = course("Northland", 2019, "12", "18", step=5)
    times = replace(first, name="January to October 2019"), replace(last, name="January to October 2024")
    shapes = scene(chart("slope", panel(*times)))
    assert words(shapes, "January to October 2019").left >= 0
    after = words(shapes, "January to October 2024")
    assert after.left + after.width <= ground().width + 0.01


def test_a_slope_leaves_no_part_of_a_wide_place_empty() -> None:
    assert max(text.left + text.width for text in words_of(scene(SLOPE))) > 0.95 * ground().width
