from decimal import Decimal

import pytest

from reports.charts import levels
from reports.charts.scene import Stroke, words_of
from tests.charts.examples import english, ground, mark, russian


def bounds(*values: str) -> tuple[Decimal, Decimal]:
    return levels.bounds([mark("", value) for value in values])


def scale_of(*values: str, percent: bool = False, **options: bool) -> levels.Levels:
    span = levels.bounds([mark("", value) for value in values], **options)
    return levels.levels(span, (10.0, 110.0), ground(), english(), percent=percent)


def test_a_scale_holds_zero_unless_all_values_lie_far_from_it() -> None:
    assert bounds("3", "8") == (0, 8)
    assert bounds("104", "151") == (104, 151)
    assert bounds("-9", "-6") == (-9, -6)
    assert bounds("-2", "5") == (-2, 5)


def test_zero_is_held_where_it_is_asked_for() -> None:
    assert levels.bounds([mark("", "104"), mark("", "151")], zero=True) == (0, 151)


def test_a_range_is_held_whole() -> None:
    assert levels.bounds([mark("", "78", low="63", high="94")])[1] == 94


def test_equal_values_still_have_a_scale() -> None:
    scale = scale_of("5", "5")
    assert scale.at(Decimal(0)) > scale.at(Decimal(5))


def test_values_stand_in_proportion_within_the_room() -> None:
    scale = scale_of("0", "40", "100")
    assert (scale.at(Decimal(0)), scale.at(Decimal(100))) == (110.0, 10.0)
    assert scale.at(Decimal(40)) == pytest.approx(70.0)


def test_a_scale_ends_with_its_values_where_a_further_step_would_stand_empty() -> None:
    scale = scale_of("-0.3", "22")
    assert (scale.low, scale.marks[0][0]) == (Decimal("-0.3"), 0)


@pytest.mark.parametrize("values", [("-1.9", "7.8"), ("-2", "5.1"), ("0", "5.5"), ("-0.3", "5.2")])
def test_a_scale_has_three_levels_at_least(values: tuple[str, str]) -> None:
    assert len(scale_of(*values).marks) >= 3


def test_levels_read_with_the_decimals_they_need_and_a_real_minus() -> None:
    assert {reads for _, reads in scale_of("-1", "1.9").marks} <= {"−1", "0", "1", "2", "−1.0", "1.0", "2.0"}
    assert "2,5" in {
        reads for _, reads in levels.levels((Decimal(0), Decimal(10)), (0.0, 300.0), ground(), russian()).marks
    }
    assert "10%" in {reads for _, reads in scale_of("0", "20", percent=True).marks}


def test_zero_has_a_baseline_and_a_scale_without_zero_has_none() -> None:
    assert len(levels.baseline(scale_of("0", "4"), 0.0, 100.0, ground())) == 1
    assert levels.baseline(scale_of("104", "151"), 0.0, 100.0, ground()) == ()


def test_no_line_runs_through_the_numbers() -> None:
    scale = scale_of("-3", "9")
    drawn = levels.grid(scale, 200.0, ground())
    ends = max(text.left + text.width for text in words_of(drawn))
    assert all(shape.points[0][0] > ends for shape in drawn if isinstance(shape, Stroke))
