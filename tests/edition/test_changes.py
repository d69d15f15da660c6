"""What changed between two editions: each kind apart."""

import copy
from typing import Any

import pytest

from reports.edition.changes import Change, Changes, compare

PRINTED = [{"paper": "memo", "place": "Memo › Bottom line", "form": "sentence", "reads": "3"}]


def fact(**changed: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "label": {"en": "Turnover"},
        "topic": "trade",
        "status": "given",
        "hadPrimarySource": "NOTE",
        "as_of": "2025-01-20",
        "period": "2023",
        "value": "2",
        "comparator": "=",
        "unit": "money",
        "currency": "USD",
        "scale": "billion",
        "statement": "aaaa",
        "printed": PRINTED,
    }
    return {key: value for key, value in (row | changed).items() if value is not None}


def edition(name: str = "new", **facts: dict[str, Any]) -> dict[str, Any]:
    return {"edition": name, "facts": facts}


def kinds(before: dict[str, Any] | None, after: dict[str, Any] | None) -> list[Change]:
    old = edition("old", **({"turnover": before} if before else {}))
    new = edition("new", **({"turnover": after} if after else {}))
    return [item.kind for item in compare(old, new).items]


NOTHING: dict[str, Any] = {"status": "not_available", "value": None, "comparator": None}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, fact(), [Change.ADDED]),
        (fact(), None, [Change.REMOVED]),
        (fact(), fact(value="3"), [Change.REVISED]),
        (fact(), fact(scale="million"), [Change.REVISED]),
        (fact(), fact(comparator=">"), [Change.COMPARATOR]),
        (fact(), fact(value="3", comparator=">"), [Change.REVISED, Change.COMPARATOR]),
        (fact(), fact(value="3", period="2024"), [Change.NEWER]),
        (fact(), fact(period="2024"), [Change.NEWER]),
        (fact(), fact(value="3", period="2022"), [Change.EARLIER]),
        (fact(**NOTHING), fact(), [Change.AVAILABLE]),
        (fact(), fact(**NOTHING), [Change.WITHDRAWN]),
        (fact(), fact(status="confidential", value=None, statement=None), [Change.WITHDRAWN]),
        (fact(status="planned"), fact(value="3"), [Change.HAPPENED]),
        (fact(), fact(status="planned"), [Change.STATUS]),
        (fact(), fact(hadPrimarySource="BANK"), [Change.RESOURCED]),
        (fact(), fact(label={"en": "Trade"}), [Change.RELABELLED]),
        (fact(), fact(value="3", hadPrimarySource="BANK"), [Change.REVISED, Change.RESOURCED]),
        (fact(**NOTHING), fact(**NOTHING, statement_="x") | {"statement": "bbbb"}, [Change.REWORDED]),
        (fact(), fact(printed=[]), []),
        (fact(), fact(), []),
    ],
)
def test_each_kind_of_change_is_told_apart(
    before: dict[str, Any] | None, after: dict[str, Any] | None, expected: list[Change]
) -> None:
    assert kinds(before, after) == expected


def one(before: dict[str, Any], after: dict[str, Any]) -> tuple[str, str, str, str]:
    [item] = compare(edition("old", a=before), edition("new", a=after)).items
    return item.old, item.new, item.difference, item.per_cent


def test_a_revision_gives_both_values_the_difference_and_per_cent() -> None:
    assert one(fact(), fact(value="3")) == ("2 billion USD", "3 billion USD", "+1", "+50.0%")


def test_values_of_different_scales_are_subtracted_in_the_scale_of_the_new() -> None:
    assert one(fact(value="900", scale="million"), fact(value="1.1"))[2:] == ("+0.2", "+22.2%")


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        (fact(comparator=">"), fact(value="3", comparator=">"), ""),
        (fact(), fact(value="3", currency="EUR"), ""),
        (fact(value="0"), fact(value="3"), "+3"),
        (fact(value="-1"), fact(value="3"), "+4"),
        (fact(unit="percent", currency=""), fact(value="3", unit="percent", currency=""), "+1"),
    ],
    ids=["a floor", "another currency", "from zero", "over a change of sign", "per cent of per cent"],
)
def test_no_per_cent_is_given_where_it_would_claim_too_much(
    before: dict[str, Any], after: dict[str, Any], difference: str
) -> None:
    assert one(before, after)[2:] == (difference, "")


def test_every_place_of_a_change_is_named() -> None:
    [item] = compare(edition(a=fact()), edition(a=fact(value="3"))).items
    assert item.places == (("memo", "Memo › Bottom line", "3"),)
    assert item.as_record()["printed"] == [{"paper": "memo", "place": "Memo › Bottom line", "reads": "3"}]


def test_a_newer_observation_says_both_periods() -> None:
    assert one(fact(), fact(value="3", period="2024"))[:2] == ("2 billion USD (2023)", "3 billion USD (2024)")


def tables(**changed: Any) -> dict[str, Any]:
    row = {
        "edition": "one",
        "events": {"visit": {"title": {"en": "Visit"}, "when": "2025-01-22", "phase": "upcoming"}},
        "people": {"minister": {"name": {"en": "A. B."}, "title": {"en": "Minister"}, "side": "host"}},
        "pictures": {"gas memo en": {"data": "1"}, "gas deck en": {"data": "1"}},
        "wording": {"Memo › Bottom line (en)": "aaaa"},
    }
    return row | changed


def test_events_people_charts_and_text_are_compared_too() -> None:
    new = copy.deepcopy(tables())
    new["events"]["visit"]["when"] = "2025-01-23"
    new["people"] = {}
    new["pictures"]["gas memo en"]["data"] = new["pictures"]["gas deck en"]["data"] = "2"
    new["wording"]["Memo › Bottom line (en)"] = "bbbb"
    told = [(item.table, item.kind, item.id, item.old, item.new) for item in compare(tables(), new).items]
    assert told == [
        ("events", Change.REVISED, "visit", "when 2025-01-22", "when 2025-01-23"),
        ("people", Change.REMOVED, "minister", "name A. B.; title Minister; side host", ""),
        ("charts", Change.REVISED, "gas", "", ""),
        ("text", Change.REWORDED, "Memo › Bottom line (en)", "", ""),
    ]


def test_a_chart_with_a_new_look_alone_has_not_changed() -> None:
    new = tables(pictures={"gas memo en": {"data": "1", "look": "2"}})
    assert compare(tables(), new).items == ()


def test_the_same_data_give_an_empty_list() -> None:
    whole = tables(facts={"a": fact()}) | {"edition": "one"}
    assert compare(whole, copy.deepcopy(whole)) == Changes("one", "one", (), ())


def test_a_derived_fact_that_stayed_while_its_input_moved_is_warned_of() -> None:
    growth = fact(value="50", unit="percent", currency="", wasInfluencedBy=["turnover"])
    found = compare(edition(turnover=fact(), growth=growth), edition(turnover=fact(value="3"), growth=growth))
    assert found.warnings == ("growth is worked out from turnover, which changed; its own value did not",)


def test_a_fact_worked_out_in_words_is_to_be_looked_at_when_its_topic_moved() -> None:
    growth = fact(value="50", unit="percent", currency="", recomputed=False)
    [warning] = compare(edition(t=fact(), g=growth), edition(t=fact(value="3"), g=growth)).warnings
    assert "in words only" in warning
