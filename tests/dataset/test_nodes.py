"""What a reader asks of a node: the wanted type, or a problem at its place."""

from datetime import date
from decimal import Decimal

import pytest

from reports.dataset.findings import Findings
from reports.dataset.nodes import Node, choice, day, entries, flag, mapping, number, period, text, texts, words
from reports.dataset.read_yaml import read_yaml

SURPRISES = "NO yes Off true y ~ null 010 1_000 12:30 0x1F 1e3 5 2.5 .inf 2025-01-22"


def read(source: str) -> tuple[Node, Findings]:
    findings = Findings()
    node = read_yaml(source.encode(), "a.yaml", findings)
    assert findings.problems == []
    assert node is not None
    return node, findings


def value(source: str) -> tuple[Node, Findings]:
    """The value of `key:` in a file of one line."""
    node, findings = read(f"key: {source}\n")
    return dict(entries(node, findings))["key"], findings


@pytest.mark.parametrize("said", SURPRISES.split())
def test_a_word_that_yaml_takes_otherwise_must_be_quoted_where_text_is_wanted(said: str) -> None:
    node, findings = value(said)
    text(node, findings)
    (problem,) = findings.problems
    assert (problem.code, problem.hint) == ("yaml-surprise", f'write "{said}" in quotes')
    quoted, findings = value(f'"{said}"')
    assert (text(quoted, findings), findings.problems) == (said, [])


@pytest.mark.parametrize("said", ["Norway", "24/7", "P24M", "1.2.3", "en-GB", "Director, Third Department", "a:b"])
def test_an_ordinary_word_needs_no_quotes(said: str) -> None:
    node, findings = value(said)
    assert (text(node, findings), findings.problems) == (said, [])


def test_a_text_that_has_no_languages_says_so() -> None:
    node, findings = value("{en: OFFICIAL, ru: ДСП}")
    assert text(node, findings) == ""
    assert [problem.hint for problem in findings.problems] == [
        'put the text in quotes: "…"; this one is the same in all languages'
    ]


def test_a_key_that_yaml_takes_otherwise_must_be_quoted_too() -> None:
    node, findings = read("no: Norsk\n")
    words(node, findings)
    assert [f"{problem.place} {problem.code}" for problem in findings.problems] == ["a.yaml:1:1 yaml-surprise"]


@pytest.mark.parametrize("said", ["010", "1_000", "0x10", "1e3", ".5", "12:30", "ten", '"1,5"', "[1]"])
def test_a_number_is_plain_digits(said: str) -> None:
    node, findings = value(said)
    assert number(node, findings) is None
    assert [problem.code for problem in findings.problems] == ["not-a-number"]


def test_numbers_dates_and_periods_keep_what_is_written() -> None:
    assert number(value("2.50")[0], Findings()) == Decimal("2.50")
    assert day(value("2025-01-22")[0], Findings()) == date(2025, 1, 22)
    made = period(value("2024-01/2024-10")[0], Findings())
    assert made is not None
    assert made.written == "2024-01/2024-10"


@pytest.mark.parametrize("said", ["2025-02-30", "22.01.2025", "2025-01", "[2025]"])
def test_an_impossible_day_is_told(said: str) -> None:
    node, findings = value(said)
    assert day(node, findings) is None
    assert [problem.code for problem in findings.problems] == ["date"]


def test_flags_are_true_and_false_and_no_other_word() -> None:
    assert flag(value("true")[0], Findings()) is True
    node, findings = value("yes")
    assert flag(node, findings) is False
    assert [problem.code for problem in findings.problems] == ["type"]


def test_unknown_and_missing_keys_are_told_with_the_nearest_known() -> None:
    node, findings = read("titel: x\n")
    assert mapping(node, ("title", "house"), findings, required=("house",)) == {}
    assert [(p.code, p.hint) for p in findings.problems] == [
        ("unknown-key", "did you mean “title”?"),
        ("missing-key", "add “house:”"),
    ]


def test_a_key_without_value_is_left_out_unless_it_is_needed() -> None:
    node, findings = read("title:\nhouse:\n")
    assert mapping(node, ("title", "house"), findings, required=("house",)) == {}
    assert [f"{p.place} {p.code}" for p in findings.problems] == ["a.yaml:2:7 empty"]


@pytest.mark.parametrize(("said", "wanted"), [("[a]", "text"), ("{a: b}", "list"), ("a", "list")])
def test_a_value_of_the_wrong_shape_is_told(said: str, wanted: str) -> None:
    node, findings = value(said)
    _ = text(node, findings) if wanted == "text" else texts(node, findings)
    assert [problem.code for problem in findings.problems] == ["type"]


def test_a_closed_choice_offers_the_nearest_word() -> None:
    node, findings = value("finale")
    assert choice(node, ("draft", "final"), findings, "final") == "final"
    assert findings.problems[0].hint == "did you mean “final”?"


def test_texts_are_one_string_or_one_for_each_language() -> None:
    assert words(value("Talks")[0], Findings()).by_language == (("", "Talks"),)
    both = words(value("{en: Talks, zh-Hant: 會談}")[0], Findings())
    assert both.by_language == (("en", "Talks"), ("zh-Hant", "會談"))
    node, findings = value("{english: Talks}")
    words(node, findings)
    assert [problem.code for problem in findings.problems] == ["language"]


def test_a_hidden_character_by_escape_is_found_as_well() -> None:
    node, findings = value('"a\\u202eb"')
    assert text(node, findings) == ""
    assert [problem.code for problem in findings.problems] == ["control-character"]
