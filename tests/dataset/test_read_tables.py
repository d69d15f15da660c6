"""Rows to records: duplicates, series, events, people, and the defaults of optional columns."""

from datetime import date

import pytest

from reports.dataset.read_tables import phase_at
from reports.dataset.values import Basis, Phase, Status
from tests.dataset import desk
from tests.make import period, words

CASE = desk.CASE.replace("deck: {areas: [economy], charts: [gas]}\n", "")


def test_core_columns_alone_make_a_fact() -> None:
    facts = "id,label,value,comparator,unit,scale,period,source_id\ntrade.x,X,3,>,visit,one,2024,NOTE\n"
    case = CASE.replace("[trade, energy]", "[trade]").replace("trade.turnover", "trade.x")
    fact = desk.known(facts=facts, series=None, events=None, charts=None, case=case).facts["trade.x"]
    assert (fact.topic, fact.status, fact.period_basis) == ("trade", Status.GIVEN, Basis.STATED)
    assert fact.label.by_language == (("", "X"),)


@pytest.mark.parametrize("column", ["value", "comparator", "unit", "scale", "source_id", "label_en"])
def test_a_missing_column_is_told_once_and_not_in_every_row(column: str) -> None:
    lines = [line.split(",") for line in desk.FACTS.splitlines()]
    at = lines[0].index(column)
    facts = "\n".join(",".join(line[:at] + line[at + 1 :]) for line in lines)
    assert desk.told(facts=facts, series=None, charts=None, case=CASE) == [
        f"facts.csv:1:{column.removesuffix('_en')} missing-column"
    ]


def test_a_table_may_have_its_columns_in_any_order() -> None:
    turned = "\n".join(",".join(reversed(line.split(","))) for line in desk.FACTS.splitlines())
    assert desk.known(facts=turned).facts.keys() == desk.known().facts.keys()


def test_a_second_row_of_one_id_names_the_line_of_the_first() -> None:
    assert desk.told(facts=desk.fact_row(id="trade.turnover")) == ["facts.csv:6:id duplicate-id"]
    assert "stands already in line 2" in desk.hints(facts=desk.fact_row(id="trade.turnover"))


def test_the_same_id_may_stand_in_two_tables() -> None:
    assert desk.told(organisations=desk.ORGANISATIONS.replace("org.fund", "trade.turnover")) == []


def test_languages_are_kept_in_the_order_of_the_columns() -> None:
    sources = "id,title_zh-Hant,title_en,note_ky\nNOTE,新聞稿,Press note,\n"
    assert desk.known(sources=sources).sources["NOTE"].title.by_language == (
        ("zh-Hant", "新聞稿"),
        ("en", "Press note"),
    )


def test_variants_of_a_name_are_known_and_are_not_the_name() -> None:
    people = "id,name_en,name_en_variants,side\nperson.host,Ann Example,Anne Example; A. Example,host\n"
    assert desk.known(people=people).people["person.host"].name == words("Ann Example")


def test_a_point_is_one_of_series_group_category_and_period() -> None:
    twice = desk.SERIES + desk.SERIES.splitlines()[1] + "\n"
    assert desk.told(series=twice) == ["series.csv:3:series_id duplicate-id"]
    other = desk.SERIES + desk.SERIES.splitlines()[1].replace("Twenty-four", "Again") + "\n"
    assert len(desk.known(series=other).series["gas"].points) == 2


def test_a_second_unit_in_a_series_is_told_to_take_a_series_of_its_own() -> None:
    in_tonnes = desk.SERIES.splitlines()[1].replace("410,=,cubic_metre,million,gas.exports", "300,=,tonne,million,")
    both = f"{desk.SERIES}{in_tonnes}\n"
    assert desk.told(series=both) == ["series.csv:3:series_id two-units"]
    told = desk.hints(series=both)
    assert "has cubic_metre in line 2 and tonne here: a series has one unit" in told
    assert "give tonne a series_id of its own; a chart may show both with series: [a, b]" in told
    assert "remove" not in told


