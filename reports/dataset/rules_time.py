"""Rules on time, all against the edition date: how old facts are, where events stand, which day the meeting is.

In: a Dataset. Out: problems, mostly warnings. It must not know the clock: the only today is the edition's.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from reports.dataset.model import Dataset
from reports.dataset.periods import parse_moment
from reports.dataset.rows import Event, Fact
from reports.dataset.values import Period, Phase
from reports.problems import Problem, Severity

_MEANING = {
    Phase.PAST: "lies behind",
    Phase.ONGOING: "is under way",
    Phase.UPCOMING: "lies ahead",
    Phase.PLANNED: "is planned",
}


def age_of_facts(dataset: Dataset) -> Iterator[Problem]:
    """`as_of` is not older than the case's limits, nor later than the paper itself."""
    for fact in dataset.facts.values():
        moment = parse_moment(fact.as_of)
        if not isinstance(moment, str):
            yield from _too_old(fact, moment.first, moment.last, dataset)


def phases_against_dates(dataset: Dataset) -> Iterator[Problem]:
    """An event's phase can be true of its date on the day of the edition."""
    today = dataset.case.edition_date
    for event in dataset.events.values():
        if event.when and not _possible(event.phase, event.when, today):
            yield _warning(event, f"the event {_MEANING[event.phase]}, but its date is {event.when.written}", today)


def meeting_before_edition(dataset: Dataset) -> Iterator[Problem]:
    """A briefing comes before the meeting."""
    case = dataset.case
    if case.meeting.date < case.edition_date:
        message = f"the meeting of {case.meeting.date} is over when the edition of {case.edition_date} appears"
        yield Problem("meeting-date", message, replace(case.row, column="edition"), "check both", Severity.WARNING)


def months_between(earlier: date, later: date) -> int:
    """Months begun, so that a day more than a year is thirteen; negative when `earlier` is the later one."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months + (later.day > earlier.day)


def _too_old(fact: Fact, first: date, last: date, dataset: Dataset) -> Iterator[Problem]:
    case, place = dataset.case, replace(fact.row, column="as_of")
    age = months_between(last, case.edition_date)
    said = f"the figure is of {fact.as_of}, the edition of {case.edition_date}: more than"
    if first > case.edition_date:
        message = f"the figure is of {fact.as_of}, later than the edition of {case.edition_date}"
        yield Problem("age", message, place, "check both dates", Severity.WARNING, fact.id)
    elif case.age_refuse_months is not None and age > case.age_refuse_months:
        message = f"{said} {case.age_refuse_months} months"
        yield Problem("age", message, place, "find a later one", Severity.ERROR, fact.id)
    elif case.age_warn_months is not None and age > case.age_warn_months:
        hint = "find a later one, or accept it in case.yaml with a reason"
        message = f"{said} {case.age_warn_months} months"
        yield Problem("age", message, place, hint, Severity.WARNING, fact.id)


def _possible(phase: Phase, when: Period, today: date) -> bool:
    """Whether a date as vague as this leaves the phase open: an event of 2025 may be ahead or behind in March 2025."""
    begun = when.start is None or when.start.first <= today
    over = when.end is not None and when.end.last < today
    match phase:
        case Phase.PAST:
            return begun
        case Phase.ONGOING:
            return begun and not over
        case Phase.UPCOMING | Phase.PLANNED:
            return not over


def _warning(event: Event, message: str, today: date) -> Problem:
    hint = f"the edition is of {today}: correct the phase or the date"
    return Problem("phase", message, replace(event.row, column="phase"), hint, Severity.WARNING, event.id)
