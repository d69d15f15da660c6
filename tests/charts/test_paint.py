import io
import re
import xml.etree.ElementTree as ElementTree

import pytest
from PIL import Image

from reports.charts.paint import png, svg
from reports.charts.scene import Box, Disc, Scene, Stroke, Words
from tests.charts.examples import EACH, HBARS, NAVY, WHITE, ground, picture

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


def test_dollar_signs_are_never_read_as_mathematics() -> None:
    text = "$5 bn in 2023, $6 bn in 2024"
    words = Words(text, 4, 20, 6, "12436D", False, 60)
    image = painted(words).convert("L")
    document = drawn_svg(words)
    assert f"<!-- {text} -->" in document
    assert image.crop((0, 0, 12, 100)).getextrema()[0] < 255 or image.getextrema()[0] < 128
    assert document.count("<use") == len(text)


NAMESPACE = "{http://www.w3.org/2000/svg}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def drawn_svg(*shapes: object, **metadata: str) -> str:
    scene: Scene = (PAPER, *shapes)  # type: ignore[assignment]
    return svg(scene, (72, 36), FACES, salt="example", metadata=metadata).decode()


def test_title_and_description_stand_in_the_svg_and_nothing_of_its_maker_or_time() -> None:
    document = drawn_svg(Title='a < b & "c"', Description="what it shows")
    root = ElementTree.fromstring(document)
    assert root.findtext(f"{NAMESPACE}title") == 'a < b & "c"'
    assert [node.text for node in root.iter(f"{DUBLIN_CORE}description")] == ["what it shows"]
    assert not list(root.iter(f"{DUBLIN_CORE}date"))
    assert "Matplotlib" not in document


def test_every_text_of_an_svg_is_said_beside_its_outlines() -> None:
    documents = picture(HBARS, formats=("svg",)).svg.decode()
    said = re.findall("<!-- (.*?) -->", documents)
    assert {"more than 3,000", "165 (plan)", "Trade turnover"} <= set(said)


def test_an_svg_needs_no_font_no_script_and_nothing_from_elsewhere() -> None:
    for chart in EACH:
        document = picture(chart, formats=("svg",)).svg.decode()
        assert "<text" not in document
        assert "font-family" not in document
        assert "<script" not in document
        assert 'href="http' not in document


def test_a_glyph_is_defined_once_and_a_run_of_the_spare_face_stands_between_its_neighbours() -> None:
    root = ElementTree.fromstring(drawn_svg(Words("aa → aa", 4, 20, 6, "12436D", False, 30)))
    defined = [node.get("id") or "" for node in root.iter(f"{NAMESPACE}path") if node.get("id")]
    assert len(defined) == len(set(defined))
    assert any("DejaVu" in name for name in defined)
    assert any("PTSans" in name for name in defined)


def test_the_size_of_an_svg_is_that_of_the_place() -> None:
    assert ElementTree.fromstring(drawn_svg()).get("viewBox") == "0 0 72 36"
