"""The deck is planned as a value: layouts, fits, titles, sizes, and problems with slide, words over and a way out."""

import re

import pytest

from reports.brief.model import Callout, KeyFigures, Ledgers, Slide
from reports.deck.slides import Box, Label, Line, Picture, Text
from reports.house.model import Size
from reports.problems import Problem, Severity
from tests.deck.making import (
    chart,
    house_with,
    ledger,
    listing,
    paragraph,
    planned,
    say,
    slide,
    table,
    takeaways,
    tile,
    timeline,
    visit,
)

LONG_TITLE = "Trade passed 3 billion dollars in 2024, and migrants sent home more than 2.5 billion"


def problem(*slides: Slide) -> Problem:
    _, problems = planned(*slides)
    assert len(problems) == 1, problems
    return problems[0]


def roles(*slides: Slide) -> list[list[str]]:
    made, _ = planned(*slides)
    return [[e.slot.role for e in each.elements if isinstance(e, Text | Picture)] for each in made.slides]


def area(**changes: object) -> Slide:
    return slide(chart(), takeaways(("90%", "of it."), ("3", "of four.")), layout="area", **changes)


def test_the_cover_is_the_first_slide_and_numbers_count_it() -> None:
    made, _ = planned(area())
    assert [(each.id, each.number) for each in made.slides] == [("cover", 1), ("area", 2)]
    assert made.slides[1].text("number") == "2"


def test_elements_stand_in_reading_order() -> None:
    assert roles(area(source=say("Source: note.")))[1] == [
        *("title", "measure", "chart", "takeaway-1", "takeaway-2", "source", "footer", "number"),
    ]


def test_a_chart_is_to_be_drawn_at_the_size_of_its_place() -> None:
    made, _ = planned(area())
    assert made.chart_sizes == {"gas": Size(18.542, 11.303)}


def test_moving_a_placeholder_in_the_template_is_enough_to_change_the_size() -> None:
    def narrower(xml: str) -> str:
        return re.sub(r'(name="Chart".*?<a:ext cx=")6675120"', r'\g<1>5486400"', xml, count=1)

    made, _ = planned(area(), by=house_with("ppt/slideLayouts/slideLayout4.xml", narrower))
    assert made.chart_sizes == {"gas": Size(15.24, 11.303)}


def test_a_chart_without_takeaways_takes_the_width_of_the_slide() -> None:
    made, problems = planned(slide(chart(), layout="area"))
    assert made.slides[1].sheet.role == "chart"
    assert problems == ()


def test_a_table_goes_to_the_layout_made_for_it() -> None:
    made, problems = planned(slide(table(), layout="sources"))
    assert made.slides[1].sheet.role == "table"
    assert problems == ()


def test_a_second_table_does_not_lie_upon_the_first() -> None:
    found = problem(slide(table(), table(), layout="table"))
    assert (found.code, found.message) == ("deck-block", "two blocks want table")
    assert "slide of its own" in found.hint


def test_a_title_of_two_lines_is_broken_and_the_plan_says_so() -> None:
    made, problems = planned(slide(paragraph(), title=LONG_TITLE))
    assert "\n" in made.slides[1].text("title")
    assert made.slides[1].decisions == ("title broken over two lines",)
    assert problems == ()


def test_a_title_of_three_lines_is_a_problem_that_counts_the_words_over() -> None:
    found = problem(
        slide(paragraph(), title=f"{LONG_TITLE}, which is a great deal more than anybody at home or abroad had thought")
    )
    assert (found.code, found.severity) == ("deck-fit", Severity.ERROR)
    assert re.fullmatch(r"Title is \d+ words? too long", found.message)
    assert str(found.place) == "deck:2:content"
    assert "two lines at most" in found.hint


def test_a_takeaway_too_long_is_a_problem_with_its_slot() -> None:
    words = "of settlements are in roubles, which the note states for both sides and for no period at all"
    found = problem(slide(chart(), takeaways(("90%", words)), layout="area"))
    assert found.message.startswith("Takeaway 1 is ")
    assert found.hint == "shorten it, or move the rest to the memo"


