"""Points and their facts, wholes and their parts, things that are counted."""

from typing import Any

import pytest

from reports.dataset.model import Dataset
from reports.dataset.rules_figures import (
    broken_counts,
    points_unlike_their_facts,
    shares_beyond_a_hundred,
    untraceable_derivations,
    wholes_that_do_not_add_up,
)
from reports.dataset.values import Quantity, Status
from tests import make
from tests.dataset import desk


def exports(shown: Quantity, **changes: Any) -> list[str]:
    """What is said of one point of a fact of 410 million m³, 276 the year before."""
    million = {"unit": "cubic_metre", "scale": "million"}
    fact = make.fact(
        "gas.exports",
        make.quantity("410", **million),
        previous=make.quantity("276", **million),
        previous_period=make.period("2023"),
    )
    point = make.point("gas", shown, **{"fact": "gas.exports", "period": make.period("2024"), **changes})
    found = points_unlike_their_facts(make.dataset(fact, make.series("gas", point)))
    return [str(problem.place.column) for problem in found]


def metres(value: str, scale: str = "million", **changes: Any) -> Quantity:
    return make.quantity(value, **{"unit": "cubic_metre", "scale": scale, **changes})


def test_a_point_says_what_its_fact_says_in_whatever_scale() -> None:
    assert exports(metres("410")) == []
    assert exports(metres("0.410", "billion")) == []
    assert exports(metres("410000", "thousand")) == []


def test_a_point_may_say_the_earlier_value_of_its_fact() -> None:
    assert exports(metres("276"), period=make.period("2023")) == []


@pytest.mark.parametrize(
    "shown",
    [metres("411"), metres("410", "billion"), metres("410", comparator=">"), metres("410", unit="tonne")],
)
def test_another_value_scale_comparator_or_unit_is_told_at_the_value(shown: Quantity) -> None:
    assert exports(shown) == ["value"]


def test_the_right_value_at_the_wrong_time_is_told_at_the_period() -> None:
    assert exports(metres("276"), period=make.period("2024")) == ["period"]
    assert exports(metres("410"), period=make.period("2023")) == ["period"]


def test_a_plan_is_not_shown_as_an_outcome() -> None:
    assert exports(metres("410"), status=Status.PLANNED) == ["status"]


def test_a_point_of_a_fact_without_value_is_told() -> None:
    dataset = make.dataset(
        make.fact("trade.rank", status="qualitative"),
        make.series("rank", make.point("rank", fact="trade.rank")),
    )
    assert [problem.code for problem in points_unlike_their_facts(dataset)] == ["point-unlike-fact"]


def test_the_message_gives_both_values() -> None:
    series = desk.SERIES.replace("410", "411")
    (problem,) = points_unlike_their_facts(desk.known(series=series))
    assert (
        problem.message == "the point says 411 million cubic_metre, its fact gas.exports says 410 million cubic_metre"
    )
    assert str(problem.place) == "case/series.csv:2:value"


@pytest.mark.parametrize("withheld", ["fact", "point"])
def test_a_withheld_value_stands_in_no_message(withheld: str) -> None:
    fact = make.fact("gas", metres("86753"), status="confidential" if withheld == "fact" else "given")
    shown = make.point("gas", metres("41975"), fact="gas", status="confidential" if withheld == "point" else "given")
    (problem,) = points_unlike_their_facts(make.dataset(fact, make.series("gas", shown)))
    assert not {"86753", "41975"} & set(problem.message.split())


def students(whole: Quantity, *parts: Quantity) -> list[str]:
    points = [make.point("students", part) for part in parts]
    chart = make.chart_spec("students", "students", totals=(("students", "students.total"),))
    dataset = make.dataset(make.fact("students.total", whole), make.series("students", *points), charts=(chart,))
    return [f"{problem.severity} {problem.code}" for problem in wholes_that_do_not_add_up(dataset)]


def count(value: str, comparator: str = "=", **changes: Any) -> Quantity:
    return make.quantity(value, comparator, "student", **changes)


def test_parts_that_reach_a_floor_add_up() -> None:
    assert students(count("16000", ">"), count("7000", "~"), count("9000", "~")) == []


