"""Which language the words of a text are in, as far as their letters tell.

In: a text and the tag of the paper it stands in. Out: pieces with their tags, so that a speller or a screen reader
takes a name in another script for what it is. It must not know datasets or papers. Letters tell a script, not a
language: the tag of a foreign piece is the likeliest there is, words in the paper's script have the paper's tag.
"""

import re
from collections.abc import Mapping

CYRILLIC_LANGUAGES = frozenset(("ru", "ky", "kk", "tg", "mn", "uk", "be", "bg", "mk", "sr"))
"""Languages written in Cyrillic letters, by primary subtag."""

_BETWEEN = r"[\s\u00a0,.;:«»“”„()\-\u2010\u2011\u2013\u2060]+"
_CYRILLIC = re.compile(rf"[\u0400-\u052f]+(?:{_BETWEEN}[\u0400-\u052f]+)*")
_LATIN = re.compile(rf"[A-Za-z\u00c0-\u024f]+(?:{_BETWEEN}[A-Za-z\u00c0-\u024f]+)*")
_OWN_LETTERS: Mapping[str, frozenset[str]] = {"ky": frozenset("ңөүҢӨҮ")}


def by_language(text: str, tag: str) -> tuple[tuple[str, str], ...]:
    """The text in pieces, each with the tag of its language; pieces together are the text."""
    own_is_cyrillic = tag.split("-")[0].lower() in CYRILLIC_LANGUAGES
    if text.isascii() and not own_is_cyrillic:
        return ((text, tag),)
    pieces: list[tuple[str, str]] = []
    end = 0
    for foreign in (_LATIN if own_is_cyrillic else _CYRILLIC).finditer(text):
        if foreign.start() > end:
            pieces.append((text[end : foreign.start()], tag))
        pieces.append((foreign.group(), "en" if own_is_cyrillic else _cyrillic(foreign.group())))
        end = foreign.end()
    if end < len(text) or not pieces:
        pieces.append((text[end:], tag))
    return tuple(pieces)


def _cyrillic(text: str) -> str:
    """The language that has letters of its own in the text, else the most written one."""
    return next((tag for tag, letters in _OWN_LETTERS.items() if letters & set(text)), "ru")
