import pytest

from reports.charts.scene import Box, clashes
from tests.charts.examples import SHARES, chart, ground, mark, panel, scene, words


def test_the_frame_is_the_whole_and_the_share_is_true_to_it() -> None:
    share, frame, *_ = (shape for shape in scene(SHARES) if isinstance(shape, Box))
    assert frame.edge == ground().colours["slate"]
    assert share.width / frame.width == pytest.approx(0.9)


def test_all_frames_are_of_one_width_and_end_at_the_right_edge() -> None:
    frames = [shape for shape in scene(SHARES) if isinstance(shape, Box) and shape.edge]
    assert len({frame.width for frame in frames}) == 1
    assert frames[0].x + frames[0].width == pytest.approx(ground().width)


def test_the_value_is_white_in_the_bar() -> None:
    assert words(scene(SHARES), "90%").colour == ground().colours["paper"]


def test_a_remainder_with_room_stands_in_the_frame_one_without_below() -> None:
    shapes = scene(SHARES)
    first, second = (shape for shape in shapes if isinstance(shape, Box) and shape.edge)
    assert words(shapes, "other currencies 10%").y > first.y + first.height
    assert second.y < words(shapes, "all others about 78%").y < second.y + second.height


def test_each_row_names_its_own_whole() -> None:
    shapes = scene(SHARES)
    assert words(shapes, "settlements\u00a0=\u00a0100%").left == 0
    assert words(shapes, "foreign trade\u00a0=\u00a0100%").left == 0


def test_low_rows_have_the_remainder_beside_the_frame() -> None:
    row = panel(mark("A", "90", "90%"), mark("rest", "10", "10%", state="derived"), title="A", base="all = 100%")
    shapes = scene(chart("shares", *[row] * 9))
    frame = next(shape for shape in shapes if isinstance(shape, Box) and shape.edge)
    rest = [text for text in shapes if getattr(text, "reads", "") == "rest 10%"]
    assert len(rest) == 9
    assert all(text.left > frame.x + frame.width for text in rest)  # type: ignore[union-attr]


def test_a_share_too_small_for_its_value_keeps_it_bold_below() -> None:
    shapes = scene(chart("shares", panel(mark("A", "2", "2%"), mark("rest", "98", "98%", state="derived"), title="A")))
    frame = next(shape for shape in shapes if isinstance(shape, Box) and shape.edge)
    assert words(shapes, "2%").y > frame.y + frame.height
    assert words(shapes, "2%").bold


LONG = "Cooperation agreement of the ministries of both countries"


@pytest.mark.parametrize("paper", ["memo", "deck"])
def test_long_names_of_shares_stand_in_a_list_below_each_behind_its_colour(paper: str) -> None:
    parts = (mark(f"{LONG} {value}", value, f"{value}%") for value in ("50", "30", "12", "8"))
    drawn = chart("shares", panel(*parts, title="Trade", base="foreign trade = 100%", percent=True))
    shapes = scene(drawn, paper)
    colours = ground(paper).colours
    assert clashes(shapes, ground(paper).width, ground(paper).height) == ()
    keys = [shape for shape in shapes if isinstance(shape, Box) and shape.width == pytest.approx(shape.height)]
    assert [key.fill for key in keys] == [colours["teal"], colours["steel"], colours["steel"]]
    assert len({key.x for key in keys}) == 1


def test_a_long_name_beside_the_frames_never_leaves_them_a_sliver() -> None:
    rows = [
        panel(mark("Gas", "90", "90%"), mark(LONG, "10", "10%", state="derived"), title=LONG, percent=True)
        for _ in range(9)
    ]
    frames = [shape for shape in scene(chart("shares", *rows)) if isinstance(shape, Box) and shape.edge]
    assert min(frame.width for frame in frames) > 0.3 * ground().width
