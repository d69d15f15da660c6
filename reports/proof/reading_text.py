"""Text as a proof compares it: one kind of blank, one kind of quote, numbers found, words by their stems.

In: text of a finished paper or of the dataset. Out: plain strings, spans and sets. It must not know facts.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reports.language.grammar import Grammar

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
COMPARING = "><≈~≥≤±"
MONEY = "$€£¥₽"
STEM, LONG_STEM, LONG_WORD = 5, 8, 10  # letters that stay when an ending changes; more of a word longer than ten
_BLANKS = re.compile(" {2,}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_PLAIN = str.maketrans(
    dict.fromkeys("\u00a0\u202f\u2009\t\n", " ")
    | dict.fromkeys("\u2060\u00ad\u200b", None)
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‘’", "'")
    | {"\u2011": "-"}
)
_TOUCHING_BEFORE = re.compile(rf"(?:[^\W_]|\d[.,–-]|[{MONEY}])$")
_TOUCHING_AFTER = re.compile(r"[^\W_]|[.,–-]\d|[%‰]")
_PERIOD_AFTER = re.compile(r"[^\W_]|[.,]\d| ?[–-] ?\d")
_YEAR_AFTER = re.compile(r",? \d{4}(?!\d)")
_YEAR_LAST = re.compile(r"\d{4}$")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=\S)")


@lru_cache(8192)
def plainly(text: str) -> str:
    """The text without what only typography tells apart, in small letters."""
    return _BLANKS.sub(" ", text.translate(_PLAIN)).strip().casefold()


def numbers_in(texts: Iterable[str]) -> frozenset[str]:
    """Every number that stands in any of them."""
    return frozenset(number for text in texts for number in NUMBER.findall(plainly(text)))


@lru_cache(4096)
def stems(text: str) -> frozenset[str]:
    """The words of a plain text by their first letters."""
    return frozenset(word[: LONG_STEM if len(word) > LONG_WORD else STEM] for word in _WORD.findall(text))


def sentences(text: str, whole: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a plain text; a semicolon ends one too, nothing within a `whole` span does."""
    whole = tuple(whole)
    stops = (match.start() for match in _SENTENCE_END.finditer(text))
    ends = [stop for stop in stops if not any(low < stop < high for low, high in whole)]
    starts = [0, *(end + 1 for end in ends)]
    return tuple(zip(starts, [*ends, len(text)], strict=True))


@dataclass(frozen=True, slots=True)
class Borders:
    """What must not touch a number, or it would say something else: comparators before it, units after it."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    months: re.Pattern[str]

    def hold(self, text: str, start: int, end: int, *, bare: bool, when: bool) -> bool:
        """Whether what stands at start..end says there what it says alone.

        `bare` when it brings no unit with it; `when` when it is a date or period: no part of a longer one.
        """
        left, right = text[max(0, start - 40) : start], text[end : end + 40]
        if when:
            dated = _YEAR_AFTER.match(right) and not _YEAR_LAST.search(text[start:end])
            return not (dated or _PERIOD_AFTER.match(right) or self.months.search(left))
        if _TOUCHING_BEFORE.search(left) or _TOUCHING_AFTER.match(right):
            return False
        compared = text[start] in COMPARING or self.before.search(left) is None
        return compared and not (bare and self.after.match(right))


def borders_of(grammar: Grammar, units: Iterable[str]) -> Borders:
    """The borders of a language; `units` are the units in use, whose nouns may follow a number."""
    calendar = grammar.calendar
    words = [*grammar.comparators.values(), grammar.between.split("{")[0].strip()]
    signs = f"[{re.escape(COMPARING)}]"
    before = "|".join(rf"\b{re.escape(plainly(word))}" for word in words if word.strip())
    counted = [grammar.units[unit] for unit in set(units) & grammar.units.keys()]
    nouns = [*grammar.scales.values(), *grammar.currencies.values(), *counted]
    tails = [form for noun in nouns for form in (noun.one, noun.other, noun.few, noun.many)]
    tails += [*grammar.scale_signs.values(), *grammar.scale_heads.values()]
    tails += [sign.after for unit, sign in grammar.signs.items() if unit in set(units)]
    after = "|".join(re.escape(plainly(tail)) for tail in sorted(set(tails), key=len, reverse=True) if tail.strip())
    names = {plainly(name) for table in (calendar.months, calendar.alone, calendar.short) for name in table}
    months = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return Borders(
        before=re.compile(rf"(?:{before}|{signs})\s*$"),
        after=re.compile(rf"\s?(?:{after})(?!\w)"),
        months=re.compile(rf"(?:[^\W_]|\d[ .,–-]|\d – |\b(?:{months})[ .])$"),
    )
