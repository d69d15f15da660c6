"""Which word stands for what changed, and for what it does not stand."""

from typing import Any

import pytest

from reports.brief.inlines import Datum
from reports.edition.comparing.words import words_of
from tests.edition.comparing.test_since import since

THEN = {"title": {"en": "Visit"}, "when": "2025-01-22", "phase": "planned", "place": {}}


def keys(was: dict[str, Any] | None, now: dict[str, Any]) -> dict[str, str]:
    """What the dates, the name and the desk's short words of one event are marked with."""
    rows = ({"visit": was} if was else {}, {"visit": now})
    made = since(None, None, events=rows)
    made = since(None, None, known=made.known, events=rows)
    made.rows["events"].update(rows[1])  # type: ignore[attr-defined]
    words = words_of(made, "memo")
    found = {column: words.key(Datum(f"events:visit:{column}", "")) for column in ("title", "short", "date")}
    return {column: words.by_key[key].strip("\u00a0()") for column, key in found.items() if key}


@pytest.mark.parametrize(
    ("change", "marked"),
    [
        ({"when": "2025-01-23"}, {"title": "revised", "short": "revised", "date": "revised"}),
        ({"title": {"en": "Talks"}}, {"title": "revised"}),
        ({"place": {"en": "Oslo"}}, {"title": "revised", "short": "revised"}),
        ({"phase": "past"}, {"title": "new", "short": "new"}),
        ({"phase": "ongoing"}, {"title": "revised", "short": "revised"}),
        ({}, {}),
    ],
    ids=["moved", "called otherwise", "another place", "took place", "began", "unchanged"],
)
def test_an_event_is_marked_where_what_changed_can_be_seen(change: dict[str, Any], marked: dict[str, str]) -> None:
    assert keys(THEN, THEN | change) == marked


def test_an_event_that_was_not_there_is_new_wherever_it_stands() -> None:
    assert keys(None, THEN) == {"title": "new", "short": "new", "date": "new"}
