"""One expression worked out over a dataset: a tree in, an interval in base units out, or the first fault.

In: the tree, the dataset, and what earlier derivations gave. Out: `Worked`. It must not know how a result is read or
said. Functions are one literal table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from itertools import islice

from reports.dataset.expressions import Call, Fault, Name, Negative, Node, Number, Operation
from reports.dataset.intervals import Interval, exactly, stated
from reports.dataset.model import Dataset
from reports.dataset.units import UNITS, Kind
from reports.dataset.values import Comparator, Period, Quantity, Status

MEETING = "meeting.date"
PREVIOUS = ".previous"
LENGTH_APART = 4
MOST_COMPARED = 60


@dataclass(frozen=True, slots=True)
class Worked:
    """A result in base units. `soft` when an input is "about" or one-sided; `measure` is what it counts, if known."""

    interval: Interval
    soft: bool = False
    measure: str = ""
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """What an expression is worked out from; `done` holds the results of derived facts by id."""

    dataset: Dataset
    done: Mapping[str, Worked]


def work_out(node: Node, desk: Desk) -> Worked | Fault:
    """The interval of an expression."""
    match node:
        case Number(value=value):
            return Worked(exactly(Fraction(value)))
        case Name():
            return _named(node, desk)
        case Call():
            return _called(node, desk)
        case Negative(operand=operand):
            worked = work_out(operand, desk)
            return worked if isinstance(worked, Fault) else replace(worked, interval=-worked.interval)
        case Operation():
            return _operated(node, desk)


def fact_of(name: str, dataset: Dataset) -> str:
    """The fact a name stands for: itself, or the one whose earlier level is meant; "" when there is none."""
    if name in dataset.facts:
        return name
    plain = name.removesuffix(PREVIOUS)
    return plain if plain in dataset.facts else ""


def measure_of(quantity: Quantity) -> str:
    """What may be added up: things counted are all alike, per cent and percentage points too, money by currency."""
    unit = UNITS.get(quantity.unit)
    if unit is not None and unit.kind is Kind.COUNT:
        return "count"
    name = "percent" if quantity.unit == "percentage_point" else quantity.unit
    return f"{name} {quantity.currency}".strip()


def _named(name: Name, desk: Desk) -> Worked | Fault:
    facts = desk.dataset.facts
    id = fact_of(name.text, desk.dataset)
    if not id:
        return _unknown(name, (*facts, *(f"{id}{PREVIOUS}" for id, fact in facts.items() if fact.previous)))
    fact = facts[id]
    quantity = fact.quantity if id == name.text else fact.previous
    if fact.status is Status.CONFIDENTIAL:
        return Worked(exactly(0), withheld=True)
    if quantity is None or fact.status is Status.NOT_AVAILABLE:
        return Fault("expression.no_number", f"{name.text} has no number", name.at)
    if id == name.text and id in desk.done:
        return replace(desk.done[id], measure=measure_of(quantity))
    return Worked(stated(quantity), quantity.comparator is not Comparator.EXACT, measure_of(quantity))


def _operated(node: Operation, desk: Desk) -> Worked | Fault:
    left, right = work_out(node.left, desk), work_out(node.right, desk)
    if isinstance(left, Fault):
        return left
    if isinstance(right, Fault):
        return right
    soft, withheld = left.soft or right.soft, left.withheld or right.withheld
    if withheld:
        return Worked(exactly(0), withheld=True)
    if node.sign in "+-" and left.measure and right.measure and left.measure != right.measure:
        return Fault("expression.units", f"{left.measure} and {right.measure} do not add up", node.at)
    fault = _growth_fault(node, desk)
    if fault is not None:
        return fault
    match node.sign:
        case "+":
            return Worked(left.interval + right.interval, soft, left.measure or right.measure)
        case "-":
            return Worked(left.interval - right.interval, soft, left.measure or right.measure)
        case "*":
            measure = "" if left.measure and right.measure else left.measure or right.measure
            return Worked(left.interval * right.interval, soft, measure)
        case _:
            if right.interval.holds(0):
                return Fault("expression.zero", "the divisor may be zero", node.at)
            return Worked(left.interval / right.interval, soft, "" if right.measure else left.measure)


def _growth_fault(node: Operation, desk: Desk) -> Fault | None:
    """Growth, written a / b - 1 or (a - b) / b, says nothing when a and b differ in sign or b is zero."""
    match node:
        case Operation(sign="-", left=Operation(sign="/", left=later, right=earlier), right=Number(value=one)) if (
            one == 1
        ):
            pass
        case Operation(sign="/", left=Operation(sign="-", left=later, right=base), right=earlier) if base == earlier:
            pass
        case _:
            return None
    after, before = work_out(later, desk), work_out(earlier, desk)
    if isinstance(after, Fault) or isinstance(before, Fault) or _same_sign(after.interval, before.interval):
        return None
    return Fault("expression.sign", "growth from zero or over a change of sign says nothing", node.at)


def _same_sign(after: Interval, before: Interval) -> bool:
    above = after.low is not None and after.low >= 0 and before.low is not None and before.low > 0
    below = after.high is not None and after.high <= 0 and before.high is not None and before.high < 0
    return above or below


def _unknown(name: Name, known: tuple[str, ...]) -> Fault:
    near = get_close_matches(name.text, _alike(name.text, known), 1)
    hint = f"did you mean {near[0]}?" if near else ""
    return Fault("expression.unknown", f"{name.text} is not an id that can stand here", name.at, hint)


def _alike(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Candidates worth comparing letter by letter: few enough for a file in which every id is wrong."""
    near = (id for id in known if id[:1] == text[:1] and abs(len(id) - len(text)) <= LENGTH_APART)
    return tuple(islice(near, MOST_COMPARED))


