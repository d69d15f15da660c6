"""Each defect of a package, seeded into a sound paper, is found."""

import io
import warnings
import zipfile

import pytest

from reports.office.check import check_docx
from tests.office.papers import png, sound_document
from tests.office.patching import Change
from tests.office.seeding import codes, in_document, swap

RELS = "word/_rels/document.xml.rels"
LINK = '<Relationship Id="rId99" TargetMode="External" Type="http://x/{}" Target="{}"/></Relationships>'
PICTURE = "word/media/image1.png"


@pytest.mark.parametrize(
    ("code", "part", "change"),
    [
        ("content-type", "word/extra.bin", b"x"),
        (
            "content-type",
            "[Content_Types].xml",
            swap("<Override", '<Override PartName="/a.xml" ContentType="a"/><Override'),
        ),
        ("content-type", "[Content_Types].xml", swap("(<Override[^>]*document.xml[^>]*>)", r"\1\1")),
        ("relationship", RELS, swap('Target="styles.xml"', 'Target="style.xml"')),
        ("relationship", RELS, swap("(<Relationship [^>]*styles.xml[^>]*>)", r"\1\1")),
        ("relationship", "word/_rels/gone.xml.rels", b"<Relationships/>"),
        ("relationship", "word/document.xml", swap('r:embed="rId', 'r:embed="rId7')),
        ("orphan-part", "word/left.xml", b"<left/>"),
        ("outside-target", RELS, swap("</Relationships>", LINK.format("image", "http://host/a.png"))),
        ("outside-target", RELS, swap("</Relationships>", LINK.format("hyperlink", "file:///c:/a.docx"))),
        ("machine-path", "word/document.xml", swap('name="image.png"', 'name="/home/ann/image.png"')),
        ("machine-path", "word/document.xml", swap('name="image.png"', r'name="C:\\ann\\image.png"')),
        ("leftover", "customXml/item1.xml", b"<b/>"),
        ("properties", "docProps/core.xml", swap("<dc:creator>Desk", "<dc:creator>python-docx")),
        ("properties", "docProps/core.xml", swap("<cp:lastModifiedBy>Desk", "<cp:lastModifiedBy>Ann")),
        ("properties", "docProps/core.xml", swap("<dc:title>.*?</dc:title>", "")),
        ("picture", PICTURE, b"\xff\xd8\xff"),
        ("picture-metadata", PICTURE, lambda content: content.replace(b"IDAT", b"\0\0\0\0tEXt\0\0\0\0IDAT", 1)),
    ],
)
def test_a_defect_of_the_package_is_found(code: str, part: str, change: Change) -> None:
    assert code in codes(in_document({part: change}))


def test_a_part_that_stands_twice_in_the_zip_is_found() -> None:
    out = io.BytesIO(sound_document())
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("word/Styles.xml", b"<a/>")
    assert "package-name" in codes(check_docx(out.getvalue(), "memo.docx"))


def test_a_link_to_the_web_is_no_defect() -> None:
    assert in_document({RELS: swap("</Relationships>", LINK.format("hyperlink", "https://host/"))}) == ()


def test_another_sound_picture_is_no_defect() -> None:
    assert in_document({PICTURE: png(800, 400)}) == ()
