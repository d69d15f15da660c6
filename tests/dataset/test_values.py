"""The values everything else is made of."""

from fractions import Fraction

import pytest

from reports.dataset.values import Scale, Words
from tests import make


def test_a_scale_multiplies_by_its_power_of_a_thousand() -> None:
    assert [scale.factor for scale in Scale] == [1, 10**3, 10**6, 10**9, 10**12]


def test_a_quantity_in_base_units_is_exact() -> None:
    assert make.quantity("0.1", scale="thousand").base == Fraction(100)
    assert make.money("2.15", scale="billion").base == 2_150_000_000


@pytest.mark.parametrize(
    ("tag", "text"),
    [("en-GB", "Gas"), ("en", "Gas"), ("zh-Hant-TW", "天然氣"), ("ru", None), ("zh-Hans", None)],
)
def test_a_text_is_found_by_its_language_or_what_that_is_a_kind_of(tag: str, text: str | None) -> None:
    assert make.words(en="Gas", zh_Hant="天然氣").in_language(tag) == text


def test_a_text_without_language_serves_any() -> None:
    assert Words((("", "Gas"),)).in_language("ky") == "Gas"


def test_a_marked_fall_back_is_the_first_text_there_is() -> None:
    assert make.words(ru="Газ", en="Gas").any_language() == "Газ"
    assert (make.words().any_language(), bool(make.words())) == ("", False)


@pytest.mark.parametrize(("written", "is_moment"), [("2024", True), ("2024-07", True), ("2014/..", False)])
def test_an_interval_is_no_moment(written: str, is_moment: bool) -> None:
    assert make.period(written).is_moment is is_moment
