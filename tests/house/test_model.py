"""How wide the letters of a memo run when its body face is not the one the house has measured."""

from dataclasses import replace

import pytest

from tests.memo.papers import house

NARROW = house()
WIDE = replace(NARROW, memo=replace(NARROW.memo, wider=1.2))


def test_the_house_s_own_face_runs_as_measured() -> None:
    assert NARROW.memo_widths == NARROW.word_widths == NARROW.widths


def test_running_text_in_a_wider_face_takes_as_much_more() -> None:
    assert WIDE.memo_widths["regular"]["a"] == pytest.approx(1.2 * NARROW.widths["regular"]["a"])


def test_a_word_that_must_not_break_is_given_more_than_running_text() -> None:
    """Of a face nobody has measured: bold, with s and c, runs wider than the mean of its letters."""
    assert WIDE.word_widths["bold"]["s"] == pytest.approx(1.1 * WIDE.memo_widths["bold"]["s"])
