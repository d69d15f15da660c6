"""Inlines to runs: each figure, datum and stretch of words becomes one run with its own emphasis.

In: inlines of the brief. Out: runs, in order, and the names of what cannot stand on a slide. It must not know looks.
A slide has no footnotes and nothing to refer to: `Note` and `Reference` are left out and named by `strangers`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from reports.brief.inlines import (
    Break,
    Datum,
    Emphasis,
    Figure,
    Flag,
    Inline,
    Inlines,
    Link,
    Note,
    Reference,
    Strong,
    Text,
)
from reports.deck.slides import Run
from reports.language.typography import join_ranges, keep_compared


def runs(inlines: Inlines, *, bold: bool = False, italic: bool = False, link: str = "") -> tuple[Run, ...]:
    """The runs of these inlines; empty texts are dropped."""
    return tuple(run for inline in inlines for run in _runs(inline, bold=bold, italic=italic, link=link) if run.text)


def _runs(inline: Inline, *, bold: bool, italic: bool, link: str) -> tuple[Run, ...]:
    match inline:
        case Text(said) | Datum(_, said):
            return (Run(join_ranges(said), bold, italic, link),)
        case Figure(fact, _, said):
            return (Run(join_ranges(keep_compared(said)), bold, italic, link, fact),)
        case Strong(within):
            return runs(within, bold=True, italic=italic, link=link)
        case Emphasis(within):
            return runs(within, bold=bold, italic=True, link=link)
        case Link(url, within):
            return runs(within, bold=bold, italic=italic, link=url)
        case Flag(said):
            return (Run(said, bold=True, flag=True),)
        case Break():
            return (Run("\n"),)
        case Reference() | Note():
            return ()
        case _:
            assert_never(inline)


def strangers(inlines: Inlines) -> Iterator[str]:
    """What these inlines hold that a slide cannot show, in words."""
    for inline in inlines:
        match inline:
            case Reference(target):
                yield f"a reference to {target}"
            case Note():
                yield "a footnote"
            case Strong(within) | Emphasis(within) | Link(_, within):
                yield from strangers(within)
            case Text() | Datum() | Figure() | Break() | Flag():
                pass
            case _:
                assert_never(inline)


def cut(whole: Iterable[Run], start: int, end: int) -> tuple[Run, ...]:
    """The runs of the characters from `start` to `end` (exclusive) of the text these runs make."""
    found, at = [], 0
    for run in whole:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            found.append(replace(run, text=text))
    return tuple(found)
