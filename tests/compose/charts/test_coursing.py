from typing import Any

import pytest

from reports.brief.chart import Chart, MarkState
from reports.compose.charts.charting import chart_of
from reports.compose.charts.coursing import courses_of, why_not_timed
from reports.dataset.rows import Point, Series
from reports.dataset.values import Basis, Status
from tests import make
from tests.compose.knowing import known


def at(when: str, value: str | None = "4", series: str = "growth", **changes: Any) -> Point:
    given = {"period": make.period(when), "period_basis": Basis.STATED, "category": make.words()}
    point = make.point(series, make.quantity(value or "1", unit=changes.pop("unit", "percent")), **{**given, **changes})
    return point if value else make.point(series, **{**given, **changes, "quantity": None})


def yearly(id: str, *values: str, first: int = 2020, **changes: Any) -> Series:
    return make.series(id, *(at(str(first + index), value, id, **changes) for index, value in enumerate(values)))


def crossed(id: str, *groups: str, years: int = 3) -> Series:
    points = [
        at(str(2020 + year), str(year + 2), id, group=make.words(group)) for group in groups for year in range(years)
    ]
    return make.series(id, *points)


def made(kind: str, *series: Series, **spec: Any) -> Chart:
    found, problems = chart_of(known(*series), make.chart_spec("c", *(one.id for one in series), kind=kind, **spec))
    assert problems == ()
    assert found is not None
    return found


def refused(kind: str, *series: Series) -> str:
    found, (problem,) = chart_of(known(*series), make.chart_spec("c", *(one.id for one in series), kind=kind))
    assert found is None
    assert problem.hint
    return problem.code


def test_groups_of_a_series_are_courses_of_their_own() -> None:
    courses = courses_of(known(), [crossed("growth", "Northland", "Southmoor")])
    assert [(course.name, course.valued) for course in courses] == [("Northland", 3), ("Southmoor", 3)]


def test_several_series_are_told_apart_by_their_titles() -> None:
    courses = courses_of(known(), [yearly("growth", "1", "2"), yearly("rates", "3", "4")])
    assert [course.name for course in courses] == ["Title of growth", "Title of rates"]


def test_a_lone_course_has_no_name_and_stands_in_the_order_of_time() -> None:
    (course,) = courses_of(known(), [make.series("growth", at("2022"), at("2020"), at("2021"))])
    assert course.name == ""
    assert [point.period.written for point in course.points if point.period] == ["2020", "2021", "2022"]


def test_marks_know_their_time_their_course_and_what_they_are() -> None:
    series = make.series(
        "growth", at("2020"), at("2021", None), at("2022", "5", status=Status.PLANNED), at("2023", "6")
    )
    (panel,) = made("lines", series).panels
    assert [mark.name for mark in panel.marks] == ["2020", "2021", "2022", "2023"]
    assert [mark.value is None for mark in panel.marks] == [False, True, False, False]
    assert panel.marks[2].state is MarkState.PLANNED
    assert panel.marks[0].state is MarkState.STATED
    assert panel.percent


def test_the_measure_line_of_a_course_says_from_when_to_when() -> None:
    from reports.brief.walk import plain

    assert plain(made("lines", yearly("growth", "1", "2", "3")).subtitle).endswith("2020–2022")


@pytest.mark.parametrize("kind", ["lines", "columns", "areas", "multiples"])
def test_two_points_are_never_a_course(kind: str) -> None:
    assert (
        refused(kind, crossed("growth", *("a", "b")[: 2 if kind == "multiples" else 1], years=2))
        == "two-points-no-line"
    )


def test_a_course_of_too_few_points_is_told_in_words() -> None:
    series = make.series("gas", at("2022"), at("2023"))
    _, (problem,) = chart_of(known(series), make.chart_spec("c", "gas", kind="lines"))
    assert problem.message == "the series has two values: a chart over time needs three at least"


def test_periods_of_different_lengths_are_never_one_course() -> None:
    series = make.series("gas", at("2022"), at("2023"), at("2024-01/2024-10"))
    assert refused("lines", series) == "unequal-periods"


def test_an_assumed_or_open_period_has_no_place_on_a_time_axis() -> None:
    assumed = make.series("gas", at("2021"), at("2022"), at("2023", period_basis=Basis.ASSUMED))
    assert refused("lines", assumed) == "no-period"
    assert refused("lines", make.series("gas", at("2021"), at("2022"), at("2014/.."))) == "open-period"


def test_two_values_for_one_time_are_refused() -> None:
    assert refused("lines", make.series("gas", at("2021"), at("2021"), at("2022"))) == "two-values"


def test_months_count_as_equal_periods() -> None:
    (course,) = courses_of(known(), [make.series("rate", *(at(f"2024-{month:02d}") for month in range(1, 13)))])
    assert why_not_timed(course) is None


def test_units_stand_in_panels_of_their_own_on_lines_and_never_on_one_scale() -> None:
    percent, index = yearly("growth", "1", "2", "3"), yearly("prices", "100", "110", "120", unit="index")
    assert len(made("lines", percent, index).panels) == 2
    assert refused("multiples", percent, index) == "mixed-units"


def test_small_multiples_are_one_panel_a_course() -> None:
    panels = made("multiples", crossed("growth", "a", "b", "c")).panels
    assert [panel.title for panel in panels] == ["a", "b", "c"]


def test_areas_and_columns_take_one_course_and_lines_not_too_many() -> None:
    assert refused("areas", crossed("growth", "a", "b")) == "too-many-courses"
    assert refused("lines", crossed("growth", *"abcdefghi")) == "too-many-courses"


def test_a_slope_takes_several_things_at_the_same_two_times() -> None:
    (panel,) = made("slope", crossed("growth", "a", "b", years=2)).panels
    assert {mark.series for mark in panel.marks} == {"a", "b"}
    assert refused("slope", crossed("growth", "a", years=2)) == "slope"
    assert refused("slope", crossed("growth", "a", "b", years=3)) == "not-two-times"


def test_a_withheld_point_is_a_gap_that_tells_nothing() -> None:
    secret = at("2021", "987", status=Status.CONFIDENTIAL)
    found = made("lines", make.series("growth", at("2019"), at("2020"), secret, at("2022")))
    assert found.panels[0].marks[2].value is None
    assert "987" not in repr(found)


def test_two_points_of_one_fact_stay_bars() -> None:
    fact = make.fact("gas", make.quantity("410", unit="cubic_metre", scale="million"))
    points = [make.point("gas", make.quantity(v, unit="cubic_metre"), fact="gas") for v in ("276", "410")]
    found, _ = chart_of(known(fact, make.series("gas", *points)), make.chart_spec("c", "gas"))
    assert found is not None
    assert found.kind == "bars"
