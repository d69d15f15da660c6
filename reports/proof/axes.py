"""Numbers that are no figures of the text: ticks of an axis, years that head a timeline, values a native chart draws.

In: a passage and `Known`. Out: yes or no. It must not know papers.
"""

import re
from fractions import Fraction

from reports.proof.known import Known
from reports.proof.reading_text import plainly, stems
from reports.office.reread import Kind, Passage

TICKS = 3  # numbers at equal steps that make an axis
YEAR = re.compile(r"\d{4}")


def is_level(passage: Passage, known: Known) -> bool:
    """Whether a value that a native chart draws is the level of a row its texts speak of."""
    words = stems(" ".join(plainly(text) for text in passage.group)) - known.common
    subjects = known.levels.get(Fraction(passage.text), frozenset())
    return any(known.subjects[id].words & words for id in subjects)


def years_alone(passage: Passage) -> tuple[int, ...]:
    """The years that stand alone in shapes of the slide, when this passage is one of two or more; else nothing."""
    alone = passage.kind is Kind.TEXT and not passage.row and len(passage.group) == 1 and YEAR.fullmatch(passage.text)
    years = tuple(int(text) for text in passage.setting if YEAR.fullmatch(text)) if alone else ()
    return years if len(years) > 1 else ()


def is_tick(passage: Passage, known: Known) -> bool:
    """Whether a number alone in a picture stands among three or more that follow at equal steps: an axis."""
    run: list[tuple[Fraction, str]] = []
    for text in passage.setting if passage.kind is Kind.DRAWN else ():
        value = _alone(text, known)
        if value is None:
            continue
        if len(run) > 1 and not _goes_on([number for number, _ in run], value):
            run = run[-1:]
        run.append((value, text))
        if len(run) >= TICKS and passage.text in (text for _, text in run):
            return True
    return False


def _goes_on(run: list[Fraction], value: Fraction) -> bool:
    """At the run's own step; once there is an axis a tick may be left out, where something stands in its place."""
    step, ahead = run[1] - run[0], value - run[-1]
    return ahead == step or (len(run) >= TICKS and step > 0 and ahead > 0 and ahead % step == 0)


def _alone(text: str, known: Known) -> Fraction | None:
    """The value of a text that is digits and at most a per cent sign."""
    language = known.language
    digits = plainly(text).rstrip("% ").replace(plainly(language.group) or " ", "").replace(language.decimal, ".")
    return Fraction(digits) if re.fullmatch(r"\d+(\.\d+)?", digits) else None
