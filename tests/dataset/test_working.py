"""Expressions worked out over a dataset: names, functions, and what is refused."""

import operator
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.dataset.expressions import Fault, Name, Negative, Node, Number, Operation, parse
from reports.dataset.intervals import Interval, exactly, stated
from reports.dataset.model import Dataset
from reports.dataset.working import Desk, Worked, work_out
from tests.make import dataset, event, fact, money, organisation, period, quantity

KNOWN = dataset(
    fact("gas.exports", quantity("410", "=", "cubic_metre"), previous=quantity("276", "=", "cubic_metre")),
    fact("trade.share", quantity("22", "~", "percent")),
    fact("trade.shift", quantity("2", "=", "percentage_point")),
    fact("trade.turnover", money("3", ">")),
    fact("trade.roubles", money("5", "=", "RUB")),
    fact("trade.balance", quantity("0", "=", "percent")),
    fact("trade.loss", money("-5")),
    fact("visits", quantity("5")),
    fact("schools", quantity("9", "=", "school")),
    fact("words", status="qualitative"),
    fact("secret", quantity("7"), status="confidential"),
    fact("funding", money("2"), period=period("2024/2032")),
    fact("open", money("2"), period=period("2014/..")),
    event("relations", "1992-03-20"),
    event("treaty", "1992"),
    event("undated", ""),
    organisation("org.a"),
    organisation("org.b"),
)


def worked(text: str, known: Dataset = KNOWN) -> Worked | Fault:
    node = parse(text)
    assert not isinstance(node, Fault), node
    return work_out(node, Desk(known, {}))


def interval(text: str) -> Interval:
    result = worked(text)
    assert isinstance(result, Worked), result
    return result.interval


def test_names_stand_for_levels_and_for_earlier_levels() -> None:
    assert interval("gas.exports") == Interval(Fraction(819, 2), Fraction(821, 2))
    assert interval("gas.exports - gas.exports.previous") == Interval(Fraction(133), Fraction(135))
    assert interval("-visits * 2 + 1") == exactly(-9)


def test_an_earlier_result_is_used_rather_than_its_printed_digits() -> None:
    node = parse("visits * 2")
    assert not isinstance(node, Fault)
    result = work_out(node, Desk(KNOWN, {"visits": Worked(exactly(Fraction(16, 3)))}))
    assert isinstance(result, Worked)
    assert result.interval == exactly(Fraction(32, 3))


def test_one_soft_input_makes_a_result_soft() -> None:
    results = [worked(text) for text in ("100 - trade.share", "trade.turnover / 2", "visits * 2")]
    assert [isinstance(result, Worked) and result.soft for result in results] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("years(relations, meeting.date)", exactly(32)),
        ("years(treaty, meeting.date)", Interval(Fraction(32), Fraction(33))),
        ("years_covered(funding)", exactly(9)),
        ("years_covered(treaty)", exactly(1)),
        ("count(org.a, org.b, org.a)", exactly(2)),
    ],
)
def test_functions_look_at_dates_periods_and_rows(text: str, value: Interval) -> None:
    assert interval(text) == value


def test_a_withheld_input_withholds_the_result() -> None:
    for text in ("secret", "visits + secret", "-secret * 2", "1 / secret"):
        result = worked(text)
        assert isinstance(result, Worked)
        assert result.withheld


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("gas.export", "expression.unknown", "gas.export is not an id that can stand here"),
        ("visits.previous", "expression.no_number", "visits.previous has no number"),
        ("words * 2", "expression.no_number", "words has no number"),
        ("trade.turnover + trade.roubles", "expression.units", "money USD and money RUB do not add up"),
        ("trade.turnover - visits", "expression.units", "money USD and count do not add up"),
        ("visits / trade.balance", "expression.zero", "the divisor may be zero"),
        ("1 / (visits - schools + 4)", "expression.zero", "the divisor may be zero"),
        (
            "trade.turnover / trade.loss - 1",
            "expression.sign",
            "growth from zero or over a change of sign says nothing",
        ),
        (
            "(trade.turnover - trade.loss) / trade.loss",
            "expression.sign",
            "growth from zero or over a change of sign says nothing",
        ),
        ("mean(visits, schools)", "expression.unknown", "there is no function mean"),
        ("years(relations)", "expression.arguments", "years(a, b) takes two dates: events or meeting.date"),
        ("years(meeting.date, relations)", "expression.arguments", "relations comes before meeting.date"),
        ("years(undated, meeting.date)", "expression.no_date", "undated has no closed period"),
        ("years(relation, meeting.date)", "expression.unknown", "relation is not an id that can stand here"),
        ("years_covered(open)", "expression.no_date", "open has no closed period"),
        ("years_covered(funding, open)", "expression.arguments", "years_covered(a) takes one fact or event"),
        ("count(org.a, org.c)", "expression.unknown", "org.c is not an id that can stand here"),
    ],
)
def test_what_cannot_be_worked_out_is_a_fault(text: str, code: str, message: str) -> None:
    fault = worked(text)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.message) == (code, message)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    fault = worked("gas.export")
    assert isinstance(fault, Fault)
    assert fault.hint == "did you mean gas.exports?"


LEAVES = {
    "a": fact("a", quantity("12", "=", "percent")),
    "b": fact("b", quantity("0.9", "=", "percent")),
    "c": fact("c", quantity("-7", "~", "percent")),
    "d": fact("d", quantity("3", ">", "percent")),
}
expressions = st.recursive(
    st.sampled_from([*LEAVES, "2", "0.5"]),
    lambda inner: (
        st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner) | st.builds("-{}".format, inner)
    ),
    max_leaves=6,
)


@given(expressions, st.fixed_dictionaries({id: st.fractions(min_value=0, max_value=1) for id in LEAVES}))
def test_whatever_the_true_levels_were_their_result_lies_in_the_interval(text: str, parts: dict[str, Fraction]) -> None:
    node = parse(text)
    assert not isinstance(node, Fault)
    result = work_out(node, Desk(dataset(*LEAVES.values()), {}))
    if isinstance(result, Worked):
        levels = {id: level(stated(row.quantity), parts[id]) for id, row in LEAVES.items() if row.quantity}
        assert result.interval.holds(exact(node, levels))


def level(interval: Interval, part: Fraction) -> Fraction:
    """A point of an interval; an open side reaches ten further."""
    low = interval.low if interval.low is not None else (interval.high or Fraction(0)) - 10
    high = interval.high if interval.high is not None else low + 10
    return low + (high - low) * part


def exact(node: Node, levels: dict[str, Fraction]) -> Fraction:
    match node:
        case Number(value=value):
            return Fraction(value)
        case Name(text=text):
            return levels[text]
        case Negative(operand=operand):
            return -exact(operand, levels)
        case Operation(sign=sign, left=left, right=right):
            return ARITHMETIC[sign](exact(left, levels), exact(right, levels))
        case _:
            raise AssertionError("no calls are drawn")


ARITHMETIC = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


def test_things_counted_and_shares_add_up_whatever_their_noun() -> None:
    assert interval("visits + schools") == exactly(14)
    assert isinstance(worked("trade.share + trade.shift"), Worked)


def test_a_share_of_a_loss_is_no_growth() -> None:
    assert isinstance(worked("trade.loss / trade.turnover"), Worked)
    assert isinstance(worked("trade.loss / trade.loss - 1"), Worked)
