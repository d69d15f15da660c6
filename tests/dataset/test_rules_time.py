"""Age, phases and the day of the meeting, against the edition date."""

from datetime import date

import pytest

from reports.dataset.rules_time import age_of_facts, meeting_before_edition, months_between, phases_against_dates
from reports.dataset.values import Phase
from tests import make

TODAY = date(2025, 1, 21)


def aged(as_of: str) -> list[str]:
    case = make.case(edition_date=TODAY, age_warn_months=24, age_refuse_months=60)
    found = age_of_facts(make.dataset(make.fact("a.b", as_of=as_of), case=case))
    return [f"{problem.severity} {problem.code} {problem.place.column}" for problem in found]


@pytest.mark.parametrize("as_of", ["2025-01", "2023-01", "2023", "2023-01-21", ""])
def test_a_figure_within_the_limit_is_passed_over(as_of: str) -> None:
    assert aged(as_of) == []


@pytest.mark.parametrize("as_of", ["2022-12", "2022", "2020-01-21"])
def test_a_figure_over_the_limit_is_a_warning(as_of: str) -> None:
    assert aged(as_of) == ["warning age as_of"]


def test_a_figure_far_over_the_limit_is_refused() -> None:
    assert aged("2019") == ["error age as_of"]


def test_a_figure_of_a_day_to_come_is_a_warning() -> None:
    assert aged("2025-02") == ["warning age as_of"]


def test_without_limits_nothing_is_too_old() -> None:
    dataset = make.dataset(make.fact("a.b", as_of="1990"), case=make.case(edition_date=TODAY))
    assert list(age_of_facts(dataset)) == []


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [("2024-01-31", "2024-02-29", 1), ("2024-01-15", "2025-01-15", 12), ("2024-01-15", "2025-01-16", 13)],
)
def test_months_are_counted_when_they_have_begun(earlier: str, later: str, months: int) -> None:
    assert months_between(date.fromisoformat(earlier), date.fromisoformat(later)) == months


@pytest.mark.parametrize(
    ("phase", "when", "is_possible"),
    [
        ("past", "2024", True),
        ("past", "2025", True),
        ("past", "2025-02", False),
        ("ongoing", "2024/2032", True),
        ("ongoing", "2014/..", True),
        ("ongoing", "2024", False),
        ("upcoming", "2025", True),
        ("upcoming", "2025-01-22", True),
        ("upcoming", "2025-01-20", False),
        ("planned", "2025/2027", True),
        ("planned", "2024", False),
    ],
)
def test_a_phase_must_be_possible_on_the_day_of_the_edition(phase: str, when: str, is_possible: bool) -> None:
    event = make.event("talks", when, phase=Phase(phase))
    found = list(phases_against_dates(make.dataset(event, case=make.case(edition_date=TODAY))))
    assert [problem.code for problem in found] == ([] if is_possible else ["phase"])


def test_an_undated_event_has_any_phase() -> None:
    events = [make.event(phase, "", phase=Phase(phase)) for phase in ("past", "ongoing", "planned")]
    assert list(phases_against_dates(make.dataset(*events))) == []


def test_a_briefing_after_the_meeting_is_a_warning() -> None:
    case = make.case(edition_date=date(2025, 1, 23), meeting=make.meeting(date=date(2025, 1, 22)))
    assert [problem.code for problem in meeting_before_edition(make.dataset(case=case))] == ["meeting-date"]
    same_day = make.case(edition_date=date(2025, 1, 22), meeting=make.meeting(date=date(2025, 1, 22)))
    assert list(meeting_before_edition(make.dataset(case=same_day))) == []
