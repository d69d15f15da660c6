"""Points of a series as marks of a panel: value, state, label at the mark, name and detail beside it.

In: `Known`, points, the scale of the panel. Out: marks whose labels are Figures. It must not know kinds of charts
beyond what a caller asks for, nor how anything is drawn.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.brief.chart import Mark, MarkState
from reports.brief.inlines import Datum, Figure, Inlines, Text
from reports.compose.charts.scaling import derivation_in_scale, drawn, in_scale
from reports.compose.known import Known
from reports.compose.saying import is_printable, text_in
from reports.dataset.rows import Fact, Point
from reports.dataset.values import Comparator, Period, Quantity, Reading, Scale, Status, Words
from reports.language.dates import period as say_period
from reports.language.grammar import NBSP
from reports.language.numbers import Form, say, say_fact
from reports.language.typography import alike

LONGEST_FORMULA = 16


@dataclass(frozen=True, slots=True)
class Plot:
    """How the points of one panel become marks.

    `scale` is the panel's; `details` asks for the line below a name, `standing` for "stated" in it too, where others
    are not; `ranges` are ids of facts drawn with their interval. `said` is the period that the measure line states.
    """

    known: Known
    scale: Scale
    details: bool = True
    standing: bool = False
    ranges: tuple[str, ...] = ()
    said: Period | None = None


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a point of a panel stands beside: the `last` one, categories that several groups have in common, whether any
    is `dated` in print, whether they are `mixed`: not all given."""

    last: Point | None
    shared: frozenset[Words]
    dated: bool
    mixed: bool


def marks_of(plot: Plot, points: Sequence[Point]) -> tuple[Mark, ...]:
    """One mark a point, in the order given. A withheld or missing value is a gap with a label."""
    over_time, beside = is_over_time(points), _beside(points)
    return tuple(_mark(plot, point, beside, over_time) for point in points)


def course_marks(plot: Plot, series: str, points: Sequence[Point]) -> tuple[Mark, ...]:
    """One mark a point of a course, named by its period and placed in time; `series` names the course."""
    beside = _beside(points)
    return tuple(
        replace(
            _mark(plot, point, beside, over_time=True), state=_state_of(point.status), when=point.period, series=series
        )
        for point in points
    )


def is_over_time(points: Sequence[Point]) -> bool:
    """Whether the points are one fact at several times, so that a mark is named by its period."""
    return len(points) > 1 and len({point.fact for point in points}) == 1 and bool(points[0].fact)


def first_day(point: Point) -> str:
    """The ISO day on which the point's period begins, or ends where it is open; "" without one, which sorts first."""
    moment = (point.period.start or point.period.end) if point.period else None
    return moment.first.isoformat() if moment else ""


def is_withheld(known: Known, point: Point) -> bool:
    """Whether the point or its fact is confidential."""
    fact = known.dataset.facts.get(point.fact)
    return Status.CONFIDENTIAL in (point.status, fact.status if fact else None)


def total_mark(plot: Plot, fact: Fact) -> Mark:
    """The stated whole of a bar of parts."""
    quantity = fact.quantity
    shown = None if quantity is None or fact.status is Status.CONFIDENTIAL else in_scale(quantity, plot.scale)
    return Mark(
        name=plot.known.language.label("in all"),
        detail="",
        value=shown.value if shown else None,
        reads=_said(plot, fact, quantity),
        comparator=shown.comparator if shown else Comparator.EXACT,
        state=_state_of(fact.status),
    )


def _beside(points: Sequence[Point]) -> _Beside:
    """Worked out once for all points of a panel."""
    pairs = {(point.category, point.group) for point in points}
    counted = Counter(category for category, _ in pairs)
    return _Beside(
        last=points[-1] if points else None,
        shared=frozenset(category for category, groups in counted.items() if groups > 1),
        dated=any(is_printable(point.period, point.period_basis) for point in points),
        mixed=any(point.status is not Status.GIVEN for point in points),
    )


def _mark(plot: Plot, point: Point, beside: _Beside, over_time: bool) -> Mark:
    fact = plot.known.dataset.facts.get(point.fact)
    hidden = is_withheld(plot.known, point)
    quantity = None if hidden or point.quantity is None else in_scale(point.quantity, plot.scale)
    name, detail = _over_time(plot, point) if over_time else _named(plot, point, beside)
    mark = Mark(
        name=name,
        detail=detail,
        value=quantity.value if quantity else None,
        reads=_reads(plot, point, fact, hidden),
        comparator=quantity.comparator if quantity else Comparator.EXACT,
        state=MarkState.EARLIER if over_time and point is not beside.last else _state_of(point.status),
    )
    if quantity is None or fact is None or not _has_range(plot, fact):
        return mark
    return _with_range(plot, mark, fact)


