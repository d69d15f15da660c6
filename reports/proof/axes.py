"""Numbers that are no figures of the text: ticks of an axis, years that head a timeline.

In: a passage and `Known`. Out: yes or no. It must not know papers.
"""

import re
from fractions import Fraction
from itertools import pairwise

from reports.office.reread import Kind, Passage
from reports.proof.known import Known
from reports.proof.reading_text import plainly

TICKS = 3  # numbers at equal steps that make an axis
MOST_LEFT_OUT = 3  # ticks that may be left out between two, where something stands in their place
ROUND = (1, 2, Fraction(5, 2), 3, 4, 5, 6)  # steps of an axis, times any power of ten
YEAR = re.compile(r"\d{4}")


def years_alone(passage: Passage) -> tuple[int, ...]:
    """The years that stand alone in shapes of the slide, when this passage is one of two or more; else nothing."""
    alone = passage.kind is Kind.TEXT and not passage.row and len(passage.group) == 1 and YEAR.fullmatch(passage.text)
    years = tuple(int(text) for text in passage.setting if YEAR.fullmatch(text)) if alone else ()
    return years if len(years) > 1 else ()


def is_tick(passage: Passage, known: Known) -> bool:
    """Whether a number alone in a picture stands among three or more that follow at equal steps: an axis."""
    if passage.kind is not Kind.DRAWN:
        return False
    return passage.text in known.remembered.ticks.of(passage.setting, lambda texts: _ticks(texts, known))


def _ticks(texts: tuple[str, ...], known: Known) -> frozenset[str]:
    """The numbers that stand alone in runs of three or four neighbours which make an axis."""
    alone = [(text, value) for text in texts if (value := _alone(text, known)) is not None]
    values = [value for _, value in alone]
    return frozenset(
        text
        for length in (TICKS, TICKS + 1)
        for start in range(len(values) - length + 1)
        if _is_axis(values[start : start + length])
        for text, _ in alone[start : start + length]
    )


def _is_axis(values: list[Fraction]) -> bool:
    """Whether the numbers go one way at equal round steps. Of four, one step may be wider: there something stands in
    the place of ticks."""
    steps = [after - before for before, after in pairwise(values)]
    step = min(steps, key=abs)
    if not step or _lead(abs(step)) not in ROUND:
        return False
    if len(values) == TICKS:
        return all(each == step for each in steps)
    first, second, widest = sorted(each / step for each in steps)
    return first == second == 1 and widest in range(1, MOST_LEFT_OUT + 2)


def _lead(step: Fraction) -> Fraction:
    """The step between one and ten: 250 is 2.5."""
    while step >= 10:
        step /= 10
    while step < 1:
        step *= 10
    return step


def _alone(text: str, known: Known) -> Fraction | None:
    """The value of a text that is digits and at most a sign and a per cent sign."""
    language = known.language
    digits = plainly(text).rstrip("% ").replace(plainly(language.group) or " ", "").replace(language.decimal, ".")
    digits = digits.replace("−", "-")
    return Fraction(digits) if re.fullmatch(r"-?\d+(\.\d+)?", digits) else None
