"""A course over time in words: from what to what, the highest, the lowest, what is missing, planned or derived.

In: the marks of one series, the language. Out: text for those who hear the papers. It must not know pictures. Readings
are those of the marks, so a bound stays a bound; nothing is told of a stretch that the marks do not hold.
"""

from collections.abc import Sequence

from reports.brief.chart import Mark, MarkState
from reports.brief.walk import plain
from reports.charts.timeaxis import middle_of
from reports.language.locale import Language

MOST_NAMED = 4  # times named one by one; of more, the first and the last


def course_of(marks: Sequence[Mark], language: Language) -> str:
    """ "from 2.5% (2000) to 2.4% (2024), highest 4.1% (2007), lowest −3.0% (2009), not available: 2013"."""
    ordered = sorted(marks, key=lambda mark: middle_of(mark.when))
    valued = [mark for mark in ordered if mark.value is not None]
    if not valued:
        return _times("not available", ordered, language)
    first, last = valued[0], valued[-1]
    ends = language.label("from {first} to {last}").format_map({"first": _said(first), "last": _said(last)})
    told = [ends if len(valued) > 1 else _said(first)]
    highest, lowest = max(valued, key=_value), min(valued, key=_value)
    extremes = (("highest {value}", highest), ("lowest {value}", lowest))
    told += [
        language.label(msgid).format_map({"value": _said(mark)})
        for msgid, mark in extremes
        if len(valued) > 2 and _value(mark) not in (_value(first), _value(last))
    ]
    told += [
        _times(msgid, chosen, language)
        for msgid, chosen in (
            ("not available", [mark for mark in ordered if mark.value is None]),
            ("plan", [mark for mark in valued if mark.state is MarkState.PLANNED]),
            ("derived", [mark for mark in valued if mark.state is MarkState.DERIVED]),
        )
        if chosen
    ]
    return ", ".join(told)


def _said(mark: Mark) -> str:
    return f"{plain(mark.reads)} ({mark.name})" if mark.name else plain(mark.reads)


def _times(msgid: str, marks: Sequence[Mark], language: Language) -> str:
    names = [mark.name for mark in marks]
    listed = ", ".join(names) if len(names) <= MOST_NAMED else f"{names[0]} … {names[-1]}"
    return language.label("{name}: {value}").format_map({"name": language.label(msgid), "value": listed})


def _value(mark: Mark) -> float:
    return float(mark.value or 0)
