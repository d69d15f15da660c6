"""Each defect of a presentation, seeded into a sound one, is found."""

import pytest

from tests.office.patching import Change
from tests.office.seeding import codes, in_presentation, swap

LIST, PICTURED, CHARTED = "ppt/presentation.xml", "ppt/slides/slide2.xml", "ppt/slides/slide3.xml"
NOTES, LINKS = "ppt/notesSlides/notesSlide1.xml", "ppt/slides/_rels/slide2.xml.rels"
EMPTY = '<p:nvPr><p:ph type="body" idx="9"/></p:nvPr>'


@pytest.mark.parametrize(
    ("code", "part", "change"),
    [
        ("slide-list", LIST, swap(r"<p:sldId [^>]*/>", "")),
        ("slide-list", LIST, swap(r'(<p:sldId [^>]*id=")(\d+)"', r'\g<1>12"')),
        ("slide-layout", LINKS, swap("<Relationship [^>]*slideLayout[^>]*>", "")),
        ("id", PICTURED, swap('p:cNvPr id="3"', 'p:cNvPr id="2"')),
        ("table-grid", CHARTED, swap("<a:tc>.*?</a:tc>", "")),
        ("table-grid", CHARTED, swap("<a:tc>", '<a:tc gridSpan="3">')),
        ("cell-paragraph", CHARTED, swap("(<a:tc><a:txBody>.*?)<a:p>.*?</a:p>", r"\1")),
        ("placeholder", PICTURED, swap(r"<p:nvPr/></p:nvSpPr>(.*?)<a:fld.*?</a:fld>", rf"{EMPTY}</p:nvSpPr>\1")),
        ("slide-title", PICTURED, swap("Gas deliveries rose", "")),
        ("slide-title", PICTURED, swap("Gas deliveries rose", "Power  deliveries rose")),
        ("slide-notes", NOTES, swap("Say that deliveries rose.", "")),
        ("slide-notes", LINKS, swap("<Relationship [^>]*notesSlide[^>]*>", "")),
        ("slide-number", PICTURED, swap('type="slidenum"', 'type="datetime1"')),
        ("language", PICTURED, swap('<a:rPr lang="en-GB"/>', "<a:rPr/>")),
        ("language", NOTES, swap('<a:rPr lang="en-GB"/>', "")),
        ("type-size", PICTURED, swap('sz="1200"', 'sz="1100"')),
        ("type-size", PICTURED, swap("<a:bodyPr/>", '<a:bodyPr><a:normAutofit fontScale="25000"/></a:bodyPr>')),
        ("off-slide", PICTURED, swap('<a:off x="914400"', '<a:off x="-91440"')),
        ("off-slide", CHARTED, swap('<a:off x="4572000"', '<a:off x="7572000"')),
    ],
)
def test_a_defect_of_a_presentation_is_found(code: str, part: str, change: Change) -> None:
    assert code in codes(in_presentation({part: change}))


def test_a_cover_needs_neither_notes_nor_number() -> None:
    assert in_presentation({"ppt/slides/slide1.xml": swap("Visit", "Official visit")}) == ()


def test_a_repeated_title_names_the_later_slide() -> None:
    (problem,) = in_presentation({PICTURED: swap("Gas deliveries rose", "Power deliveries rose")})
    assert problem.place.column == CHARTED
