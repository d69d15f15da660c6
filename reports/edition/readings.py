"""All that a paper may print of a dataset, as strings: every legal reading, and whose it is.

In: the dataset and a language. Out: `Known`: subjects (facts, points, events, sources, the case) and readings by
the first number in them. It must not know papers, briefs or marks: a proof that used them would prove nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from reports.dataset.model import (
    Basis,
    Comparator,
    Dataset,
    Derivation,
    Event,
    Fact,
    Grain,
    Period,
    Point,
    Quantity,
    Scale,
    Source,
    Status,
    Words,
)
from reports.dataset.periods import parse_period
from reports.edition.reading_text import COMPARING, NUMBER, Borders, borders_of, plainly, stems
from reports.language.dates import day
from reports.language.dates import period as say_period
from reports.language.locale import Language
from reports.language.numbers import Form, say, say_fact, say_previous, unit_head
from reports.language.typography import smarten

COMMON = 0.15  # of subjects that share a stem: above it the stem tells none of them apart
FEW = 3  # that may share one in any dataset, however small
SAID = (Form.SENTENCE, Form.START, Form.SHORT, Form.TILE, Form.SIGNED, Form.PLANNED, Form.TABLE, Form.VALUE)
SCALED = (Form.SENTENCE, Form.START, Form.SHORT, Form.TABLE, Form.VALUE)
LONG = 12  # letters from which a name can stand for its row at the end of a sentence
CASE, MEETING, EDITION = "case", "meeting", "edition"


@dataclass(frozen=True, slots=True)
class Subject:
    """A row of the dataset. `names` are what it is called in print.

    `kin` are other subjects that speak of the same (a fact and its points), `behind` what it is worked out from.
    """

    id: str
    names: tuple[str, ...]
    label: frozenset[str]
    words: frozenset[str]
    kin: frozenset[str]
    behind: frozenset[str]
    paragraphs: frozenset[str]
    dated: bool = False
    measure: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A legal string. `bare` has no unit of its own and counts only beside `unit` (when that is not plain counting);
    `free` may stand anywhere (texts of the dataset, the day of the meeting, numbers the desk allows); `when` is a
    date or a period.
    """

    text: str
    subject: str
    bare: bool = False
    unit: str = ""
    free: bool = False
    when: bool = False


@dataclass(frozen=True)
class Known:
    """`readings` by their first number, with its place in them; `names` of subjects, the long ones by last word too.

    `telling` are the stems that set rows apart, `common` those that do not.
    """

    subjects: Mapping[str, Subject]
    readings: Mapping[str, tuple[tuple[int, Reading], ...]]
    names: Mapping[str, frozenset[str]]
    endings: Mapping[str, tuple[str, ...]]
    common: frozenset[str]
    telling: frozenset[str]
    borders: Borders
    units: frozenset[str]
    date_labels: tuple[str, ...]
    language: Language


def readings_of(dataset: Dataset, language: Language) -> Known:
    """Everything a proof needs to know, worked out once for both papers."""
    subjects = _with_kin(_subjects(dataset, language))
    counted = Counter(stem for subject in subjects.values() for stem in subject.words)
    by_number: dict[str, list[tuple[int, Reading]]] = {}
    for reading in dict.fromkeys(_readings(dataset, language)):
        if number := NUMBER.search(reading.text):
            by_number.setdefault(number.group(), []).append((number.start(), reading))
    names: dict[str, set[str]] = {}
    for subject in subjects.values():
        for name in subject.names:
            if not NUMBER.fullmatch(name):
                names.setdefault(name, set()).add(subject.id)
    limit = max(FEW, COMMON * len(subjects))
    common = frozenset(stem for stem, count in counted.items() if count > limit)
    units = {fact.quantity.unit for fact in dataset.facts.values() if fact.quantity}
    return Known(
        subjects=subjects,
        readings={number: tuple(found) for number, found in by_number.items()},
        names={name: frozenset(ids) for name, ids in names.items() if name},
        endings=_by_last_word(name for name in names if len(name) >= LONG),
        common=common,
        telling=frozenset(counted) - common,
        borders=borders_of(language.grammar, units),
        units=frozenset(reading.unit for found in by_number.values() for _, reading in found if reading.unit),
        date_labels=tuple(plainly(language.label(msgid)) for msgid in ("Date", "Edition of")),
        language=language,
    )


