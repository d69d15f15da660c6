"""Parts of a whole as Office draws them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reports.charts.native.ground import Unfit
from reports.office.charts.value import Fill, Form
from tests.charts.examples import PARTS, SHARES, chart, mark, panel
from tests.charts.native.examples import labels, only, readable, translated, values


@pytest.mark.parametrize(("name", "made"), [("parts", PARTS), ("shares", SHARES)])
def test_the_xml_is_the_golden(golden: Callable[[str, str], None], name: str, made) -> None:  # type: ignore[no-untyped-def]
    golden(f"charts/{name}.xml", readable(made))


def test_parts_that_stand_at_one_place_are_a_series_and_the_whole_is_the_last() -> None:
    made = only(PARTS)
    assert made.form is Form.STACKED
    assert values(made) == {
        "on budget places": ("7000", ""),
        "from third countries": ("", "860"),
        "other students": ("", "6640"),
        "on other places": ("9000", ""),
        "in all": ("16000", "7500"),
    }


def test_the_whole_is_not_painted_and_its_label_stands_at_the_end_of_the_bar() -> None:
    whole = only(PARTS).series[-1]
    assert whole.paint.fill is Fill.NONE
    assert [(p.label.side, p.label.reads) for p in whole.points if p.label] == [
        ("inBase", "more than 16,000"),
        ("inBase", "7,500"),
    ]


def test_the_axis_ends_before_the_whole_would_be_drawn_a_second_time() -> None:
    made = only(PARTS)
    assert 16000 < made.scale.high < 2 * 16000


def test_a_part_and_a_whole_that_are_bounds_have_an_open_end() -> None:
    assert [series.name for series in only(PARTS).series if series.arrow] == ["from third countries", "on other places"]


def test_each_part_reads_as_printed_behind_its_name() -> None:
    made = only(PARTS)
    parts, wholes = {"about 7,000", "about 9,000", "more than 860", "about 6,640"}, {"more than 16,000", "7,500"}
    assert set(labels(made)) == parts | wholes
    named = {p.label.reads: p.label.name for s in made.series for p in s.points if p.label}
    assert named["about 9,000"] == "on other places (derived)"


def test_a_share_in_navy_is_said_in_white_and_the_remainder_is_an_open_frame() -> None:
    first, *_, rest = only(SHARES).series
    assert [p.label.letters.colour for p in first.points if p.label] == ["lt1", "lt1"]
    assert all(p.paint and p.paint.fill is Fill.OPEN for p in rest.points if p.value is not None)


def test_shares_that_do_not_fill_their_frame_stay_a_picture() -> None:
    short = replace(SHARES, panels=tuple(replace(each, marks=each.marks[:1]) for each in SHARES.panels))
    with pytest.raises(Unfit, match="whole"):
        translated(short)


def test_a_part_without_a_value_stays_a_picture() -> None:
    with pytest.raises(Unfit, match="without a value"):
        translated(chart("parts", panel(mark("Gas", "4"), mark("Oil", None, "withheld"), title="Fuel")))


def test_rows_too_low_for_words_stay_a_picture() -> None:
    with pytest.raises(Unfit, match="too low"):
        translated(chart("parts", *(panel(mark("Gas", "4"), title=f"Fuel {n}") for n in range(12))), "deck")
