"""How a date or a period reads: "22 January 2025", "the first ten months of 2024", "since 2014".

In: dates, periods with their basis, a `Language`. Out: text. It must not know facts or papers. Patterns and month
names come from the grammar; an assumed period is never printed.
"""

from collections.abc import Mapping
from datetime import date

from reports.dataset.values import Basis, Grain, Moment, Period
from reports.language.grammar import Calendar
from reports.language.locale import Language

FORMS = ("sentence", "table", "short")
"""In running text · in a cell · at a mark of a chart, where months and quarters are cut short."""


def day(moment: date, language: Language, form: str = "sentence") -> str:
    """A full date; `short` as in 22 Jan 2025 or 22.01.2025."""
    calendar = language.grammar.calendar
    pattern = calendar.day_short if form == "short" else calendar.day
    return pattern.format(**_parts(moment, calendar))


def period(span: Period | None, basis: Basis, language: Language, form: str = "sentence") -> str:
    """A period of a fact. One that is assumed or empty reads "period not stated"."""
    if span is None or basis is Basis.ASSUMED or (span.start is None and span.end is None):
        return language.label("period not stated")
    return _span(span, language.grammar.calendar, form)


def event_date(when: Period | None, basis: Basis, language: Language, form: str = "sentence") -> str:
    """When something happens: as a period, but "date to be fixed" when there is none."""
    return language.label("date to be fixed") if when is None else period(when, basis, language, form)


def months_narrow(language: Language) -> tuple[str, ...]:
    """The twelve months in one letter each, January first."""
    return language.grammar.calendar.narrow


def _span(span: Period, calendar: Calendar, form: str) -> str:
    start, end = span.start, span.end
    if start is None:
        assert end is not None
        return _open(end, calendar.until, calendar.until_day_short, calendar, form)
    if end is None:
        return _open(start, calendar.since, calendar.since_day_short, calendar, form)
    if start == end:
        return _moment(start, calendar, form)
    if start.grain is end.grain is Grain.YEAR:
        pattern = calendar.years if form == "sentence" else calendar.years_short
        return pattern.format(first=start.first.year, last=end.last.year)
    if start.grain is end.grain is Grain.MONTH and start.first.year == end.last.year:
        return _months(start.first, end.last, calendar, form)
    if start.grain is end.grain is Grain.DAY and start.first.year == end.last.year:
        return _days(start.first, end.last, calendar)
    return f"{_moment(start, calendar, form)} – {_moment(end, calendar, form)}"


def _open(moment: Moment, patterns: Mapping[Grain, str], day_short: str, calendar: Calendar, form: str) -> str:
    pattern = day_short if form == "short" and moment.grain is Grain.DAY else patterns[moment.grain]
    return pattern.format(**_words_of(moment, calendar))


def _moment(moment: Moment, calendar: Calendar, form: str) -> str:
    short = form == "short"
    match moment.grain:
        case Grain.YEAR:
            pattern = calendar.year if form == "sentence" else calendar.year_short
        case Grain.HALF:
            pattern = calendar.half_short if short else calendar.half
        case Grain.QUARTER:
            pattern = calendar.quarter_short if short else calendar.quarter
        case Grain.WEEK:
            pattern = calendar.week_short if short else calendar.week
        case Grain.MONTH:
            pattern = calendar.month_short if short else calendar.month
        case Grain.DAY:
            pattern = calendar.day_short if short else calendar.day
    return pattern.format(**_words_of(moment, calendar))


def _words_of(moment: Moment, calendar: Calendar) -> dict[str, str | int]:
    """What a pattern may name: of a day, and for a half, a quarter or a week its number, also in words."""
    first = moment.first
    match moment.grain:
        case Grain.HALF:
            return _parts(first, calendar) | _counted(1 if first.month == 1 else 2, calendar)
        case Grain.QUARTER:
            return _parts(first, calendar) | _counted((first.month + 2) // 3, calendar)
        case Grain.WEEK:
            year, number, _ = first.isocalendar()
            return _parts(first, calendar) | {"year": year, "number": number}
        case _:
            return _parts(first, calendar)


def _counted(number: int, calendar: Calendar) -> dict[str, str | int]:
    """A part of a year by its number: 3, third, III."""
    return {
        "number": number,
        "ordinal": calendar.ordinals[number - 1],
        "roman": ("I", "II", "III", "IV")[number - 1],
    }


def _months(first: date, last: date, calendar: Calendar, form: str) -> str:
    """Months of one year; from January on they are counted in running text."""
    if form == "sentence" and first.month == 1 and last.month < 12:
        return calendar.first_months.format(count=calendar.counts[last.month], year=last.year)
    names = calendar.short if form == "short" else calendar.alone
    pattern = calendar.month_span if form == "sentence" else calendar.month_span_short
    return pattern.format(first=names[first.month - 1], last=names[last.month - 1], year=last.year)


def _days(first: date, last: date, calendar: Calendar) -> str:
    """Days of one year: the month is said once where it is the same, the year at the end."""
    if first.month != last.month:
        start, end = (calendar.day_of_year, first), (calendar.day, last)
        return " – ".join(pattern.format(**_parts(moment, calendar)) for pattern, moment in (start, end))
    month = calendar.months[last.month - 1]
    return calendar.day_span.format(first=first.day, last=last.day, month=month, year=last.year)


def _parts(moment: date, calendar: Calendar) -> dict[str, str | int]:
    index = moment.month - 1
    return {
        "day": moment.day,
        "year": moment.year,
        "number": f"{moment.month:02}",
        "padded": f"{moment.day:02}",
        "month": calendar.months[index],
        "alone": calendar.alone[index],
        "short": calendar.short[index],
    }
