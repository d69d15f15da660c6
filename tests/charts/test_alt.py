import pytest

from reports.brief.chart import Chart
from reports.charts.alt import KINDS as SAID
from reports.charts.alt import LONGEST, alt
from reports.charts.draw import KINDS
from tests.charts.examples import (
    BARS,
    DOTS,
    EACH,
    HBARS,
    PARTS,
    SHARES,
    TIMELINE,
    chart,
    english,
    mark,
    panel,
    russian,
)


def test_every_kind_has_a_name() -> None:
    assert set(SAID) == set(KINDS)


def test_bars_are_said_panel_by_panel_with_their_unit() -> None:
    assert alt(BARS, english()) == (
        "Bar chart: Supplies rose. Million dollars, 2024. Natural gas, million cubic metres: Earlier period, 276; "
        "Ten months, 410. Electricity, billion kilowatt-hours: Earlier year, 0.9; 2024, 1.6."
    )


def test_a_floor_stays_a_floor_and_a_plan_a_plan() -> None:
    text = alt(HBARS, english())
    assert "Trade turnover (2024), more than 3,000" in text
    assert "165 (plan)" in text
    assert text.count("plan)") == 1


def test_a_derived_value_says_so_once() -> None:
    text = alt(DOTS, english())
    assert "Electricity (2024; derived), between 63% and 94%" in text
    assert "derived) (derived" not in text


def test_a_state_that_no_label_tells_is_added() -> None:
    text = alt(chart("hbars", panel(mark("Fund", "165", "165", state="planned"))), english())
    assert "Fund, 165 (plan)" in text


def test_parts_end_with_their_whole() -> None:
    assert "on budget places, about 7,000; on other places (derived), about 9,000; in all, more than 16,000" in alt(
        PARTS, english()
    )


def test_a_share_is_said_with_its_own_whole() -> None:
    assert "Rouble (settlements = 100%), 90%; other currencies, 10% (derived)." in alt(SHARES, english())


def test_events_are_said_with_their_dates_and_what_is_to_come() -> None:
    text = alt(TIMELINE, english())
    assert "2014 (year only): Development fund: counting begins" in text
    assert text.endswith("22 January 2025: Visit of the foreign minister (still to come).")


def test_a_long_alt_text_is_cut_between_marks_and_says_so() -> None:
    rows = [mark(f"Trade with partner {letter * 12}", "4", "more than 4") for letter in "abcdefghijklmnopqrstuvw"]
    text = alt(chart("hbars", panel(*rows)), english())
    assert len(text) <= LONGEST
    assert text.endswith("more than 4; and others.")


@pytest.mark.parametrize("drawn", EACH)
def test_no_alt_text_is_a_file_name_or_holds_an_open_place(drawn: Chart) -> None:
    text = alt(drawn, english())
    assert 60 < len(text) <= LONGEST
    assert not {"{", "}", "*", "_"} & set(text)


def test_alt_texts_of_different_charts_differ() -> None:
    assert len({alt(drawn, english()) for drawn in EACH}) == len(EACH)


def test_braces_in_data_are_said_as_they_are() -> None:
    assert "{x}, 4" in alt(chart("hbars", panel(mark("{x}", "4", "4"))), english())


def test_labels_come_from_the_catalogue_of_the_language() -> None:
    from dataclasses import replace

    language = replace(russian(), catalogue={"Bar chart": "Столбчатая диаграмма"})
    assert alt(BARS, language).startswith("Столбчатая диаграмма: Supplies rose.")
