"""What no longer agrees with what changed."""

from typing import Any

from reports.edition.comparing.agreement import disagreements
from tests.edition.comparing.test_changes import edition, fact


def warned(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    return list(disagreements(old, new))


def series(value: str) -> dict[str, Any]:
    return {"series": {"parts": {"title": {"en": "Parts"}, "whole": "total", "points": {"a": {"value": value}}}}}


GROWTH = fact(value="50", unit="percent", currency="", wasInfluencedBy=["turnover"])


def test_a_derived_fact_that_stayed_while_its_input_moved_is_warned_of() -> None:
    found = warned(edition(turnover=fact(), growth=GROWTH), edition(turnover=fact(value="3"), growth=GROWTH))
    assert found == ["growth is worked out from turnover, which changed; its own value did not"]


def test_an_input_whose_comparator_or_earlier_level_alone_moved_counts_too() -> None:
    for moved in (fact(comparator=">"), fact(previous={"value": "1"})):
        assert len(warned(edition(turnover=fact(), growth=GROWTH), edition(turnover=moved, growth=GROWTH))) == 1


def test_a_derived_fact_that_moved_with_its_input_is_not() -> None:
    after = GROWTH | {"value": "60"}
    assert warned(edition(turnover=fact(), growth=GROWTH), edition(turnover=fact(value="3"), growth=after)) == []


def test_a_fact_worked_out_in_words_is_to_be_looked_at_when_its_topic_moved() -> None:
    growth = fact(value="50", unit="percent", currency="", recomputed=False)
    [warning] = warned(edition(t=fact(), g=growth), edition(t=fact(value="3"), g=growth))
    assert "in words only" in warning


def test_parts_that_moved_under_a_whole_that_stayed_are_warned_of_and_the_other_way_round() -> None:
    before = edition(total=fact()) | series("1")
    assert "do they still add up" in warned(before, edition(total=fact()) | series("2"))[0]
    assert "the stated whole total changed" in warned(before, edition(total=fact(value="3")) | series("1"))[0]
    assert warned(before, edition(total=fact(value="3")) | series("2")) == []
