"""Our three rules for Markdown: `::: name` containers, `{#id .class key=value}`, and nothing that a paper cannot hold.

In: nothing. Out: a Markdown parser. It must not know papers or what containers mean.
Containers follow pandoc: a fence of three colons or more with a name opens one, a fence alone closes the innermost.
Attributes end a heading or stand after the colons in braces.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from mdit_py_plugins.footnote import footnote_plugin

DEEPEST = 60
"""Levels of nesting; what lies deeper is left out by the parser, so reading refuses it before."""

_FENCE = re.compile(r":{3,}[ \t]*(?P<name>[^:]*?)[ \t]*:*[ \t]*$")
_TRAILING = re.compile(r"(?:^|[ \t]+)\{(?P<attributes>[^{}]*)\}[ \t]*$")
_ATTRIBUTE = re.compile(
    r"\s*(?:#(?P<id>[\w:.-]+)|\.(?P<class>[\w-]+)|(?P<key>[\w-]+)=(?:\"(?P<quoted>[^\"\ue000-\uf8ff]*)\"|(?P<plain>[^\s\"\ue000-\uf8ff]+)))(?=\s|$)"
)


@dataclass(frozen=True, slots=True)
class Attributes:
    """`{#id .class key=value}`; `wrong` is what could not be read."""

    id: str = ""
    classes: tuple[str, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    wrong: str = ""

    def __bool__(self) -> bool:
        return bool(self.id or self.classes or self.keys)


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables, footnotes and containers; without indented code and underlined headings."""
    markdown = (
        MarkdownIt("commonmark", {"maxNesting": DEEPEST})
        .enable("table")
        .disable(["code", "lheading"])
        .use(footnote_plugin)
    )
    markdown.block.ruler.before("fence", "container", _container, {"alt": ["paragraph", "list"]})
    markdown.core.ruler.before("inline", "heading_attributes", _heading_attributes)
    markdown.core.ruler.before("inline", "table_caption", _table_caption)
    return markdown


def read_attributes(text: str) -> Attributes:
    """The attributes between braces."""
    id, classes, keys, position = "", [], {}, 0
    while match := _ATTRIBUTE.match(text, position):
        if match["id"]:
            id = match["id"]
        elif match["class"]:
            classes.append(match["class"])
        else:
            keys[match["key"]] = match["quoted"] if match["quoted"] is not None else match["plain"]
        position = match.end()
    return Attributes(id, tuple(classes), keys, text[position:].strip())


def read_container(text: str) -> Attributes:
    """What follows the colons: `name`, `{.name key=value}` or `name {key=value}`; the name is the first class."""
    braces = _TRAILING.search(text)
    name = (text[: braces.start()] if braces else text).strip()
    attributes = read_attributes(braces["attributes"]) if braces else Attributes()
    if not name:
        return attributes
    return Attributes(attributes.id, (name, *attributes.classes), attributes.keys, attributes.wrong)


def _heading_attributes(state: StateCore) -> None:
    """Take trailing attributes off each heading before its words are read."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type == "heading_open" and (match := _TRAILING.search(inline.content)):
            opening.meta["attributes"] = match["attributes"]
            inline.content = inline.content[: match.start()]


def _table_caption(state: StateCore) -> None:
    """`: Caption {#id}` below a table is its caption, as in pandoc."""
    for before, opening, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if before.type == "table_close" and opening.type == "paragraph_open" and inline.content.startswith(": "):
            match = _TRAILING.search(inline.content)
            opening.meta["caption"] = match["attributes"] if match else ""
            inline.content = inline.content[2 : match.start() if match else None]


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    opening = _fence(state, start)
    if not opening:
        return False
    if silent:
        return True
    closing = _closing(state, start, end)
    token = state.push("container_open", "div", 1)
    token.info, token.map = opening, [start, closing]
    token.meta["closed"] = closing < end
    parent, last = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", closing
    state.md.block.tokenize(state, start + 1, closing)
    state.parentType, state.lineMax = parent, last
    state.push("container_close", "div", -1)
    state.line = min(closing + 1, end)
    return True


def _closing(state: StateBlock, start: int, end: int) -> int:
    """The line that closes the container opened at `start`, or `end`."""
    depth = 0
    for line in range(start, end):
        name = _fence(state, line)
        if name is not None:
            depth += 1 if name else -1
        if depth == 0:
            return line
    return end


def _fence(state: StateBlock, line: int) -> str | None:
    """What follows a fence of colons on this line: "" for a closing one, None where there is no fence."""
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    match = _FENCE.match(text)
    return match["name"] if match else None
