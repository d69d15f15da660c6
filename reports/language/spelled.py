"""Figures that are written in words: "six per cent", "two million".

In: a text and a language. Out: the stretches of it that are figures. It must not know where the text stands. A number
word alone is none ("two sides", "ten months", "one by one"): only per cent, percentage points and scales make it one.
"""

import re
from collections.abc import Iterator
from functools import cache

from reports.language.grammar import Noun
from reports.language.locale import GRAMMARS, Language, primary

MEASURES = ("percent", "per_mille", "percentage_point", "basis_point")
CATEGORIES = ("one", "few", "many", "other")


def spelled_figures(text: str, language: Language) -> Iterator[str]:
    """Every figure in words, as it is written; numbers as `Grammar.spell` writes them, in any gender."""
    return (found[0] for found in _pattern(primary(language.tag)).finditer(text))


@cache
def _pattern(tag: str) -> re.Pattern[str]:
    grammar = GRAMMARS[tag]
    genders = {noun.gender for noun in (*grammar.units.values(), *grammar.scales.values())}
    numbers = {grammar.spell(number, gender) for number in range(1, grammar.spelled_below) for gender in genders}
    nouns = (*(grammar.units[unit] for unit in MEASURES), *grammar.scales.values())
    counted = {form for noun in nouns for form in _forms(noun)}
    return re.compile(rf"\b(?:{_any(numbers)})\s+(?:{_any(counted)})\b", re.IGNORECASE)


def _forms(noun: Noun) -> Iterator[str]:
    """The forms of a noun by plural category."""
    return (noun.form(category) for category in CATEGORIES)


def _any(words: set[str]) -> str:
    """Any of the words, the longest first; "per cent" may be one word, or have a no-break space."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s*") for word in sorted(words, key=lambda w: (-len(w), w)))
