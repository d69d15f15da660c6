"""Each defect of a document, seeded into a sound one, is found."""

import pytest

from tests.office.patching import Change
from tests.office.seeding import codes, in_document, swap

MAIN, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r></w:p><w:tbl>'


@pytest.mark.parametrize(
    ("code", "part", "change"),
    [
        ("cell-paragraph", MAIN, swap(r"<w:p><w:r><w:t>Value</w:t></w:r></w:p>", "")),
        ("table-grid", MAIN, swap(r"<w:tc>(?:(?!<w:tc>).)*Value.*?</w:tc>", "")),
        ("table-grid", MAIN, swap(r"(<w:tcW[^>]*>)", r'\1<w:gridSpan w:val="2"/>')),
        ("table-header", MAIN, swap("<w:tblHeader/>", "")),
        ("style", MAIN, swap('w:pStyle w:val="Caption"', 'w:pStyle w:val="Captoin"')),
        ("style", MAIN, swap('w:tblStyle w:val="TableGrid"', 'w:tblStyle w:val="Grid"')),
        ("style", STYLES, swap('w:basedOn w:val="Normal"', 'w:basedOn w:val="Body"')),
        ("numbering", STYLES, swap('<w:numId w:val="[0-9]+"/>', '<w:numId w:val="99"/>')),
        ("numbering", "word/numbering.xml", swap('<w:abstractNumId w:val="[0-9]+"/>', '<w:abstractNumId w:val="99"/>')),
        ("note", MAIN, swap("</w:p><w:tbl>", NOTE.format(7))),
        ("id", MAIN, swap(r'(<w:bookmarkEnd w:id="1"/>)', r'\1<w:bookmarkStart w:id="1" w:name="b"/>')),
        ("id", MAIN, swap("(<w:p><w:r><w:drawing>.*?</w:p>)", r"\1\1")),
        ("bookmark", MAIN, swap('<w:bookmarkEnd w:id="1"/>', "")),
        ("empty-paragraph", MAIN, swap("<w:tbl>", "<w:p/><w:tbl>")),
        ("empty-paragraph", MAIN, swap("<w:p><w:r><w:t>Value", "<w:p/><w:p><w:r><w:t>Value")),
        ("typed-list", MAIN, swap("Ask for the list", "• Ask for the list")),
        ("typed-list", MAIN, swap("Ask for the list", "2) Ask for the list")),
        ("heading-level", MAIN, swap('w:pStyle w:val="Heading1"', 'w:pStyle w:val="Heading2"')),
        ("language", STYLES, swap("<w:lang [^>]*/>", "")),
        ("settings", SETTINGS, swap("(<w:zoom)", r"<w:updateFields/>\1")),
        ("settings", SETTINGS, swap(' w:percent="100"', "")),
        ("settings", SETTINGS, swap('w:val="15"', 'w:val="14"')),
        ("direct-formatting", MAIN, swap("<w:r><w:t>Trade", "<w:r><w:rPr><w:b/></w:rPr><w:t>Trade")),
    ],
)
def test_a_defect_of_a_document_is_found(code: str, part: str, change: Change) -> None:
    assert code in codes(in_document({part: change}))


@pytest.mark.parametrize(
    "change",
    [
        swap("<w:r><w:t>Trade", '<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>Trade'),
        swap("Ask for the list", "2025 began with a visit"),
        swap("</w:tbl>", "</w:tbl><w:p/>"),
        swap("<w:tc>.*?</w:tc><w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr><w:p/></w:tc><w:tc>'),
    ],
    ids=[
        "a language mark on a run",
        "a paragraph that begins with a year",
        "a paragraph after the last table",
        "an empty cell",
    ],
)
def test_what_is_sound_is_left_alone(change: Change) -> None:
    assert in_document({MAIN: change}) == ()


def test_a_finding_in_a_table_names_table_and_row() -> None:
    (problem,) = in_document({MAIN: swap(r"<w:p><w:r><w:t>Turnover</w:t></w:r></w:p>", "")})
    assert problem.place.column == "word/document.xml, table 1, row 2"
