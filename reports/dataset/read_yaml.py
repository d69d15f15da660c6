"""One YAML file's bytes in, located nodes out: every value knows its line and column, nothing is turned into anything.

In: bytes and the file's name. Out: a Node tree and problems. It must not know what the keys mean; case.yaml,
charts.yaml and house.yaml are read with it. Anchors, aliases, tags, merge keys, doubled keys and second documents are
refused; so are unquoted words that YAML takes for something else than one sees (`NO`, `010`, `1_000`, `12:30`).
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import yaml

from reports.dataset.columns import is_tag
from reports.dataset.findings import Findings, nearest, shortened
from reports.dataset.model import Period, Words
from reports.dataset.periods import parse_day, parse_period
from reports.dataset.read_text import forbidden, read_text
from reports.problems import Place

LONGEST_TEXT = 4_000
DEEPEST = 20
MOST_NODES = 20_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,20})(?:\.[0-9]{1,20})?")
_MEANT = {
    "bool": "as true or false",
    "int": "as a number",
    "float": "as a number",
    "null": "as nothing",
    "timestamp": "as a date",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A value at its place. `content` is text, a tuple of nodes (a list), or a tuple of pairs (a mapping)."""

    content: "str | tuple[Node, ...] | tuple[tuple[Node, Node], ...]"
    kind: str
    place: Place
    plain: bool = False

    @property
    def empty(self) -> bool:
        """Nothing is written here: `key:` and no more."""
        return self.kind == "text" and self.plain and not self.content


def read_yaml(data: bytes, file: str, findings: Findings) -> Node | None:
    """The root of the only document, or None when YAML itself cannot be read."""
    text, problems = read_text(data, file)
    findings.problems.extend(problems)
    if text is None:
        return None
    if indented := re.search(r"^ *\t", text, re.MULTILINE):
        place = Place(file, text.count("\n", 0, indented.start()) + 1, str(indented.end() - indented.start()))
        findings.error(place, "yaml", "the line is indented with a tab", "indent with blanks")
        return None
    loader = _LOADER(_without_forbidden(text, file, findings))
    try:
        return _document(_Events(loader, file, findings))
    except yaml.MarkedYAMLError as wrong:
        _not_yaml(wrong, file, findings)
    except yaml.YAMLError as wrong:
        findings.error(Place(file, 1), "yaml", f"this is not YAML: {shortened(str(wrong), 100)}")
    finally:
        loader.dispose()
    return None


# ── what a reader of one file asks of a node ────────────────────────────────────────────────────────────────────────


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
        findings.error(
            node.place, "type", f"here stands a {node.kind}, wanted are keys with values", "write “key: value” lines"
        )
    for key, _ in _pairs(node):
        _text_of(key, findings)
    return tuple((str(key.content), value) for key, value in _pairs(node))


def items(node: Node | None, findings: Findings) -> tuple[Node, ...]:
    """The entries of a list; none for a key that is not there."""
    if node is None:
        return ()
    if node.kind != "list":
        findings.error(
            node.place, "type", f"here stands a {node.kind}, wanted is a list", "write “- entry” lines or [a, b]"
        )
        return ()
    return tuple(entry for entry in node.content if isinstance(entry, Node))


def text(node: Node | None, findings: Findings, default: str = "") -> str:
    """Plain text; what YAML would not take for text must stand in quotes."""
    if node is None:
        return default
    if node.kind != "text":
        findings.error(
            node.place, "type", f"here stands a {node.kind}, wanted is a text", 'put the text in quotes: "…"'
        )
        return default
    return _text_of(node, findings)


def texts(node: Node | None, findings: Findings) -> tuple[str, ...]:
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
    return tuple(words(entry, findings) for entry in items(node, findings))


# ── from YAML's events to nodes ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Events:
    """The stream of YAML events, and how much of it was used."""

    loader: Any
    file: str
    findings: Findings
    used: int = 0

    def next(self) -> Any:
        self.used += 1
        return self.loader.get_event()

    def place(self, event: Any) -> Place:
        return Place(self.file, event.start_mark.line + 1, str(event.start_mark.column + 1))


def _document(events: _Events) -> Node | None:
    root = None
    while not isinstance(event := events.next(), yaml.StreamEndEvent):
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                events.findings.error(
                    events.place(event), "yaml", "a second document begins here", "remove the line ---"
                )
                return root
        elif not isinstance(event, yaml.StreamStartEvent | yaml.DocumentEndEvent):
            root = _node(event, events, 0)
    if root is None or root.empty:
        events.findings.error(
            Place(events.file, 1), "empty-file", "the file says nothing", "write its keys, or remove it"
        )
        return None
    return root


