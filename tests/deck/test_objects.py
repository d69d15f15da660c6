"""Charts, tables and timelines in their places."""

from reports.deck.slides import Grid, Label
from reports.house.model import Size
from tests.deck.making import area, chart, comparison, planned, problem_of, say, slide, table, timeline, visit


def test_a_chart_is_to_be_drawn_at_the_size_of_its_place() -> None:
    made, _ = planned(area())
    assert made.chart_sizes == {"gas": Size(18.542, 11.303)}


def test_too_many_columns_are_left_to_the_memo() -> None:
    wide = table()
    six = type(wide)(wide.id, wide.caption, wide.columns * 3, ())
    assert "6 columns, 5 at most" in problem_of(slide(six, layout="table")).message


def test_a_timeline_label_without_room_is_a_problem_with_a_way_out() -> None:
    words = "A conference of every university, institute, academy and school of both countries " * 4
    found = problem_of(
        slide(timeline((visit(),), (type(visit())(visit().when, (), say(words), ()),)), layout="timeline")
    )
    assert found.message.startswith("no room for the label")
    assert found.message.endswith("words too long")
    assert "titles={…}" in found.hint


def test_a_timeline_is_one_group_of_labels_and_marks() -> None:
    made, problems = planned(slide(timeline((visit(),)), layout="timeline"))
    assert problems == ()
    assert not [e for e in made.slides[1].elements if isinstance(e, Label)]


def test_a_chart_beside_another_is_drawn_at_the_size_of_its_side_with_its_measure_under_the_head() -> None:
    made, problems = planned(slide(comparison((chart(),), (chart("coal"),)), layout="comparison"))
    assert problems == ()
    assert made.chart_sizes["gas"] == made.chart_sizes["coal"] == Size(14.8996, 9.652)
    assert made.slides[1].text("side-1-head") == "Before the agreement\nMillion cubic metres"


def test_a_table_beside_something_is_in_the_type_of_tables_and_not_divided() -> None:
    short = table(*((f"Row {n}", "1") for n in range(6)))
    made, problems = planned(slide(comparison((short,)), layout="comparison"))
    assert problems == ()
    (grid,) = [e for e in made.slides[1].elements if isinstance(e, Grid)]
    assert (grid.rows[1].cells[1].look.size, grid.rows[1].cells[1].look.bold) == (16, True)
    long = table(*((f"Row {n}", "1") for n in range(9)))
    found = problem_of(slide(comparison((long,)), layout="comparison"))
    assert found.message == "the table is 3 rows longer than Left"
