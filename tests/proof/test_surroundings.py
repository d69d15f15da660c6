"""What stands around a passage is read once, and reads as if it were read as one text."""

from hypothesis import given
from hypothesis import strategies as st

from reports.proof.surroundings import Once, Said, stands_in, together

NONE: frozenset[str] = frozenset()
PIECES = st.lists(st.lists(st.text("ab ", max_size=9), max_size=3), max_size=4)
UNITS = st.sampled_from(("a", "ab", "b a", "aa b", "a b a"))


def test_the_same_texts_are_asked_about_once_and_equal_ones_each() -> None:
    asked: list[tuple[str, ...]] = []

    def count(texts: tuple[str, ...]) -> int:
        asked.append(texts)
        return len(texts)

    once, texts = Once[int](), ("Gas", "Oil")
    for each in (texts, texts, (*texts,)):
        assert once.of(each, count) == 2
    assert len(asked) == 2


def test_words_that_tell_no_rows_apart_are_left_out() -> None:
    assert Said.of(("Gas deliveries", "to Asia"), frozenset({"deliv"})).words == {"gas", "asia"}


@given(PIECES, UNITS)
def test_a_unit_is_found_wherever_it_would_stand_in_the_joined_text(pieces: list[list[str]], unit: str) -> None:
    said = [Said.of(texts, NONE) for texts in pieces]
    joined = " ".join(text for each in said for text in each.texts)
    assert stands_in(unit, said) == (unit in joined)


def test_the_largest_set_of_words_stays_itself_when_it_holds_the_others() -> None:
    all_words = frozenset({"gas", "oil"})
    assert together(frozenset({"gas"}), all_words) is all_words
    assert together(frozenset({"tea"}), all_words) == {"gas", "oil", "tea"}
