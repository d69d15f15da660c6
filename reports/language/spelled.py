"""Figures that are written in words: "six per cent", "two million".

In: a text and a language. Out: the stretches of it that are figures. It must not know where the text stands. A number
word alone is none ("two sides", "ten months", "one by one"): only per cent, percentage points and scales make it one.
"""

import re
from collections.abc import Iterator
from functools import cache

from reports.language.locale import GRAMMARS, Language, primary

MEASURES = ("percent", "per_mille", "percentage_point", "basis_point")
CATEGORIES = ("one", "few", "many", "other")


def spelled_figures(text: str, language: Language) -> Iterator[str]:
    """Every figure in words, as it is written; numbers as `Grammar.spell` writes them, in any gender."""
    tag, said = primary(language.tag), text.casefold()
    if any(word in said for word in _last_words(tag)):  # few texts have one, and to look for numbers takes long
        yield from (found[0] for found in _pattern(tag).finditer(text))


@cache
def _pattern(tag: str) -> re.Pattern[str]:
    grammar = GRAMMARS[tag]
    genders = {noun.gender for noun in (*grammar.units.values(), *grammar.scales.values())}
    numbers = {grammar.spell(number, gender) for number in range(1, grammar.spelled_below) for gender in genders}
    return re.compile(rf"\b(?:{_any(numbers)})\s+(?:{_any(_counted(tag))})\b", re.IGNORECASE)


@cache
def _last_words(tag: str) -> frozenset[str]:
    return frozenset(form.split()[-1].casefold() for form in _counted(tag))


def _counted(tag: str) -> set[str]:
    """The nouns that make a number word a figure, in all their forms."""
    grammar = GRAMMARS[tag]
    nouns = (*(grammar.units[unit] for unit in MEASURES), *grammar.scales.values())
    return {noun.form(category) for noun in nouns for category in CATEGORIES}


def _any(words: set[str]) -> str:
    """Any of the words, the longest first; "per cent" may be one word, or have a no-break space."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s*") for word in sorted(words, key=lambda w: (-len(w), w)))
