import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.language.scripts import by_language, is_foreign


def test_a_text_in_the_letters_of_its_paper_is_one_piece() -> None:
    assert by_language("Gas deliveries rose – by half", "en-GB") == (("Gas deliveries rose – by half", "en-GB"),)
    assert by_language("Поставки газа выросли", "ru-RU") == (("Поставки газа выросли", "ru-RU"),)


def test_words_in_other_letters_have_a_language_of_their_own() -> None:
    assert by_language("a rendering of материально-техническое (material)", "en-GB") == (
        ("a rendering of ", "en-GB"),
        ("материально-техническое", "ru"),
        (" (material)", "en-GB"),
    )


def test_letters_that_one_language_alone_has_tell_it() -> None:
    assert by_language("тышкы иштер министри", "en-GB")[0][1] == "ru"
    assert by_language("Кыргыз Республикасынын өкмөтү", "en-GB")[0][1] == "ky"


def test_latin_words_in_a_cyrillic_paper_are_marked() -> None:
    assert by_language("по данным World Bank за год", "ru-RU")[1] == ("World Bank", "en")


@pytest.mark.parametrize(
    ("text", "tag", "foreign"),
    [
        ("press note", "ru", True),
        ("записка", "en-GB", True),
        ("press note", "en-GB", False),
        ("записка World Bank", "ru", False),
        ("OECD", "ru", False),
        ("2025", "ru", False),
    ],
)
def test_words_of_other_letters_alone_are_foreign_but_no_name_in_capitals(text: str, tag: str, foreign: bool) -> None:
    assert is_foreign(text, tag) is foreign


def test_an_empty_text_is_an_empty_piece() -> None:
    assert by_language("", "ru-RU") == (("", "ru-RU"),)


@given(st.text("aб –.ө1"), st.sampled_from(["en-GB", "ru-RU"]))
def test_no_letter_is_lost(text: str, tag: str) -> None:
    assert "".join(piece for piece, _ in by_language(text, tag)) == text


@pytest.mark.parametrize(
    ("words", "tag"), [("Ελλάδα", "el"), ("الرياض", "ar"), ("Հայաստան", "hy"), ("საქართველო", "ka"), ("北京", "zh")]
)
def test_each_script_has_its_likeliest_language_in_any_paper(words: str, tag: str) -> None:
    assert by_language(f"visit to {words}, 2025", "en-GB")[1] == (words, tag)
    assert by_language(f"визит в {words}, 2025", "ru-RU")[1] == (words, tag)


def test_a_lone_greek_letter_is_a_sign() -> None:
    assert by_language("a change Δ of 5 µm", "en-GB") == (("a change Δ of 5 µm", "en-GB"),)