def _has_range(plot: Plot, fact: Fact) -> bool:
    derivation = fact.derivation
    if derivation is None or derivation.low is None or derivation.high is None:
        return False
    return fact.id in plot.ranges or derivation.reading is Reading.RANGE


def _with_range(plot: Plot, mark: Mark, fact: Fact) -> Mark:
    if fact.derivation is None or fact.quantity is None:
        return mark
    bounds = derivation_in_scale(fact.derivation, fact.quantity.scale, plot.scale)
    return replace(mark, low=drawn(bounds.low), high=drawn(bounds.high))


def _state_of(status: Status) -> MarkState:
    return {Status.DERIVED: MarkState.DERIVED, Status.PLANNED: MarkState.PLANNED}.get(status, MarkState.STATED)


def _reads(plot: Plot, point: Point, fact: Fact | None, hidden: bool) -> Inlines:
    language = plot.known.language
    if hidden:
        return (Text(language.label("withheld")),)
    if point.quantity is None:
        return (Text(language.label("not available")),)
    if fact is None:
        shown = in_scale(point.quantity, plot.scale)
        return (Datum(f"series:{point.series}:value", say(shown, _form(shown), language)),)
    return _said(plot, fact, point.quantity, planned=point.status is Status.PLANNED)


def _said(plot: Plot, fact: Fact, quantity: Quantity | None, *, planned: bool = False) -> Inlines:
    """The label at the mark, without the unit that heads the panel: "more than 3,000", "165 (plan)"."""
    language = plot.known.language
    if quantity is None or fact.status is Status.CONFIDENTIAL:
        return (Text(say_fact(fact, Form.SENTENCE, language)),)
    shown = in_scale(quantity, plot.scale)
    form = _form(shown)
    derived = fact.derivation if fact.quantity is not None and fact.quantity.base == quantity.base else None
    if derived is not None and fact.quantity is not None:
        moved = derivation_in_scale(derived, fact.quantity.scale, plot.scale)
        reads = say_fact(replace(fact, quantity=shown, derivation=moved), form, language)
    else:
        reads = say(shown, form, language)
    figure = Figure(fact.id, form.value, reads)
    return (figure, Text(f" ({language.label('plan')})")) if planned else (figure,)


def _form(quantity: Quantity) -> Form:
    """A share carries its sign at the mark; any other unit stands at the head of the panel."""
    return Form.SENTENCE if quantity.unit == "percent" else Form.VALUE


def _over_time(plot: Plot, point: Point) -> tuple[str, str]:
    """A bar among others of one fact is named by its period; by its category and a star where that is not stated."""
    if is_printable(point.period, point.period_basis):
        return say_period(point.period, point.period_basis, plot.known.language, "short"), ""
    return f"{text_in(plot.known, point.category)}*", ""


def _named(plot: Plot, point: Point, beside: _Beside) -> tuple[str, str]:
    """Category and, below it, period and standing; what the detail says is taken off the name."""
    name = _own_name(plot, point, beside)
    details: list[str] = []
    language = plot.known.language
    if is_printable(point.period, point.period_basis):
        when = say_period(point.period, point.period_basis, language, "short")
        if not name:
            name = when
        elif _plain(name) != _plain(when):
            name = _without(name, when)
            if plot.said is None or plot.said != point.period:
                details.append(when)
    elif beside.dated:
        details.append(language.label("no period" if plot.standing else "period not stated"))
    standing = _standing(plot, point, beside)
    name = _without(name, f"({language.label('derived')})") if point.status is Status.DERIVED else name
    if standing:
        details.append(standing)
    return name, "; ".join(details) if plot.details else standing if point.status is Status.DERIVED else ""


def _own_name(plot: Plot, point: Point, beside: _Beside) -> str:
    """Category, or group where there is none; both where several groups have the category."""
    group, category = text_in(plot.known, point.group), text_in(plot.known, point.category)
    shared = point.category in beside.shared
    return f"{group}, {category}" if shared and group and category else category or group


def _standing(plot: Plot, point: Point, beside: _Beside) -> str:
    """ "derived" with a formula that is short and may be shown; "stated" where a chart asks for it."""
    language = plot.known.language
    if point.status is not Status.DERIVED:
        return language.label("stated") if plot.standing and beside.mixed and point.status is Status.GIVEN else ""
    shown = plot.details and not plot.standing and not is_withheld(plot.known, point)
    if not shown or not 0 < len(point.formula) <= LONGEST_FORMULA:
        return language.label("derived")
    return f"{language.label('derived')}: {point.formula}"


def _without(name: str, tail: str) -> str:
    """The name without an ending that stands in the detail, whichever of its blanks may break; never nothing."""
    if not _plain(name).endswith(_plain(tail)):
        return name
    return name[: -len(tail)].rstrip(f" ,;:{NBSP}") or name


def _plain(text: str) -> str:
    return alike(text).lower()
