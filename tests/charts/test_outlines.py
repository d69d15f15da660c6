import pytest

from reports.charts.look import EM, advance
from reports.charts.outlines import letters, number, outlines, path, said, uses
from tests.charts.examples import ground

FILE = ground().faces.regular[0]


def test_letters_stand_where_the_text_is_measured_to() -> None:
    placed = letters(FILE, "AVA")
    assert placed[0].outline == placed[2].outline
    assert placed[0].x == 0
    assert placed[2].x == pytest.approx(advance((FILE,), "AV", EM), abs=EM / 10)
    assert placed[1].x < advance((FILE,), "A", EM)  # kerned


def test_a_text_is_one_path_as_wide_as_its_letters() -> None:
    box = path(FILE, "HH").get_extents()
    assert 0 < box.x0 < box.x1 < advance((FILE,), "HH", EM)
    assert box.y0 == pytest.approx(0, abs=0.5)


def test_an_svg_uses_each_letter_where_it_stands() -> None:
    first, second = letters(FILE, "AV")
    used = uses(FILE, "AV").splitlines()
    assert used[0] == f'<use xlink:href="#{first.outline}" x="0" y="0"/>'
    assert used[1] == f'<use xlink:href="#{second.outline}" x="{number(second.x)}" y="0"/>'


def test_blanks_draw_nothing() -> None:
    (blank,) = letters(FILE, " ")
    assert said(FILE, blank.outline) == ""
    assert len(path(FILE, " ").vertices) == 0


def test_an_outline_is_closed_path_data() -> None:
    (letter,) = letters(FILE, "o")
    data = said(FILE, letter.outline)
    assert data.startswith("M ")
    assert data.endswith(" z")
    assert data.count("M") == 2  # outside and inside
    assert letter.outline in outlines(FILE)


@pytest.mark.parametrize(
    ("value", "reads"), [(1.0, "1"), (0.126, "0.13"), (-0.001, "0"), (-2.5, "-2.5"), (12345.678, "12345.68")]
)
def test_numbers_have_no_digit_that_is_not_needed(value: float, reads: str) -> None:
    assert number(value) == reads
