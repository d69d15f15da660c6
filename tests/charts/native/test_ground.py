"""What native charts are laid out on."""

from dataclasses import replace

import pytest

from reports.charts.native.ground import amount, ground, named, standing
from reports.house.model import Size
from tests.charts.examples import LOOK, english, mark, russian
from tests.charts.native.examples import floor, office


def test_colours_are_the_slots_of_the_theme_that_have_them() -> None:
    assert floor().colours["navy"] == "accent1"
    other = replace(LOOK, colours={**LOOK.colours, "navy": "0A0A0A"})
    assert ground(other, Size(10, 5), office()).colours["navy"] == "0A0A0A"


def test_words_are_measured_by_the_widths_of_the_house() -> None:
    assert floor().measure("abcd", 10) == pytest.approx(20.8)
    assert floor().measure("abcd", 10, bold=True) == pytest.approx(21.6)


@pytest.mark.parametrize(
    ("state", "comparator", "head"),
    [
        ("stated", "=", "stated"),
        ("stated", ">", "more than"),
        ("stated", "~", "stated"),
        ("derived", "~", "derived"),
        ("derived", "<", "derived, less than"),
        ("planned", "=", "plan"),
        ("earlier", "=", "earlier"),
    ],
)
def test_the_head_of_a_column_says_what_its_values_stand_for(state: str, comparator: str, head: str) -> None:
    assert standing(mark(state=state, comparator=comparator), english()) == head


def test_it_says_so_in_the_language_of_the_paper() -> None:
    assert standing(mark(comparator=">"), russian()) == "более"


def test_a_name_stands_over_its_detail_and_a_gap_is_said_there() -> None:
    assert named(mark("Fund", "760", "760", detail="since 2014")) == "Fund\nsince 2014"
    assert named(mark("Fund", None, "withheld", detail="2024"), beside=True) == "Fund, 2024; withheld"
    assert named(mark("Fund", "760", "760")) == "Fund"


def test_lengths_on_the_axis_are_no_finer_than_paper() -> None:
    assert str(amount(1234.5678)) == "1235"
    assert f"{amount(0.00012345):f}" == "0.0001234"
