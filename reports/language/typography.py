"""Text as a typesetter leaves it: quotation marks, apostrophes, dashes, ellipses and no-break spaces by language.

In: plain words and a `Language`. Out: the same words, dressed; dressing twice changes nothing. It must not know
figures: their marks (private-use characters) pass through and count as letters.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from reports.language.grammar import NBSP, Quotes
from reports.language.locale import Language

WORD_JOINER = "\u2060"
"""Keeps a range on one line: Word and LibreOffice may break after an en dash."""

Bound = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Words that a no-break space stands after, units and months that one stands before."""

NAME = 25
"""So many letters of a name are kept on one line: a longer one would leave a column of a table no room."""

COMPARATOR = 6
"""A word of so many letters before the number of a figure does not end a line: about, over, более."""

_JOINED_HYPHEN = f"{WORD_JOINER}-{WORD_JOINER}"
_RANGE_DASH = re.compile(f"(?<=[0-9%]){WORD_JOINER}?–{WORD_JOINER}?(?=[0-9])")
_PAIR_DASH = re.compile(rf"(?<![\w-])([^\W\d_]{{1,12}}){WORD_JOINER}?–{WORD_JOINER}?([^\W\d_]{{1,12}})(?![\w-])")
_ISO_DAY = re.compile(
    rf"(?<![^\s(\[«„“‘])(\d{{4}}){WORD_JOINER}?-{WORD_JOINER}?(\d\d){WORD_JOINER}?-{WORD_JOINER}?(\d\d)(?![\w-])"
)
_IN_DATE = re.compile(r"(?<=\d) (?=[^\W\d])|(?<=[^\W\d]) (?=\d{4}(?!\d))|(?<=[^\W\d]\.) (?=\d{4}(?!\d))")
_HYPHENED_YEARS = re.compile(r"(?<![\w-])(\d{4})-(\d{4})(?![\w-])")
_CLAUSE_DASH = re.compile(r"(?<=[^\s|])[ \u00a0](?:--|-|–|—)[ \u00a0](?=\S)")
_MEANS = re.compile(r"(?<=[^\W\d_]) = (?=[^\W\d_])")
_ONE_WORD = re.compile(r"(?<=:) (?=\S+$)")
_SHORT_FIRST = re.compile(rf"^([^\W\d_]{{1,{COMPARATOR}}}) (?=[\d−])")
_ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_APOSTROPHE = re.compile(r"(?<=[^\W_])'|(?<![^\s(\[“‘«„])'(?=\d)")
_OPENING = re.compile(r"[\s(\[{–—/«„“‘]")


def smarten(text: str, language: Language) -> str:
    """The typographic pass over words of a template or of the dataset."""
    grammar = language.grammar
    return _dressed(text, grammar.quotes, (grammar.bound_before, grammar.bound_after, grammar.calendar.months))


@lru_cache(16384)  # a label is dressed wherever it is printed, in a large case too
def _dressed(text: str, quotes: Quotes, bound: Bound) -> str:
    text = _ELLIPSIS.sub("…", text)
    text = _HYPHENED_YEARS.sub(r"\1–\2", text)
    text = _CLAUSE_DASH.sub(quotes.dash, text)
    text = _quoted(text, quotes)
    text = _MEANS.sub(f"{NBSP}={NBSP}", text)  # "open end = more than": a key that no line parts
    before, after, day = _binding(*bound)
    text = after.sub(NBSP, before.sub(rf"\1{NBSP}", text))
    return join_ranges(day.sub(NBSP, text))


def join_ranges(text: str) -> str:
    """A word joiner on both sides of the dash between two numbers or two short words, and of the hyphens of a day by
    ISO 8601, so that no line ends in "2025–", "January–" or "2025-"; a day in an address stays as it is."""
    text = _ISO_DAY.sub(rf"\1{_JOINED_HYPHEN}\2{_JOINED_HYPHEN}\3", text)
    text = _RANGE_DASH.sub(f"{WORD_JOINER}–{WORD_JOINER}", text)
    return _PAIR_DASH.sub(rf"\1{WORD_JOINER}–{WORD_JOINER}\2", text)


def keep_date(text: str) -> str:
    """A date for a cell, where lines are short: it is broken beside its words, not within."""
    return _IN_DATE.sub(NBSP, text)


