"""Where a fact comes from and where it went."""

from pathlib import Path

import pytest

from reports.edition.show import show_fact
from reports.edition.world import World
from reports.problems import Refused
from tests.conftest import CASE


def test_a_fact_is_shown_with_value_forms_source_and_places(project: Path) -> None:
    shown = show_fact(World.of(project), CASE, "trade.turnover")
    lines = dict(shown.lines)
    assert lines["sentence"] == "more than 3\u00a0billion US\u00a0dollars"
    assert lines["short"] == ">\u00a0$3\u00a0bn"
    assert lines["paragraph"] == "12"
    assert lines["source"].startswith("SEED: ")
    places = [place for place, _ in shown.places]
    assert any(place.startswith("Memo") for place in places)
    assert any(place.startswith("Deck") for place in places)


def test_a_derived_fact_is_shown_with_formula_and_bounds(project: Path) -> None:
    lines = dict(show_fact(World.of(project), CASE, "derived.energy.electricity.change_pct").lines)
    assert lines["sentence"] == "between 63% and 94%"
    assert lines["formula"] == "(1.6 / 0.9 - 1) * 100 = 77.8"
    assert lines["worked out"].startswith("between 63.")


def test_a_fact_without_a_number_is_shown_too(project: Path) -> None:
    lines = dict(show_fact(World.of(project), CASE, "political.status").lines)
    assert lines["status"] == "qualitative"


def test_a_misspelt_fact_is_refused_with_the_nearest(project: Path) -> None:
    with pytest.raises(Refused, match=r"did you mean trade\.turnover"):
        show_fact(World.of(project), CASE, "trade.turnovr")
