"""How wide a text is and where its lines break, from the house's own advance widths.

In: a text, a type size, widths by character in thousandths of the type size (the entry "" stands for any
character that is not listed). Out: points, and lines. It must not know system fonts, papers or houses.
Kerning is left out: it makes text narrower, so a text that fits here fits on the page.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import repeat

KEPT = 8192  # texts in their pieces: those of some five editions
UNKNOWN = 560.0  # about a digit of a wide face, for widths without a default of their own

# What may end a line: a blank that is not a no-break one, or a hyphen or dash between two words (UAX #14,
# classes BA and B2). U+2060 (word joiner) on either side of the dash forbids it; both papers put it into every range of
# numbers ("2024–2032").
_BREAKABLE = " \t\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b"
_PIECE = re.compile(
    rf"[^{_BREAKABLE}]+?(?:(?:(?<=\w)[-\u2010\u2014]|(?<=\w)\u2013(?!(?<=\d\u2013)\d))(?=[^\s\u2060\u00a0{_BREAKABLE}])|(?=[{_BREAKABLE}])|$)"
    rf"|[{_BREAKABLE}]+"
)


def measure(text: str, size_pt: float, widths: Mapping[str, float]) -> float:
    """The width of one line of `text` in points."""
    unknown = widths.get("", UNKNOWN)
    return sum(map(widths.get, text, repeat(unknown))) * size_pt / 1000


def advances(text: str, size_pt: float, widths: Mapping[str, float]) -> Iterator[float]:
    """The width of each character in points."""
    unknown = widths.get("", UNKNOWN)
    return (wide * size_pt / 1000 for wide in map(widths.get, text, repeat(unknown)))


def spans(text: str, size_pt: float, widths: Mapping[str, float]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Where the pieces that no line break can part begin and end, in points, the whole text on one line: to wrap it at
    many widths without measuring it again (`lines_at`). Every blank counts as one that breaks, a newline too.
    """
    begins, ends, used, unknown = [], [], 0.0, widths.get("", UNKNOWN)
    for piece in _pieces(text.replace("\n", " ")):
        wide = sum(map(widths.get, piece, repeat(unknown))) * size_pt / 1000
        if not _is_blank(piece):
            begins.append(used)
            ends.append(used + wide)
        used += wide
    return tuple(begins), tuple(ends)


def lines_at(begins: Sequence[float], ends: Sequence[float], width_pt: float) -> tuple[int, int, float]:
    """How many lines pieces take in a box so wide; how many of them stand on the last one, and how wide it is."""
    lines, first = 1, 0
    while ends:
        stop = max(bisect_right(ends, begins[first] + width_pt, first), first + 1)
        if stop >= len(ends):
            return lines, len(ends) - first, ends[-1] - begins[first]
        lines, first = lines + 1, stop
    return lines, 0, 0.0


def wrap(text: str, width_pt: float, size_pt: float, widths: Mapping[str, float]) -> tuple[str, ...]:
    """The lines `text` takes in a box of `width_pt`, blanks at the breaks dropped; a newline always breaks.

    A word wider than the box stands on a line of its own and sticks out: ask `widest_word`.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap_paragraph(paragraph, width_pt, size_pt, widths)
    return tuple(lines)


def widest_word(text: str, size_pt: float, widths: Mapping[str, float]) -> tuple[str, float]:
    """The widest piece of `text` that no line break can part, and its width in points; ("", 0) when blank."""
    words = [piece for piece in _pieces(text.replace("\n", " ")) if not _is_blank(piece)]
    sized = [(word, measure(word, size_pt, widths)) for word in words]
    return max(sized, key=lambda pair: pair[1], default=("", 0.0))


def _wrap_paragraph(text: str, width: float, size: float, widths: Mapping[str, float]) -> list[str]:
    """Each piece is measured once; `used` is what the line takes so far, in thousandths of the type size."""
    lines, line, used, unknown = [], "", 0.0, widths.get("", UNKNOWN)
    for piece in _pieces(text):
        wide = sum(map(widths.get, piece, repeat(unknown)))
        if not _is_blank(piece) and line.strip(_BREAKABLE) and (used + wide) * size / 1000 > width:
            lines.append(line.rstrip(_BREAKABLE))
            line, used = "", 0.0
        line, used = line + piece, used + wide
    return [*lines, line.rstrip(_BREAKABLE)]


@lru_cache(KEPT)
def _pieces(text: str) -> tuple[str, ...]:
    return tuple(_PIECE.findall(text))


def _is_blank(piece: str) -> bool:
    return piece[0] in _BREAKABLE
