"""What we know, as one value: the case and its tables.

In: what `read` has understood. Out: one frozen `Dataset`, that everything above this station takes. It must not know
papers, files or the clock.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.dataset.case import Case, ChartSpec
from reports.dataset.rows import Event, Fact, Organisation, Person, Series, Source


@dataclass(frozen=True, slots=True)
class Dataset:
    """Everything the desk has written about one meeting; mappings are in file order and are not changed."""

    folder: str
    case: Case
    charts: tuple[ChartSpec, ...]
    facts: Mapping[str, Fact]
    series: Mapping[str, Series]
    events: Mapping[str, Event]
    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    sources: Mapping[str, Source]
