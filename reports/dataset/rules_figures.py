"""Rules on figures: a point says what its fact says, wholes add up, what is counted is whole.

In: a Dataset. Out: problems. It must not know the case, dates or words. Sums are compared as intervals.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from reports.dataset.case import ChartSpec
from reports.dataset.intervals import exactly, in_digits, stated
from reports.dataset.model import Dataset
from reports.dataset.rows import Fact, Point
from reports.dataset.units import UNITS
from reports.dataset.values import Comparator, Period, Quantity, Status
from reports.problems import Place, Problem, Severity

NEAR = 10  # per cent over a hundred that are still a slip of the pen in shares of one whole
FAR = 50  # per cent over a hundred beyond which nobody takes them for shares of one whole


def points_unlike_their_facts(dataset: Dataset) -> Iterator[Problem]:
    """A point that names a fact shows the fact's value or its earlier value, at that value's period and status."""
    for series in dataset.series.values():
        for point in series.points:
            fact = dataset.facts.get(point.fact)
            if fact is not None and point.quantity is not None:
                yield from _unlike(point, point.quantity, fact)


def wholes_that_do_not_add_up(dataset: Dataset) -> Iterator[Problem]:
    """Where a chart names a whole, the parts of its series reach it: by their rounding at least."""
    for chart in dataset.charts:
        for id, whole in chart.totals:
            series, fact = dataset.series.get(id), dataset.facts.get(whole)
            if series and fact and fact.quantity:
                parts = tuple(point.quantity for point in series.points if point.quantity)
                yield from _sum_unlike(chart, parts, fact.quantity, whole)


def shares_beyond_a_hundred(dataset: Dataset) -> Iterator[Problem]:
    """Per cent of the categories of one thing at one time that pass a hundred by more than rounding, though not by far.

    Rates that merely stand beside one another seldom come near a hundred together. By more than `NEAR` they are drawn
    each by itself where the desk names no kind, and that is said as well.
    """
    for chart in dataset.charts:
        if chart.kind in ("", "shares"):  # of any other the desk has said that these are no shares
            for id in (*chart.series, *chart.panels):
                yield from _beyond(dataset, id, f"write kind: dots for {chart.id}", NEAR if chart.kind else FAR)
    for id in dataset.series if not dataset.charts else ():
        yield from _beyond(dataset, id, "name it in charts.yaml with kind: dots", FAR)


def _beyond(dataset: Dataset, id: str, as_dots: str, most: int) -> Iterator[Problem]:
    series = dataset.series.get(id)
    parts = _parts_of_hundred(dataset, series.points) if series else ()
    total = sum((part.base for part in parts), Fraction(0))
    reached = sum((stated(part) for part in parts), exactly(0))
    if not series or not 100 < total <= 100 + most or reached.holds(100):
        return
    message = f"the shares of {id} add up to {in_digits(total)}, more than rounding makes of 100"
    if total > 100 + NEAR:
        message += ": drawn each by itself, not as parts of one whole"
    hint = f"correct the shares, or {as_dots} if they are of different wholes"
    yield _warning("shares-sum", message, _at(series.points[0].row, "value"), id, hint)


def _parts_of_hundred(dataset: Dataset, points: tuple[Point, ...]) -> tuple[Quantity, ...]:
    """What looks like the parts of one whole: three or more in per cent, each of a name of its own, at one time."""
    parts = tuple(point.quantity for point in points if point.quantity and point.quantity.unit == "percent")
    names = {(point.group, point.category) for point in points}
    times = {point.period for point in points}
    rows: tuple[Point | Fact, ...] = (
        *points,
        *(dataset.facts[point.fact] for point in points if point.fact in dataset.facts),
    )
    hidden = any(row.status is Status.CONFIDENTIAL for row in rows)  # a sum would tell what is withheld
    alike = len(parts) == len(points) == len(names) > 2 and len(times) == 1 and not hidden
    return parts if alike and all(part.value >= 0 for part in parts) else ()


def broken_counts(dataset: Dataset) -> Iterator[Problem]:
    """Things that are counted come whole; a stated part of one is a slip of the pen or of the scale."""
    for fact in dataset.facts.values():
        quantity = fact.quantity
        if fact.status is Status.DERIVED or quantity is None or UNITS[quantity.unit].divisible:
            continue
        if quantity.base.denominator != 1:
            message = f"{quantity.value} {quantity.scale} is not a whole number of {quantity.unit}"
            yield _warning("count", message, _at(fact.row, "value"), fact.id, "is the scale right?")


def untraceable_derivations(dataset: Dataset) -> Iterator[Problem]:
    """A derived fact says how it was worked out."""
    for fact in dataset.facts.values():
        if fact.status is Status.DERIVED and not fact.formula and not fact.expression:
            message = "the fact is derived, but nothing says from what"
            yield _warning("no-formula", message, _at(fact.row, "formula"), fact.id, "write the formula in words")


def _unlike(point: Point, shown: Quantity, fact: Fact) -> Iterator[Problem]:
    levels = ((fact.quantity, fact.period), (fact.previous, fact.previous_period))
    known = [(quantity, period) for quantity, period in levels if quantity is not None]
    same = [(quantity, period) for quantity, period in known if _alike(shown, quantity)]
    if not known:
        message = f"the point has a value, its fact {fact.id} has none"
        yield _error("point-unlike-fact", message, _at(point.row, "value"), point.series)
    elif not same:
        says = " and earlier ".join(_said(quantity) for quantity, _ in known)
        message = f"the point says {_said(shown)}, its fact {fact.id} says {says}"
        if Status.CONFIDENTIAL in (point.status, fact.status):  # what is withheld is told to no log either
            message = f"the point says another value than its fact {fact.id}"
        hint = "value × scale, comparator, unit and currency must be the same"
        yield _error("point-unlike-fact", message, _at(point.row, "value"), point.series, hint)
    elif not any(_same_time(point.period, period) for _, period in same):
        message = f"the point's period is not the one its fact {fact.id} gives for this value"
        yield _error("point-unlike-fact", message, _at(point.row, "period"), point.series, "write the fact's period")
    elif _alike(shown, fact.quantity) and point.status is not fact.status:
        message = f"the point is {point.status}, its fact {fact.id} is {fact.status}"
        yield _error("point-unlike-fact", message, _at(point.row, "status"), point.series, "write the fact's status")


def _alike(one: Quantity, other: Quantity | None) -> bool:
    return other is not None and one.base == other.base and _kind(one) == _kind(other)


def _kind(quantity: Quantity) -> tuple[str, ...]:
    return quantity.comparator, quantity.unit, quantity.currency


def _same_time(one: Period | None, other: Period | None) -> bool:
    return one is None or other is None or (one.start, one.end) == (other.start, other.end)


def _said(quantity: Quantity) -> str:
    parts = (str(quantity.comparator), str(quantity.value), str(quantity.scale), quantity.currency, quantity.unit)
    return " ".join(part for part in parts if part and part not in ("=", "one", "money"))


def _sum_unlike(chart: ChartSpec, parts: tuple[Quantity, ...], whole: Quantity, id: str) -> Iterator[Problem]:
    place = replace(chart.row, column="total")
    if any((part.unit, part.currency) != (whole.unit, whole.currency) for part in parts):
        yield _error("sum", f"the parts are not measured in the unit of the whole {id}", place, chart.id)
        return
    total = sum((part.base for part in parts), Fraction(0))
    scaled = total / whole.scale.factor
    value = Decimal(scaled.numerator) / Decimal(scaled.denominator)
    added = replace(whole, value=value, comparator=Comparator.EXACT)
    said = f"the parts add up to {_said(added)}, the whole {id} is {_said(whole)}"
    if not sum((stated(part) for part in parts), exactly(0)).meets(stated(whole)):
        yield _error("sum", said, place, chart.id, "correct the parts, or do not name this whole")
    elif total != whole.base:
        yield _warning("sum", f"{said}: within rounding", place, chart.id, "say so in the chart's note")


def _at(place: Place, column: str) -> Place:
    return replace(place, column=column)


def _error(code: str, message: str, place: Place, row: str, hint: str = "") -> Problem:
    return Problem(code, message, place, hint, Severity.ERROR, row)


def _warning(code: str, message: str, place: Place, row: str, hint: str = "") -> Problem:
    return Problem(code, message, place, hint, Severity.WARNING, row)
