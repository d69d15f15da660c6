from typing import Any

import pytest

from reports.brief.chart import Chart
from reports.brief.model import ChartFigure
from reports.brief.walk import plain
from reports.compose.charts.charting import KINDS, area_charts, chart, chart_of
from reports.compose.known import Known, PieceError
from reports.dataset.case import EventFilter
from reports.dataset.values import Basis
from tests import make
from tests.compose.knowing import known

GAS = make.fact("gas", make.quantity("410", unit="cubic_metre", scale="million"))
GAS_SERIES = make.series(
    "gas",
    make.point("gas", make.quantity("276", unit="cubic_metre", scale="million"), fact="gas"),
    make.point("gas", make.quantity("410", unit="cubic_metre", scale="million"), fact="gas"),
    title=make.words("Natural gas exports to the guest"),
)
POWER_SERIES = make.series(
    "power",
    make.point("power", make.quantity("1.6", unit="kilowatt_hour", scale="billion")),
    title=make.words("Electricity exports to the guest"),
)
MONEY = make.series(
    "money", *(make.point("money", make.money(value), category=make.words(value)) for value in ("165", "3000", "760"))
)
SHARES = make.series("shares", *(make.point("shares", make.quantity(v, unit="percent")) for v in ("90", "10")))
RATES = make.series("rates", *(make.point("rates", make.quantity(v, unit="percent")) for v in ("46", "49")))
PARTS = make.series("parts", *(make.point("parts", make.quantity(v, unit="student")) for v in ("7000", "9000")))
DEBTS = make.series("debts", *(make.point("debts", make.quantity(v, unit="student")) for v in ("-5", "9")))
CHOICES = make.series("choices", *(make.point("choices", make.quantity(v, unit="percent")) for v in ("70", "60")))
WHOLE = make.fact("students", make.quantity("16000", ">", "student"), label=make.words("Students"))
ALL = known(
    GAS, WHOLE, GAS_SERIES, POWER_SERIES, MONEY, SHARES, RATES, PARTS, DEBTS, CHOICES, make.event("visit", "2025-01-22")
)


def made(*series: str, facts: Known = ALL, **spec: Any) -> Chart:
    found, problems = chart_of(facts, make.chart_spec("c", *series, **spec))
    assert problems == ()
    assert found is not None
    return found


def refused(*series: str, **spec: Any) -> tuple[str, str]:
    found, (problem,) = chart_of(ALL, make.chart_spec("c", *series, **spec))
    assert found is None
    assert (problem.place, problem.row) == (make.NOWHERE, "c")
    return problem.code, problem.hint


@pytest.mark.parametrize(
    ("series", "kind"),
    [("gas", "bars"), ("money", "hbars"), ("shares", "shares"), ("rates", "dots"), ("power", "tiles")],
)
def test_the_shape_of_a_series_chooses_the_kind(series: str, kind: str) -> None:
    assert made(series).kind == kind


def test_a_stated_whole_makes_parts_and_events_a_timeline() -> None:
    assert made("parts", totals=(("parts", "students"),)).kind == "parts"
    assert made(events=EventFilter()).kind == "timeline"


def test_the_desks_kind_is_kept() -> None:
    assert made("gas", kind="hbars").kind == "hbars"


def test_panels_have_scales_of_their_own_and_are_named_by_what_tells_them_apart() -> None:
    panels = made(panels=("gas", "power")).panels
    assert [(panel.title, panel.unit) for panel in panels] == [
        ("Natural gas", "million m³"),
        ("Electricity", "billion kWh"),
    ]


def test_series_of_different_units_never_share_a_panel() -> None:
    assert len(made("gas", "power", kind="bars").panels) == 2


def test_rows_are_sorted_by_value_unless_the_desk_says_otherwise() -> None:
    def names(**spec: Any) -> list[str]:
        return [mark.name for mark in made("money", **spec).panels[0].marks]

    assert names() == ["3000", "760", "165"]
    assert names(sort="given") == ["165", "3000", "760"]


def test_rows_sorted_by_time_go_by_the_day_they_begin_and_last_without_one() -> None:
    spans = ("2024", None, "2023-07", "2023")
    points = (
        make.point("late", make.money(str(n)), category=make.words(str(n)), period=span and make.period(span))
        for n, span in enumerate(spans)
    )
    facts = known(make.series("late", *points))
    drawn, _ = chart_of(facts, make.chart_spec("late", "late", kind="hbars", sort="time"))
    assert drawn is not None
    assert [mark.name for mark in drawn.panels[0].marks] == ["3", "2", "0", "1"]


