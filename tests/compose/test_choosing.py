import pytest

from reports.compose.choosing import Choice, by_area, chosen, event_area, has_number
from reports.compose.known import PieceError
from tests import make
from tests.compose.knowing import known

TRADE, ENERGY = make.area("trade", "trade", "finance"), make.area("energy")
FACTS = (make.fact("energy.gas"), make.fact("trade.turnover"), make.fact("finance.share"), make.fact("sport.games"))
KNOWN = known(*FACTS, areas=(TRADE, ENERGY))


def ids(choice: Choice) -> list[str]:
    return [fact.id for fact in chosen(KNOWN, choice)]


def test_without_a_choice_every_fact_is_meant() -> None:
    assert ids(Choice()) == [fact.id for fact in FACTS]


def test_ids_keep_the_order_asked_for() -> None:
    assert ids(Choice(ids=("trade.turnover", "energy.gas"))) == ["trade.turnover", "energy.gas"]


def test_an_area_holds_all_its_topics() -> None:
    assert ids(Choice(area="trade")) == ["trade.turnover", "finance.share"]


def test_a_topic_holds_its_own() -> None:
    assert ids(Choice(topic="finance")) == ["finance.share"]


@pytest.mark.parametrize("choice", [{"area": "trad"}, {"topic": "finanse"}, {"ids": ("energy.gaz",)}])
def test_an_unknown_name_is_refused(choice: dict[str, object]) -> None:
    with pytest.raises(PieceError, match="there is no"):
        chosen(KNOWN, Choice(**choice))  # type: ignore[arg-type]


def test_two_choices_at_once_are_refused() -> None:
    with pytest.raises(PieceError, match="chosen twice"):
        Choice(topic="trade", area="trade")


def test_areas_come_in_the_order_of_the_case_and_the_rest_last() -> None:
    grouped = [(area.id if area else None, [f.id for f in facts]) for area, facts in by_area(KNOWN, FACTS)]
    assert grouped == [
        ("trade", ["trade.turnover", "finance.share"]),
        ("energy", ["energy.gas"]),
        (None, ["sport.games"]),
    ]


def test_a_table_of_a_choice_has_an_id_of_its_own() -> None:
    assert [Choice().suffix, Choice(area="trade").suffix] == ["", "-trade"]


def test_withheld_and_missing_figures_count_as_figures() -> None:
    assert [has_number(make.fact(status=s)) for s in ("given", "not_available", "confidential", "qualitative")] == [
        True,
        True,
        True,
        False,
    ]


def test_an_event_belongs_to_the_area_of_its_facts_or_of_its_name() -> None:
    by_fact = make.event("visit", facts=("energy.gas",))
    by_name = make.event("trade.commission")
    assert [event_area(KNOWN, event) for event in (by_fact, by_name, make.event("feast"))] == [ENERGY, TRADE, None]
