from dataclasses import replace
from datetime import date

import pytest

from reports.brief.inlines import Flag
from reports.charts.scene import Box, Disc, Scene, Stroke, words_of
from tests.charts.examples import TIMELINE, chart, event, ground, panel, scene, words


def dots(shapes: Scene) -> list[Disc]:
    return [shape for shape in shapes if isinstance(shape, Disc) and shape.line]


def test_days_stand_true_to_time() -> None:
    first, second, third, *_, last = dots(scene(TIMELINE))
    whole = (date(2025, 1, 22) - date(1992, 3, 20)).days
    assert (third.x - first.x) / (last.x - first.x) == pytest.approx(
        (date(2000, 7, 27) - date(1992, 3, 20)).days / whole
    )
    assert second.x > first.x


def test_a_year_alone_is_a_bar_as_long_as_the_year_and_no_dot() -> None:
    shapes = scene(TIMELINE)
    (bar,) = [shape for shape in shapes if isinstance(shape, Box)]
    first, *_, last = dots(shapes)
    per_day = (last.x - first.x) / (date(2025, 1, 22) - date(1992, 3, 20)).days
    assert bar.width == pytest.approx(364 * per_day)
    assert len(dots(shapes)) == 5


def test_the_visit_is_an_orange_ring() -> None:
    colours = ground().colours
    assert (dots(scene(TIMELINE))[-1].edge, dots(scene(TIMELINE))[-1].fill) == (colours["orange"], colours["paper"])


def test_what_is_still_to_come_is_a_ring_and_what_was_is_a_dot() -> None:
    shapes = scene(chart("timeline", panel(event("2024-01-01", "a"), event("2025-01-01", "b", state="planned"))))
    past, ahead = dots(shapes)
    assert past.fill == ground().colours["navy"]
    assert ahead.fill == ground().colours["paper"]


def test_leaders_of_a_row_are_equally_long() -> None:
    axis = dots(scene(TIMELINE))[0].y
    ends = {
        round(shape.points[1][1], 3)
        for shape in scene(TIMELINE)
        if isinstance(shape, Stroke) and shape.points[0][1] == axis and shape.points[0][0] == shape.points[1][0]
    }
    assert len(ends) == 2


def test_the_word_of_what_is_new_stands_at_its_date() -> None:
    plainly = event("2025-01-01", "January")
    flagged = replace(plainly, reads=(*plainly.reads, Flag("\u00a0(revised)")))
    shapes = scene(chart("timeline", panel(event("2024-01-01", "a"), flagged)))
    assert words(shapes, "January\u00a0(revised)").bold


def test_the_date_is_bold_over_what_happened() -> None:
    shapes = scene(TIMELINE)
    when, what = words(shapes, "27 July 2000"), words(shapes, "Declaration on eternal")
    assert when.bold
    assert not what.bold
    assert when.y < what.y


def test_no_year_is_written_where_a_leader_stands() -> None:
    days = ("2000-01-01", "2005-01-01", "2005-01-10", "2010-01-01")
    shapes = scene(chart("timeline", panel(*(event(day, day) for day in days))))
    years = [text.reads for text in words_of(shapes) if text.reads.isdigit()]
    assert "2004" in years
    assert "2005" not in years


def test_years_are_written_without_grouping() -> None:
    assert words(scene(TIMELINE), "2010")


def test_an_interval_open_at_one_end_is_no_crash_but_a_mark_where_it_is_known() -> None:
    shapes = scene(chart("timeline", panel(event("2014/..", "since 2014"), event("2025-01-22", "22 January 2025"))))
    assert len([shape for shape in shapes if isinstance(shape, Box)]) == 1


def test_a_single_event_stands_in_the_middle() -> None:
    (dot,) = dots(scene(chart("timeline", panel(event("2025-01-22", "22 January 2025")))))
    assert dot.x == pytest.approx(ground().width / 2)
