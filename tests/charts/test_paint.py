import io

import pytest
from PIL import Image

from reports.charts.paint import png, rgb
from reports.charts.scene import Box, Disc, Scene, Stroke
from tests.charts.examples import NAVY, ORANGE, STEEL, WHITE, ground

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


def test_colours_of_the_house_are_exact() -> None:
    colours = {"12436D": NAVY, "7F93A6": STEEL, "F46A25": ORANGE}
    bars = [Box(6 + 20 * index, 6, 14, 20, fill=colour) for index, colour in enumerate(colours)]
    image = painted(*bars).convert("RGB")
    for bar, colour in zip(bars, colours.values(), strict=True):
        assert image.getpixel((int((bar.x + 7) * 200 / 72), 40)) == colour


def test_the_paper_reaches_all_four_corners() -> None:
    image = painted(Box(30, 10, 5, 5, fill="12436D")).convert("RGB")
    corners = [(0, 0), (199, 0), (0, 99), (199, 99)]
    assert [image.getpixel(corner) for corner in corners] == [WHITE] * 4


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


def test_a_colour_is_read_as_parts_of_one() -> None:
    assert rgb("FF0080") == (1.0, 0.0, 128 / 255)