def test_a_withheld_value_is_not_told_by_its_rank() -> None:
    secret = make.fact("secret", make.money("9000"), status="confidential")
    hidden = make.point("money", make.money("9000"), fact="secret", category=make.words("hidden"))
    facts = known(secret, make.series("money", hidden, *MONEY.points))
    assert [mark.name for mark in made("money", facts=facts).panels[0].marks][-1] == "hidden"


def test_parts_carry_the_stated_whole_and_its_name() -> None:
    (panel,) = made("parts", totals=(("parts", "students"),)).panels
    assert panel.title == "Students"
    assert panel.total is not None
    assert plain(panel.total.reads) == "more than 16,000"


def test_each_row_of_shares_names_its_own_whole() -> None:
    (panel,) = made("shares").panels
    assert (panel.percent, panel.base) == (True, "Title of shares = 100%")


@pytest.mark.parametrize("kind", ["", "shares"])
def test_many_shares_of_one_whole_are_named_rows_the_largest_first(kind: str) -> None:
    shares = [
        make.point("mix", make.quantity(value, unit="percent"), category=make.words(name))
        for name, value in (("Gas", "21"), ("Wind", "52"), ("Water", "27"))
    ]
    chart = made("mix", kind=kind, facts=known(make.series("mix", *shares)))
    assert [mark.name for mark in chart.panels[0].marks] == ["Wind", "Water", "Gas"]
    assert (chart.kind, plain(chart.subtitle).startswith("Title of mix = 100%")) == ("hbars", True)


def test_a_chart_cites_what_it_draws() -> None:
    point = make.point("gas", make.quantity(), paragraphs=("15",))
    assert plain(made("gas", facts=known(make.series("gas", point))).source).endswith("paragraph\u00a015.")


@pytest.mark.parametrize(
    ("series", "spec", "code"),
    [
        (("gaz",), {}, "unknown-series"),
        (("gas",), {"kind": "waffle"}, "unknown-kind"),
        (("gas",), {"kind": "pie"}, "never"),
        (("money",), {"kind": "log"}, "never"),
        (("shares", "rates"), {"kind": "parts"}, "different-wholes"),
        (("debts",), {"kind": "parts"}, "negative-part"),
        (("choices",), {"kind": "shares"}, "different-wholes"),
        ((), {"kind": "bars"}, "no-series"),
        (("gas",), {"kind": "shares"}, "not-shares"),
        (("gas", "power"), {"kind": "parts"}, "mixed-units"),
        (("gas", "power"), {"kind": "dots"}, "mixed-units"),
        (("parts",), {"totals": (("parts", "studnts"),)}, "unknown-fact"),
        ((), {"kind": "timeline"}, "no-events"),
        ((), {"events": EventFilter(kinds=("feast",))}, "no-events"),
    ],
)
def test_what_cannot_be_drawn_is_refused_at_its_place_with_a_way_out(
    series: tuple[str, ...], spec: dict[str, Any], code: str
) -> None:
    found, hint = refused(*series, **spec)
    assert found == code
    assert hint


def test_an_unknown_chart_is_refused_where_it_is_called() -> None:
    facts = known(GAS_SERIES, charts=(make.chart_spec("gas", "gas"),))
    with pytest.raises(PieceError) as raised:
        chart(facts, "gass")
    assert raised.value.hint == "did you mean gas?"


def test_a_wrong_spec_carries_its_problems_out_of_the_piece() -> None:
    with pytest.raises(PieceError) as raised:
        chart(known(charts=(make.chart_spec("gas", "gaz"),)), "gas")
    assert [problem.code for problem in raised.value.problems] == ["unknown-series"]


def test_an_area_has_the_charts_of_its_topics() -> None:
    charts = (make.chart_spec("a", "gas", topic="energy"), make.chart_spec("b", "gas", topic="trade"))
    facts = known(GAS_SERIES, charts=charts, areas=(make.area("nature", "energy"),))
    blocks = area_charts(facts, "nature")
    assert [block.chart.id for block in blocks if isinstance(block, ChartFigure)] == ["a"]
    assert area_charts(facts, "nature", leave=("a",)) == ()


def test_a_star_at_an_assumed_period_is_explained() -> None:
    earlier = make.point("gas", make.quantity("1"), fact="gas", period=make.period("2023"), period_basis=Basis.ASSUMED)
    later = make.point("gas", make.quantity("2"), fact="gas", period=make.period("2024"), period_basis=Basis.STATED)
    found = made("gas", facts=known(GAS, make.series("gas", earlier, later)))
    assert "*Period\u00a0not\u00a0stated." in plain(found.note)
    assert "2023" not in str(found.panels)


def test_every_kind_has_a_builder() -> None:
    from reports.charts.draw import KINDS as DRAWN

    assert set(KINDS) == set(DRAWN)
