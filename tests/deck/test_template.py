"""What the template's layouts say is read as PowerPoint resolves it."""

import re
from pathlib import Path

import pytest

from reports.deck.template import INCH, Sheet, read_sheets
from reports.house.model import House
from reports.office.package import read_package
from reports.office.theme import read_theme
from tests.deck.making import TEMPLATES, house, house_in, house_with

AREA = "ppt/slideLayouts/slideLayout4.xml"


def sheet(role: str, by: House | None = None) -> Sheet:
    sheets, problems = read_sheets((by or house()).deck)
    assert problems == ()
    return sheets[role]


def test_the_shipped_template_has_every_layout_and_placeholder_of_the_house() -> None:
    sheets, problems = read_sheets(house().deck)
    assert problems == ()
    assert set(sheets) == set(house().deck.layouts)


def test_a_slot_knows_its_frame_in_emu() -> None:
    frame = sheet("area").slots["chart"].frame
    assert (frame.width / INCH, frame.height / INCH) == (7.3, 4.45)


def test_looks_come_from_the_list_levels_of_the_placeholder() -> None:
    head, text = sheet("area").slots["takeaway-1"].looks[:2]
    assert (head.size, head.bold, head.colour) == (24, True, "accent1")
    assert (text.size, text.bold, text.colour) == (18, False, "tx1")


def test_a_level_the_layout_is_silent_about_is_the_master_s() -> None:
    by = house_with(AREA, lambda xml: re.sub(r"<a:lstStyle>.*?</a:lstStyle>", "<a:lstStyle/>", xml))
    assert sheet("area", by).slots["title"].looks[0].size == 28


def test_a_frame_the_layout_is_silent_about_is_the_master_s() -> None:
    by = house_with(AREA, lambda xml: re.sub(r'(name="Title"/>.*?<p:spPr>)<a:xfrm>.*?</a:xfrm>', r"\1", xml))
    assert sheet("area", by).slots["title"].frame == sheet("table").slots["title"].frame


def test_insets_are_taken_from_the_frame() -> None:
    panel = sheet("meeting").slots["callout"]
    assert panel.frame.width - panel.inside.width == 2 * round(0.27 * INCH)


def test_numbered_levels_name_their_scheme_and_colour() -> None:
    look = sheet("outcomes").slots["decision-1"].looks[0]
    assert (look.numbering, look.bullet) == ("arabicPlain", "accent3")


def test_a_missing_layout_is_a_problem_that_lists_what_there_is() -> None:
    by = house_with(AREA, lambda xml: xml.replace('<p:cSld name="Area">', '<p:cSld name="Region">'))
    _, (problem,) = read_sheets(by.deck)
    assert "no layout 'Area'" in problem.message
    assert "Region" in problem.hint


def test_a_missing_placeholder_is_a_problem_that_lists_what_there_is() -> None:
    by = house_with(AREA, lambda xml: xml.replace('name="Takeaway 2"', 'name="Second"'))
    _, (problem,) = read_sheets(by.deck)
    assert "no placeholder 'Takeaway 2'" in problem.message
    assert "Second" in problem.hint


def test_no_level_of_the_template_is_under_twelve_points() -> None:
    sheets, _ = read_sheets(house().deck)
    sizes = {look.size for each in sheets.values() for slot in each.slots.values() for look in slot.looks}
    assert min(sizes) >= house().deck.least_size


@pytest.mark.parametrize("folder", sorted(path.parent for path in TEMPLATES.parent.glob("*/house.yaml")))
def test_every_house_beside_the_shipped_one_has_all_it_names(folder: Path) -> None:
    found = house_in(folder)
    sheets, problems = read_sheets(found.deck)
    assert problems == ()
    assert set(sheets) == set(house().deck.layouts)


@pytest.mark.parametrize("folder", sorted(path.parent for path in TEMPLATES.parent.glob("*/house.yaml")))
def test_no_slide_of_a_house_names_a_face_and_its_notes_have_the_theme_s(folder: Path) -> None:
    """LibreOffice does not look up faces of the theme for notes: there the face stands by name."""
    deck = (folder / "deck.pptx").read_bytes()
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for name, part in read_package(deck).parts.items():
        if name.startswith("ppt/") and "theme" not in name and name.endswith(".xml"):
            named["notes" in name] |= set(re.findall(r'<a:latin typeface="([^"]*)"', part.decode()))
    assert named == {False: {"+mj-lt", "+mn-lt"}, True: {read_theme(deck)["minor"]}}
