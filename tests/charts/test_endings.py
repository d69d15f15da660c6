from reports.charts import endings
from reports.charts.scene import Stroke, clashes, words_of
from tests.charts.examples import ground, mark

SIZE = (464.0, 175.0)


def ends(*names: str) -> tuple[endings.Ending, ...]:
    return endings.endings([(name, mark("2024", "4", "4.0%"), False) for name in names], SIZE, ground())


def test_a_short_name_and_its_value_share_a_line_and_a_long_one_stands_above_it() -> None:
    short, long = ends("Northland", "Cooperation agreement of the ministries of both countries")
    assert len(short.lines) == 1
    assert len(long.lines) > 1


def test_a_name_is_given_more_width_where_many_would_be_too_high() -> None:
    name = "Cooperation agreement of the ministries of both countries on"
    few, many = ends(name), ends(*[f"{name} {letter}" for letter in "abcd"])
    assert len(many[0].lines) <= len(few[0].lines)


def test_endings_at_one_height_are_moved_apart_and_led_to() -> None:
    found = ends("Northland", "Southmoor", "Westhaven")
    shapes = endings.placed(found, [(380.0, 80.0, "12436D")] * 3, SIZE, ground())
    assert clashes(shapes, *SIZE) == ()
    assert len([shape for shape in shapes if isinstance(shape, Stroke)]) == 2


def test_endings_keep_the_order_of_their_lines() -> None:
    shapes = endings.placed(ends("low", "high"), [(300.0, 90.0, "12436D"), (300.0, 85.0, "28A197")], SIZE, ground())
    heights = {text.reads: text.y for text in words_of(shapes)}
    assert heights["high"] < heights["low"]


def test_an_ending_before_the_others_says_its_time() -> None:
    (end,) = endings.endings([("Northland", mark("2017", "4", "4.0%"), True)], SIZE, ground())
    assert "(2017)" in [reads for line in end.lines for reads, _ in line]


def test_names_that_go_on_one_line_with_a_little_more_width_are_given_it() -> None:
    found = ends("Republic of the Northern Hills", "Republic of the Northern Mounts")
    assert {len(end.lines) for end in found} == {1}
