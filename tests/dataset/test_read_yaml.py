"""YAML that is read as one sees it: located values, and every cleverness refused."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reports.dataset.findings import Findings
from reports.dataset.read_yaml import (
    Node,
    choice,
    day,
    entries,
    flag,
    items,
    mapping,
    number,
    period,
    read_yaml,
    text,
    texts,
    words,
)

SURPRISES = "NO yes Off true y ~ null 010 1_000 12:30 0x1F 1e3 5 2.5 .inf 2025-01-22"


def read(source: str | bytes) -> tuple[Node | None, list[str], Findings]:
    findings = Findings()
    data = source.encode() if isinstance(source, str) else source
    node = read_yaml(data, "a.yaml", findings)
    return node, [f"{p.place} {p.code}".removeprefix("a.yaml:") for p in findings.problems], findings


def value(source: str) -> tuple[Node, Findings]:
    """The value of `key:` in a file of one line."""
    node, problems, findings = read(f"key: {source}\n")
    assert problems == []
    assert node is not None
    return dict(entries(node, findings))["key"], findings


def told(source: str | bytes) -> list[str]:
    return read(source)[1]


def test_every_value_knows_its_line_and_column() -> None:
    node, problems, findings = read("a: 1\nb:\n  - x\n  - {c: y}\n")
    assert problems == []
    assert node is not None
    b = dict(entries(node, findings))["b"]
    inner = items(b, findings)[1]
    assert [str(place) for place in (b.place, inner.place)] == ["a.yaml:3:3", "a.yaml:4:5"]
    assert str(dict(entries(inner, findings))["c"].place) == "a.yaml:4:9"


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ("a: 1\na: 2\n", ["2:1 duplicate-key"]),
        ("a: &x 1\nb: *x\n", ["1:4 yaml-alias", "2:4 yaml-alias"]),
        ("b: *nothing\n", ["1:4 yaml-alias"]),
        ("a: {<<: {b: 1}}\n", ["1:5 yaml-alias"]),
        ("a: !!python/object:os.system 1\n", ["1:4 yaml-tag"]),
        ("a: !!str 1\n", ["1:4 yaml-tag"]),
        ("[a, b]: 1\n", ["1:1 yaml"]),
        ("a: 1\n---\nb: 2\n", ["2:1 yaml"]),
        ("a:\n\tb: 1\n", ["2:1 yaml"]),
        ("a: 'open\n", ["2:1 yaml"]),
        ("a: b: c\n", ["1:5 yaml"]),
        ("a: x\u202ey\n", ["1:5 control-character"]),
        ("# nothing\n", ["1 empty-file"]),
    ],
)
def test_what_is_too_clever_or_broken_is_told_where_it_stands(source: str, problems: list[str]) -> None:
    assert told(source) == problems


def test_a_billion_laughs_are_not_laughed() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert {problem.split()[1] for problem in told("\n".join(lines))} == {"yaml-alias"}


@pytest.mark.parametrize("source", ["[" * 100_000, "{a: " * 5_000, "- " * 50_000, "a: [" + "x, " * 100_000 + "x]"])
def test_nesting_and_length_have_bounds(source: str) -> None:
    assert [problem.split()[1] for problem in told(source)] == ["yaml"]


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


def test_a_key_that_yaml_takes_otherwise_must_be_quoted_too() -> None:
    node, _, findings = read("no: Norsk\n")
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
    node, _, findings = read("titel: x\n")
    assert node is not None
    assert mapping(node, ("title", "house"), findings, required=("house",)) == {}
    assert [(p.code, p.hint) for p in findings.problems] == [
        ("unknown-key", "did you mean “title”?"),
        ("missing-key", "add “house:”"),
    ]


def test_a_key_without_value_is_left_out_unless_it_is_needed() -> None:
    node, _, findings = read("title:\nhouse:\n")
    assert node is not None
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


@pytest.mark.parametrize("name", ["case.yaml", "charts.yaml"])
def test_the_shipped_files_say_the_same_to_a_python_without_the_fast_parser(name: str) -> None:
    text = (Path(__file__).parents[2] / "data" / "moscow-2025-01-22" / name).read_text("utf-8")
    fast, slow = (list(yaml.parse(text, Loader=loader)) for loader in (yaml.CSafeLoader, yaml.SafeLoader))
    assert [getattr(event, "value", "") for event in fast] == [getattr(event, "value", "") for event in slow]


@given(st.binary(max_size=200))
def test_any_bytes_are_a_tree_or_problems(data: bytes) -> None:
    node, problems, _ = read(data)
    assert node is not None or problems


@given(st.text(st.sampled_from("ab:-[]{}&*!|>'\"%#?, \n\t0"), max_size=60))
def test_any_punctuation_is_a_tree_or_problems(source: str) -> None:
    node, problems, _ = read(source)
    assert node is not None or problems
