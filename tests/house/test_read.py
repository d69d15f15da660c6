"""A house is read whole or refused with every fault of its files at its place."""

import json
from pathlib import Path
from string import Template

import pytest

from reports.house.limits import REQUIRED
from reports.house.model import House
from reports.house.read import read_house
from reports.problems import Problem

THEME = {"dk1": "1B2A3B", "lt1": "FFFFFF", "accent1": "12436D", "major": "Calibri", "minor": "Calibri"}
WIDTHS = json.dumps({"regular": {"": 500, "A": 579}, "bold": {"": 520}}).encode()
YAML = Template("""\
format: 1
memo:
  text_width: 16.4
  chart_heights: {"": 6.2, bars: 5}
  styles: {body: Body Text}
deck:
  line_height: 1.2
  title_lines: 2
  layouts:
    area: {name: Area, placeholders: {title: Title 1}}
    cover: {name: Cover, placeholders: {title: Title 1}}
  strokes: {lane: {colour: accent6, weight: 0.75}, $strokes}
  limits: {table-rows: 8, table-columns: 5}
  looks: {$looks}
  measures: {$measures}
  least_size: 12
charts:
  font: PT Sans
  font_package: fontpkg-pt-sans
  types: {memo: {text: 9, small: 8.5, value: 13.5, weight: 1}, deck: {text: 14, small: 13, value: 19, weight: 1}}
  colours: {navy: accent1, $colours}
  lines: {$lines}
""").substitute(
    strokes=", ".join(f"{role}: {{colour: accent1}}" for role in REQUIRED["deck.strokes"] if role != "lane"),
    looks=", ".join(
        f"{slot}: {{{', '.join(f'{look}: 1' for look in REQUIRED[f'deck.looks.{slot}'])}}}"
        for slot in REQUIRED["deck.looks"]
    ),
    measures=", ".join(f"{role}: 0.4" for role in REQUIRED["deck.measures"]),
    colours=", ".join(f"{role}: dk1" for role in REQUIRED["charts.colours"] if role != "navy"),
    lines=", ".join(f"{role}: 0.9" for role in REQUIRED["charts.lines"]),
)


def read(yaml: str = YAML, **others: bytes | None) -> tuple[House | None, tuple[Problem, ...]]:
    files = {"house.yaml": yaml.encode(), "memo.docx": b"memo", "deck.pptx": b"deck", "widths.json": WIDTHS}
    for name, content in others.items():
        files = {k: v for k, v in files.items() if k != name} | ({name: content} if content is not None else {})
    return read_house(files, name="plain", memo_theme=THEME, deck_theme=THEME)


def house(yaml: str = YAML, **others: bytes | None) -> House:
    found, problems = read(yaml, **others)
    assert problems == ()
    assert found is not None
    return found


def refused(before: str, after: str) -> Problem:
    assert before in YAML
    found, problems = read(YAML.replace(before, after, 1))
    assert found is None
    assert len(problems) == 1
    return problems[0]


def test_templates_and_themes_stand_beside_what_the_yaml_says() -> None:
    memo = house().memo
    assert (memo.template, memo.text_width, memo.styles["body"]) == (b"memo", 16.4, "Body Text")
    assert (memo.theme.colours["accent1"], memo.theme.body_font) == ("12436D", "Calibri")
    assert "major" not in memo.theme.colours


def test_layouts_are_found_by_role() -> None:
    assert house().deck.layouts["area"].placeholders["title"] == "Title 1"


def test_fields_of_the_model_with_a_default_may_be_left_out() -> None:
    assert house().deck.table_style == ""


def test_counts_are_whole_numbers_and_lengths_are_not() -> None:
    deck = house().deck
    assert (deck.limits["table-rows"], deck.strokes["lane"].weight) == (8, 0.75)


def test_charts_take_their_colours_from_the_theme() -> None:
    assert house().look.colours == dict.fromkeys(REQUIRED["charts.colours"], "1B2A3B") | {"navy": "12436D"}


def test_texts_and_catalogues_are_kept_by_name_and_by_language() -> None:
    found = house(**{"memo.md.j2": "Слово".encode(), "words/en.po": b'msgid ""'})
    assert (found.texts, found.words) == ({"memo.md.j2": "Слово"}, {"en": b'msgid ""'})


