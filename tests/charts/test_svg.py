import xml.etree.ElementTree as ElementTree

from reports.charts.svg import svg
from tests.charts.examples import EACH, HBARS, ground, picture

NAMESPACE = "{http://www.w3.org/2000/svg}"


def tree(document: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(document)


def test_every_text_of_the_picture_is_said_beside_its_outlines() -> None:
    said = [element.get("aria-label") for element in tree(picture(HBARS).svg).iter(f"{NAMESPACE}g")]
    assert "more than 3,000" in said
    assert "165 (plan)" in said


def test_title_and_description_are_the_headline_and_the_alt_text() -> None:
    drawn = picture(HBARS)
    root = tree(drawn.svg)
    assert root.findtext(f"{NAMESPACE}title") == "Supplies rose"
    assert root.findtext(f"{NAMESPACE}desc") == drawn.alt


def test_marks_and_quotes_in_texts_are_escaped() -> None:
    document = svg((), (10, 10), ground().faces, title='a < b & "c"', description="<b>")
    assert tree(document).findtext(f"{NAMESPACE}title") == 'a < b & "c"'


def test_no_font_and_no_script_is_needed() -> None:
    for chart in EACH:
        document = picture(chart).svg.decode()
        assert "<text" not in document
        assert "font-family" not in document
        assert 'href="http' not in document


def test_the_size_is_that_of_the_place_in_points() -> None:
    root = tree(picture(HBARS).svg)
    assert (root.get("width"), root.get("viewBox")) == ("464.88pt", "0 0 464.88 175.75")


def test_every_glyph_that_is_used_is_defined_once() -> None:
    root = tree(picture(HBARS).svg)
    defined = [path.get("id") for path in root.iter(f"{NAMESPACE}path")]
    used = {use.get("{http://www.w3.org/1999/xlink}href") for use in root.iter(f"{NAMESPACE}use")}
    assert len(defined) == len(set(defined))
    assert used == {f"#{name}" for name in defined}
