"""Problems of a template carry file and line; a defect of our own stays an exception."""

import pytest

from reports.compose.marks import Marks
from reports.compose.rendering import render
from reports.compose.values import Function
from reports.compose.wording import Script
from reports.problems import Place
from tests.compose.desk import FILE, TURNOVER, rendered


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\n{{ fact. }}", 2), ("a\n\n{% endblock %}", 3), ("a\n{{ x | nofilter }}", 2)],
)
def test_a_syntax_error_has_its_line(text: str, line: int) -> None:
    result, problems = rendered(text)
    assert result == ""
    assert [(problem.code, problem.place) for problem in problems] == [("template-syntax", Place(FILE, line))]


def test_a_problem_in_the_house_s_text_names_the_house_s_file() -> None:
    others = {"memo.md.j2": "a\n\n{% block b %}{{ 5 }}{% endblock %}"}
    _, problems = rendered('{% extends "memo.md.j2" %}', others=others)
    assert [problem.place for problem in problems] == [Place("templates/house/memo.md.j2", 3)]


@pytest.mark.parametrize(
    "name", ["../facts.csv", "/etc/passwd", "case.yaml", "facts.csv", "templates/house/memo.md.j2"]
)
def test_an_include_cannot_leave_the_texts(name: str) -> None:
    _, problems = rendered(f"a\n{{% include '{name}' %}}", others={"memo.md.j2": ""})
    assert [(p.code, p.place.line) for p in problems] == [("unknown-template", 2)]
    assert problems[0].hint == "there are: memo.en.md.j2, memo.md.j2"


@pytest.mark.parametrize("character", ["\ue000", "\uf8ff", "\U000f0001"])
def test_a_mark_cannot_be_forged_in_a_template(character: str) -> None:
    result, problems = rendered(f"words\n of {character}", TURNOVER)
    assert result == ""
    assert [(p.code, p.place) for p in problems] == [("private-use", Place(FILE, 2, "5"))]


def test_a_mark_cannot_be_forged_by_an_escape() -> None:
    _, problems = rendered(r"{{ fact.trade.turnover }}" + "\n" + r'{{ "\ue000\ue010\ue001" }}', TURNOVER)
    assert [(p.code, p.place) for p in problems] == [("template-syntax", Place(FILE, 2))]


def test_a_defect_of_our_own_is_not_blamed_on_the_desk() -> None:
    def broken() -> object:
        raise TypeError("a defect")

    scripts = {"memo": Script("memo", FILE, "{{ broken() }}")}
    with pytest.raises(TypeError, match="a defect"):
        render(scripts, "memo", {"broken": Function("broken", broken)}, Marks())
