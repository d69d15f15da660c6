import sys

import pytest

from reports.charts.look import faces, glyphs, missing, outline, sheet
from reports.house.model import Size
from tests.charts.examples import LOOK, ground


def test_a_sheet_has_the_exact_size_of_its_place_in_points() -> None:
    memo = ground("memo")
    assert (round(memo.width, 2), round(memo.height, 2)) == (464.88, 175.75)


def test_type_and_line_weights_follow_the_paper() -> None:
    assert (ground("memo").text, ground("deck").text) == (9, 14)
    assert ground("deck").line("baseline") == pytest.approx(0.9 * 1.3)


def test_a_paper_without_type_of_its_own_takes_the_first() -> None:
    assert sheet(LOOK, Size(10, 5), "loose").text == 9


def test_bold_text_is_wider_and_size_scales_it() -> None:
    memo = ground()
    assert memo.measure("more than 190", 9, bold=True) > memo.measure("more than 190", 9)
    assert memo.measure("190", 18) == pytest.approx(2 * memo.measure("190", 9))


def test_digits_are_of_one_width_so_that_columns_align() -> None:
    memo = ground()
    assert len({round(memo.measure(digit, 9), 4) for digit in "0123456789"}) == 1


def test_a_word_joiner_takes_no_room_and_is_not_missed() -> None:
    memo = ground()
    assert memo.measure("2024\u2060–\u20602025", 9) == memo.measure("2024–2025", 9)
    assert missing(memo.faces.regular, "2024\u2060–\u20602025") == ""


@pytest.mark.parametrize("text", ["Өкмөт ңүө", "млрд кВт·ч м³", "− – — „“ € ₽ ₸", "≈ 22%"])
def test_every_letter_the_papers_need_is_there(text: str) -> None:
    assert missing(ground().faces.regular, text) == ""
    assert missing(ground().faces.bold, text) == ""


def test_a_glyph_the_house_lacks_comes_from_the_spare_face() -> None:
    files = ground().faces.regular
    (arrow,) = glyphs(files, "→")
    assert arrow.key[1] == files[1]
    assert len(outline(arrow.key)[1]) > 0


def test_a_character_of_neither_face_is_named() -> None:
    assert missing(ground().faces.regular, "abc 漢 def 字 漢") == "漢字"


def test_dollar_signs_are_never_read_as_mathematics() -> None:
    text = "$5 bn in 2023, $6 bn in 2024"
    assert len(glyphs(ground().faces.regular, text)) == len(text)


def test_the_faces_are_files_of_the_package_not_of_the_system() -> None:
    found = faces(LOOK.font_package)
    assert "fontpkg_pt_sans" in found.regular[0]
    assert "Bold" in found.bold[0]
    assert "matplotlib.font_manager" not in sys.modules
