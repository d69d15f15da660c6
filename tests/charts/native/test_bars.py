"""Bars as Office draws them: by state, from zero, with open ends."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reports.charts.heights import ROOMY
from reports.charts.native.ground import Unfit
from reports.office.charts.value import Fill, Form
from tests.charts.examples import BARS, HBARS, LEVELS, chart, mark, panel
from tests.charts.native.examples import labels, only, readable, translated, values


@pytest.mark.parametrize(("name", "made"), [("bars", BARS), ("levels", LEVELS), ("hbars", HBARS)])
def test_the_xml_is_the_golden(golden: Callable[[str, str], None], name: str, made) -> None:  # type: ignore[no-untyped-def]
    golden(f"charts/{name}.xml", readable(made))


def test_each_panel_is_a_chart_of_its_own_and_they_stand_side_by_side() -> None:
    gas, power = translated(BARS)
    assert [reads for reads, _ in gas.chart.heading] == ["Natural gas", "million cubic metres"]
    assert gas.width + power.width < 16.4
    assert gas.height == power.height
    assert gas.alt != power.alt
    assert "410" in gas.alt
    assert "410" not in power.alt


def test_marks_of_one_state_are_a_series_with_gaps_where_a_mark_is_in_another() -> None:
    assert values(only(HBARS)) == {"more than": ("3000", "", ""), "stated": ("", "760", ""), "plan": ("", "", "165")}
    assert only(HBARS).names == ("Trade turnover\n2024", "Fund\nsince 2014", "Fund\nplan for 2025")


def test_labels_read_as_the_papers_print() -> None:
    assert labels(only(HBARS)) == ("more than 3,000", "760", "165 (plan)")


def test_states_look_unlike_one_another() -> None:
    looks = {series.name: series.paint for series in only(HBARS).series}
    assert looks["plan"].fill is Fill.HATCHED
    assert looks["stated"].colour == "accent1"
    derived, more = only(LEVELS).series
    assert (derived.paint.fill, more.paint.fill) == (Fill.OPEN, Fill.SOLID)
    assert [series.paint.colour for series in translated(BARS)[0].chart.series] == ["accent5", "accent1"]


def test_only_a_bound_has_an_open_end_and_its_label_stands_beyond() -> None:
    chart_ = only(HBARS)
    assert [series.arrow is not None for series in chart_.series] == [True, False, False]
    moved = [point.label.moved for series in chart_.series for point in series.points if point.label]
    assert moved[0][0] > 0
    assert moved[1:] == [(0.0, 0.0), (0.0, 0.0)]


def test_a_ceiling_points_back_to_its_bar() -> None:
    made = only(chart("hbars", panel(mark("Debt", "40", "less than 40", comparator="<"), mark("Fund", "9", "9"))))
    arrow = made.series[0].arrow
    assert arrow is not None
    assert not arrow.onward


def test_every_axis_holds_zero_and_leaves_room_for_the_labels() -> None:
    for placed in (*translated(BARS), *translated(HBARS), *translated(LEVELS)):
        scale = placed.chart.scale
        assert scale.low == 0
        assert scale.high > max(p.value or 0 for s in placed.chart.series for p in s.points)


def test_bars_below_zero_are_held_too() -> None:
    made = only(chart("bars", panel(mark("North", "-4", "−4"), mark("South", "6", "6"))), "deck")
    assert made.scale.low < -4
    assert made.form is Form.COLUMNS


def test_bars_too_narrow_for_their_labels_lie_down() -> None:
    many = chart("bars", panel(*(mark(f"A rather long name {n}", str(n), f"about {n}00,000") for n in range(1, 9))))
    assert only(many).form is Form.BARS


def test_an_interval_without_a_value_of_its_own_is_left_to_the_picture() -> None:
    ranged = replace(BARS.panels[0].marks[0], low=BARS.panels[0].marks[0].value, high=BARS.panels[0].marks[1].value)
    with pytest.raises(Unfit, match="interval"):
        translated(chart("hbars", panel(ranged, mark("Gas", "5", "5"))))


def test_few_bars_of_a_lone_panel_lie_along_a_wide_place_and_no_higher_than_they_need() -> None:
    (placed,) = translated(LEVELS)
    assert placed.chart.form is Form.BARS
    assert placed.width == pytest.approx(16.4, abs=0.1)
    assert placed.height == pytest.approx(2 * ROOMY["bars"] * 9 * 2.54 / 72, abs=0.01)


def test_many_bars_of_a_lone_panel_stand() -> None:
    four = chart("bars", panel(*(mark(f"Year {n}", str(n), str(n)) for n in range(1, 5))))
    assert only(four).form is Form.COLUMNS


def test_bars_on_a_slide_stand_in_its_place() -> None:
    (placed,) = translated(LEVELS, "deck")
    assert placed.chart.form is Form.COLUMNS


def test_rows_too_many_for_their_names_are_left_to_the_picture() -> None:
    rows = (mark(f"A name of a row {n}", str(n), str(n), detail="2024") for n in range(1, 60))
    with pytest.raises(Unfit, match="too many"):
        translated(chart("hbars", panel(*rows)), "deck")
