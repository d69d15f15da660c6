"""Charts, tables and timelines in their places."""

from reports.deck.slides import Label
from reports.house.model import Size
from tests.deck.making import area, planned, problem_of, say, slide, table, timeline, visit


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
