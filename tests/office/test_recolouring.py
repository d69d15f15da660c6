"""Charts in the colours of another theme: seen on its ground, told apart, and what could not be had said."""

from collections.abc import Mapping

import pytest

from reports.office.contrast import GRAPHIC, TEXT, contrast
from reports.office.recolouring import Tones, recoloured

OWN = {
    **{"ink": "1B2A3B", "paper": "FFFFFF", "slate": "55616D", "panel": "F2F5F8", "navy": "12436D", "teal": "28A197"},
    **{"plum": "801650", "orange": "F46A25", "steel": "7F93A6", "mist": "B8C4CE", "grid": "E3E9EE"},
}
SLOTS = {
    **{"1B2A3B": "dk1", "FFFFFF": "lt1", "55616D": "dk2", "F2F5F8": "lt2", "12436D": "accent1", "28A197": "accent2"},
    **{"801650": "accent3", "F46A25": "accent4", "7F93A6": "accent5", "B8C4CE": "accent6"},
}
OFFICE = {
    **{"dk1": "000000", "lt1": "FFFFFF", "dk2": "1F497D", "lt2": "EEECE1", "accent1": "4F81BD", "accent2": "C0504D"},
    **{"accent3": "9BBB59", "accent4": "8064A2", "accent5": "4BACC6", "accent6": "F79646"},
}

SECOND = {"FFFFFF": "595959", "10182B": "A6A6A6"}


def on(theme: Mapping[str, str], ground: str = "FFFFFF", ink: str = "000000") -> tuple[Mapping[str, str], str]:
    colours, problems = recoloured(OWN, SLOTS, Tones(theme, (ground,), ink, SECOND[ground]), "theirs.dotx")
    return colours, " ".join(problem.message for problem in problems)


@pytest.mark.parametrize(("ground", "ink"), [("FFFFFF", "000000"), ("10182B", "FFFFFF")])
def test_marks_and_words_are_seen_on_the_ground(ground: str, ink: str) -> None:
    colours, _ = on(OFFICE, ground, ink)
    for role in ("ink", "navy", "slate", "plum"):
        assert contrast(colours[role], ground) >= TEXT, role
    for role in ("teal", "orange", "steel"):
        assert contrast(colours[role], ground) >= GRAPHIC, role
    assert colours["paper"] == ground


def test_a_theme_that_serves_is_taken_without_a_word() -> None:
    colours, told = on(OFFICE)
    assert (colours["navy"], colours["teal"], colours["plum"], told) == ("376092", "C0504D", "4F6228", "")


def test_what_is_grey_at_home_is_grey_and_what_is_no_colour_of_the_theme_stays() -> None:
    colours, _ = on(OFFICE)
    assert len({colours["steel"][at : at + 2] for at in (0, 2, 4)}) == 1
    assert (colours["slate"], colours["grid"]) == ("595959", OWN["grid"])


def test_accents_that_look_alike_give_way_to_those_that_do_not() -> None:
    colours, told = on(OFFICE | {"accent2": "376091", "accent3": "38618F"})
    assert (colours["navy"], colours["teal"], told) == ("376092", "E46C0A", "")


def test_where_no_accent_is_seen_the_text_colour_stands_in() -> None:
    colours, told = on(OFFICE | dict.fromkeys((f"accent{n}" for n in range(1, 7)), "FFFFFF"))
    assert colours["navy"] == colours["plum"] == "000000"
    assert "accent1, accent3:" in told
