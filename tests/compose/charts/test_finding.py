"""What a series says of itself where the desk has written no headline."""

from dataclasses import replace
from typing import Any

import pytest

from reports.brief.walk import plain
from reports.compose.charts.finding import finding_of
from reports.dataset.rows import Point, Series
from reports.dataset.values import Basis, Status
from tests import make
from tests.compose.knowing import known

QUARTERS = ("2024-07/2024-09", "2024-10/2024-12", "2025-07/2025-09", "2025-10/2025-12")


def point(value: str, year: str = "2024", name: str = "", **changes: Any) -> Point:
    number = make.quantity(value, changes.pop("comparator", "="), "percent")
    said = {"category": make.words(name), "period": make.period(year), "period_basis": Basis.STATED}
    return make.point("rate", number, **{**said, **changes})


def finding(*points: Point, records: tuple[Any, ...] = (), more: tuple[Series, ...] = ()) -> str:
    series = make.series("rate", *points, title=make.words("The rate"))
    return plain(finding_of(known(series, *more, *records), [series, *more]))


def test_a_course_is_told_by_its_last_level_against_the_first() -> None:
    points = (point("1.5", "2021"), point("0.5", "2022"), point("2.5", "2023"))
    assert finding(*points) == "The rate: 2.5% (2023), up from 1.5% (2021)"


def test_the_order_of_the_file_does_not_matter() -> None:
    assert finding(point("2.5", "2023"), point("3.5", "2021")) == "The rate: 2.5% (2023), down from 3.5% (2021)"


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (("2021-01", "2024-12", "2025-11", "2025-12"), "4% (December 2025), up from 2% (December 2024)"),
        (("2021-01", "2025-10", "2025-11", "2025-12"), "4% (December 2025)"),
        (("2022-12", "2023-12", "2024-12", "2025-12"), "4% (December 2025), up from 1% (December 2022)"),
        (("2023-01", "2024-02", "2025-01", "2025-02"), "4% (February 2025), up from 2% (February 2024)"),
        (QUARTERS, "4% (October–December 2025), up from 2% (October–December 2024)"),
    ],
)
def test_a_season_is_told_against_its_like_a_year_before_or_alone(times: tuple[str, ...], said: str) -> None:
    assert finding(*(point(str(n), when) for n, when in enumerate(times, 1))) == f"The rate: {said}"


def test_the_same_level_is_unchanged() -> None:
    assert finding(point("2", "2021"), point("2", "2023")) == "The rate: 2% (2023), unchanged from 2% (2021)"


def test_of_several_at_one_time_the_highest_is_named() -> None:
    points = (point("-3", name="Mines"), point("4", name="Ports"), point("1", name="Rails"))
    assert finding(*points) == "The rate: Ports highest, 4% (2024)"


def test_of_several_over_time_the_latest_counts() -> None:
    points = [
        point(value, year, group=make.words(group))
        for group, levels in (("North", ("9", "1")), ("South", ("2", "3")))
        for value, year in zip(levels, ("2023", "2024"), strict=True)
    ]
    assert finding(*points) == "The rate: South highest, 3% (2024)"


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ("= 1", "> 2", ">␣2% (2023), up from 1% (2021)"),
        ("= 2", "> 2", ">␣2% (2023), up from 2% (2021)"),
        ("= 3", "> 2", ">␣2% (2023)"),
        ("= 3", "< 2", "<␣2% (2023), down from 3% (2021)"),
        ("= 1", "< 2", "<␣2% (2023)"),
        ("> 3", "= 2", "2% (2023), down from >␣3% (2021)"),
        ("< 3", "> 2", ">␣2% (2023)"),
        ("> 2", "> 3", ">␣3% (2023)"),
        ("< 2", "= 2", "2% (2023), up from <␣2% (2021)"),
    ],
)
def test_of_a_bound_only_what_follows_from_it_is_claimed(then: str, now: str, said: str) -> None:
    (past, first), (present, last) = then.split(), now.split()
    told = finding(point(first, "2021", comparator=past), point(last, "2023", comparator=present))
    assert told.replace("\u00a0", "␣") == f"The rate: {said}"


def test_a_bound_stands_highest_where_none_can_reach_it() -> None:
    floor = point("4", name="Mines", comparator=">")
    assert finding(floor, point("4", name="Ports")) == "The rate: Mines highest, >\u00a04% (2024)"
    assert finding(floor, point("3", name="Ports", comparator=">")) == "The rate"
    assert finding(floor, point("5", name="Ports")) == "The rate"


def test_one_point_is_told_by_its_level() -> None:
    assert finding(point("4", comparator=">")) == "The rate: >\u00a04% (2024)"


def test_nothing_is_claimed_of_a_plan_a_gap_or_an_assumed_period() -> None:
    first = point("1", "2021")
    for other in (
        point("2", "2023", status=Status.PLANNED),
        point("2", "2023", comparator="~"),
        replace(point("2", "2023", status=Status.NOT_AVAILABLE), quantity=None),
        point("2", "2023", period_basis=Basis.ASSUMED),
    ):
        assert finding(first, other) == "The rate"


def test_nothing_is_claimed_of_what_is_withheld() -> None:
    hidden = make.fact("rate.now", status="confidential")
    points = (point("1", name="Mines"), point("4", name="Ports", fact="rate.now"))
    assert finding(*points, records=(hidden,)) == "The rate"


def test_two_that_stand_equally_high_have_no_first() -> None:
    assert finding(point("4", name="Mines"), point("4", name="Ports")) == "The rate"


def test_several_series_are_named_by_their_titles() -> None:
    assert finding(point("1"), more=(make.series("gas"),)) == "The rate; Title of gas"


def test_a_series_without_a_title_is_called_by_its_id() -> None:
    series = make.series("share_of_output", title=make.words())
    assert plain(finding_of(known(series), [series])) == "Share of output"
