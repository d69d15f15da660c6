"""Which of very many strings stand in a text, without trying each: the cost goes by the text, not by the dataset.

In: strings with something kept for each. Out: what is kept of those that begin a text, or stand around a number in it.
It must not know rows or papers.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Beginnings(Generic[Kept]):
    """Strings in order; `shorter` is for each the place of the longest other that begins it, or -1.

    All that begin a text lie on one way: from the last that is not after the text, down by `shorter`.
    """

    texts: tuple[str, ...]
    shorter: tuple[int, ...]
    kept: tuple[Kept, ...]

    @classmethod
    def of(cls, items: Mapping[str, Kept]) -> "Beginnings[Kept]":
        """Built once for many texts."""
        texts = tuple(sorted(items))
        shorter: list[int] = []
        for place, text in enumerate(texts):
            before = place - 1
            while before >= 0 and not text.startswith(texts[before]):
                before = shorter[before]
            shorter.append(before)
        return cls(texts, tuple(shorter), tuple(items[text] for text in texts))

    def begin(self, text: str) -> Iterator[tuple[str, Kept]]:
        """The strings that begin the text, the longest first, with what is kept of each."""
        place = bisect_right(self.texts, text) - 1
        while place >= 0:
            if text.startswith(self.texts[place]):
                yield self.texts[place], self.kept[place]
            place = self.shorter[place]


@dataclass(frozen=True, slots=True)
class Numbered(Generic[Kept]):
    """Strings by the first number in them: by what stands before it, then by all that follows."""

    by_number: Mapping[str, Mapping[str, Beginnings[Kept]]]
    heads: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, items: Mapping[str, Kept], number: re.Pattern[str]) -> "Numbered[Kept]":
        """Strings without a number are left out: they explain none."""
        found: dict[str, dict[str, dict[str, Kept]]] = {}
        for text, kept in items.items():
            if first := number.search(text):
                heads = found.setdefault(first.group(), {})
                heads.setdefault(text[: first.start()], {})[text[first.start() :]] = kept
        return cls(
            {digits: {head: Beginnings.of(rest) for head, rest in heads.items()} for digits, heads in found.items()},
            {digits: tuple(sorted({len(head) for head in heads})) for digits, heads in found.items()},
        )

    def standing(self, text: str, numbers: Iterable[re.Match[str]]) -> Iterator[tuple[int, int, Kept]]:
        """Where each string stands whose first number is one of `numbers`: start, end, and what is kept of it."""
        for number in numbers:
            heads = self.by_number.get(number.group(), {})
            at = number.start()
            for length in self.heads.get(number.group(), ()):
                if length > at:
                    break
                if rests := heads.get(text[at - length : at]):
                    for rest, kept in rests.begin(text[at:]):
                        yield at - length, at + len(rest), kept
