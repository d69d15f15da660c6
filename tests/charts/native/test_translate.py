"""Which charts can be Office's own, and which stay pictures, with a reason."""

import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import pytest

from reports.charts.draw import KINDS
from reports.charts.native.ground import Unfit
from reports.charts.native.translate import NATIVE, PICTURES
from tests.charts.examples import DOTS, HBARS, TIMELINE, chart, mark, panel
from tests.charts.native.examples import translated


def test_every_kind_is_native_or_has_a_reason_to_stay_a_picture() -> None:
    assert {*NATIVE, *PICTURES} == set(KINDS)
    assert not set(NATIVE) & set(PICTURES)


@pytest.mark.parametrize("made", [DOTS, TIMELINE])
def test_a_kind_that_office_cannot_draw_says_why(made) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Unfit) as unfit:
        translated(made)
    assert unfit.value.why == PICTURES[made.kind]
    assert unfit.value.hint


def test_a_value_of_more_digits_than_a_cell_keeps_stays_a_picture() -> None:
    with pytest.raises(Unfit, match="digits"):
        translated(chart("hbars", panel(mark("Gas", "1234567890.123456", "1,234,567,890"), mark("Oil", "2", "2"))))


def test_a_slide_shows_no_more_rows_than_it_holds_and_says_what_is_left_out() -> None:
    rows = tuple(mark(f"Partner {n}", str(100 - n), str(100 - n)) for n in range(40))
    (placed,) = translated(replace(HBARS, panels=(panel(*rows),)), "deck")
    assert len(placed.chart.names) < 40
    assert "others" in placed.chart.names[-1]
    assert all(series.points[-1].value is None for series in placed.chart.series)


def test_in_the_memo_a_chart_takes_the_height_that_its_rows_need() -> None:
    rows = tuple(mark(f"A name of partner {n}", str(100 - n), str(100 - n), detail="2024") for n in range(24))
    (placed,) = translated(replace(HBARS, panels=(panel(*rows),)))
    assert 6.2 < placed.height < 21


def test_the_same_chart_is_the_same_value() -> None:
    assert translated(HBARS) == translated(HBARS)
    assert Decimal(3000) in [point.value for point in translated(HBARS)[0].chart.series[0].points]


def test_no_matplotlib_is_needed() -> None:
    code = (
        "import sys; from tests.charts.native.examples import translated; from tests.charts.examples import HBARS\n"
        "sys.modules['matplotlib'] = None\ntranslated(HBARS)\n"
        "import reports.charts.native.translate\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    code = "import sys; import reports.charts.native.translate; print('matplotlib' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "False"
