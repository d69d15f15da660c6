"""What a template may hold in its hands: values that print as marks and never as text.

In: inlines or blocks already made. Out: `Value` and its plain kinds. It must not know Jinja: `wording` asks a value for
`attribute`, `item` and `printed`, and nothing else of it can be reached from a template. `str()` of a value raises, so
that no filter and no joining can turn a figure into text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from typing import Any, NoReturn

from reports.brief.inlines import Inlines, Text
from reports.brief.model import Block
from reports.compose.known import Known
from reports.problems import Problem


class Refusal(Exception):
    """A template asks for something that cannot be had; `wording` adds template and line.

    `problems` are those that have places of their own already (words of a chart).
    """

    def __init__(self, code: str, message: str, hint: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.problems = problems


class Absent(Exception):
    """There is no such name here: it becomes an undefined value, a problem only when it is used."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Value:
    """A thing of the dataset in a template."""

    __slots__ = ()

    def attribute(self, name: str) -> object:
        """What `value.name` gives; `Absent` when there is none."""
        raise Absent(f"there is no {name!r} in {self.called()}")

    def item(self, key: object) -> object:
        """What `value["key"]` gives; as an attribute, unless a kind says otherwise."""
        return self.attribute(str(key))

    def printed(self) -> "Inlines | Printed":
        """What `{{ value }}` prints."""
        raise Refusal("not-printable", f"{self.called()} cannot be printed as it is")

    def argument(self) -> str:
        """What a function is given when a template hands it this value: an id."""
        raise Refusal("wrong-argument", f"{self.called()} cannot be given to a function", "give it an id")

    def called(self) -> str:
        """How a message names this value."""
        return "this value"

    def __str__(self) -> NoReturn:
        raise Refusal(
            "figure-as-text",
            f"{self.called()} cannot be turned into text",
            "print it alone, as {{ … }}: filters and joining would lose where it comes from",
        )

    def __bool__(self) -> bool:
        raise Refusal(
            "open-condition",
            f"{self.called()} is neither true nor false",
            'compare its .value, or ask for a row by `"id" in …`',
        )

    def __eq__(self, other: object) -> bool:
        raise Refusal("open-condition", f"{self.called()} cannot be compared", "compare the .value of a fact")

    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True, eq=False)
class Printed(Value):
    """Blocks that stand on a line of their own."""

    blocks: tuple[Block, ...]
    name: str = "a block"

    def printed(self) -> "Printed":
        return self

    def __bool__(self) -> bool:
        return bool(self.blocks)

    def called(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, eq=False)
class Said(Value):
    """Words ready to print, with their origin inside. Empty ones are false, and a problem when printed."""

    inlines: Inlines
    name: str
    parts: Mapping[str, object] = field(default_factory=dict)

    def attribute(self, name: str) -> object:
        if name in self.parts:
            return self.parts[name]
        raise absent(name, self.parts, self.called())

    def printed(self) -> Inlines:
        if not self.inlines:
            raise Refusal("nothing-to-print", f"{self.name} is empty", "ask with {% if … %} before printing")
        return self.inlines

    def called(self) -> str:
        return self.name

    def __bool__(self) -> bool:
        return bool(self.inlines)


@dataclass(frozen=True, slots=True, eq=False)
class Record(Value):
    """A row of a table: its columns by name, a partial one made when asked for; printed, it reads as `main`."""

    name: str
    columns: Mapping[str, object]
    main: str = ""

    def attribute(self, name: str) -> object:
        if name not in self.columns:
            raise absent(name, self.columns, self.name)
        column = self.columns[name]
        return column() if isinstance(column, partial) else column

    def argument(self) -> str:
        return str(self.columns["id"]) if "id" in self.columns else Value.argument(self)

    def printed(self) -> "Inlines | Printed":
        main = self.attribute(self.main) if self.main else None
        return main.printed() if isinstance(main, Value) else Value.printed(self)

    def called(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, eq=False)
class Table(Value):
    """Rows by id: `event["visit"]`."""

    kind: str
    rows: Mapping[str, Any]
    show: Callable[[Any], Value]

    def attribute(self, name: str) -> object:
        if name in self.rows:
            return self.show(self.rows[name])
        raise absent(name, self.rows, self.kind)

    def called(self) -> str:
        return f"the table {self.kind}"

    def __contains__(self, key: object) -> bool:
        return key in self.rows


@dataclass(frozen=True, slots=True)
class Function:
    """A function a template may call: the only callables it can reach, beside its own macros and blocks."""

    name: str
    call: Callable[..., Any]
    gives_blocks: bool = False


def label(known: Known, msgid: str) -> Said:
    """A label of the house's catalogue; one with a digit in it would print a number nobody can trace."""
    if not isinstance(msgid, str):
        raise Refusal("wrong-argument", "a label is asked for by its words", 'write label("Source")')
    reads = known.language.label(msgid)
    if any(character.isdigit() for character in reads):
        raise Refusal("hand-typed-number", f"the label {reads!r} holds a number", "print the fact instead")
    return Said((Text(reads),), f"the label {msgid!r}")


def absent(name: str, names: Mapping[str, object], where: str) -> Absent:
    """No such name, with the nearest one that there is."""
    near = get_close_matches(name, list(names), n=1)
    offered = ", ".join(list(names)[:12]) or "nothing"
    hint = f"did you mean {near[0]!r}?" if near else f"it has: {offered}"
    return Absent(f"there is no {name!r} in {where}", hint)