def _by_last_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names, key=len, reverse=True):
        last = name.rpartition(" ")[2]
        found[last] = (*found.get(last, ()), name)
    return found


# ── Subjects ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _subjects(dataset: Dataset, language: Language) -> Iterator[Subject]:
    for fact in dataset.facts.values():
        yield _subject(fact, language, behind=frozenset(f"facts:{id}" for id in _operands(fact, dataset)))
    for series in dataset.series.values():
        for index, point in enumerate(series.points):
            of = dataset.facts.get(point.fact)
            yield _point_subject(f"series:{series.id}:{index}", series.title, point, of, language)
    for event in dataset.events.values():
        kin = frozenset(f"facts:{id}" for id in event.facts)
        said = _in(event.title, language)
        words = stems(" ".join((said, _in(event.place, language))))
        paragraphs = frozenset(event.paragraphs)
        dated = event.when is not None
        yield Subject(f"events:{event.id}", (said,), stems(said), words, kin, frozenset(), paragraphs, dated)
    for source in dataset.sources.values():
        title, kind = _in(source.title, language), plainly(language.label(source.kind))
        none = frozenset[str]()
        yield Subject(f"sources:{source.id}", (title,), stems(title), stems(f"{title} {kind}"), none, none, none)
    case, none = dataset.case, frozenset[str]()
    words = stems(" ".join(_in(each, language) for each in (case.title, case.meeting.kind, case.meeting.place)))
    yield Subject(CASE, (), none, none, none, none, none)
    yield Subject(MEETING, (), none, words, none, none, none)
    yield Subject(EDITION, (), none, none, none, none, none)


def _with_kin(found: Iterator[Subject]) -> dict[str, Subject]:
    """Subjects by id; a fact is kin to its points and events as they are to it."""
    subjects = {subject.id: subject for subject in found}
    back: dict[str, set[str]] = {}
    for subject in subjects.values():
        for kin in subject.kin:
            back.setdefault(kin, set()).add(subject.id)
    return {id: replace(subject, kin=subject.kin | back.get(id, set())) for id, subject in subjects.items()}


def _subject(fact: Fact, language: Language, *, behind: frozenset[str]) -> Subject:
    label = _in(fact.label, language)
    unit = plainly(unit_head(fact.quantity, language)) if fact.quantity else ""
    return Subject(
        id=f"facts:{fact.id}",
        names=(label,),
        label=stems(label),
        words=stems(" ".join((label, _in(fact.statement, language), unit))),
        kin=frozenset(),
        behind=behind,
        paragraphs=frozenset(fact.paragraphs),
        dated=fact.period is not None,
        measure=_measure(fact.quantity),
        shown=say_fact(fact, Form.SENTENCE, language) if fact.quantity else "",
    )


def _point_subject(id: str, title: Words, point: Point, fact: Fact | None, language: Language) -> Subject:
    category = _in(point.category, language)
    words = stems(" ".join((category, _in(title, language), _in(fact.label, language) if fact else "")))
    kin = frozenset({f"facts:{point.fact}"} if point.fact else ())
    names = (category, category.split(" (")[0], _in(title, language))
    shown = say(point.quantity, Form.SENTENCE, language) if point.quantity else ""
    return Subject(
        id=id,
        names=names,
        label=stems(category),
        words=words,
        kin=kin,
        behind=frozenset(),
        paragraphs=frozenset(point.paragraphs),
        dated=point.period is not None,
        measure=_measure(point.quantity),
        shown=shown,
    )


def _operands(fact: Fact, dataset: Dataset) -> list[str]:
    """Facts whose ids stand in the expression of a derived one."""
    if fact.status is not Status.DERIVED:
        return []
    written = f"{fact.expression} {fact.formula}"
    return [id for id in dataset.facts if id != fact.id and id in written]


