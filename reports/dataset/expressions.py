"""The little language of the column `expression`: text in, a tree out, or the first fault with its position.

Ids, numbers, + - * / ( ), unary minus and functions by name: `(gas.exports / gas.exports.previous - 1) * 100`,
`years(treaty.signed, meeting.date)`. It must not know facts: what a name means is looked up by `working`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

LONGEST = 500
"""Characters an expression may have: beyond it is not a formula a reader could check."""

DEEPEST = 12
"""Brackets within brackets."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of an expression, its digits kept. `at` is the column, from 0."""

    value: Decimal
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """A fact, `<fact>.previous`, or what a function takes: an event, an organisation, `meeting.date`."""

    text: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Negative:
    """A minus before an operand. `at` is the column, from 0."""

    operand: "Node"
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Operation:
    """`sign` is one of + - * /."""

    sign: str
    left: "Node"
    right: "Node"
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A named function over ids of facts, events or series. `at` is the column, from 0."""

    function: str
    names: tuple[Name, ...]
    at: int = field(default=0, compare=False)


Node = Number | Name | Negative | Operation | Call


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an expression, at which character (from 0), and the way out."""

    code: str
    message: str
    at: int
    hint: str = ""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<number>\d+(?:\.\d+)?)(?![\w.])|(?P<name>[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)|(?P<sign>[-+*/(),])"
)
_HINT = "an expression holds ids of facts, numbers, + - * / ( ) and functions such as years(a, b)"


def parse(text: str) -> Node | Fault:
    """The tree of an expression. Precedence and association are those of arithmetic."""
    if len(text) > LONGEST:
        return Fault("expression.syntax", f"longer than {LONGEST} characters", LONGEST, _HINT)
    tokens = _tokens(text)
    if isinstance(tokens, Fault):
        return tokens
    try:
        return _Parser(tokens).whole()
    except _Unparsed as unparsed:
        return unparsed.fault


def names_in(node: Node) -> Iterator[Name]:
    """The names an expression calculates with, from left to right; what functions look at is not among them."""
    match node:
        case Name():
            yield node
        case Negative(operand=operand):
            yield from names_in(operand)
        case Operation(left=left, right=right):
            yield from names_in(left)
            yield from names_in(right)
        case Number() | Call():
            return


def _tokens(text: str) -> tuple[_Token, ...] | Fault:
    tokens: list[_Token] = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            return Fault("expression.syntax", f"{text[position]!r} is not understood", position, _HINT)
        if match.lastgroup != "space":
            tokens.append(_Token(match.lastgroup or "", match.group(), position))
        position = match.end()
    return (*tokens, _Token("end", "", len(text)))


class _Unparsed(Exception):
    """Leaves the descent at the first fault; never seen outside `parse`."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


class _Parser:
    """Recursive descent: sum → product → signed → atom."""

    def __init__(self, tokens: tuple[_Token, ...]) -> None:
        self.tokens = tokens
        self.position = 0
        self.depth = 0

    def whole(self) -> Node:
        node = self._sum()
        if self._next.kind != "end":
            self._refuse("an operator or the end")
        return node

    @property
    def _next(self) -> _Token:
        return self.tokens[self.position]

    def _take(self, *texts: str) -> _Token | None:
        token = self._next
        if token.kind != "sign" or token.text not in texts:
            return None
        self.position += 1
        return token

    def _refuse(self, expected: str) -> None:
        found = repr(self._next.text) if self._next.text else "the end"
        raise _Unparsed(Fault("expression.syntax", f"expected {expected}, found {found}", self._next.at, _HINT))

    def _sum(self) -> Node:
        node = self._product()
        while token := self._take("+", "-"):
            node = Operation(token.text, node, self._product(), token.at)
        return node

    def _product(self) -> Node:
        node = self._signed()
        while token := self._take("*", "/"):
            node = Operation(token.text, node, self._signed(), token.at)
        return node

    def _signed(self) -> Node:
        signs: list[int] = []
        while token := self._take("-"):
            signs.append(token.at)
        node = self._atom()
        for at in reversed(signs):
            node = Negative(node, at)
        return node

    def _atom(self) -> Node:
        token = self._next
        if self._take("("):
            return self._bracketed(token)
        if token.kind not in ("number", "name"):
            self._refuse("a number, an id or '('")
        self.position += 1
        if token.kind == "number":
            return Number(Decimal(token.text), token.at)
        return self._call(token) if self._take("(") else Name(token.text, token.at)

    def _bracketed(self, opened: _Token) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise _Unparsed(Fault("expression.syntax", f"more than {DEEPEST} brackets deep", opened.at, _HINT))
        node = self._sum()
        if not self._take(")"):
            self._refuse("')'")
        self.depth -= 1
        return node

    def _call(self, function: _Token) -> Node:
        names: list[Name] = []
        while not names or self._take(","):
            if self._next.kind != "name":
                self._refuse(f"an id within {function.text}( )")
            names.append(Name(self._next.text, self._next.at))
            self.position += 1
        if not self._take(")"):
            self._refuse("',' or ')'")
        return Call(function.text, tuple(names), function.at)
