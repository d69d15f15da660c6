"""case.yaml: every key by its type, every name looked up."""

from datetime import date

import pytest

from reports.dataset.values import Words
from tests.dataset import desk
from tests.make import words

FULL = """\
format: 1
slug: visit
title: {en: Visit, ru: Визит}
meeting: {date: 2025-01-22, place: {en: Town}, kind: official visit, host: RU, guest: KG}
edition: {date: 2025-01-21, state: draft}
languages: [en-GB, ru]
house: ministerial
marking: TLP:AMBER
office: Ministry
from: Desk
to: The Minister
through: [Director, {en: "Head, Third Department"}]
reference: CA-2025-007
areas:
  - {id: economy, label: Economy, topics: [trade, energy]}
key_figures: [trade.turnover, gas.exports]
deck: {areas: [economy], charts: [gas], table: [trade.share]}
age_limit: {warn: P24M, refuse: P5Y}
allow_numbers: [{text: "24/7", reason: name of a hotline}]
accept: [{code: age, row: gas.exports, reason: latest there is}]
points:
  raise: ["More than {{ fact.trade.turnover }}", {en: Second}]
  if_raised: [{question: Migration, line: Refer it}]
  do_not_raise: [{point: A name, reason: It changed}]
"""


def test_every_key_reaches_its_place() -> None:
    case = desk.known(case=FULL).case
    assert case.title == words(en="Visit", ru="Визит")
    assert (case.meeting.date, case.meeting.host, case.edition_date) == (date(2025, 1, 22), "RU", date(2025, 1, 21))
    assert (case.draft, case.languages, case.marking) == (True, ("en-GB", "ru"), Words((("", "TLP:AMBER"),)))
    assert [text.any_language() for text in case.through] == ["Director", "Head, Third Department"]
    assert (case.areas[0].topics, case.key_figures) == (("trade", "energy"), ("trade.turnover", "gas.exports"))
    assert (case.deck_areas, case.deck_charts, case.deck_table) == (("economy",), ("gas",), ("trade.share",))
    assert (case.age_warn_months, case.age_refuse_months) == (24, 60)
    assert (case.allow_numbers[0].text, case.accept[0].row) == ("24/7", "gas.exports")
    assert case.points.to_raise[0].any_language() == "More than {{ fact.trade.turnover }}"
    assert case.points.if_raised[0].line.any_language() == "Refer it"
    assert case.points.do_not_raise[0].reason.any_language() == "It changed"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("format: 1", "format: 2", "1:9 format"),
        ("format: 1\n", "", "1:1 missing-key"),
        ("format: 1", "format: 1.0.0", "1:9 not-a-number"),
        ("slug: visit", "slug: Visit to town", "2:7 name"),
        ("slug: visit", "slug: ../visit", "2:7 name"),
        ("slug: visit", 'slug: ""', "2:7 name"),
        ("slug: visit", "slug:", "2:6 empty"),
        ("id: economy", 'id: ""', "15:10 name"),
        ("{warn: P24M, refuse: P5Y}", "{warn: P5Y1M, refuse: P5Y}", "18:19 age-limit"),
        ("{warn: P24M, refuse: P5Y}", "{warn: P6Y, refuse: P60M}", "18:19 age-limit"),
        ("house: ministerial", "house: ../x", "7:8 name"),
        ("host: RU", "host: NO", "4:76 yaml-surprise"),
        ("host: RU", "host: XX", "4:76 unknown-country"),
        ("date: 2025-01-22", "date: 2025-02-30", "4:17 date"),
        ("state: draft", "state: ready", "5:36 unknown-word"),
        ("[en-GB, ru]", "[en-GB, en-GB]", "6:20 list"),
        ("[en-GB, ru]", "[English]", "6:13 language"),
        ("[en-GB, ru]", "[]", "6:12 empty"),
        ("marking: TLP:AMBER", "marking: 010", "8:10 yaml-surprise"),
        ("[trade, energy]", "[trade, enrgy]", "15:51 unknown-topic"),
        ("[trade, energy]", "[trade, trade]", "15:51 list"),
        ("trade.turnover, gas", "trade.turnovr, gas", "16:15 unknown-fact"),
        ("trade.turnover, gas", "trade.rank, gas", "16:15 unknown-figure"),
        ("areas: [economy]", "areas: [energy]", "17:16 unknown-area"),
        ("charts: [gas]", "charts: [oil]", "17:35 unknown-chart"),
        ("warn: P24M", "warn: 24 months", "18:19 duration"),
        ("refuse: P5Y", "reject: P5Y", "18:25 unknown-key"),
        ("accept: [{code: age,", "accept: [{cod: age,", "20:11 unknown-key"),
        ("question:", "ask:", "23:16 unknown-key"),
        ("through: [Director,", "through: [[Director],", "12:11 type"),
        ("deck: {areas", "decks: {areas", "17:1 unknown-key"),
    ],
)
def test_what_is_wrong_is_told_at_its_line_and_column(old: str, new: str, found: str) -> None:
    assert old in FULL
    assert f"case.yaml:{found}" in desk.told(case=FULL.replace(old, new, 1))


def test_a_topic_belongs_to_one_area() -> None:
    case = desk.CASE.replace("key_figures", "  - {id: other, label: Other, topics: [trade]}\nkey_figures")
    assert desk.told(case=case) == ["case.yaml:10:39 topic-twice"]


def test_an_unknown_key_comes_with_the_nearest_known() -> None:
    assert "did you mean “languages”?" in desk.hints(case=desk.CASE.replace("languages", "langauges"))


def test_a_newer_format_is_refused_by_name() -> None:
    assert "use a newer version of reports" in desk.hints(case=desk.CASE.replace("format: 1", "format: 7"))


def test_a_file_that_is_no_mapping_is_refused() -> None:
    assert desk.told(case="- a\n- b\n")[0] == "case.yaml:1:1 type"


def test_an_empty_slug_and_ages_the_wrong_way_round_come_with_a_way_out() -> None:
    assert "it goes into file names" in desk.hints(case=FULL.replace("slug: visit", 'slug: ""'))
    assert "warn P24M, refuse P60M" in desk.hints(case=FULL.replace("warn: P24M", "warn: P6Y"))
