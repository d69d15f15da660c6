"""Values that a native chart draws or holds in its workbook: each the level of the row it stands in, in the unit said.

In: a passage of a native chart and `Known`. Out: yes or no. It must not know papers. A value has neither sign nor unit
of its own. It must be the level of a row of the dataset that its name, series and period call, in base units the same;
the unit in which it is so must be said by the chart; and what stands at its point must read as it does.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from reports.office.reread import Passage
from reports.proof.known import Known
from reports.proof.naming import named_by
from reports.proof.reading_text import NUMBER, plainly, stems
from reports.proof.surroundings import Said

VALUE = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")


def is_drawn_true(passage: Passage, known: Known) -> bool:
    """Whether a value that is drawn is a level of its row and reads as its label does; of one without, the level."""
    return is_level(passage, known) and (not passage.head or _agrees(passage.text, passage.head, known))


def is_level(passage: Passage, known: Known) -> bool:
    """Whether digits alone are the level of the row they stand in, in a unit that the chart says."""
    if not VALUE.fullmatch(passage.text):
        return False
    levels = known.levels.get(Fraction(passage.text), {})
    near = Said.of((*passage.row, passage.head), known.common)
    around = known.remembered.said.of(passage.setting, lambda texts: Said.of(texts, known.common))
    subjects = {id for id, units in levels.items() if any(near.says(unit) or around.says(unit) for unit in units)}
    called = row_of(passage, known)
    if called:
        return bool(subjects & called)
    units = {unit for each in levels.values() for unit in each}
    words = (near.words | around.words) - stems(" ".join(units))
    return any(known.subjects[id].words & words for id in subjects)


def row_of(passage: Passage, known: Known) -> frozenset[str]:
    """The subjects that all names of the row call that call any: a country and a year are one point of one series."""
    found: frozenset[str] | None = None
    for text in map(plainly, passage.row):
        called = named_by(text, text, ((), ()), known, charted=True) | _dated(text, known)
        if called:
            found = called if found is None else found & called or found
    return found or frozenset()


def _dated(text: str, known: Known) -> frozenset[str]:
    """Rows of the period that is the text."""
    found = {
        subject
        for start, end, readings in known.readings.standing(text, NUMBER.finditer(text))
        if (start, end) == (0, len(text))
        for alike in readings
        for subject, reading in alike.items()
        if reading.when
    }
    return frozenset(found | {kin for id in found for kin in known.subjects[id].kin})


def _agrees(value: str, label: str, known: Known) -> bool:
    """Whether a number of the label is the value, rounded half up to the digits printed."""
    language = known.language
    text = plainly(label)
    for sign in ("-", "−"):
        text = text.replace(f"{sign} ", sign)
    group = plainly(language.group) or " "
    digits = rf"\d+(?:{re.escape(group)}\d{{3}})*(?:{re.escape(language.decimal)}\d+)?"
    for found in re.finditer(rf"[-−]?{digits}", text):
        written = found.group().replace("−", "-").replace(group, "").replace(language.decimal, ".")
        stated = Decimal(written)
        drawn = Decimal(value)
        if drawn.quantize(stated, ROUND_HALF_UP) == stated:
            return True
    return False
