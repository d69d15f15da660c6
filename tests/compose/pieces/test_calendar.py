import pytest

from reports.brief.walk import plain
from reports.compose.known import PieceError
from reports.compose.pieces.calendar import calendar, nearest_dates
from reports.dataset.values import Basis, Phase
from tests import make
from tests.compose.knowing import cells, heads, known, only_table

PAST = make.event("trade.session", "2024-07", place=make.words("Osh"))
VISIT = make.event("visit", "2025-01-22", phase=Phase.UPCOMING, when_basis=Basis.INFERRED, paragraphs=("1",))
PLAN = make.event("fund.plan", "2025", phase=Phase.PLANNED)
OPEN = make.event("talks", "", phase=Phase.UPCOMING)
MET = {"met": ("minister",), "alone": (), "more": ()}
ALL = known(OPEN, PLAN, VISIT, PAST, areas=(make.area("money", "trade", "fund"),))


def test_what_lies_ahead_stands_by_date_with_partial_dates_as_they_are() -> None:
    table = only_table(calendar(ALL))
    assert heads(table) == ["Date", "Event", "Standing"]  # nobody has named a place
    assert cells(table) == [
        ["22\u00a0January\u00a02025", "Title of visit", "date inferred"],
        ["2025 (year\u00a0only)", "Title of fund.plan", "plan"],
        ["date to be fixed", "Title of talks", "stated"],
    ]


def test_upcoming_is_another_word_for_ahead() -> None:
    assert cells(only_table(calendar(ALL, phase="upcoming"))) == cells(only_table(calendar(ALL)))


def test_the_past_has_a_table_of_its_own() -> None:
    assert cells(only_table(calendar(ALL, phase="past"))) == [
        ["July\u00a02024", "Title of trade.session", "Osh", "stated"]
    ]


def test_an_area_has_its_own_events() -> None:
    assert [row[1] for row in cells(only_table(calendar(ALL, phase="all", area="money")))] == [
        "Title of trade.session",
        "Title of fund.plan",
    ]


def test_chosen_events_stand_in_the_order_of_time() -> None:
    assert len(cells(only_table(calendar(ALL, ids=["fund.plan", "trade.session"])))) == 2


def test_each_calendar_has_an_id_of_its_own() -> None:
    assert only_table(calendar(ALL)).id != only_table(calendar(ALL, phase="past")).id


def test_the_source_line_cites_the_events() -> None:
    assert plain(only_table(calendar(ALL)).source) == "Source: press note, January 2025, paragraph\u00a01."


def test_an_unknown_phase_is_refused() -> None:
    with pytest.raises(PieceError, match="no phase"):
        calendar(ALL, phase="future")


def test_no_events_are_no_table() -> None:
    assert calendar(known()) == ()


def test_the_dates_nearest_to_the_meeting_make_a_slide() -> None:
    assert [row[1] for row in cells(only_table(nearest_dates(ALL)))] == [
        *("Title of trade.session", "Title of visit", "Title of fund.plan"),
    ]
    assert [row[1] for row in cells(only_table(nearest_dates(ALL, most=2)))] == ["Title of visit", "Title of fund.plan"]


def test_one_date_makes_no_calendar() -> None:
    assert nearest_dates(known(VISIT, OPEN)) == ()


def test_people_have_a_column_where_half_of_the_events_name_some() -> None:
    minister = make.person("minister", name=make.words("Ada Lind"))
    met, alone, more = (make.event(id, "2024-07", participants=who) for id, who in MET.items())
    assert "Who" in heads(only_table(calendar(known(minister, met, alone), phase="past")))
    assert "Who" not in heads(only_table(calendar(known(minister, met, alone, more), phase="past")))