def _measure(quantity: Quantity | None) -> str:
    return f"{quantity.unit} {quantity.currency}" if quantity else ""


def _in(words: Words, language: Language) -> str:
    """The text as it is printed, plainly: in the edition's language, else in any."""
    return plainly(smarten(words.in_language(language.tag) or words.any_language(), language))


# ── Readings ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _readings(dataset: Dataset, language: Language) -> Iterator[Reading]:
    for fact in dataset.facts.values():
        yield from _of_fact(fact, language)
    for series in dataset.series.values():
        for index, point in enumerate(series.points):
            yield from _of_point(f"series:{series.id}:{index}", point, dataset.facts.get(point.fact), language)
    for event in dataset.events.values():
        yield from _of_event(event, language)
    for source in dataset.sources.values():
        yield from _of_period(f"sources:{source.id}", source.document_date, source.date_basis, language)
    yield from _of_case(dataset, language)
    for text in _texts(dataset, language):
        yield Reading(text, CASE, free=True)


def _of_fact(fact: Fact, language: Language) -> Iterator[Reading]:
    subject = f"facts:{fact.id}"
    as_of = parse_period(fact.as_of) if fact.as_of else None
    yield from _of_period(subject, fact.period, fact.period_basis, language)
    yield from _of_period(subject, fact.previous_period, fact.previous_period_basis, language)
    yield from _of_period(subject, as_of if isinstance(as_of, Period) else None, Basis.STATED, language)
    if fact.quantity is None or fact.status is Status.CONFIDENTIAL:
        return
    for form in SAID:
        yield _reading(say_fact(fact, form, language), subject, fact.quantity, language)
    for quantity, derivation in _in_scales(fact.quantity, fact.derivation):
        moved = replace(fact, quantity=quantity, derivation=derivation)
        for form in SCALED:
            yield _reading(say_fact(moved, form, language), subject, quantity, language)
    if fact.previous is not None:
        for form in SAID:
            yield _reading(say_previous(fact, form, language), subject, fact.previous, language)
        change = _change(fact.quantity, fact.previous)
        yield _reading(say(change, Form.SIGNED, language), subject, change, language)


def _of_point(subject: str, point: Point, fact: Fact | None, language: Language) -> Iterator[Reading]:
    yield from _of_period(subject, point.period, point.period_basis, language)
    hidden = Status.CONFIDENTIAL in (point.status, fact.status if fact else None)
    if point.quantity is None or hidden:
        return
    own = fact is None or fact.quantity is None or fact.quantity.base != point.quantity.base
    if not own:
        return  # the fact's own level: its readings are the fact's, in all scales
    for quantity, _ in ((point.quantity, None), *_in_scales(point.quantity, None)):
        for form in SCALED:
            yield _reading(say(quantity, form, language), subject, quantity, language)


def _of_event(event: Event, language: Language) -> Iterator[Reading]:
    subject = f"events:{event.id}"
    yield from _of_period(subject, event.when, event.when_basis, language)
    if event.ordinal is not None:
        rank = Quantity(Decimal(event.ordinal), Comparator.EXACT, "ordinal")
        yield _reading(say(rank, Form.SENTENCE, language), subject, rank, language)


def _of_period(subject: str, when: Period | None, basis: Basis, language: Language) -> Iterator[Reading]:
    """A period in every form; a day without its year too, where it is understood. What is assumed is not printed."""
    if when is None or basis in (Basis.ASSUMED, Basis.UNKNOWN):
        return
    for form in ("sentence", "table", "short"):
        text = plainly(say_period(when, Basis.STATED, language, form))
        yield Reading(text, subject, when=True)
        moment = when.start if when.is_moment else None
        if moment is not None and moment.grain is Grain.DAY:
            yield Reading(_without_year(text, moment.first.year), subject, when=True)


def _without_year(text: str, year: int) -> str:
    return text.split(str(year))[0].strip(" ,./")


