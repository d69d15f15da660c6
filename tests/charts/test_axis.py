from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reports.charts.axis import ticks, years


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("0", "94", ["0", "25", "50", "75", "100"]),
        ("0", "3000", ["0", "1000", "2000", "3000"]),
        ("0", "0.9", ["0", "0.25", "0.50", "0.75", "1.00"]),
        ("-12", "20", ["-20", "-10", "0", "10", "20"]),
    ],
)
def test_ticks_are_round_numbers(low: str, high: str, expected: list[str]) -> None:
    assert ticks(Decimal(low), Decimal(high)) == tuple(Decimal(value) for value in expected)


@given(some.decimals("-1e9", "1e9", places=3), some.decimals("0.001", "1e9", places=3), some.integers(2, 8))
def test_ticks_hold_the_whole_span_in_few_steps(low: Decimal, length: Decimal, most: int) -> None:
    found = ticks(low, low + length, most)
    assert found[0] <= low
    assert found[-1] >= low + length
    assert len(found) <= most + 1


def test_a_span_without_length_has_one_tick() -> None:
    assert ticks(Decimal(0), Decimal(0)) == (Decimal(0),)


def test_years_are_round_and_within_the_span() -> None:
    assert years(1992, 2025) == (1995, 2000, 2005, 2010, 2015, 2020, 2025)


def test_years_become_sparser_when_few_are_welcome() -> None:
    assert years(1992, 2025, most=4) == (2000, 2010, 2020)
