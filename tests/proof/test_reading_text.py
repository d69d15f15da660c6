"""Texts are compared plainly, by whole numbers and the stems of words."""

import pytest

from reports.language.english import ENGLISH
from reports.proof.reading_text import borders_of, plainly, sentences, stems

BORDERS = borders_of(ENGLISH, {"percent", "cubic_metre", "visit"})


def holds(text: str, part: str, *, bare: bool = True, when: bool = False) -> bool:
    start = text.index(part)
    return BORDERS.hold(text, start, start + len(part), bare=bare, when=when)


def test_blanks_quotes_and_capitals_tell_nothing_apart() -> None:
    assert plainly("“More than 3\u00a0billion”  in 2025\u2060–\u20602027") == '"more than 3 billion" in 2025–2027'


def test_words_are_known_by_their_first_letters() -> None:
    assert stems("agreement of agreements, oil") == {"agree", "oil"}


def test_long_words_keep_more_of_theirs() -> None:
    assert stems("interparliamentary interregional") == {"interpar", "interreg"}


def test_a_sentence_ends_at_a_stop_and_a_semicolon_but_not_within_a_date() -> None:
    text, date = "one. two; янв.–окт. 2024, three", "янв.–окт. 2024"
    whole = (text.index(date), text.index(date) + len(date))
    assert [text[slice(*span)] for span in sentences(text, [whole])] == ["one.", "two;", f"{date}, three"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("more than 3 billion", "3"),
        ("> 3", "3"),
        ("13", "3"),
        ("3.5", "3"),
        ("2.3", "3"),
        ("63–94", "94"),
        ("3%", "3"),
        ("3 million", "3"),
        ("$3", "3"),
        ("3 m³", "3"),
        ("3rd", "3"),
        ("5 visits", "5"),
    ],
)
def test_a_bare_number_says_something_else_beside_these(text: str, part: str) -> None:
    assert not holds(text, part)


@pytest.mark.parametrize(("text", "part"), [("about 3, say", "about 3"), ("(3)", "3"), ("3 of them", "3"), ("3.", "3")])
def test_a_bare_number_stands_for_itself_elsewhere(text: str, part: str) -> None:
    assert holds(text, part)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("may 2025", "2025"),
        ("22 may 2025", "may 2025"),
        ("22 may 2025", "22 may"),
        ("2025–2027", "2027"),
        ("2025–2027", "2025"),
    ],
)
def test_a_part_of_a_date_is_no_date(text: str, part: str) -> None:
    assert not holds(text, part, when=True)


@pytest.mark.parametrize(
    ("text", "part"), [("22 may 2025", "22 may 2025"), ("in 2024, 410", "2024"), ("9 may, and", "9 may")]
)
def test_a_whole_date_is_one(text: str, part: str) -> None:
    assert holds(text, part, when=True)
