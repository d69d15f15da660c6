"""What is read badly, seeded into sound papers, is found."""

import pytest

from tests.office.patching import Change
from tests.office.seeding import codes, in_document, in_presentation, swap

MAIN, RELS, CORE = "word/document.xml", "word/_rels/document.xml.rels", "docProps/core.xml"
PICTURED, LINKS = "ppt/slides/slide2.xml", "ppt/slides/_rels/slide2.xml.rels"
CHARTED = "ppt/slides/slide3.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINK = f'<Relationship Id="rId99" Type="{OFFICE}/hyperlink" Target="https://example.org/a" TargetMode="External"/>'
LOGO = (
    '<p:sp><p:nvSpPr><p:cNvPr id="99" name="Line of text"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody>'
    "<a:bodyPr/><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>"
)


def linked(words: str) -> dict[str, Change]:
    run = f'<w:hyperlink xmlns:r="{OFFICE}" r:id="rId99"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>'
    return {
        MAIN: swap("<w:r><w:t>Ask for the list</w:t></w:r>", run),
        RELS: swap("</Relationships>", f"{LINK}</Relationships>"),
    }


def shown(words: str) -> dict[str, Change]:
    run = f'<a:rPr lang="en-GB"><a:hlinkClick xmlns:r="{OFFICE}" r:id="rId99"/></a:rPr><a:t>{words}'
    return {
        PICTURED: swap(r'<a:rPr lang="en-GB"/><a:t>Gas deliveries rose', run),
        LINKS: swap("</Relationships>", f"{LINK}</Relationships>"),
    }


@pytest.mark.parametrize("words", ["https://example.org/a", "www.example.org", "example.org/a/b.pdf", "→"])
def test_a_link_that_does_not_say_where_it_leads_is_found(words: str) -> None:
    assert codes(in_document(linked(words))) == {"link-text"}
    assert codes(in_presentation(shown(words))) == {"link-text"}


def test_a_link_in_words_is_sound() -> None:
    assert in_document(linked("Yearbook, https://example.org")) == ()
    assert in_presentation(shown("Yearbook of the office")) == ()


@pytest.mark.parametrize(
    ("code", "part", "change"),
    [
        ("title", CORE, swap("<dc:title>[^<]*", "<dc:title>visit_final_2.pptx")),
        ("reading-order", PICTURED, swap("(<p:sp>.*?</p:sp>)(<p:pic>.*?</p:pic>)", r"\2\1")),
        (
            "reading-order",
            CHARTED,
            swap("(<p:graphicFrame>.*?</p:graphicFrame>)(<p:graphicFrame>.*</p:graphicFrame>)", r"\2\1"),
        ),
        ("reading-order", PICTURED, swap('(<p:pic>.*?<a:off) x="[0-9]+" y="[0-9]+"', r'\1 x="7315200" y="6850000"')),
        ("master-text", MASTER, swap("</p:spTree>", LOGO.format("Visit"))),
    ],
    ids=["the name of a file", "before the title", "right to left", "from below", "on the master"],
)
def test_a_defect_of_reading_is_found(code: str, part: str, change: Change) -> None:
    assert code in codes(in_presentation({part: change}))


def test_the_title_of_a_document_is_no_file_name() -> None:
    assert codes(in_document({CORE: swap("<dc:title>[^<]*", "<dc:title>brief.dotx")})) == {"title"}


def test_the_name_of_an_office_may_stand_on_its_master() -> None:
    assert in_presentation({MASTER: swap("</p:spTree>", LOGO.format("Ministry of Examples"))}) == ()
