from reports.brief.chart import MarkState
from reports.compose.charts.milestones import calendar_order, dated, milestones, one_a_time, time_order
from reports.dataset.case import EventFilter
from reports.dataset.values import Basis, Phase
from tests import make
from tests.compose.knowing import known

TREATY = make.event("treaty", "1992-06-10", kind="signing")
FUND = make.event("fund", "2014")
VISIT = make.event("visit", "2025-01-22", phase=Phase.UPCOMING, kind="visit")
TALKS = make.event("talks", "2025-01-22", phase=Phase.UPCOMING)
ASSUMED = make.event("term", "2024-09/2025-08", when_basis=Basis.ASSUMED)
ALL = known(VISIT, TALKS, FUND, TREATY, ASSUMED, make.event("papers", ""))


def ids(**wanted: object) -> list[str]:
    return [event.id for event in dated(ALL, EventFilter(**wanted))]  # type: ignore[arg-type]


def test_events_stand_in_the_order_of_time_and_undated_or_assumed_ones_not_at_all() -> None:
    assert ids() == ["treaty", "fund", "visit", "talks"]


def test_a_filter_takes_what_overlaps_its_span() -> None:
    assert ids(since=make.period("2014-06"), until=make.period("2024")) == ["fund"]


def test_a_filter_takes_kinds_and_ids() -> None:
    assert ids(kinds=("visit",)) == ["visit"]
    assert ids(ids=("fund", "treaty")) == ["treaty", "fund"]


def test_a_year_alone_stays_a_year() -> None:
    marks, _ = milestones(ALL, EventFilter(ids=("fund",)))
    assert (marks[0].name, marks[0].when) == ("2014 (year\u00a0only)", make.period("2014"))


def test_the_day_of_the_meeting_is_marked_once() -> None:
    marks, events = milestones(ALL, EventFilter())
    assert [mark.highlighted for mark in marks] == [False, False, True, False]
    assert [event.id for event in events] == ["treaty", "fund", "visit", "talks"]


def test_what_lies_ahead_is_hollow() -> None:
    marks, _ = milestones(ALL, EventFilter(ids=("treaty", "visit")))
    assert [mark.state for mark in marks] == [MarkState.STATED, MarkState.PLANNED]


def test_on_a_scale_the_more_precise_of_one_start_comes_first() -> None:
    events = [make.event("year", "2025"), make.event("day", "2025-01-01"), make.event("month", "2025-01")]
    assert [event.id for event in sorted(events, key=time_order)] == ["day", "month", "year"]


def test_in_a_calendar_a_year_alone_comes_after_the_days_in_it_and_the_undated_last() -> None:
    events = [make.event("none", ""), make.event("year", "2025"), make.event("day", "2025-05-09")]
    assert [event.id for event in sorted(events, key=calendar_order)] == ["day", "year", "none"]


def test_of_several_at_one_time_and_place_the_first_stands() -> None:
    elsewhere = make.event("feast", "2025-01-22", place=make.words("Elsewhere"))
    assert [event.id for event in one_a_time([VISIT, TALKS, elsewhere])] == ["visit", "feast"]
