"""charts.yaml: what a chart may ask for."""

import pytest

from tests.dataset import desk
from tests.make import period, words

FULL = """\
charts:
  - id: gas
    kind: bars
    series: [gas]
    headline: {en: Gas rose, ru: Газ вырос}
    subtitle: Million cubic metres
    note: A note
    topic: energy
    total: gas.exports
    range: {point: trade.share}
    sort: value
    as: picture
    size: half
  - id: line
    events: {from: 2024-01, to: 2025-05, kinds: [talks], ids: [talks]}
"""


def test_every_key_reaches_its_place() -> None:
    gas, line = desk.known(charts=FULL).charts
    assert (gas.id, gas.kind, gas.series, gas.panels, gas.topic) == ("gas", "bars", ("gas",), (), "energy")
    assert gas.headline == words(en="Gas rose", ru="Газ вырос")
    assert (gas.totals, gas.ranges) == ((("gas", "gas.exports"),), ("trade.share",))
    assert (gas.sort, gas.size, gas.made_as, gas.row.line) == ("value", "half", "picture", 2)
    assert line.made_as == ""
    assert line.events is not None
    assert (line.events.since, line.events.until) == (period("2024-01"), period("2025-05"))
    assert (line.events.kinds, line.events.ids) == (("talks",), ("talks",))


def test_a_total_may_be_given_for_each_series_and_ranges_as_a_list() -> None:
    text = FULL.replace("total: gas.exports", "total: {gas: gas.exports}").replace(
        "range: {point: trade.share}", "range: [{point: trade.share}, trade.turnover]"
    )
    gas, _ = desk.known(charts=text).charts
    assert (gas.totals, gas.ranges) == ((("gas", "gas.exports"),), ("trade.share", "trade.turnover"))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("id: line", "id: gas", "14:5 duplicate-id"),
        ("id: gas", "id: Gas chart", "2:9 id"),
        ("series: [gas]", "series: [oil]", "4:14 unknown-series"),
        ("series: [gas]", "serie: [gas]", "4:5 unknown-key"),
        ("series: [gas]\n", "\n", "2:5 missing-key"),
        ("topic: energy", "topic: enrgy", "8:12 unknown-topic"),
        ("total: gas.exports", "total: gas.export", "9:12 unknown-fact"),
        ("total: gas.exports", "total: {oil: gas.exports}", "9:18 total"),
        ("point: trade.share", "point: trade.shar", "10:20 unknown-fact"),
        ("sort: value", "sort: size", "11:11 unknown-word"),
        ("as: picture", "as: vector", "12:9 unknown-word"),
        ("size: half", "size: huge", "13:11 unknown-word"),
        ("from: 2024-01", "from: 2026-01", "15:33 reversed-period"),
        ("from: 2024-01", "from: 2024-13", "15:20 date"),
        ("kinds: [talks]", "kinds: [talk]", "15:50 unknown-event-kind"),
        ("ids: [talks]", "ids: [talk]", "15:64 unknown-event"),
    ],
)
def test_what_is_wrong_is_told_at_its_line_and_column(old: str, new: str, found: str) -> None:
    assert old in FULL
    assert f"charts.yaml:{found}" in desk.told(charts=FULL.replace(old, new, 1))


def test_one_total_for_two_series_is_refused() -> None:
    series = desk.SERIES + desk.SERIES.splitlines()[1].replace("gas,", "oil,", 1) + "\n"
    told = desk.told(series=series, charts=FULL.replace("series: [gas]", "series: [gas, oil]"))
    assert told == ["charts.yaml:9:12 total"]
