"""Derived facts worked out again before rounding, and how far each may be said.

In: a dataset whose derived facts have an `expression`. Out: the same dataset with `Fact.derivation` set, and all
problems. It must not know languages or papers. A derived fact with words alone is accepted and marked; one with a
confidential input becomes confidential itself, because its value would give the input away.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter

from reports.dataset.expressions import Fault, Node, names_in, parse
from reports.dataset.intervals import Interval, in_digits, last_digit, stated
from reports.dataset.model import Dataset
from reports.dataset.rows import Fact
from reports.dataset.values import Comparator, Derivation, Quantity, Reading, Status
from reports.dataset.working import Desk, Worked, fact_of, measure_of, work_out
from reports.problems import Place, Problem, Severity

EXACT_TOLERANCE = 1
"""Units of the last printed digit a stated level may be off and still read "about"; beyond, it reads as a range."""

ABOUT_TOLERANCE = 5
"""The same where the row itself says "about": its last digit may be in doubt, the digit before it may not."""

LONGEST_CIRCLE = 8
"""Ids told of a circle; the middle of a longer one is left out."""


def derive(dataset: Dataset) -> tuple[Dataset, tuple[Problem, ...]]:
    """Set the derivation of every derived fact, each after those it is made from."""
    trees, problems = _parsed(dataset)
    order, circles = _ordered(trees, dataset)
    problems += circles
    facts = {id: _in_words(fact) for id, fact in dataset.facts.items()}
    done: dict[str, Worked] = {}
    open_facts = (fact for fact in dataset.facts.values() if fact.status is not Status.CONFIDENTIAL)
    failed = {fact.id for fact in open_facts if fact.expression} - {*order}
    for id in order:
        if _inputs(trees[id], dataset) & failed:
            failed.add(id)
            continue
        worked = work_out(trees[id], Desk(replace(dataset, facts=facts), done))
        facts[id], found = _settled(facts[id], worked)
        problems += found
        if isinstance(worked, Fault):
            failed.add(id)
        else:
            done[id] = worked
    return replace(dataset, facts=facts), tuple(sorted(problems, key=lambda problem: problem.place.line or 0))


def _parsed(dataset: Dataset) -> tuple[Mapping[str, Node], list[Problem]]:
    trees: dict[str, Node] = {}
    problems: list[Problem] = []
    for fact in dataset.facts.values():
        if not fact.expression or fact.status is Status.CONFIDENTIAL:
            continue
        if fact.status is not Status.DERIVED or fact.quantity is None:
            problems.append(_misplaced(fact))
            continue
        tree = parse(fact.expression)
        if isinstance(tree, Fault):
            problems.append(_problem(fact, tree))
        else:
            trees[fact.id] = tree
    return trees, problems


def _ordered(trees: Mapping[str, Node], dataset: Dataset) -> tuple[list[str], list[Problem]]:
    """Ids so that each comes after its inputs; circles are reported once each, and what waits for one is left out."""
    inputs = {id: sorted(_inputs(tree, dataset) & trees.keys()) for id, tree in trees.items()}
    problems: list[Problem] = []
    while True:
        sorter = TopologicalSorter(inputs)
        try:
            order = list(sorter.static_order())
        except CycleError as error:
            circle: list[str] = error.args[1][::-1]
            problems.append(_circular(circle, dataset))
            inputs = _without(inputs, {*circle})
        else:
            return order, problems


def _without(inputs: Mapping[str, list[str]], gone: set[str]) -> dict[str, list[str]]:
    """The graph less some ids and all that is made from them."""
    users: dict[str, list[str]] = {}
    for id, needed in inputs.items():
        for need in needed:
            users.setdefault(need, []).append(id)
    waiting = list(gone)
    while waiting:
        found = [user for user in users.get(waiting.pop(), ()) if user not in gone]
        gone |= {*found}
        waiting += found
    return {id: needed for id, needed in inputs.items() if id not in gone}


def _circular(circle: list[str], dataset: Dataset) -> Problem:
    """The circle (first id repeated at its end), told from the fact that stands first in the file."""
    ring = circle[:-1]
    first = min(range(len(ring)), key=lambda index: dataset.facts[ring[index]].row.line or 0)
    told = [*ring[first:], *ring[:first], ring[first]]
    shown = " → ".join(told if len(told) <= LONGEST_CIRCLE else [*told[: LONGEST_CIRCLE - 2], "…", told[-1]])
    message = f"{told[0]} is derived from itself: {shown}"
    return _problem(dataset.facts[told[0]], Fault("expression.circle", message, 0))


def _inputs(tree: Node, dataset: Dataset) -> set[str]:
    return {fact_of(name.text, dataset) for name in names_in(tree)} - {""}


def _in_words(fact: Fact) -> Fact:
    """A derived fact as it stands before it is worked out, or for good when it has a formula in words alone."""
    if fact.status is not Status.DERIVED or fact.quantity is None:
        return fact
    soft = fact.quantity.comparator is Comparator.ABOUT
    return replace(fact, derivation=Derivation(None, None, Reading.ABOUT if soft else Reading.POINT, recomputed=False))


def _settled(fact: Fact, worked: Worked | Fault) -> tuple[Fact, list[Problem]]:
    """The fact with its derivation, and what is wrong with it."""
    assert fact.quantity is not None
    if isinstance(worked, Fault):
        return fact, [_problem(fact, worked)]
    if worked.withheld:
        message = "made from a confidential fact, so it is withheld as well"
        place = _place(fact, "expression")
        warning = Problem("derived.withheld", message, place, severity=Severity.WARNING, row=fact.id)
        return replace(fact, status=Status.CONFIDENTIAL, derivation=None), [warning]
    if worked.measure not in ("", measure_of(fact.quantity)):
        fault = Fault("expression.units", f"gives {worked.measure}, the row says {measure_of(fact.quantity)}", 0)
        return fact, [_problem(fact, fault)]
    if not _agrees(fact.quantity, worked.interval):
        return fact, [_disagreement(fact, fact.quantity, worked.interval)]
    return replace(fact, derivation=_derivation(fact.quantity, worked)), []


def _agrees(quantity: Quantity, interval: Interval) -> bool:
    """Whether the figure, as rounded as it is stated, may be the result; a floor or ceiling must follow from it."""
    match quantity.comparator:
        case Comparator.MORE:
            return interval.low is not None and interval.low >= quantity.base
        case Comparator.LESS:
            return interval.high is not None and interval.high <= quantity.base
        case Comparator.EXACT | Comparator.ABOUT:
            return interval.meets(stated(quantity))


def _derivation(quantity: Quantity, worked: Worked) -> Derivation:
    factor = quantity.scale.factor
    low, high = (None if end is None else end / factor for end in (worked.interval.low, worked.interval.high))
    return Derivation(
        low=low,
        high=high,
        reading=_reading(quantity, low, high, soft=worked.soft),
        recomputed=True,
        arithmetic_only=(high is None and not low) or (low is None and not high),
    )


def _reading(quantity: Quantity, low: Fraction | None, high: Fraction | None, *, soft: bool) -> Reading:
    """By how far the interval reaches from the printed value, counted in its last digit."""
    if quantity.comparator in (Comparator.MORE, Comparator.LESS):
        return Reading.POINT
    if soft or low is None or high is None:
        return Reading.ABOUT
    value = Fraction(quantity.value)
    reach = max(high - value, value - low) / last_digit(quantity)
    if quantity.comparator is Comparator.ABOUT:
        return Reading.ABOUT if reach <= ABOUT_TOLERANCE else Reading.RANGE
    if reach <= Fraction(1, 2):
        return Reading.POINT
    return Reading.ABOUT if reach <= EXACT_TOLERANCE else Reading.RANGE


def _disagreement(fact: Fact, quantity: Quantity, interval: Interval) -> Problem:
    factor = quantity.scale.factor
    low, high = (_figure(end, factor) for end in (interval.low, interval.high))
    between = f"is {low}" if low == high else f"lies between {low} and {high}"
    message = f"the row says {quantity.comparator}{quantity.value}, but {fact.expression} {between}"
    hint = "correct the value or the expression, or write ~ when the value is rounded"
    return Problem("derived.disagrees", message, _place(fact, "value"), hint, row=fact.id)


def _figure(end: Fraction | None, factor: int) -> str:
    return "any number" if end is None else in_digits(end / factor)


def _misplaced(fact: Fact) -> Problem:
    if fact.status is not Status.DERIVED:
        fault = Fault("expression.not_derived", f"only a derived fact has an expression, this one is {fact.status}", 0)
    else:
        fault = Fault("expression.no_value", "the row has no value for the expression to be held against", 0)
    return _problem(fact, fault)


def _problem(fact: Fact, fault: Fault) -> Problem:
    message = f"{fault.message} (character {fault.at + 1} of {fact.expression!r})"
    return Problem(fault.code, message, _place(fact, "expression"), fault.hint, row=fact.id)


def _place(fact: Fact, column: str) -> Place:
    return Place(fact.row.file, fact.row.line, column)
