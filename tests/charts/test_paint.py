import io

import matplotlib
import pytest
from PIL import Image

from reports.charts.paint import png
from reports.charts.scene import Box, Disc, Scene, Stroke, Words
from tests.charts.examples import NAVY, WHITE, ground

FACES = ground().faces
PAPER = Box(0, 0, 72, 36, fill="FFFFFF")


def painted(*shapes: object, resolution: int = 200) -> Image.Image:
    scene: Scene = (PAPER, *shapes)  # type: ignore[assignment]
    return Image.open(io.BytesIO(png(scene, (72, 36), FACES, resolution=resolution)))


def test_a_picture_has_the_pixels_of_its_size_and_says_its_resolution() -> None:
    image = painted(resolution=240)
    assert image.size == (240, 120)
    assert image.info["dpi"] == pytest.approx((240, 240), abs=0.1)


def test_a_picture_carries_no_other_metadata() -> None:
    image = painted()
    image.load()
    assert set(image.info) == {"dpi"}


def test_the_paper_reaches_all_four_corners() -> None:
    image = painted(Box(30, 10, 5, 5, fill="12436D")).convert("RGB")
    corners = [(0, 0), (199, 0), (0, 99), (199, 99)]
    assert [image.getpixel(corner) for corner in corners] == [WHITE] * 4


def test_a_scene_without_paper_lets_what_lies_below_through() -> None:
    scene: Scene = (Box(10, 10, 20, 20, fill="12436D"),)
    image = Image.open(io.BytesIO(png(scene, (72, 36), FACES, resolution=200)))
    assert image.mode == "RGBA"
    assert (image.getpixel((0, 0)), image.getpixel((60, 60))) == ((255, 255, 255, 0), (*NAVY, 255))


def test_y_goes_down_from_the_top() -> None:
    image = painted(Box(0, 0, 72, 10, fill="12436D")).convert("RGB")
    assert image.getpixel((100, 5)) == NAVY
    assert image.getpixel((100, 95)) == WHITE


def test_a_level_line_covers_whole_pixels() -> None:
    image = painted(Stroke(((0, 18.1), (72, 18.1)), "12436D", 1.44)).convert("RGB")
    column = [image.getpixel((100, y)) for y in range(100)]
    assert column.count(NAVY) == 4
    assert column.count(WHITE) == 96


def test_a_dashed_line_has_gaps() -> None:
    image = painted(Stroke(((0, 18), (72, 18)), "12436D", 2, dashed=True)).convert("RGB")
    row = {image.getpixel((x, 50)) for x in range(200)}
    assert {NAVY, WHITE} <= row


def test_a_ring_is_paper_inside() -> None:
    image = painted(Disc(36, 18, 10, "FFFFFF", "12436D", 3)).convert("RGB")
    assert image.getpixel((100, 50)) == WHITE
    assert image.getpixel((100 + int(8.5 * 200 / 72), 50)) == NAVY


def test_a_text_is_painted_where_it_was_measured() -> None:
    words = Words("HHHH", 10, 20, 10, "12436D", False, ground().measure("HHHH", 10))
    left, top, right, bottom = (
        painted(words).convert("L").point(lambda level: 255 * (level < 128)).getbbox() or (0,) * 4
    )
    scale = 200 / 72
    assert 10 * scale < left < 12 * scale
    assert right < (10 + words.width) * scale
    assert bottom == pytest.approx(20 * scale, abs=1)
    assert bottom - top == pytest.approx(0.7 * 10 * scale, abs=2)


def test_dollar_signs_are_painted_and_not_read_as_mathematics() -> None:
    dollars, letters = (Words(text, 4, 20, 6, "12436D", False, 60) for text in ("$5 bn$", "5 bn"))
    assert ink(painted(dollars)) > ink(painted(letters)) > 0


def ink(image: Image.Image) -> int:
    return sum(image.convert("L").histogram()[:128])


def test_every_point_of_a_line_is_painted_whatever_matplotlib_is_set_to() -> None:
    course = Stroke(tuple((6 + step / 5, 18 + step % 2 / 4) for step in range(300)), "12436D", 0.5)
    with matplotlib.rc_context({"path.simplify": True, "path.simplify_threshold": 1.0}):
        simplifying = painted(course).tobytes()
    with matplotlib.rc_context({"path.simplify": False}):
        assert painted(course).tobytes() == simplifying
