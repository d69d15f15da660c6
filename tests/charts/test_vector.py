import re
import xml.etree.ElementTree as ElementTree

from reports.charts.scene import Area, Box, Disc, Scene, Stroke, Words
from reports.charts.vector import svg
from tests.charts.examples import EACH, HBARS, ground, picture

FACES = ground().faces
PAPER = Box(0, 0, 72, 36, fill="FFFFFF")
NAMESPACE = "{http://www.w3.org/2000/svg}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def drawn_svg(*shapes: object, **metadata: str) -> str:
    scene: Scene = (PAPER, *shapes)  # type: ignore[assignment]
    return svg(scene, (72, 36), FACES, metadata=metadata).decode()


def test_title_and_description_stand_in_the_svg_and_nothing_of_its_maker_or_time() -> None:
    document = drawn_svg(Title='a < b & "c"', Description="what it shows")
    root = ElementTree.fromstring(document)
    assert root.findtext(f"{NAMESPACE}title") == 'a < b & "c"'
    assert [node.text for node in root.iter(f"{DUBLIN_CORE}description")] == ["what it shows"]
    assert not list(root.iter(f"{DUBLIN_CORE}date"))
    assert "Matplotlib" not in document


def test_every_text_of_an_svg_is_said_beside_its_outlines() -> None:
    documents = picture(HBARS).svg.decode()
    said = re.findall("<!-- (.*?) -->", documents)
    assert {"more than 3,000", "165 (plan)", "Trade turnover"} <= set(said)


def test_an_svg_needs_no_font_no_script_and_nothing_from_elsewhere() -> None:
    for chart in EACH:
        document = picture(chart).svg.decode()
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


def test_dollar_signs_are_letters_like_others() -> None:
    text = "$5 bn in 2023, $6 bn in 2024"
    document = drawn_svg(Words(text, 4, 20, 6, "12436D", False, 60))
    assert f"<!-- {text} -->" in document
    assert document.count("<use") == len(text)


def test_what_a_comment_may_not_hold_is_said_apart() -> None:
    for text in ("from--to", "a---b", "R&D <em>", "minus -"):
        root = ElementTree.fromstring(drawn_svg(Words(text, 4, 20, 6, "12436D", False, 60)))
        assert root.find(f"{NAMESPACE}g") is not None


def test_each_shape_is_drawn_with_its_colour_and_weight() -> None:
    document = drawn_svg(
        Stroke(((1, 2), (3, 4), (5, 4)), "12436D", 0.9),
        Stroke(((0, 18), (72, 18)), "12436D", 2, dashed=True),
        Disc(36, 18, 10, "FFFFFF", "F46A25", 3),
        Area(((0, 0), (10, 0), (10, 10.126)), "28A197"),
    )
    assert (
        '<path d="M 1 2 L 3 4 L 5 4" fill="none" stroke="#12436D" stroke-width="0.9" stroke-linejoin="miter"/>'
        in document
    )
    assert 'stroke-width="2" stroke-linejoin="miter" stroke-dasharray="6.4 4"' in document
    assert '<circle cx="36" cy="18" r="8.5" fill="#FFFFFF" stroke="#F46A25" stroke-width="3"/>' in document
    assert '<path d="M 0 0 L 10 0 L 10 10.13 z" fill="#28A197"/>' in document


def test_a_text_in_two_faces_stands_side_by_side() -> None:
    root = ElementTree.fromstring(drawn_svg(Words("aa → aa", 4, 20, 6, "12436D", False, 30)))
    starts = [float(found[1]) for found in re.finditer(r"translate\(([\d.]+) ", ElementTree.tostring(root, "unicode"))]
    assert len(starts) == 3
    assert starts == sorted(starts)
    assert starts[0] == 4