def test_exact_parts_that_miss_an_exact_whole_are_an_error() -> None:
    assert students(count("100"), count("60"), count("41")) == ["error sum"]


def test_a_sum_and_its_whole_are_told_in_one_scale() -> None:
    def euros(value: str) -> Quantity:
        return make.quantity(value, "=", "money", currency="EUR", scale="million")

    points = [make.point("trade", euros("700")), make.point("trade", euros("42"))]
    chart = make.chart_spec("trade", "trade", totals=(("trade", "trade.total"),))
    dataset = make.dataset(make.fact("trade.total", euros("1143.5")), make.series("trade", *points), charts=(chart,))
    (problem,) = wholes_that_do_not_add_up(dataset)
    assert problem.message == "the parts add up to 742 million EUR, the whole trade.total is 1143.5 million EUR"


def test_parts_that_miss_the_whole_by_their_rounding_are_a_warning() -> None:
    thousand = {"scale": "thousand"}
    assert students(count("10.0", **thousand), count("3.3", **thousand), count("6.6", **thousand)) == ["warning sum"]


def test_parts_that_cannot_reach_a_floor_are_an_error() -> None:
    assert students(count("16000", ">"), count("7000"), count("8000")) == ["error sum"]


def test_parts_in_another_unit_than_the_whole_are_an_error() -> None:
    assert students(count("100"), count("60"), make.quantity("40", unit="percent")) == ["error sum"]


def broken(dataset: Dataset) -> list[str]:
    return [problem.row for problem in broken_counts(dataset)]


def test_what_is_counted_comes_whole() -> None:
    whole = make.fact("a", make.quantity("7.5", unit="student", scale="thousand"))
    half = make.fact("b", make.quantity("7.5", unit="student"))
    mean = make.fact("c", make.quantity("7.5", unit="student"), status="derived")
    share = make.fact("d", make.quantity("7.5", unit="percent"))
    assert broken(make.dataset(whole, half, mean, share)) == ["b"]


def test_a_derived_fact_says_from_what() -> None:
    silent = make.fact("a", status="derived")
    told = [make.fact("b", status="derived", formula="2 + 1"), make.fact("c", status="derived", expression="x + y")]
    assert [problem.row for problem in untraceable_derivations(make.dataset(silent, *told))] == ["a"]


@pytest.mark.parametrize(
    ("shares", "kind", "told"),
    [
        (("27", "28", "49"), "", ["104"]),
        (("27", "28", "49"), "shares", ["104"]),
        (("27", "28", "49"), "dots", []),
        (("27", "28", "46"), "", []),
        (("27.5", "28.5", "44.5"), "", ["100.5"]),
        (("27", "28", "45"), "", []),
        (("27", "52", "46"), "", ["125"]),
        (("27", "52", "46"), "shares", []),
        (("72", "84", "91"), "", []),
        (("54", "50"), "", []),
    ],
)
def test_shares_that_add_up_to_more_than_rounding_allows_are_told(
    shares: tuple[str, ...], kind: str, told: list[str]
) -> None:
    points = [
        make.point("mix", make.quantity(value, unit="percent"), category=make.words(f"Part {number}"))
        for number, value in enumerate(shares)
    ]
    dataset = make.dataset(make.series("mix", *points), charts=(make.chart_spec("mix", "mix", kind=kind),))
    found = list(shares_beyond_a_hundred(dataset))
    assert [problem.message.split("add up to ")[1].split(",")[0] for problem in found] == told
    assert all((one.code, one.row, one.place.column) == ("shares-sum", "mix", "value") for one in found)


def test_shares_that_nobody_asked_a_chart_for_are_told_with_the_way_to_name_one() -> None:
    points = [
        make.point("mix", make.quantity(value, unit="percent"), category=make.words(f"Part {number}"))
        for number, value in enumerate(("27", "52", "46"))
    ]
    (problem,) = shares_beyond_a_hundred(make.dataset(make.series("mix", *points)))
    assert problem.message.endswith("drawn each by itself, not as parts of one whole")
    assert "charts.yaml" in problem.hint
