"""Lines, slopes, columns and areas as Office draws them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reports.brief.model import Chart, MarkState
from reports.charts.native.ground import Unfit
from reports.dataset.model import Comparator
from reports.office.chart_value import Fill, Form
from tests.charts.examples import AREAS, BALANCE, COLUMNS, LINES, SLOPE, chart, course, panel
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


@pytest.mark.parametrize(
    ("name", "made"), [("lines", STATED), ("slope", SLOPE), ("columns", COLUMNS), ("areas", AREA), ("lone-line", LONE)]
)
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


def test_labels_that_would_meet_are_moved_apart() -> None:
    near = panel(*course("North", 2020, "1", "2", "3"), *course("South", 2020, "2", "2.5", "3.02"))
    moved = [p.label.moved[1] for s in only(chart("lines", near)).series for p in s.points if p.label]
    assert moved[0] != moved[1]


def test_a_lone_line_says_its_extremes_and_its_end() -> None:
    assert labels(only(LONE)) == ("3.4%", "−7.4%", "−1.1%")


def test_a_lowest_value_at_the_foot_of_the_plot_is_said_above_it_and_off_the_numbers() -> None:
    made = only(chart("lines", panel(*course("", 2016, "0.1", "3", "5", "4", "4.5"))))
    first = made.series[0].points[0].label
    assert first is not None
    assert first.side == "t"
    assert first.moved[0] > 0


def test_times_that_cannot_all_be_named_leave_room_to_be_turned() -> None:
    few, many = (only(chart("lines", panel(*course("", 1960, *map(str, range(count)))))) for count in (5, 60))
    assert (few.setting.skip, many.setting.skip > 1) == (1, True)
    assert many.plot.top + many.plot.height < few.plot.top + few.plot.height


def test_a_point_that_is_a_bound_leaves_the_line_to_the_picture() -> None:
    with pytest.raises(Unfit, match="open end"):
        translated(LINES)


def test_columns_stand_on_zero_and_say_all_values_that_find_room() -> None:
    made = only(COLUMNS)
    assert (made.form, made.scale.step) == (Form.COLUMNS, None)
    assert made.scale.low < 0 < made.scale.high
    assert len(labels(made)) == len(BALANCE)


def test_columns_without_room_for_all_values_have_a_scale_and_say_three() -> None:
    many = [str(n * 1000 + 12345) for n in range(40)]
    made = only(chart("columns", panel(*course("", 1980, *many))))
    assert made.scale.step is not None
    assert labels(made) == (many[0], many[-1])


def test_an_area_holds_zero_and_is_not_drawn_over_gaps_or_plans() -> None:
    assert only(AREA).scale.low <= 0 <= only(AREA).scale.high
    with pytest.raises(Unfit, match="unfilled"):
        translated(AREAS)
    with pytest.raises(Unfit, match="missing"):
        translated(chart("areas", panel(*course("", 2016, "1", None, "2", "3"))))


def test_a_slope_goes_from_name_and_value_to_value() -> None:
    made = only(SLOPE)
    before, after = (made.series[0].points[end].label for end in (0, 1))
    assert before
    assert after
    assert (before.name, before.reads, before.side) == ("Northland", "12", "l")
    assert (after.name, after.reads, after.side) == ("", "18", "r")
    assert [series.paint.colour for series in made.series] == ["accent1", "accent2", "accent5"]


def test_a_slope_has_no_baseline_to_stand_on() -> None:
    assert only(SLOPE).setting.baseline == ("", 0.0)


def test_lines_whose_values_are_all_alike_stay_a_picture() -> None:
    with pytest.raises(Unfit, match="alike"):
        translated(chart("lines", panel(*course("Gas", 2020, "0", "0", "0"))))
