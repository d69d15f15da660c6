"""Areas and charts of a case that names none."""

from dataclasses import replace
from typing import Any

from reports.compose.completing import charts_nowhere, completed
from reports.dataset.case import Acceptance
from reports.dataset.model import Dataset
from reports.dataset.values import Status
from reports.language.locale import speak
from reports.problems import Place
from tests import make

ENGLISH = speak("en-GB", b"")


def complete(*records: Any, charts: tuple[Any, ...] = (), **case: Any) -> Dataset:
    dataset = replace(make.dataset(*records, case=make.case(**case)), charts=charts)
    return completed(dataset, ENGLISH)


def areas(dataset: Dataset) -> list[tuple[str, str]]:
    return [(area.id, area.label.any_language()) for area in dataset.case.areas]


def topics(dataset: Dataset) -> list[tuple[str, str]]:
    return [(spec.id, spec.topic) for spec in dataset.charts]


def test_topics_are_areas_where_the_case_names_none() -> None:
    dataset = complete(make.fact("oil_gas.exports"), make.fact("trade.goods"), make.fact("trade.services"))
    assert areas(dataset) == [("oil_gas", "Oil gas"), ("trade", "Trade")]


def test_the_areas_of_the_case_stay_as_they_are() -> None:
    wanted = (make.area("money", "trade", "fund"),)
    assert complete(make.fact("trade.goods"), areas=wanted).case.areas == wanted


def test_every_series_with_a_value_to_show_is_a_chart() -> None:
    withheld = make.fact("swap.line", status="confidential")
    dataset = complete(
        withheld,
        make.series("gas", make.point("gas")),
        make.series("swap", make.point("swap", fact="swap.line")),
        make.series("gap", replace(make.point("gap", status=Status.NOT_AVAILABLE), quantity=None)),
    )
    assert [spec.id for spec in dataset.charts] == ["gas"]


def test_the_charts_of_the_case_are_the_only_ones() -> None:
    wanted = make.chart_spec("mine", "gas", topic="trade")
    dataset = complete(make.fact("trade.goods"), make.series("gas"), make.series("oil"), charts=(wanted,))
    assert dataset.charts == (wanted,)


def test_a_chart_stands_under_the_topic_of_its_facts() -> None:
    points = (make.point("flows", fact="trade.goods"), make.point("flows", fact="trade.services"))
    dataset = complete(make.fact("energy.gas"), make.fact("trade.goods"), make.series("flows", *points))
    assert topics(dataset) == [("flows", "trade")]


def test_else_under_the_topic_its_id_begins_with() -> None:
    dataset = complete(make.fact("trade.goods"), make.fact("trade_fund.value"), make.series("trade_fund_flows"))
    assert topics(dataset) == [("trade_fund_flows", "trade_fund")]


def test_what_belongs_nowhere_stands_under_other() -> None:
    dataset = complete(make.fact("trade.goods"), make.series("gas"))
    assert areas(dataset) == [("trade", "Trade"), ("other", "Other")]
    assert topics(dataset) == [("gas", "")]


def test_a_dataset_without_series_has_no_charts_and_no_other() -> None:
    dataset = complete(make.fact("trade.goods"))
    assert dataset.charts == ()
    assert areas(dataset) == [("trade", "Trade")]


def test_a_chart_under_other_is_told_with_the_topics_there_are() -> None:
    dataset = complete(make.fact("trade.goods"), make.series("mix", make.point("mix", row=Place("series.csv", 4))))
    (problem,) = charts_nowhere(dataset, named=())
    assert (problem.code, str(problem.place), problem.row) == ("chart-without-topic", "series.csv:4", "mix")
    assert "“mix”" in problem.message
    assert "(trade)" in problem.hint


def test_a_chart_that_the_desk_names_or_accepts_or_that_has_a_topic_is_not_told() -> None:
    mix = make.series("mix", make.point("mix"))
    seen = Acceptance("chart-without-topic", "mix", "it stands alone")
    assert list(charts_nowhere(complete(make.fact("trade.goods"), mix), named=("mix",))) == []
    assert list(charts_nowhere(complete(make.fact("trade.goods"), mix, accept=(seen,)), named=())) == []
    assert list(charts_nowhere(complete(make.fact("mix.goods"), mix), named=())) == []
