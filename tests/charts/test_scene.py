from reports.charts.scene import (
    Area,
    Box,
    Disc,
    Stroke,
    Words,
    clashes,
    colours_of,
    details,
    extent,
    is_square,
    shift,
)

INK, NAVY = "1B2A3B", "12436D"


def text(reads: str, x: float, y: float, **changes: float) -> Words:
    return Words(reads, x, y, 10, INK, False, changes.get("width", 40))


def test_texts_with_room_do_not_clash() -> None:
    assert clashes((text("one", 0, 20), text("two", 0, 40)), 100, 100) == ()


def test_texts_on_one_another_clash() -> None:
    assert clashes((text("one", 0, 20), text("two", 30, 22)), 100, 100) == ("one / two",)


def test_a_text_that_leaves_the_picture_clashes() -> None:
    assert clashes((text("one", 70, 20),), 100, 100) == ("one",)


def test_a_text_on_a_line_clashes_but_one_beside_it_does_not() -> None:
    line = Stroke(((20, 0), (20, 50)), NAVY, 1)
    assert clashes((line, text("one", 0, 20)), 100, 100) == ("one",)
    assert clashes((line, text("one", 22, 20)), 100, 100) == ()


def test_a_text_in_a_bar_is_fine_one_over_its_edge_is_not() -> None:
    bar = Box(0, 0, 50, 30, fill=NAVY)
    assert clashes((bar, text("one", 5, 20)), 100, 100) == ()
    assert clashes((bar, text("one", 25, 20)), 100, 100) == ("one",)


def test_a_text_on_a_dot_clashes() -> None:
    assert clashes((Disc(20, 18, 4, NAVY, NAVY, 1), text("one", 0, 20)), 100, 100) == ("one",)


def test_a_shape_moves_with_all_its_points() -> None:
    scene = (Stroke(((0, 0), (10, 5)), NAVY, 1), Box(1, 2, 3, 4), text("one", 0, 20))
    moved = shift(scene, 10, 100)
    assert moved[0].points == ((10, 100), (20, 105))  # type: ignore[union-attr]
    assert extent(moved[1]) == (11, 102, 14, 106)


def test_a_dashed_box_is_dashed_along_its_sides_alone() -> None:
    sides = details(Box(0, 0, 10, 10, "", NAVY, 1, dashed=True, sides="tb"))
    assert len(sides) == 2
    assert all(side.dashed for side in sides)


def test_hatching_stays_inside_its_box_and_its_edge_comes_last() -> None:
    box = Box(10, 20, 30, 12, "FFFFFF", NAVY, 1, hatch="7F93A6")
    *hatching, edge = details(box)
    assert len(hatching) > 5
    assert all(10 <= x <= 40 and 20 <= y <= 32 for stroke in hatching for x, y in stroke.points)
    assert edge.colour == NAVY


def test_only_level_and_upright_lines_are_set_on_whole_pixels() -> None:
    assert is_square(Stroke(((0, 0), (0, 9), (5, 9)), NAVY, 1))
    assert not is_square(Stroke(((0, 0), (5, 9)), NAVY, 1))


def test_colours_come_in_drawing_order_once() -> None:
    assert colours_of((Box(0, 0, 1, 1, fill="FFFFFF"), Box(0, 0, 1, 1, NAVY, INK, 1), text("one", 0, 9))) == (
        "FFFFFF",
        NAVY,
        INK,
    )


def test_a_text_on_an_area_is_named() -> None:
    hill = Area(((0.0, 90.0), (50.0, 0.0), (100.0, 90.0)), "28A197")
    assert clashes((hill, text("on it", 45.0, 70.0)), 200, 100) == ("on it",)
    assert clashes((hill, text("beside", 110.0, 70.0)), 200, 100) == ()
