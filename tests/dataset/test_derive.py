"""Derived facts: their interval, how they may be read, and what is refused."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.dataset.derive import derive
from reports.dataset.read import read
from reports.dataset.rows import Event, Fact
from reports.dataset.values import Derivation, Quantity, Reading, Status
from reports.problems import Place, Problem, Severity
from tests.make import dataset, event, fact, money, quantity


def worked_out(expression: str, stated: Quantity | None, *inputs: Fact | Event) -> tuple[Fact, tuple[Problem, ...]]:
    row = fact("derived.x", status="derived", quantity=stated, expression=expression, row=Place("facts.csv", 7))
    known, problems = derive(dataset(*inputs, row))
    return known.facts["derived.x"], problems


def derivation(expression: str, stated: Quantity, *inputs: Fact | Event) -> Derivation:
    derived, problems = worked_out(expression, stated, *inputs)
    assert problems == ()
    assert derived.derivation is not None
    return derived.derivation


def problem(expression: str, stated: Quantity | None, *inputs: Fact | Event) -> Problem:
    _, problems = worked_out(expression, stated, *inputs)
    assert len(problems) == 1, problems
    return problems[0]


def power(value: str, comparator: str = "=", **changes: str) -> Quantity:
    return quantity(value, comparator, "kilowatt_hour", **changes)


def percent(value: str, comparator: str = "=") -> Quantity:
    return quantity(value, comparator, "percent")


GROWTH = "(power / power.previous - 1) * 100"
COARSE = fact("power", power("1.6", scale="billion"), previous=power("0.9", scale="billion"))
FINE = fact("power", power("410", scale="million"), previous=power("276", scale="million"))


def test_rounded_inputs_too_coarse_for_a_point_give_a_range() -> None:
    result = derivation(GROWTH, percent("78", "~"), COARSE)
    assert (result.low, result.high) == (Fraction(155, 95) * 100 - 100, Fraction(165, 85) * 100 - 100)
    assert result.reading is Reading.RANGE


def test_a_result_a_little_wider_than_its_digits_reads_as_about() -> None:
    assert derivation(GROWTH, percent("49", "~"), FINE).reading is Reading.ABOUT
    assert derivation(GROWTH, percent("49"), FINE).reading is Reading.ABOUT
    assert derivation("power - power.previous", power("134", scale="million"), FINE).reading is Reading.ABOUT


def test_a_result_as_sharp_as_its_digits_is_a_point() -> None:
    assert derivation("100 - share", percent("10"), fact("share", percent("90"))).reading is Reading.POINT
    assert derivation(
        "a / b", quantity("2", "=", "ratio"), fact("a", quantity("8")), fact("b", quantity("4"))
    ).reading is (Reading.POINT)


def test_the_same_width_is_a_range_where_the_row_claims_a_level() -> None:
    stated = derivation("total / 36", money("4.58"), fact("total", money("165")))
    about = derivation("total / 36", money("4.58", "~"), fact("total", money("165")))
    assert (stated.reading, about.reading) == (Reading.RANGE, Reading.ABOUT)


def test_a_soft_input_makes_the_result_soft_however_narrow() -> None:
    assert derivation("100 - share", percent("78"), fact("share", percent("22", "~"))).reading is Reading.ABOUT


def test_a_floor_minus_an_approximation_is_about() -> None:
    total, part = fact("total", quantity("16000", ">", "student")), fact("part", quantity("7000", "~", "student"))
    result = derivation("total - part", quantity("9000", "~", "student"), total, part)
    assert (result.low, result.high, result.reading) == (8500, None, Reading.ABOUT)
    assert not result.arithmetic_only


def test_floors_that_pull_opposite_ways_leave_arithmetic_alone() -> None:
    value, growth = fact("value", money("190", ">")), fact("growth", percent("46", ">"))
    result = derivation("value / (1 + growth / 100)", money("130", "~"), value, growth)
    assert (result.arithmetic_only, result.reading) == (True, Reading.ABOUT)


def test_nothing_at_all_is_still_a_bound() -> None:
    assert not derivation("a - a", quantity("0"), fact("a", quantity("5"))).arithmetic_only


def test_results_are_given_in_the_row_s_own_scale() -> None:
    total, number = fact("total", money("760")), fact("number", quantity("3.5", "=", "project", scale="thousand"))
    result = derivation("total / number", money("217", "~", scale="thousand"), total, number)
    assert result.low is not None
    assert result.high is not None
    assert 213 < result.low < 217 < result.high < 221


def test_a_bound_claimed_by_the_row_must_follow_from_its_inputs() -> None:
    share = fact("share", percent("22", "<"))
    assert derivation("100 - share", percent("78", ">"), share).reading is Reading.POINT
    assert problem("100 - share", percent("79", ">"), share).code == "derived.disagrees"
    assert problem("100 - share", percent("78", "<"), share).code == "derived.disagrees"


def test_a_value_outside_the_result_is_refused_with_both_numbers() -> None:
    found = problem("power - power.previous", power("0.9", scale="billion"), COARSE)
    assert found.place == Place("facts.csv", 7, "value")
    assert found.code == "derived.disagrees"
    assert found.message == "the row says =0.9, but power - power.previous lies between 0.6 and 0.8"


def test_a_whole_count_must_be_exact() -> None:
    wrong = problem("years(start, meeting.date)", quantity("33", "=", "year"), event("start", "1992-03-20"))
    assert wrong.message == "the row says =33, but years(start, meeting.date) is 32"


def test_derived_facts_are_worked_out_after_their_inputs() -> None:
    last = fact("derived.last", status="derived", quantity=quantity("12"), expression="derived.first + 2")
    first = fact("derived.first", status="derived", quantity=quantity("10"), expression="base * 2")
    known, problems = derive(dataset(last, first, fact("base", quantity("5"))))
    assert problems == ()
    assert [known.facts[id].derivation for id in ("derived.first", "derived.last")] == [
        Derivation(Fraction(10), Fraction(10), Reading.POINT, recomputed=True),
        Derivation(Fraction(12), Fraction(12), Reading.POINT, recomputed=True),
    ]


def row(id: str, expression: str) -> Fact:
    return fact(id, status="derived", quantity=quantity("10"), expression=expression)


def test_a_circle_is_named_once_and_stops_no_other_fact() -> None:
    known, problems = derive(
        dataset(row("a", "b + 1"), row("b", "a - 1"), row("c", "a * 2"), row("d", "5 * 2"), row("e", "e + 1"))
    )
    assert [(problem.row, problem.code) for problem in problems] == [
        ("a", "expression.circle"),
        ("e", "expression.circle"),
    ]
    assert "a is derived from itself: a → b → a" in problems[0].message
    assert known.facts["d"].derivation == Derivation(Fraction(10), Fraction(10), Reading.POINT, recomputed=True)
    assert known.facts["c"].derivation == Derivation(None, None, Reading.POINT, recomputed=False)


def test_a_long_circle_is_told_short() -> None:
    ring = [row(f"x{number}", f"x{(number + 1) % 50} + 0") for number in range(50)]
    _, problems = derive(dataset(*ring))
    assert [problem.message.split(" (")[0] for problem in problems] == [
        "x0 is derived from itself: x0 → x1 → x2 → x3 → x4 → x5 → … → x0"
    ]


def test_a_long_chain_is_worked_out_in_one_pass() -> None:
    chain = [row(f"x{number}", f"x{number - 1} + 0" if number else "5 * 2") for number in range(400)]
    known, problems = derive(dataset(*reversed(chain)))
    assert problems == ()
    assert all(found.derivation and found.derivation.recomputed for found in known.facts.values())


def test_what_stands_behind_a_fault_is_not_reported_again() -> None:
    wrong = fact("derived.wrong", status="derived", quantity=quantity("10"), expression="nowhere * 2")
    behind = fact("derived.behind", status="derived", quantity=quantity("12"), expression="derived.wrong + 2")
    _, problems = derive(dataset(wrong, behind))
    assert [problem.row for problem in problems] == ["derived.wrong"]


def test_a_fault_names_file_line_column_and_character() -> None:
    found = problem("2 * nowhere", quantity("10"))
    assert found.place == Place("facts.csv", 7, "expression")
    assert found.message == "nowhere is not an id that can stand here (character 5 of '2 * nowhere')"


def test_a_formula_in_words_alone_is_marked_as_not_recomputed() -> None:
    row = fact("x", status="derived", quantity=percent("78", "~"), formula="by hand")
    known, problems = derive(dataset(row))
    assert (known.facts["x"].derivation, problems) == (Derivation(None, None, Reading.ABOUT, recomputed=False), ())


def test_a_secret_is_not_given_away_by_what_is_made_from_it() -> None:
    derived, problems = worked_out("secret * 2", quantity("14"), fact("secret", quantity("7"), status="confidential"))
    assert (derived.status, derived.derivation) == (Status.CONFIDENTIAL, None)
    assert [(problem.code, problem.severity) for problem in problems] == [("derived.withheld", Severity.WARNING)]
    assert "7" not in problems[0].message


def test_secrets_stay_secret_over_two_steps() -> None:
    first = fact("first", status="derived", quantity=quantity("14"), expression="secret * 2")
    second = fact("second", status="derived", quantity=quantity("28"), expression="first * 2")
    known, _ = derive(dataset(fact("secret", quantity("7"), status="confidential"), first, second))
    assert known.facts["second"].status is Status.CONFIDENTIAL


def test_a_secret_with_an_expression_of_its_own_is_not_worked_out_but_withholds() -> None:
    secret = fact("secret", quantity("7"), status="confidential", expression="3 + 4")
    derived, _ = worked_out("secret * 2", quantity("14"), secret)
    assert derived.status is Status.CONFIDENTIAL


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (fact("x", quantity("5"), expression="2 + 3"), "expression.not_derived"),
        (fact("x", status="derived", quantity=None, expression="2 + 3"), "expression.no_value"),
        (fact("x", status="derived", quantity=quantity("5"), expression="2 +"), "expression.syntax"),
        (fact("x", status="derived", quantity=quantity("5"), expression="x + 1"), "expression.circle"),
    ],
)
def test_expressions_out_of_place_are_refused(row: Fact, code: str) -> None:
    assert [problem.code for problem in derive(dataset(row))[1]] == [code]


def test_a_result_in_another_unit_than_the_row_s_is_refused() -> None:
    found = problem("total * 2", money("10", "=", "EUR"), fact("total", money("5")))
    assert (found.code, found.message.split(" (")[0]) == ("expression.units", "gives money USD, the row says money EUR")


CASE = Path(__file__).resolve().parents[2] / "data" / "moscow-2025-01-22"


def test_every_derived_fact_of_the_first_case_is_recomputed_and_agrees() -> None:
    known, _ = read({path.name: path.read_bytes() for path in CASE.iterdir()}, "case")
    assert known is not None
    known, problems = derive(known)
    derived = {id: found for id, row in known.facts.items() if (found := row.derivation)}
    assert (problems, len(derived)) == ((), 18)
    assert all(found.recomputed for found in derived.values())
    readings = {id: found.reading for id, found in derived.items() if found.reading is not Reading.ABOUT}
    assert readings == {
        "derived.political.relations.years": Reading.POINT,
        "derived.multilateral.platforms": Reading.POINT,
        "derived.finance.other_currency_share": Reading.POINT,
        "derived.environment.uranium.years": Reading.POINT,
        "derived.energy.electricity.change_pct": Reading.RANGE,
    }
    assert [id for id, found in derived.items() if found.arithmetic_only] == ["derived.investment.base"]


digits = st.integers(min_value=1, max_value=999)


@given(digits, digits, st.fractions(min_value=-1, max_value=1), st.fractions(min_value=-1, max_value=1))
def test_the_growth_of_any_true_levels_lies_in_the_interval(a: int, b: int, da: Fraction, db: Fraction) -> None:
    """Whatever the levels were before they were rounded, the result holds their growth."""
    row = fact("power", power(str(a)), previous=power(str(b)))
    growth = fact(
        "x", status="derived", quantity=percent(str(round(Fraction(a, b) * 100 - 100)), "~"), expression=GROWTH
    )
    known, problems = derive(dataset(row, growth))
    assert problems == ()
    result = known.facts["x"].derivation
    assert result is not None
    assert result.low is not None
    assert result.high is not None
    assert result.low <= ((a + da / 2) / (b + db / 2) - 1) * 100 <= result.high
