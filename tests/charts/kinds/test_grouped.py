from reports.charts.scene import Box, Stroke, words_of
from tests.charts.examples import GROUPED, chart, ground, grouped_rows, mark, panel, scene, words

ROWS = [(f"Region {letter}", ("1200", "-35", "800")) for letter in "abcdefg"]
MANY = chart("grouped", panel(*grouped_rows(("2022", "2023", "2024"), *ROWS)))


def bars(shapes: object) -> list[Box]:
    return [shape for shape in scene(GROUPED) if isinstance(shape, Box)]


def test_bars_of_one_row_touch_only_over_a_white_gap() -> None:
    first, second = bars(GROUPED)[:2]
    assert 1 < second.y - (first.y + first.height) < 2
    assert first.height == second.height


def test_bars_of_one_series_share_a_colour_and_all_share_a_scale() -> None:
    boxes = bars(GROUPED)
    assert len({box.fill for box in boxes[::2]}) == len({box.fill for box in boxes[1::2]}) == 1
    assert boxes[0].fill != boxes[1].fill
    assert abs(boxes[0].width / 120 - boxes[1].width / 80) < 0.01


def test_a_negative_bar_goes_left_of_zero() -> None:
    positive, negative = bars(GROUPED)[0], bars(GROUPED)[4]
    assert negative.x + negative.width <= positive.x + 0.01


def test_each_series_is_called_by_its_name_once_beside_its_first_value() -> None:
    shapes = scene(GROUPED)
    assert [text.reads for text in words_of(shapes)].count("Exports") == 1
    assert words(shapes, "Exports").left > words(shapes, "120").left
    assert abs(words(shapes, "Exports").y - words(shapes, "120").y) < 1


def test_names_too_long_for_that_stand_above_behind_their_colour() -> None:
    name = "Cooperation agreement of the ministries of both countries"
    drawn = chart("grouped", panel(*grouped_rows((name, "Imports"), ("Food", ("4", "5")), ("Fuel", ("6", "7")))))
    shapes = scene(drawn)
    swatch = next(shape for shape in shapes if isinstance(shape, Box))
    assert swatch.width == swatch.height
    assert swatch.fill == ground().colours["navy"]
    assert words(shapes, "Imports").y < words(shapes, "Food").y


def test_a_missing_value_is_said_where_its_bar_would_be() -> None:
    rows = [mark("Food", None, "not available", series="a"), mark("Food", "4", series="b")]
    assert words(scene(chart("grouped", panel(*rows))), "not available (a)")


def test_seven_rows_of_three_have_all_their_values() -> None:
    assert len([text for text in words_of(scene(MANY)) if text.reads == "1200"]) == 7


def test_where_all_is_below_zero_the_baseline_stands_inside() -> None:
    below = chart("grouped", panel(*grouped_rows(("2023", "2024"), ("Tea", ("-12", "-40")), ("Gold", ("-2", "-1")))))
    (baseline,) = (shape for shape in scene(below) if isinstance(shape, Stroke))
    assert baseline.points[0][0] + baseline.line / 2 <= ground().width + 0.01
