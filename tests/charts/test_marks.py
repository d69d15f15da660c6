import pytest

from reports.charts import marks
from reports.charts.scene import Box, Disc, Stroke
from tests.charts.examples import ground, mark

SHEET = ground()
NAVY, STEEL = SHEET.colours["navy"], SHEET.colours["steel"]


def bar(**changes: str | None) -> Box:
    (shape, *_), _ = marks.lying(mark(**changes), (10, 20), (100, 2), SHEET)
    assert isinstance(shape, Box)
    return shape


def test_a_stated_bar_is_solid_navy_from_zero() -> None:
    shape = bar(value="50")
    assert (shape.fill, shape.edge, shape.x, shape.width) == (NAVY, "", 100, 100)


def test_an_earlier_bar_is_steel() -> None:
    assert bar(state="earlier").fill == STEEL


def test_a_derived_bar_is_white_with_a_dashed_edge_but_on_the_baseline() -> None:
    shape = bar(state="derived")
    assert (shape.fill, shape.edge, shape.dashed, shape.sides) == (SHEET.colours["paper"], NAVY, True, "trb")


def test_a_planned_bar_is_hatched_in_steel_with_a_solid_edge() -> None:
    shape = bar(state="planned")
    assert (shape.hatch, shape.edge, shape.dashed) == (STEEL, NAVY, False)


def test_a_negative_bar_goes_the_other_way() -> None:
    shape = bar(value="-20", state="derived")
    assert (shape.x, shape.width, shape.sides) == (60, 40, "tlb")


def test_a_floor_ends_in_an_open_chevron_as_deep_as_the_bar_beyond_its_end() -> None:
    (_, chevron), end = marks.lying(mark(value="50", comparator=">"), (10, 20), (100, 2), SHEET)
    assert isinstance(chevron, Stroke)
    (near, top), (tip, middle), (_, bottom) = chevron.points
    assert near > 200
    assert tip > near
    assert (top, middle, bottom) == (10, 20, 30)
    assert end == pytest.approx(tip + chevron.line / 2)


def test_a_ceiling_points_back() -> None:
    (_, chevron), _ = marks.lying(mark(value="50", comparator="<"), (10, 20), (100, 2), SHEET)
    assert isinstance(chevron, Stroke)
    assert chevron.points[1][0] < chevron.points[0][0]


@pytest.mark.parametrize(("comparator", "way"), [(">", 1), ("<", -1)])
def test_an_open_end_below_zero_points_to_what_is_more_or_less(comparator: str, way: int) -> None:
    (_, chevron), _ = marks.lying(mark(value="-50", comparator=comparator), (10, 20), (100, 2), SHEET)
    assert isinstance(chevron, Stroke)
    assert (chevron.points[1][0] - chevron.points[0][0]) * way > 0
    assert max(x for x, _ in chevron.points) < 0


def test_a_closed_bar_has_no_chevron() -> None:
    shapes, end = marks.lying(mark(value="50", comparator="~"), (10, 20), (100, 2), SHEET)
    assert len(shapes) == 1
    assert end == 200


def test_an_upright_bar_stands_on_zero() -> None:
    (shape, *_), end = marks.upright(mark(value="50", state="derived"), (30, 20), (150, 2), SHEET)
    assert isinstance(shape, Box)
    assert (shape.x, shape.y, shape.width, shape.height, shape.sides) == (20, 50, 20, 100, "ltr")
    assert end == 50


def test_a_derived_dot_is_a_ring_and_a_stated_one_is_not() -> None:
    (_, ring), _ = marks.dot(mark(value="10", state="derived"), 5, (0, 1), SHEET)
    (_, dot), _ = marks.dot(mark(value="10"), 5, (0, 1), SHEET)
    assert isinstance(ring, Disc)
    assert isinstance(dot, Disc)
    assert (ring.fill, ring.edge, dot.fill) == (SHEET.colours["paper"], NAVY, NAVY)


def test_a_floor_dot_has_an_arrow_to_the_right() -> None:
    (_, shaft, head, _), end = marks.dot(mark(value="10", comparator=">"), 5, (0, 1), SHEET)
    assert isinstance(head, Stroke)
    assert isinstance(shaft, Stroke)
    assert head.points[1] == (end, 5)
    assert end > 10


def test_a_range_is_a_line_between_ticks_and_never_a_point() -> None:
    shapes, end = marks.dot(mark(value="78", low="63", high="94"), 5, (0, 1), SHEET)
    assert not [shape for shape in shapes if isinstance(shape, Disc)]
    stem, line, low, high = shapes
    assert isinstance(stem, Stroke)
    assert stem.points == ((0, 5), (63, 5))
    assert isinstance(line, Stroke)
    assert line.points == ((63, 5), (94, 5))
    assert isinstance(low, Stroke)
    assert low.points[0][0] == 63
    assert isinstance(high, Stroke)
    assert end == pytest.approx(94 + high.line / 2)


def test_a_scale_holds_zero_and_every_bound() -> None:
    assert marks.span([mark(value="5", high="9", low="3"), mark(value="-2"), mark(value=None)]) == (-2, 9)
