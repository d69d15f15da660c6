import pytest

from reports.charts.scene import Disc, Stroke, clashes
from tests.charts.examples import DOTS, chart, english, ground, mark, panel, russian, scene, words


def test_dots_and_ranges_stand_at_their_values_on_the_scale_of_the_ticks() -> None:
    shapes = scene(DOTS)
    zero, half = words(shapes, "0").x, words(shapes, "50%").x
    gas, investment = (shape for shape in shapes if isinstance(shape, Disc))
    assert (gas.x - zero) / (half - zero) == pytest.approx(49 / 50)
    assert (investment.x - zero) / (half - zero) == pytest.approx(46 / 50)


def test_the_ticks_carry_the_sign_of_the_language_but_for_zero() -> None:
    assert words(scene(DOTS, language=english()), "25%")
    assert words(scene(DOTS, language=russian()), "25\u00a0%")
    assert words(scene(DOTS), "0")


def test_thousands_on_the_axis_are_grouped_by_the_language() -> None:
    drawn = chart("dots", panel(mark("A", "9000", "9,000"), mark("B", "4000", "4,000")))
    assert words(scene(drawn), "5,000")
    assert words(scene(drawn, language=russian()), "5\u00a0000")


def test_a_range_has_its_words_above_and_in_its_middle() -> None:
    shapes = scene(DOTS)
    reads = words(shapes, "between 63% and 94%")
    line = next(shape for shape in shapes if isinstance(shape, Stroke) and shape.line > 1.5)
    assert reads.y < line.points[0][1]
    assert reads.x == pytest.approx((line.points[0][0] + line.points[1][0]) / 2)


def test_stems_begin_at_zero_in_mist() -> None:
    shapes = scene(DOTS)
    stems = [shape for shape in shapes if isinstance(shape, Stroke) and shape.colour == ground().colours["mist"]]
    assert {round(stem.points[0][0], 3) for stem in stems} == {round(words(shapes, "0").x, 3)}
    assert len(stems) == 3


def test_there_is_no_grid_only_ticks_below_the_axis() -> None:
    slate = ground().colours["slate"]
    lines = [shape for shape in scene(DOTS) if isinstance(shape, Stroke) and shape.colour == slate]
    axis, *ticks = lines
    assert axis.points[0][1] == axis.points[1][1]
    assert all(tick.points[0][1] == axis.points[0][1] < tick.points[1][1] for tick in ticks)


def test_a_value_that_would_leave_the_picture_shortens_the_scale() -> None:
    long = mark("A", "100", "more than one hundred and something per cent of the plan")
    shapes = scene(chart("dots", panel(long, mark("B", "40", "40"))))
    reads = words(shapes, "more than one hundred and something per cent of the plan")
    assert reads.left + reads.width <= ground().width


def test_a_mark_without_value_is_said_and_not_drawn() -> None:
    shapes = scene(chart("dots", panel(mark("A", None, "withheld"), mark("B", "40", "40"))))
    assert len([shape for shape in shapes if isinstance(shape, Disc)]) == 1
    assert words(shapes, "withheld")


def test_fractions_keep_their_digits_on_the_axis() -> None:
    shapes = scene(chart("dots", panel(mark("A", "0.9", "0.9"), mark("B", "0.4", "0.4"))))
    assert words(shapes, "0.25")


def test_below_zero_the_words_stand_at_the_left_of_the_dot_off_its_stem() -> None:
    drawn = chart("dots", panel(mark("North", "-40", "−40 million"), mark("South", "-3", "−3 million")))
    for paper in ("memo", "deck"):
        shapes = scene(drawn, paper)
        dot = next(shape for shape in shapes if isinstance(shape, Disc))
        reading = words(shapes, "−40 million")
        assert reading.left + reading.width < dot.x - dot.radius
        assert clashes(shapes, ground(paper).width, ground(paper).height) == ()
