from reports.charts.scene import Box, Stroke, words_of
from tests.charts.examples import COLUMNS, chart, course, ground, panel, scene, words

LONG = chart("columns", panel(*course("", 1990, *[str((index * 7919) % 613 + 1000) for index in range(35)])))


def test_columns_go_up_and_down_from_zero() -> None:
    boxes = [shape for shape in scene(COLUMNS) if isinstance(shape, Box)]
    (zero,) = [
        shape.points[0][1]
        for shape in scene(COLUMNS)
        if isinstance(shape, Stroke) and shape.line == ground().line("baseline")
    ]
    below, above = boxes[0], boxes[2]
    assert abs(below.y - zero) < 0.01
    assert abs(above.y + above.height - zero) < 0.01


def test_every_value_is_said_where_all_find_room_and_no_scale_is_drawn() -> None:
    reads = [text.reads for text in words_of(scene(COLUMNS))]
    assert {"−2.1%", "−5.8%", "3.4%", "−1.1%"} <= set(reads)
    assert not any(isinstance(shape, Stroke) and shape.colour == ground().colours["mist"] for shape in scene(COLUMNS))


def test_values_stand_beyond_the_ends() -> None:
    shapes = scene(COLUMNS)
    boxes = [shape for shape in shapes if isinstance(shape, Box)]
    assert words(shapes, "−5.8%").y > boxes[1].y + boxes[1].height
    assert words(shapes, "3.4%").y < boxes[3].y


def test_a_plan_is_hatched() -> None:
    assert [bool(shape.hatch) for shape in scene(COLUMNS) if isinstance(shape, Box)] == [False] * 7 + [True]


def test_of_many_columns_a_scale_tells_and_only_ends_and_extremes_are_said() -> None:
    shapes = scene(LONG)
    assert len([shape for shape in shapes if isinstance(shape, Box)]) == 35
    assert len([text for text in words_of(shapes) if text.bold]) <= 3
    assert words(shapes, "0").colour == ground().colours["slate"]


def test_a_year_left_out_leaves_its_place_free() -> None:
    drawn = chart("columns", panel(*course("", 2010, "4", "5"), *course("", 2013, "6")))
    first, second, third = (shape.x for shape in scene(drawn) if isinstance(shape, Box))
    assert abs((third - second) - 2 * (second - first)) < 0.5


def test_a_missing_value_is_said_at_its_place() -> None:
    assert words(scene(chart("columns", panel(*course("", 2020, "4", None, "6")))), "not available")
