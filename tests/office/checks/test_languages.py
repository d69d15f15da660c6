"""A run whose letters its language does not have is found, whichever way the language comes to it."""

import pytest

from tests.office.patching import Change
from tests.office.seeding import codes, in_document, in_presentation, swap

MAIN, STYLES = "word/document.xml", "word/styles.xml"
PICTURED, NOTES = "ppt/slides/slide2.xml", "ppt/notesSlides/notesSlide1.xml"


def marked(words: str, lang: str) -> Change:
    return swap("<w:r><w:t>Trade</w:t>", f"<w:r><w:rPr><w:lang {lang}/></w:rPr><w:t>{words}</w:t>")


@pytest.mark.parametrize(
    "changes",
    [
        {MAIN: swap("<w:t>Trade</w:t>", "<w:t>Товарооборот</w:t>")},
        {MAIN: swap("<w:t>Trade</w:t>", "<w:t>Trade, по-русски</w:t>")},
        {MAIN: marked("Trade", 'w:val="ru-RU"')},
        {MAIN: marked("Εμπόριο", 'w:val="ky"')},
        {MAIN: marked("تجارة", 'w:bidi="he"')},
        {STYLES: swap('(<w:lang [^>]*w:val=)"[^"]*"', r'\1"ru-RU"')},
        {STYLES: swap('(<w:name w:val="heading 1"/>.*?<w:rPr>)', r'\1<w:lang w:val="el"/>')},
    ],
    ids=[
        "defaults",
        "a word among others",
        "Latin as Russian",
        "Greek as Kyrgyz",
        "Arabic as Hebrew",
        "all",
        "a style",
    ],
)
def test_words_of_a_document_in_letters_of_another_language_are_found(changes: dict[str, Change]) -> None:
    assert codes(in_document(changes)) == {"run-language"}


@pytest.mark.parametrize(
    ("part", "change"),
    [
        (PICTURED, swap("Gas deliveries rose", "Поставки газа")),
        (PICTURED, swap('lang="en-GB"/><a:t>Gas', 'lang="ru-RU"/><a:t>Gas')),
        (NOTES, swap("Say that", "Скажите")),
    ],
)
def test_words_of_slides_and_notes_are_found(part: str, change: Change) -> None:
    assert "run-language" in codes(in_presentation({part: change}))


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("Товарооборот", 'w:val="ru-RU"'),
        ("Εμπόριο", 'w:val="el-GR"'),
        ("تجارة", 'w:val="en-GB" w:bidi="ar-SA"'),
        ("贸易", 'w:eastAsia="zh-CN"'),
        ("Савдо", 'w:val="uz-Cyrl-UZ"'),
        ("Δ 5 км", 'w:val="ru"'),
        ("Δ 5 %", 'w:val="en-GB"'),
    ],
)
def test_words_in_the_letters_of_their_language_are_left_alone(words: str, lang: str) -> None:
    assert in_document({MAIN: marked(words, lang)}) == ()
