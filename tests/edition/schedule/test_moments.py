"""When a job is due: cron's meaning, time zones, clocks put forward and back."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.edition.schedule.moments import due, in_words, is_fixed, next_runs
from reports.edition.settings import Job


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def job(cron: str = "30 6 * * *", timezone: str = "Europe/Paris", until: date | None = None) -> Job:
    return Job("morning", cron, timezone=timezone, until=until)


def runs(one: Job, now: str, count: int = 3) -> list[str]:
    return [moment.astimezone(UTC).strftime("%m-%d %H:%M") for moment in next_runs(one, at(now), count)]


def test_the_next_runs_stand_in_the_job_s_own_zone() -> None:
    assert runs(job(), "2025-01-20T12:00") == ["01-21 05:30", "01-22 05:30", "01-23 05:30"]
    assert runs(job(timezone="Asia/Bishkek"), "2025-01-20T12:00", 1) == ["01-21 00:30"]


def test_sunday_is_nought_and_seven_as_in_debian_s_cron() -> None:
    assert [moment.strftime("%A") for moment in next_runs(job("0 7 * * 0"), at("2025-01-20T12:00"), 1)] == ["Sunday"]
    assert next_runs(job("0 7 * * 0"), at("2025-01-20T12:00"), 2) == next_runs(
        job("0 7 * * 7"), at("2025-01-20T12:00"), 2
    )


def test_no_run_comes_after_the_last_day() -> None:
    assert runs(job(until=date(2025, 1, 22)), "2025-01-20T12:00", 9) == ["01-21 05:30", "01-22 05:30"]


def test_a_run_of_the_hour_that_is_skipped_comes_right_after_it() -> None:
    """Paris, 30 March 2025: 02:00 is 03:00."""
    assert runs(job("30 2 * * *"), "2025-03-29T12:00", 2) == ["03-30 01:00", "03-31 00:30"]


def test_a_fixed_time_in_the_hour_that_is_repeated_comes_once() -> None:
    """Paris, 26 October 2025: 03:00 is 02:00 again."""
    assert runs(job("30 2 * * *"), "2025-10-25T12:00", 2) == ["10-26 00:30", "10-27 01:30"]


@pytest.mark.parametrize(
    ("cron", "now", "expected"),
    [
        ("0 * * * *", "2025-03-29T23:30", ["03-30 00:00", "03-30 01:00", "03-30 02:00"]),
        ("*/30 2 * * *", "2025-03-29T12:00", ["03-31 00:00", "03-31 00:30", "04-01 00:00"]),
        ("*/30 2 * * *", "2025-10-25T12:00", ["10-26 00:00", "10-26 00:30", "10-26 01:00"]),
    ],
    ids=["every hour, forward", "wildcards, forward", "wildcards, back"],
)
def test_a_job_with_wildcards_goes_by_the_new_time_at_once(cron: str, now: str, expected: list[str]) -> None:
    """As cron(8) says: only jobs at a particular time are moved or spared."""
    assert runs(job(cron), now) == expected


def test_half_an_hour_of_summer_time_is_understood() -> None:
    """Lord Howe Island, 5 October 2025: 02:00 is 02:30, at 15:30 UTC the day before."""
    assert runs(job("15 2 * * *", "Australia/Lord_Howe"), "2025-10-04T00:00", 2) == ["10-04 15:30", "10-05 15:15"]


def test_days_of_month_and_week_are_joined_as_debian_joins_them() -> None:
    """Either, where both are stated; both, where one is a star or a step of it (crontab(5))."""
    either = [moment.strftime("%d %a") for moment in next_runs(job("0 7 13 * 5"), at("2025-06-01T00:00"), 3)]
    assert either == ["06 Fri", "13 Fri", "20 Fri"]
    both = [moment.strftime("%d %a") for moment in next_runs(job("0 7 */13 * 5"), at("2025-06-01T00:00"), 2)]
    assert both == ["27 Fri", "01 Fri"]


def test_a_job_at_a_particular_time_is_told_from_one_with_wildcards() -> None:
    assert is_fixed(job("30 6,18 * * *"))
    assert not is_fixed(job("* 6 * * *"))
    assert not is_fixed(job("0 */2 * * *"))


def test_no_moment_is_due_twice_in_the_repeated_hour_and_every_hour_is_due_once() -> None:
    now, last, found = at("2025-10-25T22:00"), at("2025-10-25T22:00"), []
    while now < at("2025-10-26T04:00"):
        now += timedelta(minutes=1)
        if moment := due(job("0 * * * *"), last, now):
            found.append(moment.astimezone(UTC))
            last = now
    assert found == sorted(set(found))
    assert len(found) == 6


@pytest.mark.parametrize(
    ("last", "now", "expected"),
    [
        ("2025-01-20T12:00", "2025-01-21T05:29", None),
        ("2025-01-20T12:00", "2025-01-21T05:30", "2025-01-21T05:30"),
        ("2025-01-21T05:30", "2025-01-21T05:30", None),
        ("2025-01-21T05:31", "2025-01-21T12:00", None),
        ("2025-01-01T00:00", "2025-01-21T12:00", "2025-01-21T05:30"),
        ("2023-01-01T00:00", "2025-01-21T12:00", "2025-01-21T05:30"),
        ("2025-01-22T00:00", "2025-01-21T12:00", None),
        (None, "2025-01-21T05:31", "2025-01-21T05:30"),
        (None, "2025-01-21T12:00", None),
    ],
    ids=["before", "at", "done", "later that day", "many missed", "years missed", "clock put back", "first", "not yet"],
)
def test_what_was_missed_is_due_once(last: str | None, now: str, expected: str | None) -> None:
    found = due(job(), at(last) if last else None, at(now))
    assert (found.astimezone(UTC) if found else None) == (at(expected) if expected else None)


@settings(deadline=None)
@given(
    cron=st.sampled_from(["30 2 * * *", "15 1-3 * * *", "0 * * * *", "*/20 2 * * *", "30 2 * * 0", "59 23 29,30 3 *"]),
    timezone=st.sampled_from(["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Bishkek", "UTC"]),
    start=st.sampled_from(["2025-03-28T20:00", "2025-10-25T20:00", "2025-11-01T20:00", "2025-04-05T03:00"]),
    steps=st.lists(st.integers(1, 700), min_size=1, max_size=12),
)
def test_whenever_it_is_woken_the_newest_moment_since_the_last_run_is_due_and_no_other(
    cron: str, timezone: str, start: str, steps: list[int]
) -> None:
    """The law of a schedule, over nights when clocks change: none is missed, none comes twice, however it is woken."""
    one, begin = job(cron, timezone), at(start)
    moments = [moment.astimezone(UTC) for moment in next_runs(one, begin, 800) if moment < begin + timedelta(days=7)]
    last = begin
    for step in steps:
        now = last + timedelta(minutes=step)
        missed = [moment for moment in moments if last < moment <= now]
        found = due(one, last, now)
        assert (found.astimezone(UTC) if found else None) == (missed[-1] if missed else None)
        last = now


def test_a_yearly_job_that_was_missed_is_found() -> None:
    found = due(job("0 0 1 2 *", "UTC"), at("2024-12-01T00:00"), at("2025-11-30T00:00"))
    assert found == at("2025-02-01T00:00")


def test_an_expression_is_said_in_words() -> None:
    assert "06:30" in in_words(job("30 6 * * 1-5"))
