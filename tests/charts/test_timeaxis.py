from itertools import pairwise

import pytest

from reports.charts import timeaxis
from reports.charts.scene import Stroke, words_of
from tests.charts.examples import course, ground, mark, period


def axis_of(marks: list, left: float = 0.0, right: float = 300.0) -> timeaxis.TimeAxis:  # type: ignore[type-arg]
    return timeaxis.time_axis(marks, left, right)


def test_unequal_times_stand_unequally_far_apart() -> None:
    axis = axis_of([mark(year, "1", when=period(year)) for year in ("1990", "2000", "2020")])
    places = [axis.at(period(year)) for year in ("1990", "2000", "2020")]
    assert places[0] == 0
    assert places[1] == pytest.approx(100, abs=0.1)
    assert places[2] == 300


def test_a_period_stands_in_its_middle() -> None:
    axis = axis_of([mark("2020", "1", when=period("2020")), mark("2024", "1", when=period("2024"))])
    assert axis.at(period("2022-07-02")) == pytest.approx(150, abs=0.3)


def test_a_lone_time_stands_in_the_middle() -> None:
    assert axis_of([mark("2020", "1", when=period("2020"))]).at(period("2020")) == 150


def test_a_missing_value_parts_a_course() -> None:
    runs = timeaxis.unbroken(course("", 2010, "1", "2", None, "4"))
    assert [[one.name for one in run] for run in runs] == [["2010", "2011"], ["2013"]]


def test_a_year_left_out_of_a_regular_course_is_a_gap() -> None:
    marks = [*course("", 2010, "1", "2", "3", "4", "5"), *course("", 2017, "8", "9", "10")]
    assert [run[0].name for run in timeaxis.unbroken(marks)] == ["2010", "2017"]


def test_a_course_without_a_rhythm_has_no_gaps() -> None:
    marks = [mark(year, "1", when=period(year)) for year in ("1990", "2000", "2010", "2015", "2020", "2024")]
    assert len(timeaxis.unbroken(marks)) == 1


def named(marks: list, width: float) -> list[str]:  # type: ignore[type-arg]
    axis = axis_of(marks, 10.0, width - 10.0)
    return [text.reads for text in words_of(timeaxis.drawn(axis, 50.0, ground(), room=(0.0, width)))]


def test_few_times_are_all_named_and_of_many_years_the_round_ones_with_the_last() -> None:
    assert named(course("", 2019, "1", "2", "3", "4"), 300) == ["2019", "2020", "2021", "2022"]
    assert named(course("", 2000, *["1"] * 25), 300) == ["2000", "2005", "2010", "2015", "2020", "2024"]


def test_of_many_months_every_so_many_are_named_back_from_the_last() -> None:
    months = [f"{2022 + index // 12}-{index % 12 + 1:02d}" for index in range(36)]
    marks = [mark(month, "1", when=period(month)) for month in months]
    assert named(marks, 300)[-1] == "2024-12"
    assert named(marks, 300)[0] == "2022-06"


@pytest.mark.parametrize("count", [1, 2, 3, 7, 12, 25, 60, 110])
@pytest.mark.parametrize("width", [60.0, 150.0, 465.0])
def test_words_at_ticks_never_meet_nor_leave_the_room(count: int, width: float) -> None:
    axis = axis_of(course("", 1914, *["1"] * count), 10.0, width - 10.0)
    texts = words_of(timeaxis.drawn(axis, 50.0, ground(), room=(0.0, width)))
    assert texts
    assert all(one.left >= -0.01 and one.left + one.width <= width + 0.01 for one in texts)
    assert all(one.left + one.width < other.left for one, other in pairwise(texts))


def test_every_word_has_its_tick() -> None:
    axis = axis_of(course("", 2019, "1", "2", "3"))
    drawn = timeaxis.drawn(axis, 50.0, ground(), room=(0.0, 300.0))
    ticks = [shape.points[0][0] for shape in drawn if isinstance(shape, Stroke)]
    assert ticks == [axis.at(period(year)) for year in ("2019", "2020", "2021")]
