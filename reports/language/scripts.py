"""Which language the words of a text are in, as far as their letters tell.

In: a text and the tag of the paper it stands in. Out: pieces with their tags, so that a speller or a screen reader
takes a name in another script for what it is. It must not know datasets or papers. Letters tell a script, not a
language: the tag of a foreign piece is the likeliest there is, words in the paper's script have the paper's tag.
"""

import re
from collections.abc import Mapping
from functools import cache

CYRILLIC_LANGUAGES = frozenset(("ru", "ky", "kk", "tg", "mn", "uk", "be", "bg", "mk", "sr"))
"""Languages written in Cyrillic letters, by primary subtag."""

LETTERS: Mapping[str, tuple[str, str]] = {
    "Latin": ("A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff", "en"),
    "Cyrillic": ("\u0400-\u052f", "ru"),
    "Greek": ("\u0370-\u0373\u0376-\u03ff\u1f00-\u1fff", "el"),
    "Armenian": ("\u0531-\u0587", "hy"),
    "Georgian": ("\u10a0-\u10ff\u1c90-\u1cbf", "ka"),
    "Hebrew": ("\u0590-\u05ff", "he"),
    "Arabic": ("\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff", "ar"),
    "Devanagari": ("\u0900-\u097f", "hi"),
    "Thai": ("\u0e00-\u0e7f", "th"),
    "Kana": ("\u3040-\u30ff", "ja"),
    "Hangul": ("\uac00-\ud7a3", "ko"),
    "Han": ("\u3400-\u4dbf\u4e00-\u9fff", "zh"),
}
"""The letters of each script, as a set of a pattern, and the language they most likely are."""
OWN: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(CYRILLIC_LANGUAGES, ("Cyrillic",)),
    **dict.fromkeys(("ar", "fa", "ur"), ("Arabic",)),
    **{"el": ("Greek",), "hy": ("Armenian",), "ka": ("Georgian",), "he": ("Hebrew",), "hi": ("Devanagari",)},
    **{"th": ("Thai",), "ja": ("Kana", "Han"), "ko": ("Hangul", "Han"), "zh": ("Han",)},
}
"""The scripts of a language, by primary subtag; of all others it is Latin."""

_BETWEEN = r"[\s\u00a0,.;:«»“”„()\-\u2010\u2011\u2013\u2060]+"
_OWN_LETTERS: Mapping[str, frozenset[str]] = {"ky": frozenset("ңөүҢӨҮ")}


def by_language(text: str, tag: str) -> tuple[tuple[str, str], ...]:
    """The text in pieces, each with the tag of its language; pieces together are the text."""
    own = OWN.get(tag.split("-")[0].lower(), ("Latin",))
    if text.isascii() and own == ("Latin",):
        return ((text, tag),)
    pieces: list[tuple[str, str]] = []
    end = 0
    for foreign in _foreign(own).finditer(text):
        if foreign.start() > end:
            pieces.append((text[end : foreign.start()], tag))
        pieces.append((foreign.group(), _spoken(foreign.lastgroup or "", foreign.group())))
        end = foreign.end()
    if end < len(text) or not pieces:
        pieces.append((text[end:], tag))
    return tuple(pieces)


def is_foreign(text: str, tag: str) -> bool:
    """Whether words of other letters alone make the text: "Press note" in Russian. OECD, in capitals, is a name."""
    pieces = by_language(text, tag)
    own = "".join(piece for piece, spoken in pieces if spoken == tag)
    return any(map(str.islower, text)) and not any(map(str.isalpha, own)) and any(spoken != tag for _, spoken in pieces)


@cache
def _foreign(own: tuple[str, ...]) -> re.Pattern[str]:
    """Words of the other scripts, side by side, each under its script's name; a lone Greek letter is a sign (Δ)."""
    words = (
        f"(?P<{script}>[{letters}]{'{2,}' if script == 'Greek' else '+'}(?:{_BETWEEN}[{letters}]+)*)"
        for script, (letters, _) in LETTERS.items()
        if script not in own
    )
    return re.compile("|".join(words))


def _spoken(script: str, text: str) -> str:
    """The language that has letters of its own in the text, else the likeliest of the script."""
    return next((tag for tag, letters in _OWN_LETTERS.items() if letters & set(text)), LETTERS[script][1])
