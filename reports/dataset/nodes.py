"""What a reader of a YAML file asks of its nodes: keys, lists, texts, numbers, dates, each checked at its place.

In: a Node, as `read_yaml` gives it, and Findings. Out: a value of the wanted type; an empty one beside a problem. It
must not know YAML, nor what the keys mean; case.yaml, charts.yaml and house.yaml are read with it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reports.dataset.columns import is_tag
from reports.dataset.findings import Findings, nearest, shortened
from reports.dataset.periods import parse_day, parse_period
from reports.dataset.read_text import forbidden
from reports.dataset.values import Period, Words
from reports.problems import Place

LONGEST_TEXT = 4_000
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,20})(?:\.[0-9]{1,20})?")


@dataclass(frozen=True, slots=True)
class Node:
    """A value at its place. `content` is text, a tuple of nodes (a list), or a tuple of pairs (a mapping).

    `surprise` says how YAML would take this text, written without quotes: "as true or false" for `NO`.
    """

    content: "str | tuple[Node, ...] | tuple[tuple[Node, Node], ...]"
    kind: str
    place: Place
    surprise: str = ""

    @property
    def empty(self) -> bool:
        """Nothing is written here: `key:` and no more."""
        return not self.content and bool(self.surprise)


def mapping(
    node: Node, known: Collection[str], findings: Findings, *, required: Collection[str] = ()
) -> dict[str, Node]:
    """The values by key. Unknown keys, and required ones that are missing, are problems; empty values are left out."""
    found = entries(node, findings)
    for key, value in found:
        if key not in known:
            place = next(pair.place for pair, _ in _pairs(node) if pair.content == key)
            findings.error(place, "unknown-key", f"there is no key “{shortened(key)}” here", nearest(key, known))
        elif value.empty and key in required:
            findings.error(value.place, "empty", f"“{key}” is empty", "fill it in")
    if node.kind == "mapping":
        for key in required:
            if key not in (name for name, _ in found):
                findings.error(node.place, "missing-key", f"the key “{key}” is missing", f"add “{key}:”")
    return {key: value for key, value in found if key in known and not value.empty}


def entries(node: Node, findings: Findings) -> tuple[tuple[str, Node], ...]:
    """Keys and values of a mapping whose keys are free."""
    if node.kind != "mapping":
        message = f"here stands a {node.kind}, wanted are keys with values"
        findings.error(node.place, "type", message, "write “key: value” lines")
    for key, _ in _pairs(node):
        _text_of(key, findings)
    return tuple((str(key.content), value) for key, value in _pairs(node))


def items(node: Node | None, findings: Findings) -> tuple[Node, ...]:
    """The entries of a list; none for a key that is not there."""
    if node is None:
        return ()
    if node.kind != "list":
        message = f"here stands a {node.kind}, wanted is a list"
        findings.error(node.place, "type", message, "write “- entry” lines or [a, b]")
        return ()
    return tuple(entry for entry in node.content if isinstance(entry, Node))


def text(node: Node | None, findings: Findings, default: str = "") -> str:
    """Plain text; what YAML would not take for text must stand in quotes."""
    if node is None:
        return default
    if node.kind != "text":
        message = f"here stands a {node.kind}, wanted is a text"
        in_quotes = 'put the text in quotes: "…"'
        way_out = in_quotes if node.kind == "list" else f"{in_quotes}; this one is the same in all languages"
        findings.error(node.place, "type", message, way_out)
        return default
    return _text_of(node, findings)


def texts(node: Node | None, findings: Findings) -> tuple[str, ...]:
    """The entries of a list as texts; an entry that is none is a finding at its place."""
    return tuple(text(entry, findings) for entry in items(node, findings))


def choice(node: Node | None, choices: Collection[str], findings: Findings, default: str = "") -> str:
    """One of a closed set of words."""
    if node is None:
        return default
    said = text(node, findings)
    if node.kind == "text" and said not in choices:
        findings.error(node.place, "unknown-word", f"“{shortened(said)}” is not known here", nearest(said, choices))
        return default
    return said


def number(node: Node | None, findings: Findings, default: Decimal | None = None) -> Decimal | None:
    """A decimal number in plain digits: `010`, `1_000` and `1e3` are refused."""
    if node is None:
        return default
    if node.kind == "text" and isinstance(node.content, str) and _NUMBER.fullmatch(node.content):
        return Decimal(node.content)
    said = f"“{shortened(str(node.content))}”" if node.kind == "text" else f"a {node.kind}"
    findings.error(node.place, "not-a-number", f"{said} is not a plain number", "write digits: 10, 2.5")
    return default


def flag(node: Node | None, findings: Findings, default: bool = False) -> bool:
    """`true` or `false`, in these words."""
    if node is None:
        return default
    if node.content not in ("true", "false"):
        findings.error(node.place, "type", "wanted is true or false", "write true or false")
        return default
    return node.content == "true"


def day(node: Node | None, findings: Findings) -> date | None:
    """A full date; quotes are not needed."""
    if node is None:
        return None
    said = parse_day(node.content) if isinstance(node.content, str) else f"here stands a {node.kind}, wanted is a date"
    if isinstance(said, str):
        findings.error(node.place, "date", said, "as 2025-01-22")
        return None
    return said


def period(node: Node | None, findings: Findings) -> Period | None:
    """A date or period as precise as it is written; quotes are not needed."""
    if node is None:
        return None
    said = (
        parse_period(node.content) if isinstance(node.content, str) else f"here stands a {node.kind}, wanted is a date"
    )
    if isinstance(said, str):
        findings.error(node.place, "date", said)
        return None
    return said


def words(node: Node | None, findings: Findings) -> Words:
    """One text, or texts by language tag."""
    if node is None:
        return Words()
    if node.kind != "mapping":
        said = text(node, findings)
        return Words((("", said),) if said else ())
    for key, _ in _pairs(node):
        if not is_tag(str(key.content)):
            message = f"“{shortened(str(key.content))}” is not a language"
            findings.error(key.place, "language", message, "tags such as en, en-GB, ar, zh-Hant")
    found = ((tag, text(value, findings)) for tag, value in entries(node, findings))
    return Words(tuple((tag, said) for tag, said in found if said))


def all_words(node: Node | None, findings: Findings) -> tuple[Words, ...]:
    """The entries of a list, each in one language or several; what is neither is a finding at its place."""
    return tuple(words(entry, findings) for entry in items(node, findings))


def _pairs(node: Node) -> Iterator[tuple[Node, Node]]:
    for pair in node.content:
        if isinstance(pair, tuple):
            yield pair


def _text_of(node: Node, findings: Findings) -> str:
    """The text of a scalar, checked: length, hidden characters from escapes, words YAML takes otherwise."""
    said = node.content
    if not isinstance(said, str):
        return ""
    if len(said) > LONGEST_TEXT:
        message = f"the text has {len(said)} characters, more than {LONGEST_TEXT}"
        findings.error(node.place, "too-long", message, "shorten it")
        return ""
    for _, name in forbidden(said.replace("\n", " ")):
        findings.error(node.place, "control-character", f"the text holds {name}", "remove it")
        return ""
    if node.surprise:
        message = f"{shortened(said)} without quotes is read by YAML {node.surprise}"
        findings.error(node.place, "yaml-surprise", message, f'write "{shortened(said)}" in quotes')
    return said
