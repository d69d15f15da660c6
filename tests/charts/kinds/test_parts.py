import pytest

from reports.charts.scene import Box, Stroke, clashes, extent
from tests.charts.examples import PARTS, chart, ground, mark, panel, scene, words


def boxes() -> list[Box]:
    return [shape for shape in scene(PARTS) if isinstance(shape, Box)]


def test_all_bars_share_one_scale() -> None:
    budget, other, third, rest = boxes()
    assert budget.width / third.width == pytest.approx(7000 / 860, rel=0.01)
    assert other.width / rest.width == pytest.approx(9000 / 6640, rel=0.01)


def test_parts_follow_one_another_without_gap_or_overlap() -> None:
    budget, other, *_ = boxes()
    assert budget.x + budget.width == pytest.approx(other.x)


def test_a_value_stands_in_its_part_in_white_and_the_name_below() -> None:
    shapes = scene(PARTS)
    value, name, bar = words(shapes, "about 7,000"), words(shapes, "on budget places"), boxes()[0]
    assert value.colour == ground().colours["paper"]
    assert bar.y < value.y < bar.y + bar.height < name.y


def test_a_part_too_thin_takes_its_words_above() -> None:
    shapes = scene(PARTS)
    bar = boxes()[2]
    assert words(shapes, "more than 860").y < bar.y
    assert words(shapes, "from third countries").y == words(shapes, "more than 860").y


def test_a_part_that_is_a_floor_has_a_chevron_and_the_next_words_keep_clear_of_it() -> None:
    shapes = scene(PARTS)
    thin = boxes()[2]
    chevrons = [shape for shape in shapes if isinstance(shape, Stroke) and len(shape.points) == 3]
    (inner,) = [one for one in chevrons if thin.y < one.points[1][1] < thin.y + thin.height]
    assert words(shapes, "about 6,640").left > extent(inner)[2]


def test_the_total_stands_at_the_end_over_its_name() -> None:
    shapes = scene(PARTS)
    end = boxes()[3].x + boxes()[3].width
    total = words(shapes, "7,500")
    assert end < total.left < end + 10


def test_a_whole_that_is_a_floor_ends_in_a_chevron_instead_of_a_side() -> None:
    _, other, _, rest = boxes()
    assert "r" not in other.sides
    assert "r" in rest.sides
    tip = max(x for shape in scene(PARTS) if isinstance(shape, Stroke) for x, _ in shape.points)
    assert tip > other.x + other.width


def test_a_derived_part_says_so_with_its_name() -> None:
    assert words(scene(PARTS), "on other places (derived)")


def test_words_never_stand_on_pale_fillings() -> None:
    shapes = scene(
        chart("parts", panel(mark("A", "50", "50"), mark("B", "50", "51"), mark("C", "50", "52"), title="Whole"))
    )
    bars = [shape for shape in shapes if isinstance(shape, Box)]
    assert [bar.fill for bar in bars] == [ground().colours[role] for role in ("navy", "teal", "steel")]
    assert words(shapes, "50").y > bars[0].y
    assert words(shapes, "51").y < bars[1].y
    assert words(shapes, "52").y < bars[2].y


def test_two_filled_parts_touch_over_a_white_gap() -> None:
    one, other = (
        shape
        for shape in scene(chart("parts", panel(mark("A", "50", "50"), mark("B", "50", "51"))))
        if isinstance(shape, Box)
    )
    assert other.x - one.x - one.width == pytest.approx(1.5)


@pytest.mark.parametrize("paper", ["memo", "deck"])
def test_long_names_of_thin_parts_stand_in_a_list_above_each_behind_its_colour(paper: str) -> None:
    name = "Cooperation agreement of the ministries of both countries"
    thin = (mark(f"{name} {letter}", value, value) for letter, value in (("a", "30"), ("b", "20")))
    whole = mark("in all", "1000", "1,000")
    drawn = chart("parts", panel(mark("Other", "950", "950"), *thin, title="Trade", total=whole))
    shapes = scene(drawn, paper)
    assert clashes(shapes, ground(paper).width, ground(paper).height) == ()
    keys = [shape.fill for shape in shapes if isinstance(shape, Box) and shape.width == shape.height]
    assert keys == [ground().colours["teal"], ground().colours["steel"]]
    assert words(shapes, "30").y < words(shapes, "20").y < words(shapes, "950").y
    assert words(shapes, "30").left == words(shapes, "20").left


def test_a_derived_total_says_so_in_brackets_as_a_part_does() -> None:
    total = mark("in all", "16000", "16,000", state="derived", detail="derived")
    drawn = chart("parts", panel(mark("Budget", "7000", "7,000"), mark("Other", "9000", "9,000"), total=total))
    assert words(scene(drawn), "in all (derived)")
