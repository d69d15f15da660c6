import pytest

from reports.charts.scene import Area, Stroke, words_of
from tests.charts.examples import AREAS, chart, course, ground, panel, scene, words

COLOURS = ground().colours
DEFICIT = chart("areas", panel(*course("", 1980, *[str(-1000 - (index * 7919) % 613) for index in range(45)])))


def areas(drawn: object = AREAS) -> list[Area]:
    return [shape for shape in scene(AREAS if drawn is AREAS else DEFICIT) if isinstance(shape, Area)]


def zero_of() -> float:
    return next(
        shape.points[0][1]
        for shape in scene(AREAS)
        if isinstance(shape, Stroke) and (shape.line, shape.colour) == (ground().line("baseline"), COLOURS["slate"])
    )


def test_above_and_below_zero_differ_in_colour_and_side() -> None:
    zero = zero_of()
    for area in areas():
        ys = [y for _, y in area.points]
        if area.fill == COLOURS["navy"]:
            assert max(ys) <= zero + 0.01
        else:
            assert min(ys) >= zero - 0.01
    assert {area.fill for area in areas()} == {COLOURS["navy"], COLOURS["teal"]}


def test_an_area_changes_sides_where_the_line_meets_zero() -> None:
    first, second = areas()[:2]
    assert first.points[-1] == pytest.approx(second.points[0])


def test_nothing_is_filled_under_a_plan_which_is_dashed() -> None:
    right = max(x for area in areas() for x, _ in area.points)
    (dashed,) = [shape for shape in scene(AREAS) if isinstance(shape, Stroke) and shape.dashed]
    assert dashed.points[0][0] == pytest.approx(right)


def test_a_gap_parts_the_area() -> None:
    drawn = chart("areas", panel(*course("", 2010, "4", "5", None, "6", "7")))
    assert len([shape for shape in scene(drawn) if isinstance(shape, Area)]) == 2


def test_the_scale_holds_zero_even_for_values_far_from_it() -> None:
    assert words(scene(DEFICIT), "0")
    assert {area.fill for area in areas(DEFICIT)} == {COLOURS["teal"]}


def test_no_value_is_written_on_an_area() -> None:
    shapes = scene(chart("areas", panel(*course("", 2000, "-2", "-5", "-9", "-4", "-1", "-3", "-7", "-2"))), "deck")
    assert "−1" not in {text.reads for text in words_of(shapes)}
    assert "−9" in {text.reads for text in words_of(shapes)}
