import pytest

from reports.charts.draw import AIR
from reports.charts.scene import Box, Stroke, extent
from tests.charts.examples import HBARS, chart, ground, mark, panel, scene, words


def boxes() -> list[Box]:
    return [shape for shape in scene(HBARS) if isinstance(shape, Box)]


def test_lengths_are_true_to_the_values_on_one_scale_from_zero() -> None:
    turnover, fund, plan = boxes()
    assert turnover.width / fund.width == pytest.approx(3000 / 760)
    assert fund.width / plan.width == pytest.approx(760 / 165)
    assert turnover.x == fund.x == plan.x


def test_a_bar_is_46_per_cent_of_its_row() -> None:
    assert boxes()[0].height == pytest.approx(0.46 * (ground().height - 2 * AIR) / 3)


def test_the_longest_row_reaches_the_edge_with_its_value() -> None:
    right = extent(words(scene(HBARS), "more than 3,000"))[2]
    assert ground().width - 3 < right <= ground().width


def test_a_floor_has_its_value_beyond_the_chevron() -> None:
    shapes = scene(HBARS)
    (chevron,) = [shape for shape in shapes if isinstance(shape, Stroke) and len(shape.points) == 3]
    assert words(shapes, "more than 3,000").left > extent(chevron)[2]


def test_the_name_is_bold_over_its_period_at_the_left_edge() -> None:
    shapes = scene(HBARS)
    name, period = words(shapes, "Trade turnover"), words(shapes, "2024")
    assert (name.left, period.left) == (0, 0)
    assert name.y < period.y
    assert (name.bold, period.bold) == (True, False)


def test_the_baseline_stands_at_zero_from_top_to_bottom() -> None:
    baseline = [shape for shape in scene(HBARS) if isinstance(shape, Stroke)][-1]
    assert baseline.points[0][0] == boxes()[0].x
    assert (baseline.points[0][1], baseline.points[1][1]) == (AIR, pytest.approx(ground().height - AIR))


def test_negative_rows_go_left_of_zero_with_their_value_before_them() -> None:
    shapes = scene(chart("hbars", panel(mark("A", "-3", "−3"), mark("B", "6", "6"))))
    down, up = (shape for shape in shapes if isinstance(shape, Box))
    value = words(shapes, "−3")
    assert down.x + down.width == pytest.approx(up.x)
    assert value.left + value.width < down.x


def test_panels_stand_under_one_another_each_with_a_heading() -> None:
    shapes = scene(
        chart("hbars", panel(mark("A", "1", "1"), title="First"), panel(mark("B", "900", "900"), title="Second"))
    )
    one, other = (shape for shape in shapes if isinstance(shape, Box))
    assert words(shapes, "First").y < one.y < words(shapes, "Second").y < other.y
    assert one.width == pytest.approx(other.width, rel=0.1)


def test_where_all_is_below_zero_the_baseline_stands_inside() -> None:
    below = chart("hbars", panel(mark("North", "-4", "−4"), mark("South", "-6", "−6")))
    (baseline,) = (shape for shape in scene(below) if isinstance(shape, Stroke))
    assert baseline.points[0][0] + baseline.line / 2 <= ground().width + 0.01
