"""Widths of text and the places where its lines break."""

import json
from pathlib import Path

import pytest

from reports.office.metrics import lines_at, measure, spans, widest_word, wrap

EVEN = {"": 500.0, "\u2060": 0.0}  # every character is half an em: 5 points at 10 pt
SHIPPED = json.loads(Path("templates/ministerial/widths.json").read_text(encoding="utf-8"))


def test_a_line_is_as_wide_as_its_characters_together() -> None:
    assert measure("AB", 10, {"A": 579, "B": 544}) == pytest.approx(11.23)


def test_a_character_that_is_not_listed_takes_the_default_width() -> None:
    assert measure("Ж", 10, {"": 700}) == pytest.approx(7)


def test_lines_break_at_blanks_and_drop_them() -> None:
    assert wrap("gas deliveries rose", 50, 10, EVEN) == ("gas", "deliveries", "rose")


def test_a_no_break_space_holds_number_and_unit_together() -> None:
    assert wrap("over 3\u00a0billion", 45, 10, EVEN) == ("over", "3\u00a0billion")


def test_a_hyphenated_word_may_break_after_its_hyphen() -> None:
    assert wrap("kilowatt-hours", 50, 10, EVEN) == ("kilowatt-", "hours")


def test_a_word_joiner_keeps_a_range_of_years_on_one_line() -> None:
    assert wrap("in 2025\u2060–\u20602027", 40, 10, EVEN) == ("in", "2025\u2060–\u20602027")


def test_a_range_of_numbers_is_one_word_also_before_the_paper_joins_it() -> None:
    assert wrap("in 2025–2027", 40, 10, EVEN) == ("in", "2025–2027")
    assert wrap("May–June", 25, 10, EVEN) == ("May–", "June")


def test_a_minus_before_a_number_is_never_left_behind() -> None:
    assert wrap("by -5 now", 20, 10, EVEN) == ("by", "-5", "now")


def test_a_newline_breaks_and_an_empty_line_counts() -> None:
    assert wrap("a\n\nb", 50, 10, EVEN) == ("a", "", "b")


def test_a_word_wider_than_the_box_stands_alone() -> None:
    assert wrap("an interparliamentary one", 40, 10, EVEN) == ("an", "interparliamentary", "one")


def test_the_widest_word_counts_a_no_break_phrase_as_one() -> None:
    assert widest_word("more than 190\u00a0million", 10, EVEN) == ("190\u00a0million", 55.0)


def test_blank_text_has_no_widest_word() -> None:
    assert widest_word("  ", 10, EVEN) == ("", 0.0)


def test_no_character_is_lost_but_the_blanks_at_breaks() -> None:
    text = "Docu­ments — signed on both sides – keep the duty-free volume (of oil) unchanged; see 24/7."
    assert " ".join(wrap(text, 60, 10, EVEN)).replace("- ", "-") == text


@pytest.mark.parametrize("face", ["regular", "bold"])
def test_the_shipped_widths_know_every_letter_the_house_writes(face: str) -> None:
    letters = "AÄŁzŠ ЯжңүөҢҮӨ 0123456789 $€₽£¥ %‰ –—− «»“”‘’ №°²³ · … \u00a0\u2060"
    assert [letter for letter in letters if letter not in SHIPPED[face]] == []


def test_the_shipped_bold_is_wider_than_the_regular() -> None:
    text = "Trade turnover exceeded three billion dollars"
    assert measure(text, 10, SHIPPED["bold"]) > measure(text, 10, SHIPPED["regular"])


@pytest.mark.parametrize("text", ["gas deliveries rose", "a military-technical\u00a0field  of two", "", "deliveries"])
@pytest.mark.parametrize("width", [5, 40, 50, 75, 500])
def test_pieces_measured_once_break_into_as_many_lines_as_the_text_does(text: str, width: float) -> None:
    lines, last, wide = lines_at(*spans(text, 10, EVEN), width)
    expected = wrap(text, width, 10, EVEN)
    assert lines == len(expected)
    assert wide == pytest.approx(measure(expected[-1], 10, EVEN))
    assert last == len(spans(expected[-1], 10, EVEN)[0])
