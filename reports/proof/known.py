"""All a proof knows: the subjects of a dataset, every legal reading by its first number, and what sets rows apart.

In: the dataset and a language. Out: one `Known` for both papers. It must not know papers.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from reports.dataset.model import Dataset
from reports.language.locale import Language
from reports.proof.reading_text import NUMBER, Borders, borders_of, plainly
from reports.proof.readings import Reading, levels, readings
from reports.proof.subjects import Subject, printed, subjects_of

WORD = re.compile(r"\w+")
COMMON = 0.15  # of subjects that share a stem: above it the stem tells none of them apart
FEW = 3  # that may share one in any dataset, however small
LONG = 12  # letters from which a name can stand for its row at the end of a sentence

Alike = Mapping[str, Reading]
"""Readings of one text by their subjects: many rows may read the same."""


@dataclass(frozen=True)
class Known:
    """`readings` by their first number, with its place in them; `names` of subjects, the long ones by last word too;
    `titles` are those of series. `by_stem` are subjects by the stems of their words, `rarest` names by their rarest
    one; `spoken` remembers whom a text was found to speak of: a caption is asked for every row below it. `rivals` are
    subjects by the rarest telling stem of their labels, those of one measure and one label together.

    `telling` are the stems that set rows apart, `common` those that do not.
    """

    subjects: Mapping[str, Subject]
    readings: Mapping[str, tuple[tuple[int, Alike], ...]]
    names: Mapping[str, frozenset[str]]
    titles: frozenset[str]
    endings: Mapping[str, tuple[str, ...]]
    levels: Mapping[Fraction, frozenset[str]]
    common: frozenset[str]
    telling: frozenset[str]
    borders: Borders
    units: frozenset[str]
    date_labels: tuple[str, ...]
    language: Language
    by_stem: Mapping[str, tuple[str, ...]]
    rarest: Mapping[str, tuple[str, ...]]
    rivals: Mapping[str, Mapping[tuple[str, frozenset[str]], frozenset[str]]]
    spoken: dict[str, frozenset[str]] = field(default_factory=dict)


def know(dataset: Dataset, language: Language) -> Known:
    """Everything a proof needs to know, worked out once for both papers."""
    subjects = subjects_of(dataset, language)
    told = _words_once_a_series(subjects.values())
    counted = Counter(stem for words in told for stem in words)
    by_number: dict[str, dict[tuple[int, Reading], dict[str, Reading]]] = {}
    for reading in dict.fromkeys(readings(dataset, language)):
        if number := NUMBER.search(reading.text):
            alike = by_number.setdefault(number.group(), {})
            alike.setdefault((number.start(), replace(reading, subject="")), {})[reading.subject] = reading
    names: dict[str, set[str]] = {}
    for subject in subjects.values():
        for name in subject.names:
            if not NUMBER.fullmatch(name):
                names.setdefault(name, set()).add(subject.id)
    limit = max(FEW, COMMON * len(told))
    common = frozenset(stem for stem, count in counted.items() if count > limit)
    points = (subject for subject in subjects.values() if subject.id.startswith("series:"))
    common -= {stem for point in points if point.words <= common for stem in point.words}  # all that tells of a series
    units = {fact.quantity.unit for fact in dataset.facts.values() if fact.quantity}
    return Known(
        subjects=subjects,
        readings={
            number: tuple((start, whose) for (start, _), whose in found.items()) for number, found in by_number.items()
        },
        names={name: frozenset(ids) for name, ids in names.items() if name},
        titles=frozenset(printed(series.title, language) for series in dataset.series.values() if series.title),
        endings=_by_last_word(name for name in names if len(name) >= LONG),
        levels=_by_value(levels(dataset)),
        common=common,
        telling=frozenset(counted) - common,
        borders=borders_of(language.grammar, units),
        units=frozenset(reading.unit for found in by_number.values() for _, reading in found if reading.unit),
        by_stem=_by_stem(subjects.values()),
        rarest=_by_rarest_word(names),
        rivals=_by_rarest_stem(subjects.values(), common, counted),
        date_labels=tuple(plainly(language.label(msgid)) for msgid in ("Date", "Edition of")),
        language=language,
    )


def _by_value(found: Iterable[tuple[Fraction, str]]) -> dict[Fraction, frozenset[str]]:
    rows: dict[Fraction, set[str]] = {}
    for value, subject in found:
        rows.setdefault(value, set()).add(subject)
    return {value: frozenset(subjects) for value, subjects in rows.items()}


def _words_once_a_series(subjects: Iterable[Subject]) -> tuple[frozenset[str], ...]:
    """The words of every row; the points of a series are one, or a long series would make its own words common."""
    told: dict[str, frozenset[str]] = {}
    for subject in subjects:
        whose = subject.id.rpartition(":")[0] if subject.id.startswith("series:") else subject.id
        told[whose] = told.get(whose, frozenset()) | subject.words
    return tuple(told.values())


def _by_stem(subjects: Iterable[Subject]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for subject in subjects:
        for stem in subject.words:
            found.setdefault(stem, []).append(subject.id)
    return {stem: tuple(ids) for stem, ids in found.items()}


def _by_rarest_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    worded = {name: frozenset(WORD.findall(name)) for name in names}
    counted = Counter(word for words in worded.values() for word in words)
    found: dict[str, list[str]] = {}
    for name, words in worded.items():
        if words:
            found.setdefault(min(words, key=lambda word: (counted[word], word)), []).append(name)
    return {word: tuple(each) for word, each in found.items()}


def _by_rarest_stem(
    subjects: Iterable[Subject], common: frozenset[str], counted: Mapping[str, int]
) -> dict[str, dict[tuple[str, frozenset[str]], frozenset[str]]]:
    found: dict[str, dict[tuple[str, frozenset[str]], set[str]]] = {}
    for subject in subjects:
        if subject.measure and (wanted := subject.label - common):
            rarest = min(wanted, key=lambda stem: (counted[stem], stem))
            found.setdefault(rarest, {}).setdefault((subject.measure, wanted), set()).add(subject.id)
    return {stem: {key: frozenset(ids) for key, ids in groups.items()} for stem, groups in found.items()}


def _by_last_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names, key=len, reverse=True):
        last = name.rpartition(" ")[2]
        found[last] = (*found.get(last, ()), name)
    return found
