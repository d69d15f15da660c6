"""Which layout a slide stands on."""

from pathlib import Path

from reports.deck.adopt import adopt
from reports.deck.choosing import sheets_of
from reports.deck.template import read_sheets
from reports.office.package import read_package
from tests.deck.making import chart, house, paragraph, planned, problem_of, slide, table
from tests.office.patching import patched


def test_a_chart_without_takeaways_takes_the_width_of_the_slide() -> None:
    made, problems = planned(slide(chart(), layout="area"))
    assert made.slides[1].sheet.role == "chart"
    assert problems == ()


def test_a_table_goes_to_the_layout_made_for_it() -> None:
    made, problems = planned(slide(table(), layout="sources"))
    assert made.slides[1].sheet.role == "table"
    assert problems == ()


def test_an_unknown_layout_lists_those_there_are() -> None:
    found = problem_of(slide(paragraph(), layout="poster"))
    assert "no layout 'poster'" in found.message
    assert "meeting" in found.hint


def test_a_template_with_the_house_s_own_names_is_written_on_as_the_house_s() -> None:
    chancery = Path("templates/chancery/deck.pptx").read_bytes()
    adopted, _ = adopt(house(), chancery, "other.pptx")
    assert adopted is not None
    sheets, problems = sheets_of(adopted.deck)
    own, _ = read_sheets(house().deck)
    assert problems == ()
    assert list(sheets) == list(own)
    assert {role: [slot.name for slot in sheet.slots.values()] for role, sheet in sheets.items()} == {
        role: [slot.name for slot in sheet.slots.values()] for role, sheet in own.items()
    }
    assert all(slot.kind for sheet in sheets.values() for slot in sheet.slots.values())


def test_only_layouts_of_other_names_are_borrowed() -> None:
    adopted, _ = adopt(house(), renamed(Path("templates/chancery/deck.pptx").read_bytes()), "other.pptx")
    assert adopted is not None
    sheets, _ = sheets_of(adopted.deck)
    assert [role for role, sheet in sheets.items() if any(not slot.kind for slot in sheet.slots.values())] == ["area"]


def renamed(template: bytes) -> bytes:
    """The layout for areas under a name nobody knows."""
    part = next(name for name, xml in read_package(template).parts.items() if b'<p:cSld name="Area"' in xml)
    return patched(template, {part: lambda xml: xml.replace(b'<p:cSld name="Area"', b'<p:cSld name="Plate"')})