def test_a_long_table_makes_slides_and_no_problem() -> None:
    made, problems = planned(slide(table(*((f"Row {n}", "1") for n in range(9))), layout="table"))
    assert [each.text("title") for each in made.slides[1:]] == ["A message (1 of 2)", "A message (2 of 2)"]
    assert problems == ()


def test_ledgers_of_four_make_two_slides_numbered_on() -> None:
    made, problems = planned(slide(Ledgers((ledger("outcome", *"abcd"),)), layout="outcomes"))
    assert problems == ()
    (entry,) = [e for e in made.slides[2].elements if isinstance(e, Text) and e.slot.role == "outcome-1"]
    assert entry.paragraphs[0].start == 4


def test_too_many_columns_are_left_to_the_memo() -> None:
    wide = table()
    six = type(wide)(wide.id, wide.caption, wide.columns * 3, ())
    assert "6 columns, 5 at most" in problem(slide(six, layout="table")).message


def test_rules_set_entries_apart_and_are_decorative() -> None:
    made, _ = planned(area(), slide(KeyFigures((tile(), tile())), layout="meeting", title="Another"))
    rules = [[e.name for e in each.elements if isinstance(e, Line | Box)] for each in made.slides]
    assert rules == [[], ["Rule: Takeaway 2"], ["Rule: Figure 1", "Rule: Figure 2"]]
    assert all(e.decorative for each in made.slides for e in each.elements if isinstance(e, Line | Box))


def test_a_panel_has_a_bar_flush_with_it() -> None:
    made, _ = planned(slide(Callout("bottom-line", "", (paragraph(),)), layout="meeting"))
    (bar,) = [e for e in made.slides[1].elements if isinstance(e, Box)]
    (panel,) = [e for e in made.slides[1].elements if isinstance(e, Text) and e.slot.role == "callout"]
    assert bar.frame.right == panel.slot.frame.x


def test_the_slide_s_source_goes_before_the_chart_s_whose_remark_is_kept() -> None:
    drawn = chart(source=say("Source: chart."), note=say("* Not stated."))
    made, _ = planned(slide(drawn, layout="chart", source=say("Source: note.")))
    assert made.slides[1].text("source") == "Source: note. * Not stated."


def test_without_a_source_of_its_own_a_slide_shows_the_chart_s() -> None:
    made, _ = planned(slide(chart(source=say("Source: chart."), note=say("Source: chart.")), layout="chart"))
    assert made.slides[1].text("source") == "Source: chart."


def test_the_marking_stands_in_capitals_and_is_absent_when_empty() -> None:
    marked, _ = planned(area(), marking="for official use")
    assert [each.text("marking") for each in marked.slides] == ["FOR OFFICIAL USE"] * 2
    assert all("marking" not in each for each in roles(area()))


def test_a_slide_without_notes_is_a_problem() -> None:
    assert problem(slide(paragraph(), notes=())).code == "deck-notes"


def test_two_slides_of_one_title_are_a_problem() -> None:
    found = problem(slide(paragraph()), slide(listing("One."), layout="objectives"))
    assert found.message == "the title is that of slide 2"


def test_an_unknown_layout_lists_those_there_are() -> None:
    found = problem(slide(paragraph(), layout="poster"))
    assert "no layout 'poster'" in found.message
    assert "meeting" in found.hint


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (slide(KeyFigures((tile(),)), layout="table"), "layout Table has no place for figure-1"),
        (slide(paragraph(), paragraph(), layout="timeline"), "two blocks want measure"),
        (slide(takeaways(*[("1", "a")] * 4), layout="area"), "layout Area has no place for takeaway-4"),
    ],
)
def test_what_has_no_place_is_a_problem(made: Slide, told: str) -> None:
    assert problem(made).message == told


def test_a_timeline_label_without_room_is_a_problem_with_a_way_out() -> None:
    words = "A conference of every university, institute, academy and school of both countries " * 4
    found = problem(slide(timeline((visit(),), (type(visit())(visit().when, (), say(words), ()),)), layout="timeline"))
    assert found.message.startswith("no room for the label")
    assert found.hint == "show fewer events or shorten the label"


def test_a_timeline_is_one_group_of_labels_and_marks() -> None:
    made, problems = planned(slide(timeline((visit(),)), layout="timeline"))
    assert problems == ()
    assert not [e for e in made.slides[1].elements if isinstance(e, Label)]
