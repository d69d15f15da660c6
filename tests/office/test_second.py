"""The second ink: text 2 where that is a grey, else text 1 as Office's palette lightens it, and always read."""

import pytest

from reports.office.contrast import TEXT
from reports.office.mixing import mixed
from reports.office.second import chroma, is_grey, second_ink
from reports.office.shades import Steps, worst

WHITE, NIGHT = "FFFFFF", "10182B"
LIGHTER = (("lumMod", 65_000), ("lumOff", 35_000))


def second(text: str, other: str, *grounds: str) -> tuple[str, Steps, str]:
    slot, steps = second_ink(("text1", text), ("text2", other), grounds)
    return slot, steps, mixed(other if slot == "text2" else text, steps)


@pytest.mark.parametrize(
    ("other", "panel", "slot", "seen"),
    [
        ("1F497D", "EEECE1", "text1", "595959"),  # Office 2007
        ("44546A", "E7E6E6", "text2", "44546A"),  # Office 2013
        ("0E2841", "E8E8E8", "text1", "595959"),  # Office 2023
        ("775F55", "EBDDC3", "text2", "594740"),  # a brown grey, darker on so deep a panel
        ("55616D", "F2F5F8", "text2", "55616D"),
        ("9EA7B1", "F2F2F2", "text2", "4B535D"),  # too pale as it is
    ],
)
def test_it_is_text_2_where_that_is_a_grey_else_text_1_lighter(other: str, panel: str, slot: str, seen: str) -> None:
    found, _, colour = second("000000", other, WHITE, panel)
    assert (found, colour) == (slot, seen)
    assert worst(colour, (WHITE, panel)) >= TEXT


def test_the_shade_of_text_1_is_the_one_of_the_palette() -> None:
    assert second("000000", "1F497D", WHITE)[:2] == ("text1", LIGHTER)


def test_a_light_text_on_a_dark_ground_is_darkened() -> None:
    assert second("FFFFFF", "1F497D", NIGHT) == ("text1", (("lumMod", 65_000),), "A6A6A6")
    assert second("FFFFFF", "EEECE1", NIGHT) == ("text2", (), "EEECE1")


@pytest.mark.parametrize(
    ("text", "panel", "kept"), [("404040", WHITE, 75), ("404040", "EEECE1", 85), ("404040", "B0B0B0", 100)]
)
def test_it_is_less_light_where_it_would_not_be_read_at_last_the_text_itself(text: str, panel: str, kept: int) -> None:
    slot, steps, _ = second(text, "1F497D", WHITE, panel)
    assert (slot, dict(steps).get("lumMod", 100_000)) == ("text1", kept * 1000)


def test_a_blue_text_is_not_lightened_to_a_bluer_one() -> None:
    assert second("1B2A3B", "1F497D", WHITE) == ("text1", (), "1B2A3B")


def test_chroma_is_that_of_oklch() -> None:
    assert chroma("FF0000") == pytest.approx(0.2577, abs=0.0005)  # CSS Color 4: oklch(62.796% 0.25768 29.23388)
    assert chroma("808080") == pytest.approx(0, abs=0.0005)
    assert [is_grey(each) for each in ("44546A", "0E2841")] == [True, False]
