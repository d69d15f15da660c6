"""Which layout a slide stands on."""

from tests.deck.making import chart, paragraph, planned, problem_of, slide, table


def test_a_chart_without_takeaways_takes_the_width_of_the_slide() -> None:
    made, problems = planned(slide(chart(), layout="area"))
    assert made.slides[1].sheet.role == "chart"
    assert problems == ()


def test_a_table_goes_to_the_layout_made_for_it() -> None:
    made, problems = planned(slide(table(), layout="sources"))
    assert made.slides[1].sheet.role == "table"
    assert problems == ()


def test_an_unknown_layout_lists_those_there_are() -> None:
    found = problem_of(slide(paragraph(), layout="poster"))
    assert "no layout 'poster'" in found.message
    assert "meeting" in found.hint
