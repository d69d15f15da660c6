"""Which facts a table shows, and under which area they stand.

In: `Known` and what a template asks for. Out: facts in order, grouped by area. It must not know blocks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.compose.known import Known, PieceError
from reports.compose.saying import figure, look_up
from reports.dataset.case import Area
from reports.dataset.rows import Event, Fact
from reports.dataset.values import Status
from reports.language.numbers import Form

MOST_TILES = 4
LONGEST_IN_TILE = 9  # letters of a number in the type of a slide's big figure


@dataclass(frozen=True, slots=True)
class Choice:
    """What a template asks for: some ids, one topic, one area; with none of them, all facts."""

    ids: Sequence[str] = ()
    topic: str = ""
    area: str = ""

    def __post_init__(self) -> None:
        if sum(bool(part) for part in (self.ids, self.topic, self.area)) > 1:
            raise PieceError("facts are chosen twice", "give one of ids, topic and area")

    @property
    def suffix(self) -> str:
        """Makes the id of a table its own: "-trade"; "" for all facts."""
        named = self.topic or self.area or (self.ids[0] if self.ids else "")
        return f"-{named.replace('.', '-').replace('_', '-')}" if named else ""


def chosen(known: Known, choice: Choice) -> tuple[Fact, ...]:
    """The facts asked for, in the order of `ids` or of the file. Raises `PieceError` for an unknown id or area."""
    facts = known.dataset.facts
    if choice.ids:
        return tuple(look_up(facts, id, "fact") for id in choice.ids)
    if choice.area:
        topics = area_of(known, choice.area).topics
        return tuple(fact for fact in facts.values() if fact.topic in topics)
    if choice.topic and choice.topic not in {fact.topic for fact in facts.values()}:
        raise PieceError(f"there is no topic {choice.topic!r}", "topics stand in the column topic of facts.csv")
    return tuple(fact for fact in facts.values() if choice.topic in ("", fact.topic))


def area_of(known: Known, id: str) -> Area:
    """The area of this id. Raises `PieceError` with the nearest one."""
    return look_up({area.id: area for area in known.dataset.case.areas}, id, "area")


def area_of_topic(known: Known, topic: str) -> Area | None:
    """The first area that reads this topic."""
    return next((area for area in known.dataset.case.areas if topic in area.topics), None)


def by_area(known: Known, facts: Iterable[Fact]) -> tuple[tuple[Area | None, tuple[Fact, ...]], ...]:
    """The facts under their areas, in the order of the case; those of no area last, under None."""
    facts = tuple(facts)
    areas = (*known.dataset.case.areas, None)
    grouped = [(area, tuple(f for f in facts if area_of_topic(known, f.topic) == area)) for area in areas]
    return tuple((area, within) for area, within in grouped if within)


def has_number(fact: Fact) -> bool:
    """Whether it belongs into a table of figures: a figure, or one that is missing or withheld."""
    return fact.quantity is not None or fact.status in (Status.NOT_AVAILABLE, Status.CONFIDENTIAL)


def event_area(known: Known, event: Event) -> Area | None:
    """Where an event belongs: the area of its facts, else of the topic its id begins with."""
    facts = (known.dataset.facts.get(id) for id in event.facts)
    topics = [*(fact.topic for fact in facts if fact), event.id.partition(".")[0]]
    return next((area for topic in topics if (area := area_of_topic(known, topic))), None)


def default_tiles(known: Known) -> tuple[str, ...]:
    """The desk's key figures, else the first stated ones, one a topic before a second; no ranks, no long numbers."""
    if known.dataset.case.key_figures:
        return known.dataset.case.key_figures
    stated = [fact for fact in known.dataset.facts.values() if _is_for_tile(known, fact)]
    first = {fact.topic: fact for fact in reversed(stated)}
    leading = [fact for fact in stated if first[fact.topic] is fact]
    rest = [fact for fact in stated if first[fact.topic] is not fact]
    chosen = {fact.id for fact in (*leading, *rest)[:MOST_TILES]}
    return tuple(fact.id for fact in stated if fact.id in chosen)


def _is_for_tile(known: Known, fact: Fact) -> bool:
    if fact.quantity is None or fact.status is not Status.GIVEN or fact.quantity.unit == "ordinal":
        return False
    return len(figure(known, fact, Form.NUMBER).reads) <= LONGEST_IN_TILE