# ── Functions ────────────────────────────────────────────────────────────────────────────────────────────────────


def _called(call: Call, desk: Desk) -> Worked | Fault:
    function = FUNCTIONS.get(call.function)
    if function is None:
        near = get_close_matches(call.function, FUNCTIONS, 1) or sorted(FUNCTIONS)
        return Fault(
            "expression.unknown", f"there is no function {call.function}", call.at, f"there is: {', '.join(near)}"
        )
    interval = function(call, desk.dataset)
    return interval if isinstance(interval, Fault) else Worked(interval)


def _years(call: Call, dataset: Dataset) -> Interval | Fault:
    """Completed years from one date to another; a date known by its year alone leaves an interval."""
    if len(call.names) != 2:
        return Fault("expression.arguments", "years(a, b) takes two dates: events or meeting.date", call.at)
    spans = [_dates(name, dataset) for name in call.names]
    for span in spans:
        if isinstance(span, Fault):
            return span
    start, end = (span for span in spans if not isinstance(span, Fault))
    if end[1] < start[0]:
        return Fault("expression.arguments", f"{call.names[1].text} comes before {call.names[0].text}", call.at)
    return Interval(Fraction(_completed(start[1], end[0])), Fraction(_completed(start[0], end[1])))


def _completed(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def _dates(name: Name, dataset: Dataset) -> tuple[date, date] | Fault:
    """The first and the last day an event may be on."""
    if name.text == MEETING:
        return dataset.case.meeting.date, dataset.case.meeting.date
    if name.text not in dataset.events:
        return _unknown(name, (MEETING, *dataset.events))
    return _closed(name, dataset.events[name.text].when)


def _years_covered(call: Call, dataset: Dataset) -> Interval | Fault:
    """Calendar years a period touches, both ends included: 2024/2032 covers nine."""
    if len(call.names) != 1:
        return Fault("expression.arguments", "years_covered(a) takes one fact or event", call.at)
    name = call.names[0]
    if name.text in dataset.facts:
        days = _closed(name, dataset.facts[name.text].period)
    elif name.text in dataset.events:
        days = _closed(name, dataset.events[name.text].when)
    else:
        return _unknown(name, (*dataset.facts, *dataset.events))
    return days if isinstance(days, Fault) else exactly(days[1].year - days[0].year + 1)


def _closed(name: Name, period: Period | None) -> tuple[date, date] | Fault:
    if period is None or period.start is None or period.end is None:
        return Fault("expression.no_date", f"{name.text} has no closed period", name.at)
    return period.start.first, period.end.last


def _count(call: Call, dataset: Dataset) -> Interval | Fault:
    """How many different rows are named: organisations, people, events or facts."""
    known = {*dataset.organisations, *dataset.people, *dataset.events, *dataset.facts}
    for name in call.names:
        if name.text not in known:
            return _unknown(name, tuple(sorted(known)))
    return exactly(len({name.text for name in call.names}))


FUNCTIONS: Mapping[str, Callable[[Call, Dataset], Interval | Fault]] = {
    "years": _years,
    "years_covered": _years_covered,
    "count": _count,
}
"""What an expression may call; a further one is a function and a line here."""