@pytest.mark.parametrize(
    ("before", "after", "line", "code"),
    [
        ("text_width", "text_widht", 3, "unknown-key"),
        ("format: 1", "format: 2", 1, "format"),
        ("16.4", "wide", 3, "not-a-number"),
        ("16.4", "-1", 3, "negative"),
        ("title_lines: 2", "title_lines: 1.5", 8, "not-a-count"),
        ("navy: accent1", "navy: acent1", 21, "unknown-colour"),
        ("{name: Area, ", "{", 10, "missing-key"),
        ("weight: 0.75", "wieght: 0.75", 12, "unknown-key"),
        ("{body: Body Text}", "[Body Text]", 5, "type"),
        ("font: PT Sans", "font: [PT Sans]", 18, "type"),
    ],
)
def test_a_fault_in_the_yaml_is_found_at_its_line(before: str, after: str, line: int, code: str) -> None:
    if before in ("text_width", "16.4"):  # an unknown key and a missing one, or two faults of a number
        _, problems = read(YAML.replace(before, after, 1))
        problem = next(problem for problem in problems if problem.code == code)
    else:
        problem = refused(before, after)
    assert (problem.code, problem.place.file, problem.place.line) == (code, "templates/plain/house.yaml", line)


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    assert "weight" in refused("weight: 0.75", "wieght: 0.75").hint


def test_an_unknown_colour_names_the_nearest_slot() -> None:
    assert "accent1" in refused("navy: accent1", "navy: acent1").hint


def test_every_missing_file_is_named_at_once() -> None:
    _, problems = read(**{"memo.docx": None, "widths.json": None})
    assert [problem.place.file for problem in problems] == ["templates/plain/memo.docx", "templates/plain/widths.json"]


def test_a_text_in_another_encoding_is_refused_with_its_line() -> None:
    _, problems = read(**{"memo.md.j2": b"one\n\xff"})
    assert [(problem.code, problem.place.line) for problem in problems] == [("encoding", 2)]


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'{"regular": {"A": "wide"}, "bold": {}}',
        b'{"regular": {"": NaN}, "bold": {"": 520}}',
        b'{"regular": {"": Infinity}, "bold": {"": 520}}',
        b'{"regular": {"": 1e999}, "bold": {"": 520}}',
        b'{"regular": {"": -500}, "bold": {"": 520}}',
        b'{"regular": {"": true}, "bold": {"": 520}}',
        b'{"regular": {"A": 500}, "bold": {"": 520}}',
        b'{"regular": {"": 1' + b"0" * 5_000 + b'}, "bold": {"": 520}}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_widths_that_are_no_widths_are_refused(content: bytes) -> None:
    found, problems = read(**{"widths.json": content})
    assert found is None
    assert {problem.place.file for problem in problems} == {"templates/plain/widths.json"}


@pytest.mark.parametrize("named", ["os", "no-such", "subprocess", "fontpkg", "fontpkg-", "fontpkg-a.b", "../fontpkg-a"])
def test_a_font_package_is_known_by_its_name(named: str) -> None:
    problem = refused("fontpkg-pt-sans", named)
    assert (problem.code, problem.place.line) == ("font-package", 19)
    assert "fontpkg-pt-sans" in problem.hint


def test_a_font_package_that_is_not_installed_is_refused_with_those_that_are() -> None:
    files = {"house.yaml": YAML.replace("fontpkg-pt-sans", "fontpkg-pt-serif").encode(), "widths.json": WIDTHS}
    files |= {"memo.docx": b"", "deck.pptx": b""}
    fonts = {"fontpkg-pt-sans": "PT Sans"}
    _, problems = read_house(files, name="plain", memo_theme=THEME, deck_theme=THEME, fonts=fonts)
    assert [(problem.code, problem.place.line) for problem in problems] == [("font-package", 19)]
    assert "fontpkg-pt-sans" in problems[0].hint


def test_the_font_is_the_family_that_the_package_holds() -> None:
    files = {"house.yaml": YAML.encode(), "widths.json": WIDTHS, "memo.docx": b"", "deck.pptx": b""}
    fonts = {"fontpkg-pt-sans": "Another Sans"}
    _, problems = read_house(files, name="plain", memo_theme=THEME, deck_theme=THEME, fonts=fonts)
    assert [(problem.code, problem.place.line) for problem in problems] == [("font-family", 18)]
    assert "Another Sans" in problems[0].hint


def test_the_shipped_house_is_sound() -> None:
    folder = Path("templates/ministerial")
    files = {name: (folder / name).read_bytes() for name in ("house.yaml", "widths.json")}
    theme = {f"accent{n}": "000000" for n in range(1, 7)} | dict.fromkeys(("dk1", "dk2", "lt1", "lt2"), "FFFFFF")
    files |= {"memo.docx": b"", "deck.pptx": b""}
    assert read_house(files, name="ministerial", memo_theme=theme, deck_theme=theme)[1] == ()
