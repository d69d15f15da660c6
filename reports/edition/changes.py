"""What changed between two editions, fact by fact, each kind of change apart, with every place it is printed in.

In: two manifests. Out: `Changes`. It must not read files or speak a language: values stand as the tables give them.
A new value for the same period is a revision; a value for a later period is a newer observation. A per cent is given
only where it is honest: both values exact, in one unit that is no share or rank, above zero.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from reports.dataset.model import Scale
from reports.dataset.units import UNITS, Kind
from reports.edition.standing import Manifest

Entry = Mapping[str, Any]


class Change(StrEnum):
    """Kinds of change, in the order they are told."""

    ADDED = "added"
    REMOVED = "removed"
    AVAILABLE = "newly available"
    WITHDRAWN = "withdrawn"
    HAPPENED = "plan turned into fact"
    NEWER = "newer observation"
    EARLIER = "earlier observation"
    REVISED = "revised"
    COMPARATOR = "comparator changed"
    STATUS = "status changed"
    PREVIOUS = "earlier value revised"
    RESOURCED = "re-sourced"
    RELABELLED = "relabelled"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Item:
    """One change. `old` and `new` read as the tables give them; `difference` and `per_cent` "" where not honest.

    `table` is facts, events, people, sources, charts or text; `places` are (paper, place, reading) triples.
    """

    kind: Change
    table: str
    id: str
    label: str
    old: str
    new: str
    difference: str = ""
    per_cent: str = ""
    places: tuple[tuple[str, str, str], ...] = ()

    def as_record(self) -> dict[str, object]:
        return {
            "kind": self.kind.value,
            "table": self.table,
            "id": self.id,
            "label": self.label,
            "old": self.old,
            "new": self.new,
            "difference": self.difference,
            "per_cent": self.per_cent,
            "printed": [{"paper": paper, "place": place, "reads": reads} for paper, place, reads in self.places],
        }


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs; `warnings` name derived facts that stayed while what they rest on moved."""

    old: str
    new: str
    items: tuple[Item, ...]
    warnings: tuple[str, ...]


def compare(old: Manifest, new: Manifest) -> Changes:
    """All changes from one edition to another, facts first, by kind; the same data give none."""
    items = [
        *_facts(old.get("facts", {}), new.get("facts", {})),
        *_rows("events", old, new),
        *_rows("people", old, new),
        *_rows("sources", old, new),
        *_charts(old.get("pictures", {}), new.get("pictures", {})),
        *_texts(old.get("wording", {}), new.get("wording", {})),
    ]
    tables = ("facts", "events", "people", "sources", "charts", "text")
    kinds = list(Change)
    ordered = sorted(items, key=lambda item: (tables.index(item.table), kinds.index(item.kind)))
    return Changes(old["edition"], new["edition"], tuple(ordered), tuple(_stale(old, new)))


