"""The typographic pass by language; dressing twice changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.language.locale import Language, speak
from reports.language.typography import (
    alike,
    capitalised,
    enumerate_words,
    join_ranges,
    keep_compared,
    keep_date,
    keep_meaning,
    keep_name,
    loosen,
    smarten,
    spell_number,
    spell_ordinal,
)

ENGLISH = speak("en-GB", b"")
RUSSIAN = speak("ru", b"")


def seen(text: str) -> str:
    return text.replace("\u00a0", "␣").replace("\u2060", "¦")


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ('a "quoted" word', "a “quoted” word"),
        ("\"she said 'yes' twice\"", "“she said ‘yes’ twice”"),
        ("the ministers' talks aren't over", "the ministers’ talks aren’t over"),
        ("the '90s", "the ’90s"),
        ("stable - for now", "stable␣– for now"),
        ("stable -- for now", "stable␣– for now"),
        ("and so on...", "and so on…"),
        ("programme 2025-2027", "programme 2025¦–¦2027"),
        ("2024–2032", "2024¦–¦2032"),
        ("63%–94%", "63%¦–¦94%"),
        ("see No. 7 and Mr Smith", "see No.␣7 and Mr␣Smith"),
        ("January–October", "January¦–¦October"),
        ("hollow = derived, ticks = range", "hollow␣=␣derived, ticks␣=␣range"),
        ("trade Paris–Rome", "trade Paris¦–¦Rome"),
        ("the Intergovernmental–Interparliamentary pair", "the Intergovernmental–Interparliamentary pair"),
        ("the note of 22 January 2025, a Maypole", "the note of 22␣January 2025, a Maypole"),
        ("about 5 million people, 20 % of 3 kgs", "about 5␣million people, 20␣% of 3 kgs"),
    ],
)
def test_english_is_set_as_an_english_hand_would(typed: str, set_in_type: str) -> None:
    assert seen(smarten(typed, ENGLISH)) == set_in_type


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ('программа "Цифра"', "программа «Цифра»"),
        ('"Журнал "Цифра" вышел"', "«Журнал „Цифра“ вышел»"),
        ("переговоры в Москве и Бишкеке", "переговоры в␣Москве и␣Бишкеке"),
        ("Москва - столица", "Москва␣— столица"),
        ("программа «Цифра»", "программа «Цифра»"),
        ("в 2025 г. было 5 млн", "в␣2025␣г. было 5␣млн"),
        ("Декларация 2000 года", "Декларация 2000␣года"),
        ("пресс-релиз от 22 января 2025 г.", "пресс-релиз от␣22␣января 2025␣г."),
    ],
)
def test_russian_is_set_as_a_russian_hand_would(typed: str, set_in_type: str) -> None:
    assert seen(smarten(typed, RUSSIAN)) == set_in_type


@pytest.mark.parametrize("text", ["CA-2025-007", "2014/..", "Bishkek-based", "COVID-19", "| a | - | b |"])
def test_references_and_hyphens_stay_as_they_are(text: str) -> None:
    assert smarten(text, ENGLISH) == text


def test_marks_of_figures_pass_through_untouched() -> None:
    mark = "\ue000\ue011\ue012\ue001"
    assert smarten(f'"{mark}" - {mark}', ENGLISH) == f"“{mark}”\u00a0– {mark}"


words = st.text(alphabet="aб7 .-–—'\"«»„“”‘’…%()\u00a0\u2060\ue000\ue001№", max_size=40)


@given(words)
def test_dressing_twice_changes_nothing(text: str) -> None:
    for language in (ENGLISH, RUSSIAN):
        once = smarten(text, language)
        assert smarten(once, language) == once


@given(words)
def test_no_letter_digit_or_mark_is_lost(text: str) -> None:
    def kept(said: str) -> list[str]:
        return [character for character in said if character.isalnum() or character in "\ue000\ue001%№"]

    assert kept(smarten(text, ENGLISH)) == kept(text)


def test_a_range_gets_its_joiners_once() -> None:
    assert seen(join_ranges(join_ranges("63–94%"))) == "63¦–¦94%"


@pytest.mark.parametrize(
    ("written", "set_in_type"),
    [
        ("falls on 2025-03-20, after", "falls on 2025¦-¦03¦-¦20, after"),
        ("(2025-03-20)", "(2025¦-¦03¦-¦20)"),
        ("moscow-2025-01-22", "moscow-2025-01-22"),
        ("https://example.org/2025-03-20/note", "https://example.org/2025-03-20/note"),
        ("2025-03-20-draft", "2025-03-20-draft"),
    ],
)
def test_no_line_ends_within_a_day_but_an_address_stays_as_it_is(written: str, set_in_type: str) -> None:
    assert seen(join_ranges(join_ranges(written))) == set_in_type


@pytest.mark.parametrize(
    ("date", "kept"),
    [
        ("since 1 September 2023", "since 1␣September␣2023"),
        ("20 Mar 1992 – 22 Jan 2025", "20␣Mar␣1992 – 22␣Jan␣2025"),
        ("янв.–окт. 2024", "янв.–окт.␣2024"),
        ("2025 (year only)", "2025 (year only)"),
    ],
)
def test_a_date_in_a_cell_is_broken_beside_its_dates(date: str, kept: str) -> None:
    assert seen(keep_date(date)) == kept


@pytest.mark.parametrize(
    ("date", "language", "loose"),
    [
        ("9\u00a0мая\u00a02025\u00a0г.", RUSSIAN, "9␣мая 2025␣г."),
        ("2024–2025\u00a0гг.", RUSSIAN, "2024–2025␣гг."),
        ("20\u00a0March\u00a01992", ENGLISH, "20␣March 1992"),
    ],
)
def test_a_loosened_date_keeps_its_year_with_the_word_for_it(date: str, language: Language, loose: str) -> None:
    assert seen(loosen(date, language)) == loose


def test_a_short_name_is_kept_on_one_line_a_long_one_is_not() -> None:
    assert seen(keep_name("Ada Lind")) == "Ada␣Lind"
    assert seen(keep_name("Сергей Викторович Лавров")) == "Сергей␣Викторович␣Лавров"
    assert keep_name("Anne-Sophie of the Long Name") == "Anne-Sophie of the Long Name"


@pytest.mark.parametrize(
    ("figure", "kept"),
    [
        ("about 22%", "about\u00a022%"),
        ("более 3\u00a0миллиардов долларов", "более\u00a03\u00a0миллиардов долларов"),
        ("more than 3\u00a0billion", "more than 3\u00a0billion"),
        ("between 63% and 94%", "between 63% and 94%"),
        ("22 visits", "22 visits"),
    ],
)
def test_a_short_comparator_is_not_parted_from_its_number(figure: str, kept: str) -> None:
    assert keep_compared(figure) == kept


def test_one_word_of_meaning_stays_with_its_sign_more_break_freely() -> None:
    assert keep_meaning("dashed: derived") == "dashed:\u00a0derived"
    assert keep_meaning("dashed: our own count") == "dashed: our own count"


def test_blanks_are_alike_in_a_comparison() -> None:
    assert alike("3\u00a0billion US dollars") == "3 billion US dollars"


def test_a_list_in_text_ends_with_and() -> None:
    said = [enumerate_words(items, ENGLISH) for items in ((), ("a",), ("a", "b"), ("a", "b", "c"))]
    assert said == ["", "a", "a and b", "a, b and c"]
    assert enumerate_words(("а", "б", "в"), RUSSIAN) == "а, б и в"


def test_a_capital_begins_a_text_and_changes_nothing_after_it() -> None:
    assert [capitalised(text) for text in ("at noon in NY", "в полдень", "5 visits", "")] == [
        "At noon in NY",
        "В полдень",
        "5 visits",
        "",
    ]


def test_small_numbers_are_spelled_and_great_ones_written() -> None:
    assert [spell_number(number, ENGLISH) for number in (0, 3, 21, 40, 99, 100, 1234)] == [
        *("zero", "three", "twenty-one", "forty", "ninety-nine", "100", "1,234")
    ]
    assert [spell_number(number, RUSSIAN, "feminine") for number in (1, 2, 5, 22, 40)] == [
        *("одна", "две", "пять", "двадцать две", "сорок")
    ]


def test_ranks_are_spelled_where_they_agree_with_no_noun() -> None:
    assert [spell_ordinal(number, ENGLISH) for number in (1, 2, 3, 5, 9, 12, 20, 25, 101)] == [
        *("first", "second", "third", "fifth", "ninth", "twelfth", "twentieth", "twenty-fifth", "101st")
    ]
    assert spell_ordinal(25, RUSSIAN) == "25-й"


@pytest.mark.parametrize(
    ("tag", "typed", "dressed"),
    [("en-GB", "on 22 January 2025", "on 22\u00a0January 2025"), ("ru", "22 января 2025", "22\u00a0января 2025")],
)
def test_a_day_stays_with_its_month(tag: str, typed: str, dressed: str) -> None:
    assert smarten(typed, speak(tag, b"")) == dressed