def _node(event: Any, events: _Events, depth: int) -> Node:
    place = events.place(event)
    if depth > DEEPEST or events.used > MOST_NODES:
        raise yaml.MarkedYAMLError(problem="this is nested too deep or too long", problem_mark=event.start_mark)
    _refuse_cleverness(event, place, events.findings)
    if isinstance(event, yaml.MappingStartEvent):
        return Node(tuple(_read_pairs(events, depth)), "mapping", place)
    if isinstance(event, yaml.SequenceStartEvent):
        return Node(tuple(_read_items(events, depth)), "list", place)
    if isinstance(event, yaml.AliasEvent):
        return Node("", "text", place)
    return Node(event.value, "text", place, plain=event.style is None or event.style == "")


def _read_items(events: _Events, depth: int) -> Iterator[Node]:
    while not isinstance(event := events.next(), yaml.SequenceEndEvent):
        yield _node(event, events, depth + 1)


def _read_pairs(events: _Events, depth: int) -> Iterator[tuple[Node, Node]]:
    lines: dict[str, int | None] = {}
    while not isinstance(event := events.next(), yaml.MappingEndEvent):
        key = _node(event, events, depth + 1)
        value = _node(events.next(), events, depth + 1)
        if not isinstance(key.content, str):
            events.findings.error(key.place, "yaml", f"a {key.kind} cannot be a key", "keys are words")
        elif key.content == "<<" and key.plain:
            events.findings.error(key.place, "yaml-alias", "merge keys (<<) are not used here", "write the keys out")
        elif key.content in lines:
            message = f"the key “{shortened(key.content)}” stands already in line {lines[key.content]}"
            events.findings.error(key.place, "duplicate-key", message, "remove one of them")
        else:
            lines[key.content] = key.place.line
            yield key, value


def _refuse_cleverness(event: Any, place: Place, findings: Findings) -> None:
    if isinstance(event, yaml.AliasEvent):
        findings.error(
            place, "yaml-alias", f"*{shortened(str(event.anchor))} refers to another place", "write the value out"
        )
        return
    if event.anchor:
        findings.error(place, "yaml-alias", f"&{shortened(event.anchor)} names this place", "remove the anchor")
    if event.tag:
        findings.error(
            place, "yaml-tag", f"the tag {shortened(event.tag)} is not used here", "remove it; use quotes for text"
        )


def _without_forbidden(text: str, file: str, findings: Findings) -> str:
    """The text with every forbidden character told and replaced, so that YAML can go on."""
    letters = None
    for at, name in forbidden(text):
        place = Place(file, text.count("\n", 0, at) + 1, str(at - text.rfind("\n", 0, at)))
        hint = "indent with blanks" if name == "a tab" else "remove it; type the text anew"
        if letters is None:
            letters = list(text)
        letters[at] = " " if name == "a tab" else "\ufffd"
        findings.error(place, "control-character", f"here stands {name}", hint)
    return text if letters is None else "".join(letters)


def _not_yaml(wrong: yaml.MarkedYAMLError, file: str, findings: Findings) -> None:
    mark = wrong.problem_mark or wrong.context_mark
    place = Place(file, mark.line + 1, str(mark.column + 1)) if mark else Place(file, 1)
    context = f" {wrong.context}" if wrong.context else ""
    said = shortened(f"{wrong.problem}{context}", 140)
    findings.error(place, "yaml", f"this is not YAML: {said}", "check indents, colons and quotes here and just above")


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
    if node.plain and (meant := _surprise(said)):
        message = f"{shortened(said)} without quotes is read by YAML {meant}"
        findings.error(node.place, "yaml-surprise", message, f'write "{shortened(said)}" in quotes')
    return said


def _surprise(said: str) -> str:
    """How YAML 1.1 would read these letters when they stand without quotes; "" when as text."""
    if said in ("y", "Y", "n", "N"):
        return "as true or false"
    if re.fullmatch(r"0o[0-7]+|[-+]?[0-9]+[eE][-+]?[0-9]+", said):
        return "as a number"
    resolvers: Mapping[Any, Any] = yaml.SafeLoader.yaml_implicit_resolvers
    for tag, form in resolvers.get(said[:1], []):
        if form.match(said):
            return _MEANT.get(tag.rpartition(":")[2], "")
    return ""
