"""What a house leaves out or overdoes is said at its line, with its key and a way out; the shipped one is within."""

import re
from pathlib import Path

import pytest

from reports.dataset.findings import Findings
from reports.dataset.read_yaml import read_yaml
from reports.house.limits import REQUIRED, check_font, check_limits
from reports.problems import Problem

SHIPPED = Path("templates/ministerial/house.yaml").read_text(encoding="utf-8")


def found(yaml: str, fonts: tuple[str, ...] | None = None) -> list[Problem]:
    findings = Findings()
    root = read_yaml(yaml.encode(), "house.yaml", findings)
    assert root is not None
    check_limits(root, findings)
    check_font(root, fonts, findings)
    return findings.problems


def changed(before: str, after: str) -> Problem:
    assert before in SHIPPED
    problems = found(SHIPPED.replace(before, after, 1))
    assert len(problems) == 1
    return problems[0]


def test_the_shipped_house_is_within_all_limits() -> None:
    assert found(SHIPPED, {"fontpkg-pt-sans": "PT Sans"}) == []


@pytest.mark.parametrize(
    ("before", "after", "section"),
    [
        ("navy: accent1", "nevy: accent1", "charts.colours"),
        ("baseline: 0.9", "baseln: 0.9", "charts.lines"),
        ("    memo: {text", "    note: {text", "charts.types"),
        ('"": 6.2, ', "", "memo.chart_heights"),
        ("    visit-line:", "    visitline:", "deck.strokes"),
        ("head: 1, text: 2}", "text: 2}", "deck.looks.takeaway"),
        ("    takeaway: {head", "    takeaways: {head", "deck.looks"),
        ("    timeline-row: 0.32", "", "deck.measures"),
        (", table-columns: 5", "", "deck.limits"),
        ("  limits: {table-rows: 8, table-columns: 5}\n", "", "deck"),
        ("    cover:\n", "    front:\n", "deck.layouts"),
        ("{title: Title, marking: Marking, body: Subtitle,", "{body: Subtitle,", "deck.layouts.section.placeholders"),
    ],
)
def test_a_role_that_is_asked_for_must_be_there(before: str, after: str, section: str) -> None:
    problem = changed(before, after)
    assert (problem.code, problem.message.split(":")[0]) == ("missing-role", section)
    assert problem.place.line is not None
    assert section in problem.hint


def test_every_role_that_is_missing_is_named_at_once() -> None:
    problems = found(re.sub(r"  colours: .*", "  colours: {ink: dk1}", SHIPPED))
    assert len(problems) == len(REQUIRED["charts.colours"]) - 1


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("text_width: 16.4", "text_width: 0", "memo.text_width"),
        ("text_width: 16.4", "text_width: 16000", "memo.text_width"),
        ('"": 6.2', '"": 0', "memo.chart_heights."),
        ("dots: 5.2", "dots: 600", "memo.chart_heights.dots"),
        ("table-rows: 8", "table-rows: 0", "deck.limits.table-rows"),
        ("{head: 1, text: 2}", "{head: 99, text: 2}", "deck.looks.takeaway.head"),
        ("{head: 1, text: 2}", "{head: 0, text: 2}", "deck.looks.takeaway.head"),
        ("memo: {text: 9", "memo: {text: 0", "charts.types.memo.text"),
        ("memo: {text: 9", "memo: {text: 900", "charts.types.memo.text"),
        ("timeline-row: 0.32", "timeline-row: 0", "deck.measures.timeline-row"),
        ("timeline-pad: 0.08", "timeline-pad: 80", "deck.measures.timeline-pad"),
        ("strength: 40", "strength: 400", "deck.strokes.grid.strength"),
        ("least_size: 12", "least_size: 1", "deck.least_size"),
        ("stem: 1.0", "stem: 0", "charts.lines.stem"),
    ],
)
def test_a_number_beyond_what_can_be_drawn_is_refused_with_its_range(before: str, after: str, key: str) -> None:
    problem = changed(before, after)
    assert (problem.code, problem.message.split(":")[0]) == ("range", key)
    assert problem.place.line == SHIPPED[: SHIPPED.index(before)].count("\n") + 1
    assert " to " in problem.hint


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("contents: annexes", "contents: annexs", "unknown-word"),
        ("citations: line", "citations: endnotes", "unknown-word"),
        ("callout: {colour: accent1}", "callout: {colour: acent1}", "unknown-word"),
        ("table_style: Ministerial", 'table_style: ""', "empty"),
        ("body: Body Text\n", 'body: ""\n', "empty"),
        ("font_package: fontpkg-pt-sans", "font_package: os", "font-package"),
        ("font_package: fontpkg-pt-sans", 'font_package: ""', "font-package"),
    ],
)
def test_a_word_that_nothing_answers_to_is_refused(before: str, after: str, code: str) -> None:
    assert changed(before, after).code == code


def test_a_font_package_must_be_installed_whichever_way_it_is_spelt() -> None:
    spelt = SHIPPED.replace("fontpkg-pt-sans", "fontpkg_pt_sans")
    assert found(spelt, {"fontpkg-pt-sans": "PT Sans"}) == []
    assert [problem.code for problem in found(spelt, ())] == ["font-package"]


def test_another_name_of_a_style_stands_under_a_role_there_is() -> None:
    said = "  elsewhere: {caption: [Legend, Bildunterschrift]}\n  styles:"
    assert found(SHIPPED.replace("  styles:", said, 1)) == []
    problem = changed("  styles:", "  elsewhere: {captoin: [Legend]}\n  styles:")
    assert (problem.code, problem.hint) == ("unknown-role", "did you mean “caption”?")