def test_a_point_needs_a_category_or_a_period() -> None:
    told = desk.told(series=desk.SERIES.replace("Twenty-four,2024", ","))
    assert told == ["series.csv:2:period empty"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("gas.exports", "gas.export", "fact_id unknown-fact"),
        ("cubic_metre", "cubic_meter", "unit unknown-unit"),
        ("2024", "2024-13", "period date"),
        ("given", "certain", "status unknown-status"),
    ],
)
def test_a_point_s_cells_are_checked(old: str, new: str, found: str) -> None:
    assert desk.told(series=desk.SERIES.replace(old, new)) == [f"series.csv:2:{found}"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("person.host;KG", "person.host;ZZ", "participants unknown-participant"),
        ("person.host;KG", "person.hos;KG", "participants unknown-participant"),
        ("trade.turnover", "trade.turnovr", "fact_ids unknown-fact"),
        ("2025-01-22", "2025-02-30", "date date"),
        ("2025-01-22", "22 January", "date date"),
        ("Talks", "", "title_en empty"),
        ("upcoming", "soon", "phase unknown-phase"),
        ("NOTE", "NOTES", "source_id unknown-source"),
    ],
)
def test_an_event_s_cells_are_checked(old: str, new: str, found: str) -> None:
    assert desk.told(events=desk.EVENTS.replace(old, new)) == [f"events.csv:2:{found}"]


@pytest.mark.parametrize(
    ("date_cell", "precision", "found"),
    [
        ("2024-07", "month", []),
        ("", "unknown", []),
        ("2024-07/2024-08", "interval", []),
        ("2024-07", "day", ["date_precision date-precision"]),
    ],
)
def test_date_precision_says_what_the_date_shows(date_cell: str, precision: str, found: list[str]) -> None:
    events = f"id,date,date_precision,title_en,ordinal\nx,{date_cell},{precision},Title,2\n"
    assert desk.told(events=events) == [f"events.csv:2:{line}" for line in found]


@pytest.mark.parametrize("ordinal", ["0", "-1", "2.5", "second"])
def test_an_ordinal_is_a_whole_number(ordinal: str) -> None:
    events = f"id,date,title_en,ordinal\nx,2024,Title,{ordinal}\n"
    assert desk.told(events=events) == ["events.csv:2:ordinal not-whole"]


@pytest.mark.parametrize(
    ("written", "phase"),
    [("2024", Phase.PAST), ("2025", Phase.ONGOING), ("2025-01-22", Phase.UPCOMING), ("2014/..", Phase.ONGOING)],
)
def test_an_event_without_phase_is_placed_by_its_date(written: str, phase: Phase) -> None:
    assert phase_at(period(written), date(2025, 1, 21)) is phase
    events = f"id,date,title_en\nx,{written},Title\n"
    assert desk.known(events=events).events["x"].phase is phase


def test_an_undated_event_without_phase_is_planned() -> None:
    assert phase_at(None, date(2025, 1, 21)) is Phase.PLANNED


def test_a_person_has_a_name_or_an_office_and_a_side() -> None:
    assert desk.told(people="id,name_en,title_en,side\nperson.host,,Minister,host\n") == []
    assert desk.told(people="id,name_en,title_en,side\nperson.host,,,host\n") == ["people.csv:2:name_en empty"]
    assert desk.told(people=desk.PEOPLE.replace("host,1", "hosts,1")) == ["people.csv:2:side unknown-side"]


def test_an_organisation_s_date_and_facts_are_checked() -> None:
    bodies = "id,name_en,date,fact_ids\norg.fund,Fund,2025-13,trade.turnovr\n"
    assert desk.told(organisations=bodies) == [
        "organisations.csv:2:date date",
        "organisations.csv:2:fact_ids unknown-fact",
    ]


def test_a_source_s_date_is_checked() -> None:
    assert desk.told(sources="id,title,document_date\nNOTE,Note,2025-1\n") == ["sources.csv:2:document_date date"]


@pytest.mark.parametrize(
    "written", ["example.org", "www.example.org", "ftp://example.org", "https://", "https://a b", "javascript:x"]
)
def test_an_address_nobody_can_follow_is_refused(written: str) -> None:
    assert desk.told(sources=f"id,title,url\nNOTE,Note,{written}\n") == ["sources.csv:2:url address"]


def test_an_address_is_kept_as_it_is_written() -> None:
    known = desk.known(sources="id,title,url\nNOTE,Note,https://example.org/a?b=c#d\n")
    assert known.sources["NOTE"].url == "https://example.org/a?b=c#d"