def _facts(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[Item]:
    for id in dict.fromkeys([*new, *old]):
        before, after = old.get(id), new.get(id)
        if before is None and after is not None:
            yield _item(Change.ADDED, id, after, "", said(after))
        elif after is None and before is not None:
            yield _item(Change.REMOVED, id, before, said(before), "")
        elif before is not None and after is not None and before != after:
            yield from _fact(id, before, after)


def _fact(id: str, before: Entry, after: Entry) -> Iterator[Item]:
    """Every kind of change of one fact that stands in both."""
    pair = (said(before), said(after))
    if "value" in before and "value" in after:
        yield from _value(id, before, after)
    elif "value" in after:
        yield _item(Change.AVAILABLE, id, after, *pair)
    elif "value" in before:
        yield _item(Change.WITHDRAWN, id, after, *pair)
    elif before["status"] != after["status"]:
        yield _item(Change.STATUS, id, after, before["status"], after["status"])
    if before.get("previous") != after.get("previous") and "previous" in before and "previous" in after:
        yield _item(Change.PREVIOUS, id, after, said(before["previous"]), said(after["previous"]))
    for kind, key in ((Change.RESOURCED, "hadPrimarySource"), (Change.RELABELLED, "label")):
        if before.get(key) != after.get(key):
            yield _item(kind, id, after, _text(before.get(key)), _text(after.get(key)))
    in_words = before.get("statement") and after.get("statement") and "value" not in {*before, *after}
    if in_words and any(before.get(key) != after.get(key) for key in ("statement", "formula")):
        yield _item(Change.REWORDED, id, after, "", "")


def _value(id: str, before: Entry, after: Entry) -> Iterator[Item]:
    """A value against a value: a plan come true, another period, a revision; the comparator apart."""
    pair = (said(before), said(after))
    moved = _level(before) != _level(after)
    span, until = before.get("period", ""), after.get("period", "")
    if (before["status"], after["status"]) == ("planned", "given"):
        yield _item(Change.HAPPENED, id, after, *pair, *_difference(before, after))
    elif span != until:
        kind = Change.NEWER if until > span else Change.EARLIER
        yield _item(kind, id, after, _dated(pair[0], span), _dated(pair[1], until), *_difference(before, after))
    elif moved:
        yield _item(Change.REVISED, id, after, *pair, *_difference(before, after))
    elif before["status"] != after["status"]:
        yield _item(Change.STATUS, id, after, before["status"], after["status"])
    if before["comparator"] != after["comparator"]:
        yield _item(Change.COMPARATOR, id, after, *pair)


def _rows(table: str, old: Manifest, new: Manifest) -> Iterator[Item]:
    """Rows of another table: there, gone, or told otherwise."""
    before, after = old.get(table, {}), new.get(table, {})
    for id in dict.fromkeys([*after, *before]):
        was, now = before.get(id), after.get(id)
        kind = Change.ADDED if was is None else Change.REMOVED if now is None else Change.REVISED
        if was != now:
            yield Item(kind, table, id, _title(now or was), _told(was, now), _told(now, was))


def _charts(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[Item]:
    """A chart changed when what it shows did, in any paper; a new look alone is no change of data."""
    before, after = ({name.split(" ")[0]: parts.get("data") for name, parts in each.items()} for each in (old, new))
    for id in dict.fromkeys([*after, *before]):
        if before.get(id) != after.get(id):
            kind = Change.ADDED if id not in before else Change.REMOVED if id not in after else Change.REVISED
            yield Item(kind, "charts", id, id, "", "")


def _texts(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Item]:
    for place in dict.fromkeys([*new, *old]):
        if old.get(place) != new.get(place):
            kind = Change.ADDED if place not in old else Change.REMOVED if place not in new else Change.REWORDED
            yield Item(kind, "text", place, place, "", "")


def _stale(old: Manifest, new: Manifest) -> Iterator[str]:
    """Derived facts that stayed although what they are worked out from moved."""
    before, after = old.get("facts", {}), new.get("facts", {})
    moved = {id for id in after if id in before and _level(before[id]) != _level(after[id])}
    topics = {after[id]["topic"] for id in moved}
    for id, entry in after.items():
        behind = sorted(moved.intersection(entry.get("wasInfluencedBy", ())))
        if id in moved or id not in before:
            continue
        if behind:
            yield f"{id} is worked out from {', '.join(behind)}, which changed; its own value did not"
        elif entry.get("recomputed") is False and entry["topic"] in topics:
            yield f"{id} is worked out in words only, and figures of its topic changed: look at it"


def said(entry: Entry) -> str:
    """A value as its row gives it: "> 3 billion USD"; the status where there is none."""
    if "value" not in entry:
        return str(entry.get("status", ""))
    comparator = "" if entry["comparator"] == "=" else f"{entry['comparator']} "
    scale = "" if entry["scale"] == "one" else f" {entry['scale']}"
    return f"{comparator}{entry['value']}{scale} {entry['currency'] or entry['unit']}"


def _difference(before: Entry, after: Entry) -> tuple[str, str]:
    """New less old in the scale of the new, and per cent of the old; "" where it would claim too much."""
    same_unit = (before["unit"], before["currency"]) == (after["unit"], after["currency"])
    exact = before["comparator"] == after["comparator"] == "="
    unit = UNITS.get(after["unit"])
    if not same_unit or not exact or unit is None or unit.kind is Kind.ORDINAL:
        return "", ""
    scale = Scale(after["scale"]).factor
    old = Decimal(before["value"]) * Scale(before["scale"]).factor
    new = Decimal(after["value"]) * scale
    step = (new - old) / scale
    difference = f"{step.normalize():+f}"
    if unit.kind in (Kind.SHARE, Kind.INDEX, Kind.TEMPERATURE) or old <= 0 or new <= 0:
        return difference, ""
    share = (100 * (new - old) / old).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return difference, f"{share:+f}%"


def _level(entry: Entry) -> tuple[object, ...]:
    return tuple(entry.get(key) for key in ("value", "unit", "currency", "scale"))


def _item(kind: Change, id: str, entry: Entry, old: str, new: str, difference: str = "", per_cent: str = "") -> Item:
    places = tuple((place["paper"], place["place"], place["reads"]) for place in entry.get("printed", ()))
    return Item(kind, "facts", id, _text(entry.get("label")) or id, old, new, difference, per_cent, places)


def _dated(value: str, period: str) -> str:
    return f"{value} ({period})" if period else value


def _title(row: object) -> str:
    """What a row of another table is called."""
    if isinstance(row, Mapping) and ("title" in row or "name" in row):
        return _text(row.get("name")) or _text(row.get("title"))
    return _text(row)


def _told(row: object, other: object) -> str:
    """The columns of a row that differ from its other edition; all of them when there is none."""
    if not isinstance(row, Mapping):
        return _text(row)
    against = other if isinstance(other, Mapping) else {}
    differing: Iterable[tuple[str, object]] = [(k, v) for k, v in row.items() if not against or against.get(k) != v]
    return "; ".join(f"{key} {_text(value)}" for key, value in differing if value not in ("", None, {}))


def _text(value: object) -> str:
    """A text by language as one: its first."""
    if isinstance(value, Mapping):
        return str(next((text for text in value.values() if text), ""))
    return "" if value is None else str(value)