def loosen(text: str, language: Language) -> str:
    """What was kept on one line, with blanks that break but between a number and what counts or closes it: "2025 г."
    is not parted in the narrowest cell."""
    grammar = language.grammar
    _, after, _ = _binding(grammar.bound_before, grammar.bound_after, grammar.calendar.months)
    return after.sub(NBSP, alike(text))


def alike(text: str) -> str:
    """The text with blanks all of one kind, for a comparison; it keeps its length."""
    return text.replace(NBSP, " ")


def keep_name(text: str) -> str:
    """A name of two or three words for a list of names: a short one is not broken within."""
    return text.replace(" ", NBSP) if len(text) <= NAME else text


def keep_meaning(text: str) -> str:
    """A sign and what it stands for, "dashed: derived": one word is not parted from its sign, more break freely."""
    return _ONE_WORD.sub(NBSP, text)


def keep_compared(figure: str) -> str:
    """A figure as it is set in lines: a short comparator is not parted from its number, "about 22%"."""
    return _SHORT_FIRST.sub(rf"\1{NBSP}", figure)


def enumerate_words(items: Sequence[str], language: Language) -> str:
    """A list in running text: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {language.grammar.conjunction} {items[-1]}"


def capitalised(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def spell_number(number: int, language: Language, gender: str = "masculine") -> str:
    """A small whole number in words, a greater one in digits."""
    grammar = language.grammar
    if 0 <= number < grammar.spelled_below:
        return grammar.spell(number, gender)
    return f"{number:,}".replace(",", language.group)


def spell_ordinal(number: int, language: Language) -> str:
    """A small rank in words ("third"), or in digits where a language's ranks agree with their noun ("3-й")."""
    grammar = language.grammar
    if grammar.spell_ordinal is not None and 0 < number < grammar.spelled_below:
        return grammar.spell_ordinal(number)
    category = language.ordinal(number)
    return grammar.ordinals.get(category, grammar.ordinals["other"]).format(number)


def _quoted(text: str, quotes: Quotes) -> str:
    """Straight quotes by depth; a single one after a letter is an apostrophe."""
    if '"' not in text and "'" not in text:
        return text
    text = _APOSTROPHE.sub("’", text)
    marks: list[str] = []
    open_marks: list[str] = []
    for position, character in enumerate(text):
        if character in "\"'":
            marks.append(_mark(character, text[max(position - 1, 0) : position], open_marks, quotes))
            continue
        if character in quotes.outer[0] + quotes.inner[0]:
            open_marks.append(character)
        elif open_marks and _closes(character, text[position + 1 : position + 2], open_marks[-1], quotes):
            open_marks.pop()
        marks.append(character)
    return "".join(marks)


def _closes(character: str, after: str, opened: str, quotes: Quotes) -> bool:
    """Whether a curly mark ends what is open; an inner ’ before a letter is an apostrophe."""
    if opened == quotes.inner[0]:
        return character == quotes.inner[1] and not after.isalnum()
    return character == quotes.outer[1]


def _mark(character: str, before: str, open_marks: list[str], quotes: Quotes) -> str:
    """The mark for one straight quote, keeping count of those that are open."""
    opens = before == "" or _OPENING.match(before) is not None or (before in "\"'" and not open_marks)
    if opens:
        pair = quotes.inner if open_marks else quotes.outer
        open_marks.append(pair[0])
        return pair[0]
    if not open_marks:
        return quotes.outer[1] if character == '"' else "’"
    return quotes.inner[1] if open_marks.pop() == quotes.inner[0] else quotes.outer[1]


@lru_cache(16)
def _binding(
    before: tuple[str, ...], after: tuple[str, ...], months: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Short words that must not end a line, with the blank after them; the blank between a number and its unit; that
    between a day and its month."""
    first, last = (
        "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) for words in (before, after)
    )
    return (
        re.compile(rf"(?<![^\s({NBSP}«„“‘])({first}) (?=\S)"),
        re.compile(rf"(?<=\d) (?=(?:{last})(?!\w))"),
        re.compile(rf"(?<=\d) (?=(?:{'|'.join(map(re.escape, months))})(?!\w))"),
    )
