import pytest

from reports.charts.scene import Box, Scene, Stroke, words_of
from tests.charts.examples import BARS, LEVELS, chart, ground, mark, panel, scene, words


def boxes(shapes: Scene) -> list[Box]:
    return [shape for shape in shapes if isinstance(shape, Box)]


def test_heights_are_true_to_the_values_within_a_panel() -> None:
    earlier, latest, *_ = boxes(scene(BARS))
    assert latest.height / earlier.height == pytest.approx(410 / 276)


def test_each_panel_has_a_scale_of_its_own_and_all_stand_on_one_line() -> None:
    _, gas, _, power = boxes(scene(BARS))
    assert gas.height == pytest.approx(power.height)
    assert gas.y + gas.height == pytest.approx(power.y + power.height)


def test_a_bar_is_34_per_cent_of_its_panel() -> None:
    baseline = next(shape for shape in scene(BARS) if isinstance(shape, Stroke))
    width = baseline.points[1][0] - baseline.points[0][0]
    assert boxes(scene(BARS))[0].width / width == pytest.approx(0.34)


@pytest.mark.parametrize("paper", ["memo", "deck"])
def test_panels_stand_half_an_inch_to_seven_tenths_apart_and_fill_the_width(paper: str) -> None:
    first, second = (shape for shape in scene(BARS, paper) if isinstance(shape, Stroke))
    assert 0.5 * 72 <= second.points[0][0] - first.points[1][0] <= 0.7 * 72
    assert second.points[1][0] == pytest.approx(ground(paper).width)


def test_title_and_unit_begin_at_the_very_left_edge() -> None:
    title, unit = words(scene(BARS), "Natural gas"), words(scene(BARS), "million cubic metres")
    assert (title.left, title.bold, unit.left, unit.bold) == (0, True, 0, False)


def test_a_value_stands_over_its_bar_half_as_large_again_as_the_text() -> None:
    value, bar = words(scene(BARS), "410"), boxes(scene(BARS))[1]
    assert value.size == 1.5 * ground().text
    assert value.x == pytest.approx(bar.x + bar.width / 2)
    assert value.y < bar.y


def test_the_value_of_an_earlier_period_is_ink_the_latest_navy() -> None:
    colours = ground().colours
    assert words(scene(BARS), "276").colour == colours["ink"]
    assert words(scene(BARS), "410").colour == colours["navy"]


def test_the_value_of_a_floor_stands_above_its_chevron() -> None:
    shapes = scene(LEVELS, "deck")
    chevron = next(shape for shape in shapes if isinstance(shape, Stroke) and len(shape.points) == 3)
    assert words(shapes, "more than 190").y < min(y for _, y in chevron.points)


def test_a_name_is_bold_only_over_a_detail() -> None:
    assert not words(scene(BARS), "Ten months").bold
    assert words(scene(LEVELS), "Level in the note").bold


def test_a_bar_below_zero_hangs_from_the_line_with_its_value_below() -> None:
    shapes = scene(chart("bars", panel(mark("2023", "-2", "−2"), mark("2024", "4", "4"))), "deck")
    down, up = boxes(shapes)
    assert down.y == pytest.approx(up.y + up.height)
    assert words(shapes, "−2").y > down.y + down.height


def test_a_gap_is_said_and_not_drawn() -> None:
    shapes = scene(chart("bars", panel(mark("2023", None, "not available"), mark("2024", "4", "4"))))
    assert len(boxes(shapes)) == 1
    assert words(shapes, "not available")


def test_bars_too_narrow_for_their_names_lie_down() -> None:
    rows = [mark(f"Trade with partner number {index}", "4", "4") for index in range(14)]
    lengths = {round(box.width, 3) for box in boxes(scene(chart("bars", panel(*rows))))}
    heights = {round(box.height, 3) for box in boxes(scene(chart("bars", panel(*rows))))}
    assert len(lengths) == len(heights) == 1
    assert lengths.pop() > heights.pop()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_bars_alone_lie_along_a_wide_place_and_leave_none_of_it_empty(count: int) -> None:
    drawn = chart("bars", panel(*(mark(f"Year {index}", "4", "4") for index in range(count))))
    bar, *_ = boxes(scene(drawn))
    assert bar.width > bar.height
    assert words_of(scene(drawn))[-1].left + words_of(scene(drawn))[-1].width > 0.95 * ground().width
    upright, *_ = boxes(scene(drawn, "deck"))
    assert upright.height > upright.width


def test_four_bars_alone_stand_across_the_whole_width() -> None:
    drawn = chart("bars", panel(*(mark(f"Year {index}", "4", "4") for index in range(4))))
    (baseline,) = (shape for shape in scene(drawn) if isinstance(shape, Stroke))
    assert baseline.points[1][0] == pytest.approx(ground().width)


def test_a_panel_alone_does_not_repeat_the_unit_of_the_measure_line() -> None:
    alone = chart("bars", panel(mark(), mark(), unit="million\u00a0dollars"), subtitle="Million dollars; 2024")
    other = chart("bars", panel(mark(), mark(), unit="million dollars"), subtitle="2024")
    assert not [text for text in scene(alone) if getattr(text, "reads", "") == "million\u00a0dollars"]
    assert words(scene(other), "million dollars")
