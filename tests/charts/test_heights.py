import pytest

from reports.charts.heights import HEAD, ROOMY, enough
from tests.charts.examples import chart, mark, panel


def test_more_rows_need_more_height_and_a_head_adds_its_own() -> None:
    plain = chart("hbars", panel(mark("Gas", "4", "4")))
    headed = chart("hbars", panel(mark("Gas", "4", "4"), title="Energy"))
    assert enough(plain, 2, 9) == 2 * enough(plain, 1, 9) == 2 * ROOMY["hbars"] * 9
    assert enough(headed, 1, 9) == pytest.approx(enough(plain, 1, 9) + HEAD * 9)


def test_a_kind_without_heads_takes_none() -> None:
    rows = chart("shares", panel(mark("Gas", "40", "40%"), title="Energy"))
    assert enough(rows, 1, 10) == ROOMY["shares"] * 10
