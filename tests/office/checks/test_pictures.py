"""Each defect of a picture, seeded into a sound paper, is found."""

import pytest

from tests.office.papers import png
from tests.office.patching import Change
from tests.office.seeding import codes, in_document, in_presentation, swap


@pytest.mark.parametrize(
    ("code", "part", "change"),
    [
        ("alt-text", "word/document.xml", swap(' descr="[^"]*"', ' descr=" "')),
        ("alt-text", "word/document.xml", swap(' descr="[^"]*"', ' descr="chart.png"')),
        ("picture-shape", "word/media/image1.png", png(400, 250)),
        ("picture-shape", "word/document.xml", swap("<a:stretch>", '<a:srcRect l="500"/><a:stretch>')),
        ("picture-coarse", "word/media/image1.png", png(200, 100)),
    ],
)
def test_a_defect_in_a_document_is_found(code: str, part: str, change: Change) -> None:
    assert codes(in_document({part: change})) == {code}


@pytest.mark.parametrize("graphic", ["Picture 2", "Chart 2", "Table 3"])
def test_a_graphic_of_a_slide_without_alt_text_is_found(graphic: str) -> None:
    part = f"ppt/slides/slide{2 if graphic == 'Picture 2' else 3}.xml"
    problems = in_presentation({part: swap(f'name="{graphic}" descr="[^"]*"', f'name="{graphic}"')})
    assert [problem.message for problem in problems] == [f"{graphic!r} has no alternative text"]


def test_one_alt_text_for_two_graphics_is_found() -> None:
    part = "ppt/slides/slide3.xml"
    problems = in_presentation({part: swap('descr="[^"]*"', 'descr="The same"', count=2)})
    assert codes(problems) == {"alt-text"}


def test_a_stretched_picture_on_a_slide_is_found() -> None:
    assert codes(in_presentation({"ppt/slides/slide2.xml": swap('cy="1371600"', 'cy="1471600"')})) == {"picture-shape"}
