"""Containers that both papers have."""

from reports.brief.model import Callout, Paragraph
from tests.compose.desk import deck, memo, only


def test_a_panel_is_headed_by_its_label_or_its_title() -> None:
    bottom, status = memo('::: bottom-line\nwords\n:::\n\n::: status {title="State"}\nwords\n:::')[0]
    assert isinstance(bottom, Callout)
    assert isinstance(status, Callout)
    assert [(b.role, b.title) for b in (bottom, status)] == [("bottom-line", "Bottom line"), ("status", "State")]


def test_paragraphs_take_the_role_of_their_container() -> None:
    blocks, _ = memo("::: note\none\n\ntwo\n:::")
    assert [block.role for block in blocks if isinstance(block, Paragraph)] == ["note", "note"]


def test_an_unknown_container_is_told_the_nearest_in_its_paper() -> None:
    (problem,) = memo("words\n\n::: botom-line\nwords\n:::")[1]
    assert (problem.code, problem.place.line, problem.hint) == ("container", 3, "did you mean bottom-line?")
    (problem,) = memo("::: takeaways\n### a\nb\n:::")[1]
    assert problem.code == "container"


def test_an_attribute_that_means_nothing_is_a_problem() -> None:
    problems = memo("# Head {.anex}\n\n::: status {colour=red}\nwords\n:::")[1]
    assert [(p.code, p.place.line) for p in problems] == [("attribute", 1), ("attribute", 3)]


def test_a_heading_has_no_place_in_a_panel() -> None:
    assert [p.code for p in memo("::: status\n# Head\n:::")[1]] == ["heading"]


def test_a_panel_stands_on_a_slide_too() -> None:
    _, slides, problems = deck("## Title\n\n::: bottom-line\nwords\n:::")
    assert problems == []
    assert isinstance(only(slides[0].blocks, Callout), Callout)


def test_a_digit_in_a_panel_s_title_is_typed_by_hand() -> None:
    (problem,) = memo('::: status {title="As of 2024"}\nwords\n:::')[1]
    assert (problem.code, problem.place.line) == ("hand-typed-number", 1)
