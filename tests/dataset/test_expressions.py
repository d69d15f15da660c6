"""The little language of the column `expression`."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.dataset.expressions import (
    DEEPEST,
    LONGEST,
    Call,
    Fault,
    Name,
    Negative,
    Node,
    Number,
    Operation,
    names_in,
    parse,
)


def shape(node: Node) -> str:
    """A tree with every bracket written."""
    match node:
        case Number(value=value):
            return str(value)
        case Name(text=text):
            return text
        case Negative(operand=operand):
            return f"(-{shape(operand)})"
        case Operation(sign=sign, left=left, right=right):
            return f"({shape(left)}{sign}{shape(right)})"
        case Call(function=function, names=names):
            return f"{function}({','.join(name.text for name in names)})"


def parsed(text: str) -> Node:
    node = parse(text)
    assert not isinstance(node, Fault), node
    return node


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1 + 2 * 3", "(1+(2*3))"),
        ("8 - 4 - 2", "((8-4)-2)"),
        ("8 / 4 / 2", "((8/4)/2)"),
        ("(1 + 2) * -3", "((1+2)*(-3))"),
        ("--3", "(-(-3))"),
        ("100 - trade.share", "(100-trade.share)"),
        ("(gas.exports / gas.exports.previous - 1) * 100", "(((gas.exports/gas.exports.previous)-1)*100)"),
        ("years(treaty.1992, meeting.date)", "years(treaty.1992,meeting.date)"),
        ("legal.treaties.in_force + politics.for.import", "(legal.treaties.in_force+politics.for.import)"),
        ("0.50", "0.50"),
    ],
)
def test_expressions_read_as_arithmetic_does(text: str, read: str) -> None:
    assert shape(parsed(text)) == read


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ("", 0, "expected a number, an id or '(', found the end"),
        ("1 +", 3, "expected a number, an id or '(', found the end"),
        ("(1 + 2", 6, "expected ')', found the end"),
        ("1 2", 2, "expected an operator or the end, found '2'"),
        ("a.b ** 2", 5, "expected a number, an id or '(', found '*'"),
        ("2x", 0, "'2' is not understood"),
        ("1,5 + 2", 1, "expected an operator or the end, found ','"),
        ("a.b; import os", 3, "';' is not understood"),
        ("__import__('os')", 0, "'_' is not understood"),
        ("count()", 6, "expected an id within count( ), found ')'"),
        ("years(1, 2)", 6, "expected an id within years( ), found '1'"),
        ("a.b × 2", 4, "'×' is not understood"),
    ],
)
def test_a_fault_names_the_character_it_stands_at(text: str, at: int, message: str) -> None:
    fault = parse(text)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.at, fault.message) == ("expression.syntax", at, message)


def test_no_expression_can_tire_the_machine() -> None:
    deep, long = parse("(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1)), parse("1" + "+1" * LONGEST)
    assert isinstance(deep, Fault)
    assert isinstance(long, Fault)
    assert not isinstance(parse("(" * DEEPEST + "1" + ")" * DEEPEST), Fault)
    assert not isinstance(parse("-" * (LONGEST - 1) + "1"), Fault)


def test_names_are_those_that_are_calculated_with() -> None:
    node = parsed("-(a.x + 2) * b.y / a.x.previous - years(e.f, meeting.date)")
    assert [name.text for name in names_in(node)] == ["a.x", "b.y", "a.x.previous"]


def test_two_names_are_the_same_wherever_they_stand() -> None:
    node = parsed("a.b - a.b")
    assert isinstance(node, Operation)
    assert node.left == node.right


@given(st.text(alphabet="ab1.+-*/(), _", max_size=30))
def test_any_text_is_a_tree_or_a_fault_within_it(text: str) -> None:
    node = parse(text)
    assert not isinstance(node, Fault) or 0 <= node.at <= len(text)


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_a_number_keeps_its_digits(value: Decimal) -> None:
    assert parsed(f"{value:f}") == Number(value)
