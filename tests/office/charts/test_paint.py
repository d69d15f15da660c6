"""How what Office draws is painted."""

import pytest

from reports.office.charts.paint import bar_look, colour, dot_look, fill, head, letters, line_look, stroke
from reports.office.charts.value import Fill, Letters, Paint


@pytest.mark.parametrize(("value", "node"), [("accent1", "schemeClr"), ("dk2", "schemeClr"), ("12436D", "srgbClr")])
def test_a_slot_of_the_theme_is_named(value: str, node: str) -> None:
    assert colour(value) == f'<a:{node} val="{value}"/>'


def test_without_a_colour_nothing_is_filled_or_drawn() -> None:
    assert fill("") == "<a:noFill/>"
    assert stroke("", 3) == "<a:ln><a:noFill/></a:ln>"


@pytest.mark.parametrize(
    ("state", "sign"),
    [(Fill.SOLID, "solidFill"), (Fill.OPEN, 'prstDash val="dash"'), (Fill.HATCHED, 'pattFill prst="wdUpDiag"')],
)
def test_no_state_of_a_bar_depends_on_colour_alone(state: Fill, sign: str) -> None:
    paint = Paint("accent1", state, 1.2, hatch="accent5")
    looks = {other: bar_look(Paint("accent1", other, 1.2, hatch="accent5"), "lt1") for other in Fill}
    assert sign in bar_look(paint, "lt1")
    assert len(set(looks.values())) == len(Fill)


def test_an_open_bar_is_paper_and_a_hatched_one_has_a_solid_edge() -> None:
    assert '<a:schemeClr val="lt1"/></a:solidFill><a:ln w="15240"' in bar_look(Paint("accent1", Fill.OPEN, 1.2), "lt1")
    assert "prstDash" not in bar_look(Paint("accent1", Fill.HATCHED, 1.2, hatch="accent5"), "lt1")


def test_a_soft_stretch_of_a_line_is_dashed_and_its_dot_hollow() -> None:
    soft = Paint("accent1", Fill.OPEN, 1.8, dot=5)
    assert "prstDash" in line_look(Paint("accent1", Fill.OPEN, 1.8, dashed=True))
    assert '<a:schemeClr val="lt1"/>' in dot_look(soft, "lt1")
    assert 'symbol val="none"' in dot_look(Paint("accent1"), "lt1")


def test_a_head_stands_at_the_far_end_or_at_the_near_one() -> None:
    assert "tailEnd" in head(onward=True)
    assert "headEnd" in head(onward=False)


def test_letters_say_size_weight_and_language_in_the_face_of_the_theme() -> None:
    said = letters(Letters(13.5, "accent1", bold=True), "ru")
    assert 'lang="ru" sz="1350" b="1"' in said
    assert 'typeface="+mn-lt"' in said
