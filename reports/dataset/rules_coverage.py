"""Rules on coverage: every topic has an area, every text its translation, every seat one person.

In: a Dataset. Out: warnings, one for each kind of text and not one for each cell. It must not know how texts are said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from unicodedata import bidirectional

from reports.dataset.findings import shortened
from reports.dataset.model import Dataset
from reports.dataset.values import Words
from reports.problems import Place, Problem, Severity

Text = tuple[Place, str, Words]
"""Where a text stands, the stem of its columns, and what it says."""


def topics_without_area(dataset: Dataset) -> Iterator[Problem]:
    """Facts of a topic that no area names would stand in the data annex alone."""
    named = {topic for area in dataset.case.areas for topic in area.topics}
    first: dict[str, Place] = {}
    for fact in dataset.facts.values():
        first.setdefault(fact.topic, fact.row)
    for topic, row in first.items():
        if dataset.case.areas and topic not in named:
            message = f"no area of case.yaml has the topic “{topic}”"
            hint = "add it to the topics of an area"
            yield Problem("topic-without-area", message, replace(row, column="topic"), hint, Severity.WARNING, topic)


def missing_translations(dataset: Dataset) -> Iterator[Problem]:
    """A text that an edition's language lacks is replaced by another language, marked. Acronyms may be wanting."""
    texts = tuple(texts_of(dataset))
    for tag in dataset.case.languages:
        lacking: dict[tuple[str, str], list[Place]] = {}
        for place, stem, words in texts:
            if words and words.in_language(tag) is None:
                lacking.setdefault((place.file, stem), []).append(place)
        for (_, stem), places in lacking.items():
            yield _untranslated(tag, stem, places)


def texts_from_the_right(dataset: Dataset) -> Iterator[Problem]:
    """Words written from right to left stand in papers that run from the left: someone must look how they are set."""
    for place, stem, words in texts_of(dataset):
        printed = {words.in_language(tag) or words.any_language() for tag in dataset.case.languages}
        for text in sorted(printed):
            if any(bidirectional(character) in ("R", "AL") for character in text):
                message = f"“{shortened(text)}” is written from right to left: how it is set is not checked"
                hint = "write it in the letters of the paper, or look at it in the paper and accept this in case.yaml"
                yield Problem("right-to-left", message, replace(place, column=stem), hint, Severity.WARNING, stem)


def shared_places_at_table(dataset: Dataset) -> Iterator[Problem]:
    """Nobody shares a place in the protocol order of a side."""
    seats: dict[tuple[str, int], str] = {}
    for person in dataset.people.values():
        seat = (person.side, person.protocol_order or 0)
        if person.side and person.protocol_order and seat in seats:
            message = (
                f"{person.id} and {seats[seat]} have the same place {person.protocol_order} on the side {person.side}"
            )
            place = replace(person.row, column="protocol_order")
            yield Problem("protocol-order", message, place, "number the side anew", Severity.ERROR, person.id)
        seats.setdefault(seat, person.id)


def _untranslated(tag: str, stem: str, places: list[Place]) -> Problem:
    count = f"{len(places)} texts" if len(places) > 1 else "one text"
    message = f"{count} of “{stem}” not in {tag}: another language stands in, marked"
    primary = tag.split("-")[0]
    is_table = places[0].file.endswith(".csv")
    place = replace(places[0], column=f"{stem}_{primary}") if is_table else places[0]
    hint = f"fill in {stem}_{primary}" if is_table else f"add “{primary}: …”"
    return Problem("translation", message, place, hint, Severity.WARNING, f"{stem}_{primary}")


def texts_of(dataset: Dataset) -> Iterator[Text]:
    """Every text with a language that the desk has written, in the order of the files, empty ones as well."""
    for fact in dataset.facts.values():
        yield from _of(fact.row, label=fact.label, statement=fact.statement, note=fact.note)
    for series in dataset.series.values():
        for point in series.points:
            yield from _of(point.row, series_title=series.title, category=point.category, group=point.group)
            yield from _of(point.row, note=point.note)
    for event in dataset.events.values():
        yield from _of(event.row, title=event.title, place=event.place, note=event.note)
    for person in dataset.people.values():
        yield from _of(person.row, name=person.name, title=person.title, role=person.role, note=person.note)
    for body in dataset.organisations.values():
        yield from _of(body.row, name=body.name, role=body.role, note=body.note)
    for source in dataset.sources.values():
        yield from _of(source.row, title=source.title, publisher=source.publisher, kind=source.kind)
        yield from _of(source.row, reliability=source.reliability, note=source.note)
    for chart in dataset.charts:
        yield from _of(chart.row, headline=chart.headline, subtitle=chart.subtitle, note=chart.note)
    yield from ((dataset.case.row, "texts", words) for words in _case_words(dataset))


def _of(row: Place, **texts: Words) -> Iterator[Text]:
    return ((row, stem, words) for stem, words in texts.items())


def _case_words(dataset: Dataset) -> Iterable[Words]:
    case = dataset.case
    yield from (case.title, case.meeting.place, case.meeting.kind, case.office, case.sender, case.recipient)
    yield from (case.marking, *case.through)
    yield from (area.label for area in case.areas)
    yield from case.points.to_raise
    for exchange in case.points.if_raised:
        yield from (exchange.question, exchange.line)
    for avoided in case.points.do_not_raise:
        yield from (avoided.point, avoided.reason)
