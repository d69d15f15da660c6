"""Lines and areas as Office draws them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reports.brief.chart import Chart, MarkState
from reports.charts.native.ground import Unfit
from reports.dataset.values import Comparator
from reports.office.charts.value import Fill
from tests.charts.examples import AREAS, LINES, chart, course, panel
from tests.charts.native.examples import labels, only, readable, translated, values


def changed(made: Chart, **changes: object) -> Chart:
    """The chart with all its marks changed."""
    return replace(
        made,
        panels=tuple(
            replace(each, marks=tuple(replace(mark, **changes) for mark in each.marks))  # type: ignore[arg-type]
            for each in made.panels
        ),
    )


STATED = changed(LINES, comparator=Comparator.EXACT)
AREA = changed(AREAS, state=MarkState.STATED)
LONE = replace(AREA, kind="lines")


@pytest.mark.parametrize(("name", "made"), [("lines", STATED), ("areas", AREA), ("lone-line", LONE)])
def test_the_xml_is_the_golden(golden: Callable[[str, str], None], name: str, made: Chart) -> None:
    golden(f"charts/{name}.xml", readable(made))


def test_a_gap_is_no_value_and_never_zero() -> None:
    assert values(only(STATED))["Exports"][:5] == ("3", "4", "4.5", "", "5.2")


def test_each_line_ends_in_its_name_and_last_value() -> None:
    ends = [(p.label.name, p.label.reads) for s in only(STATED).series for p in s.points if p.label]
    assert ends == [("Exports", "8"), ("Imports", "6.6")]


def test_plans_are_hollow_dots_at_the_end_of_dashed_stretches() -> None:
    exports, _ = only(STATED).series
    soft = [index for index, point in enumerate(exports.points) if point.paint and point.paint.fill is Fill.OPEN]
    assert soft == [8, 9]
    assert all(point.paint.dashed for point in exports.points[8:] if point.paint)


def test_a_stretch_from_a_plan_is_dashed_and_its_stated_end_full() -> None:
    made = only(chart("lines", panel(*course("Gas", 2020, "1", "2", "3", "4", planned=(1,)))))
    after = made.series[0].points[2].paint
    assert after is not None
    assert (after.dashed, after.fill) == (True, Fill.SOLID)


def test_a_lone_line_says_its_extremes_and_its_end() -> None:
    assert labels(only(LONE)) == ("3.4%", "−7.4%", "−1.1%")


def test_a_lowest_value_at_the_foot_of_the_plot_is_said_above_it_and_off_the_numbers() -> None:
    made = only(chart("lines", panel(*course("", 2016, "0.1", "3", "5", "4", "4.5"))))
    first = made.series[0].points[0].label
    assert first is not None
    assert first.side == "t"
    assert first.moved[0] > 0


def test_a_point_that_is_a_bound_leaves_the_line_to_the_picture() -> None:
    with pytest.raises(Unfit, match="open end"):
        translated(LINES)


def test_an_area_holds_zero_and_is_not_drawn_over_gaps_or_plans() -> None:
    assert only(AREA).scale.low <= 0 <= only(AREA).scale.high
    with pytest.raises(Unfit, match="unfilled"):
        translated(AREAS)
    with pytest.raises(Unfit, match="missing"):
        translated(chart("areas", panel(*course("", 2016, "1", None, "2", "3"))))
