import sys

import pytest

from reports.charts.look import advance, faces, font_packages, missing, runs, sheet
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
    assert runs(files, "Gas → power") == ((files[0], "Gas "), (files[1], "→"), (files[0], " power"))


def test_the_width_of_a_text_is_that_of_its_runs() -> None:
    files = ground().faces.bold
    parts = [advance(files, reads, 9) for _, reads in runs(files, "Gas → power")]
    assert sum(parts) == pytest.approx(ground().measure("Gas → power", 9, bold=True))


@pytest.mark.parametrize("text", ["AVATAR, To. Ty", "Грузия, Та. Уд", "more than 16,000"])
def test_pairs_of_letters_are_kerned_as_freetype_kerns_the_whole_line(text: str) -> None:
    from matplotlib.ft2font import FT2Font, LoadFlags

    file = ground().faces.regular[0]
    font = FT2Font(file)
    font.set_size(100, 72)
    font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    assert advance((file,), text, 100) == pytest.approx(font.get_width_height()[0] / 64, abs=0.25)


def test_a_character_of_neither_face_is_named_and_has_a_stand_in() -> None:
    files = ground().faces.regular
    assert missing(files, "abc 漢 def 字 漢") == "漢字"
    assert "".join(reads for _, reads in runs(files, "a漢")) == "a\ufffd"


def test_the_faces_are_files_of_the_package_not_of_the_system() -> None:
    found = faces(LOOK.font_package)
    assert "fontpkg_pt_sans" in found.regular[0]
    assert "Bold" in found.bold[0]


def test_letters_that_run_from_the_right_would_be_drawn_in_the_wrong_order() -> None:
    assert missing(faces(LOOK.font_package).regular, "Oil נפט نفط") == "נפטنفط"


def test_font_packages_are_told_by_name_and_never_run() -> None:
    assert font_packages()["fontpkg-pt-sans"] == LOOK.font
    assert "fontpkg" not in font_packages()  # a tool of that name, without faces
    with pytest.raises(KeyError):
        faces("antigravity")
    assert "antigravity" not in sys.modules
