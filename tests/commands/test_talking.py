"""What all commands have in common: cases named or all, problems for a person or a machine."""

import json

import click
import pytest

from reports.commands.talking import named, only, print_problems, those_or_all
from reports.problems import Place, Problem

PROBLEM = Problem("unit", "no such unit", Place("facts.csv", 3, "unit"), "did you mean %?")


def test_a_case_may_be_typed_as_a_folder() -> None:
    assert named(("moscow", "data/moscow", "data/moscow/")) == ("moscow",) * 3


def test_without_a_name_all_cases_are_meant() -> None:
    assert those_or_all((), ("a", "b")) == ("a", "b")
    assert those_or_all(("data/b",), ("a", "b")) == ("b",)


def test_where_there_is_no_case_usage_says_what_to_do() -> None:
    with pytest.raises(click.UsageError, match="reports new data/NAME"):
        those_or_all((), ())


def test_one_case_is_taken_unnamed_and_two_are_asked_about() -> None:
    assert only("", ("a",)) == "a"
    assert only("data/b", ("a", "b")) == "b"
    with pytest.raises(click.UsageError, match="a, b"):
        only("", ("a", "b"))


def test_a_problem_is_a_line_for_a_person_and_a_record_for_a_machine(capsys: pytest.CaptureFixture[str]) -> None:
    print_problems((PROBLEM,), as_json=False)
    print_problems((PROBLEM,), as_json=True)
    out, err = capsys.readouterr()
    assert err == "facts.csv:3:unit: error[unit]: no such unit\n  hint: did you mean %?\n"
    assert json.loads(out)["line"] == 3
