"""Strings that stand in a text are found without trying each, and none is missed."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reports.proof.reading_text import NUMBER
from reports.proof.standing import Beginnings, Numbered

WORDS = st.text("ab1 ", max_size=6)


@given(st.lists(WORDS, max_size=12), WORDS)
def test_all_strings_that_begin_a_text_are_found_the_longest_first(strings: list[str], text: str) -> None:
    found = [each for each, _ in Beginnings.of(dict.fromkeys(strings)).begin(text)]
    assert found == sorted({each for each in strings if text.startswith(each)}, key=len, reverse=True)


@given(st.lists(WORDS, max_size=12), st.text("ab1 ", max_size=20))
def test_all_strings_that_stand_around_a_number_are_found(strings: list[str], text: str) -> None:
    numbered = Numbered.of({each: each for each in strings}, NUMBER)
    found = {(start, end) for start, end, _ in numbered.standing(text, NUMBER.finditer(text))}
    assert found == {
        (start, start + len(each))
        for each in strings
        if (first := NUMBER.search(each))
        for start in (hit.start() for hit in re.finditer(f"(?={re.escape(each)})", text))
        if any(n.start() == start + first.start() and n.group() == first.group() for n in NUMBER.finditer(text))
    }


def test_what_is_kept_of_a_string_comes_with_it() -> None:
    numbered = Numbered.of({"more than 3 billion": "floor", "3": "bare", "no number": "never"}, NUMBER)
    found = {
        kept for _, _, kept in numbered.standing("is more than 3 billion", NUMBER.finditer("is more than 3 billion"))
    }
    assert found == {"floor", "bare"}
