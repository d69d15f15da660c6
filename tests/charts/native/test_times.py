"""Times at equal distances, or none at all."""

import pytest

from reports.charts.native.ground import Unfit
from reports.charts.native.times import skip_of, times_of
from tests.charts.examples import course, mark, period
from tests.charts.native.examples import floor


def test_equal_years_stand_in_their_order() -> None:
    marks = course("", 2020, "1", "2", "3")
    assert times_of(tuple(reversed(marks))).names == ("2020", "2021", "2022")


def test_a_year_that_is_missing_is_left_open() -> None:
    marks = [*course("", 2015, "1", "2", "3", "4", "5"), *course("", 2021, "6")]
    times = times_of(marks)
    assert times.names == ("2015", "2016", "2017", "2018", "2019", "", "2021")
    assert [each is None for each in times.row(marks)] == [False] * 5 + [True, False]


def test_months_are_equal_times_though_they_differ_in_days() -> None:
    marks = [mark(f"m{n}", "1", when=period(f"2024-{n:02}")) for n in range(1, 13)]
    assert len(times_of(marks).names) == 12


@pytest.mark.parametrize("years", [(2000, 2010, 2020, 2021), (2000, 2005, 2006)])
def test_unequal_times_are_not_set_at_equal_distances(years: tuple[int, ...]) -> None:
    with pytest.raises(Unfit, match="unequally"):
        times_of([mark(str(year), "1", when=period(str(year))) for year in years])


def test_of_many_names_each_so_many_th_is_written() -> None:
    names = [str(year) for year in range(1960, 2024)]
    assert skip_of(names, 400.0, floor()) > 3
    assert skip_of(names[:4], 400.0, floor()) == 1