def _of_case(dataset: Dataset, language: Language) -> Iterator[Reading]:
    """The days of the meeting and the edition, the whole a share is part of, and what the desk allows."""
    for subject, moment in ((MEETING, dataset.case.meeting.date), (EDITION, dataset.case.edition_date)):
        for form in ("sentence", "short"):
            text = plainly(day(moment, language, form))
            yield Reading(text, subject, when=True)
            yield Reading(_without_year(text, moment.year), subject, when=True)
    whole = say(Quantity(Decimal(100), Comparator.EXACT, "percent"), Form.SENTENCE, language)
    yield Reading(plainly(f"= {whole}"), CASE, free=True)
    for allowed in dataset.case.allow_numbers:
        yield Reading(plainly(allowed.text), CASE, free=True)


def _texts(dataset: Dataset, language: Language) -> Iterator[str]:
    """Texts of the dataset as they are printed; templates of the desk are no data."""
    case = dataset.case
    words: list[Words] = [case.title, case.meeting.kind, case.meeting.place, case.office, case.sender, case.recipient]
    words += [*case.through, *(area.label for area in case.areas)]
    plain_texts = [case.reference]
    for fact in dataset.facts.values():
        words += [fact.label, fact.statement, fact.note]
        plain_texts += [fact.formula, fact.expression]
    for series in dataset.series.values():
        words += [series.title, *(w for point in series.points for w in (point.category, point.note))]
        plain_texts += [point.formula for point in series.points]
    for event in dataset.events.values():
        words += [event.title, event.place, event.note]
    for person in dataset.people.values():
        words += [person.name, person.title, person.role, person.note]
    for organisation in dataset.organisations.values():
        words += [organisation.name, organisation.acronym, organisation.role, organisation.note]
    for source in dataset.sources.values():
        words += [source.title, source.note]
        plain_texts += _source_texts(source)
    yield from (_in(each, language) for each in words if each and len(_in(each, language)) > 5)
    yield from (plainly(text) for text in plain_texts if len(text) > 5)


def _source_texts(source: Source) -> list[str]:
    return [source.publisher, source.kind, source.language, source.url, source.reliability, source.use]


def _reading(text: str, subject: str, quantity: Quantity, language: Language) -> Reading:
    """A figure's reading; bare when nothing but comparator and digits is left of it."""
    said = plainly(text)
    comparators = sorted(language.grammar.comparators.values(), key=len, reverse=True)
    rest = NUMBER.sub("", said)
    for word in comparators:
        rest = rest.replace(plainly(word), "")
    bare = quantity.unit == "ordinal" or not rest.strip(COMPARING + "+− –-")
    head = plainly(unit_head(quantity, language))
    counting = not quantity.currency and quantity.scale.factor <= 1000 and head.isalpha()
    return Reading(said, subject, bare, "" if counting else head)


def _in_scales(quantity: Quantity, derivation: Derivation | None) -> Iterator[tuple[Quantity, Derivation | None]]:
    """The quantity as an axis in another scale shows it, its digits kept: 3 billion is 3000 million."""
    order = list(Scale)
    for scale in order:
        steps = 3 * (order.index(quantity.scale) - order.index(scale))
        moved = quantity.value.scaleb(steps)
        if scale is not quantity.scale and abs(steps) <= 6 and moved == moved.normalize():
            value = moved.quantize(Decimal(1)) if steps > 0 and moved == moved.to_integral_value() else moved
            yield replace(quantity, value=value, scale=scale), _moved(derivation, Fraction(10) ** steps)


def _moved(derivation: Derivation | None, ratio: Fraction) -> Derivation | None:
    if derivation is None:
        return None
    low = None if derivation.low is None else derivation.low * ratio
    high = None if derivation.high is None else derivation.high * ratio
    return replace(derivation, low=low, high=high)


def _change(now: Quantity, then: Quantity) -> Quantity:
    """The difference of two stated levels: exact for counted ones, "about" for rounded ones."""
    whole = now.value == now.value.to_integral_value() and now.scale is Scale.ONE
    return replace(now, value=now.value - then.value, comparator=Comparator.EXACT if whole else Comparator.ABOUT)
