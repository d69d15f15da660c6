from reports.charts.courses import course_of
from tests.charts.examples import course, english, mark, period


def said(*values: str | None, **states: tuple[int, ...]) -> str:
    return course_of(course("", 2010, *values, unit="%", **states), english())


def test_a_course_is_told_by_its_ends_and_extremes() -> None:
    assert said("2", "9", "-3", "4") == "from 2% (2010) to 4% (2013), highest 9% (2011), lowest −3% (2012)"


def test_an_extreme_at_an_end_is_not_told_twice() -> None:
    assert said("2", "3", "4") == "from 2% (2010) to 4% (2012)"


def test_two_times_have_no_extremes() -> None:
    assert said("4", "2") == "from 4% (2010) to 2% (2011)"


def test_what_is_missing_planned_or_derived_is_told_with_its_times() -> None:
    text = said("2", None, "3", "4", "5", planned=(4,), derived=(2,))
    assert text.endswith("not available: 2011, plan: 2014, derived: 2012")


def test_of_many_times_the_first_and_the_last_are_named() -> None:
    assert said("2", *[None] * 6, "3", "4").endswith("not available: 2011 … 2016")


def test_a_bound_stays_a_bound() -> None:
    marks = [mark("2010", "2", "2", when=period("2010")), mark("2011", "3", "more than 3", when=period("2011"))]
    assert course_of(marks, english()) == "from 2 (2010) to more than 3 (2011)"


def test_a_course_without_values_says_so() -> None:
    assert said(None, None) == "not available: 2010, 2011"
