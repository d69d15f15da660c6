"""A figure in words is one by its unit; a number word alone is none."""

import pytest

from reports.language.locale import speak
from reports.language.spelled import spelled_figures


@pytest.mark.parametrize(
    ("tag", "text", "found"),
    [
        ("en-GB", "Trade grew by six per cent.", ["six per cent"]),
        ("en-GB", "Up twenty-five percent, or Two million roubles", ["twenty-five percent", "Two million"]),
        ("en-GB", "by three percentage points", ["three percentage points"]),
        ("en-GB", "one by one, the first ten months, two sides, a million thanks, often percentages", []),
        ("ru", "выросла на шесть процентов, две тысячи, три миллиарда", ["шесть процентов", "три миллиарда"]),
        ("ru", "две стороны, первые десять месяцев", []),
    ],
)
def test_words_of_number_and_measure_are_a_figure(tag: str, text: str, found: list[str]) -> None:
    assert list(spelled_figures(text, speak(tag, b""))) == found
