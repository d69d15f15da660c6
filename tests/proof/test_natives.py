"""A value of a native chart is the level of its row, in the unit that the chart says, as its label reads."""

import pytest

from reports.office.reread import Kind, Passage
from reports.proof.known import know
from reports.proof.natives import is_drawn_true, is_level, row_of
from tests.proof.prints import english, known

KNOWN = know(known(), english())


def value(text: str, *row: str, label: str = "", unit: str = "million m³") -> Passage:
    return Passage("here", text, (text,), row, label, (unit,), Kind.VALUE)


@pytest.mark.parametrize(
    ("text", "unit"), [("410", "million m³"), ("410.0", "million m³"), ("0.41", "billion m³"), ("276", "million m³")]
)
def test_the_level_of_the_row_in_the_unit_of_the_chart_is_true(text: str, unit: str) -> None:
    assert is_level(value(text, "Gas deliveries", unit=unit), KNOWN)


@pytest.mark.parametrize(
    ("text", "row", "unit"),
    [
        ("411", "Gas deliveries", "million m³"),
        ("0.41", "Gas deliveries", "million m³"),
        ("410", "Gas deliveries", "billion m³"),
        ("410", "Trade turnover", "million m³"),
        ("410.0000001", "Gas deliveries", "million m³"),
        ("nan", "Gas deliveries", "million m³"),
    ],
)
def test_another_number_unit_or_row_is_not(text: str, row: str, unit: str) -> None:
    assert not is_level(value(text, row, unit=unit), KNOWN)


def test_a_row_without_a_name_of_its_own_is_found_by_the_words_of_the_chart() -> None:
    assert is_level(value("410", "", unit="Gas deliveries, million m³"), KNOWN)
    assert not is_level(value("410", "", unit="Schools, million m³"), KNOWN)


def test_name_and_period_together_say_which_row_is_meant() -> None:
    assert "facts:energy.gas" in row_of(value("410", "Gas deliveries", "January–October 2024"), KNOWN)
    assert "facts:trade.turnover" not in row_of(value("410", "Gas deliveries", "2024"), KNOWN)


@pytest.mark.parametrize("label", ["more than 410", "410", "about 410.0 (plan)"])
def test_a_value_reads_as_its_label(label: str) -> None:
    assert is_drawn_true(value("410", "Gas deliveries", label=label), KNOWN)


@pytest.mark.parametrize("label", ["more than 401", "withheld", "4,100", "−410"])
def test_a_value_that_its_label_does_not_read_is_not_drawn_true(label: str) -> None:
    assert not is_drawn_true(value("410", "Gas deliveries", label=label), KNOWN)
