"""What stands around a passage, read once for all passages that share it: a slide, a table's heads, a picture.

In: texts as they are read back. Out: them plainly, with their telling words. It must not know rows: the words that
tell nothing are handed in.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from reports.proof.reading_text import plainly, stems

Texts = tuple[str, ...]
Found = TypeVar("Found")
MOST_KEPT = 1024
NO_WORDS: frozenset[str] = frozenset()


@dataclass(slots=True)
class Once(Generic[Found]):
    """What was found of tuples of texts, told apart by identity: to compare them would be to read them again."""

    kept: dict[int | Texts, tuple[Texts, Found]] = field(default_factory=dict)

    def of(self, texts: Texts, find: Callable[[Texts], Found]) -> Found:
        """What `find` says of them, asked once for the same tuple of several, or for an equal one of one alone. It is
        held, so its id stays its own."""
        key = id(texts) if len(texts) > 1 else texts
        if known := self.kept.get(key):
            return known[1]
        if len(self.kept) >= MOST_KEPT:
            self.kept.clear()
        found = find(texts)
        self.kept[key] = (texts, found)
        return found


@dataclass(frozen=True, slots=True)
class Said:
    """Texts read one after the other, plainly, with their telling words. `holds` remembers what stands in them."""

    texts: Texts = ()
    text: str = ""
    words: frozenset[str] = NO_WORDS
    holds: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str], common: frozenset[str]) -> "Said":
        """The texts without words that set no rows apart."""
        plain = tuple(plainly(text) for text in texts)
        words = stems(plain[0]) if len(plain) == 1 else frozenset().union(*(stems(text) for text in plain))
        return cls(plain, " ".join(plain), words - common)

    def says(self, words: str) -> bool:
        """Whether the words stand anywhere in the texts, be it across two of them."""
        if words not in self.holds:
            self.holds[words] = words in self.text
        return self.holds[words]


def stands_in(words: str, around: Iterable[Said]) -> bool:
    """Whether words stand in what is said one after the other, be it where one ends and the next begins."""
    around = tuple(said for said in around if said.texts)
    if any(said.says(words) for said in around):
        return True
    reach = len(words)
    short = (t if len(t) <= 2 * reach else f"{t[:reach]}\n{t[-reach:]}" for t in (said.text for said in around))
    return words in " ".join(short)


def together(*words: frozenset[str]) -> frozenset[str]:
    """All the words; where the largest set holds them all it stays itself, so that what is known of it is found."""
    largest = max(words, key=len)
    rest = [each for each in words if each is not largest and not each <= largest]
    return largest.union(*rest) if rest else largest
