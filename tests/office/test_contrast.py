"""Contrast is that of the guidelines, whichever colour is named first."""

import pytest

from reports.office.contrast import TEXT, contrast, luminance, pale


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("000000", "FFFFFF", 21), ("FFFFFF", "FFFFFF", 1), ("767676", "FFFFFF", 4.54), ("FF0000", "FFFFFF", 4.0)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_black_is_dark_and_white_is_light() -> None:
    assert (luminance("000000"), luminance("FFFFFF")) == (0, pytest.approx(1))


def test_a_pale_text_is_told_with_both_colours_and_the_least_ratio() -> None:
    assert pale("Trade", "FFFFFF", "F2F5F8", TEXT) == "'Trade' is FFFFFF on F2F5F8: 1.1 to 1, 4.5 are the least"
    assert pale("Trade", "1B2A3B", "FFFFFF", TEXT) == ""
