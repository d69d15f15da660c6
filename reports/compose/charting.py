"""Charts as data: what charts.yaml asks for, filled from series, events and facts.

In: `Known` and a ChartSpec. Out: a Chart, or problems at the place of the spec. It must not know how anything is drawn.
The kinds are one literal table; where the desk names none, the shape of the series decides.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from reports.brief.model import Block, Chart, ChartFigure, Panel
from reports.compose.chart_words import headline_of, note_of, panel_titles, subtitle_of
from reports.compose.choosing import area_of
from reports.compose.citing import source_line
from reports.compose.known import Known, PieceError
from reports.compose.milestones import milestones
from reports.compose.plotting import Plot, is_over_time, is_withheld, marks_of, total_mark
from reports.compose.saying import look_up, text_in
from reports.compose.scaling import common_scale, in_scale, units
from reports.dataset.model import ChartSpec, Comparator, Event, Fact, Point, Quantity, Series, Status
from reports.language.numbers import Form, say, unit_head
from reports.problems import Problem

PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class _Drafted:
    """Panels of a chart and the rows they stand on."""

    panels: tuple[Panel, ...]
    rows: tuple[Point | Fact | Event, ...]


class _Bad(Exception):
    """A spec that cannot be drawn; becomes a Problem at its place."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def chart(known: Known, id: str) -> tuple[Block, ...]:
    """The chart of this id in charts.yaml. Raises `PieceError` with the problems of its spec."""
    spec = look_up({spec.id: spec for spec in known.dataset.charts}, id, "chart")
    made, problems = chart_of(known, spec)
    if made is None:
        raise PieceError(f"the chart {id!r} cannot be made", problems=problems)
    return (ChartFigure(made),)


def area_charts(known: Known, area: str, *, leave: Iterable[str] = ()) -> tuple[Block, ...]:
    """The charts whose topic is of this area (its id, or one of its topics), but for the ids to `leave` out."""
    topics = (area, *area_of(known, area).topics)
    wanted = [spec.id for spec in known.dataset.charts if spec.topic in topics and spec.id not in leave]
    return tuple(block for id in wanted for block in chart(known, id))


def chart_of(known: Known, spec: ChartSpec) -> tuple[Chart | None, tuple[Problem, ...]]:
    """The chart a spec asks for; None with problems when it cannot be made honestly."""
    try:
        kind = spec.kind or _kind_by_shape(known, spec)
        if kind not in KINDS:
            raise _Bad("unknown-kind", f"there is no kind of chart {kind!r}", f"the kinds are {', '.join(KINDS)}")
        spec = replace(spec, kind=kind)
        draft = KINDS[kind](known, spec)
    except _Bad as bad:
        return None, (Problem(bad.code, bad.message, spec.row, bad.hint, row=spec.id),)
    points = tuple(row for row in draft.rows if isinstance(row, Point))
    try:
        made = Chart(
            id=spec.id,
            kind=kind,
            headline=headline_of(known, spec),
            subtitle=subtitle_of(known, spec, draft.panels, points),
            note=note_of(known, spec, draft.panels),
            source=source_line(known, draft.rows),
            panels=draft.panels,
            size=spec.size or "text",
        )
    except PieceError as error:
        return None, error.problems
    return made, ()


def _bars(known: Known, spec: ChartSpec) -> _Drafted:
    """One panel for each of `panels`; `series` share a panel as far as they share a unit."""
    groups = [(series,) for series in _series(known, spec.panels)] or _by_unit(_series(known, spec.series))
    titles = panel_titles(known, [group[0] for group in groups])
    panels = tuple(
        replace(_panel(known, group, spec), title=title) for group, title in zip(groups, titles, strict=True)
    )
    return _Drafted(panels, _points(group_series for group in groups for group_series in group))


def _hbars(known: Known, spec: ChartSpec) -> _Drafted:
    """Rows on one scale, the longest first unless the spec sorts otherwise; `panels` stand under one another."""
    return _bars(known, spec)


def _dots(known: Known, spec: ChartSpec) -> _Drafted:
    """Rows of dots and ranges on one scale."""
    series = _series(known, spec.series + spec.panels)
    return _Drafted((_panel(known, series, spec, standing=True),), _points(series))


def _parts(known: Known, spec: ChartSpec) -> _Drafted:
    """One bar a series, all on one scale, with the stated whole at its end."""
    series = _series(known, spec.series + spec.panels)
    totals = {id: _total(known, fact) for id, fact in spec.totals}
    quantities = [*_quantities(_points(series)), *(fact.quantity for fact in totals.values() if fact.quantity)]
    _one_unit(quantities)
    plot = Plot(known, common_scale(quantities), details=False, ranges=spec.ranges)
    head = unit_head(in_scale(quantities[0], plot.scale), known.language)
    panels = tuple(
        Panel(
            title=text_in(known, totals[one.id].label if one.id in totals else one.title),
            unit=head,
            marks=marks_of(plot, one.points),
            total=total_mark(plot, totals[one.id]) if one.id in totals else None,
        )
        for one in series
    )
    return _Drafted(panels, (*_points(series), *totals.values()))


def _shares(known: Known, spec: ChartSpec) -> _Drafted:
    """One row of 100 % a series, each a whole of its own that is named at the row."""
    series = _series(known, spec.series + spec.panels)
    if any(unit != PERCENT for unit, _ in units(_quantities(_points(series)))):
        raise _Bad("not-shares", "a chart of shares takes series in percent only", "use parts for a whole in units")
    plot = Plot(known, common_scale(_quantities(_points(series))), details=False, ranges=spec.ranges)
    panels = []
    for one in series:
        marks = marks_of(plot, one.points)
        whole = f"{text_in(known, one.title)} = {_hundred(known, one)}"
        panels.append(Panel(marks[0].name, "%", marks, percent=True, base=whole))
    return _Drafted(tuple(panels), _points(series))


def _timeline(known: Known, spec: ChartSpec) -> _Drafted:
    """Dated events true to time; those without a date are said in the note."""
    if spec.events is None:
        raise _Bad("no-events", "a timeline needs events", "add events: {from: …, to: …} to the chart")
    marks, events = milestones(known, spec.events)
    if not marks:
        raise _Bad("no-events", "no dated event fits this timeline", "widen from and to, or the kinds")
    return _Drafted((Panel("", "", marks),), events)


KINDS: Mapping[str, Callable[[Known, ChartSpec], _Drafted]] = {
    "bars": _bars,
    "hbars": _hbars,
    "dots": _dots,
    "parts": _parts,
    "shares": _shares,
    "timeline": _timeline,
}


def _kind_by_shape(known: Known, spec: ChartSpec) -> str:
    """Totals are parts; shares that make a hundred are shares, other rates dots; two points bars, more rows."""
    if spec.events is not None:
        return "timeline"
    if spec.totals:
        return "parts"
    series = _series(known, spec.series + spec.panels)
    quantities = _quantities(_points(series))
    if all(quantity.unit == PERCENT for quantity in quantities):
        return "shares" if all(_is_whole(one) for one in series) else "dots"
    few = all(len(one.points) <= 2 or is_over_time(one.points) for one in series)
    return "bars" if few else "hbars"


def _is_whole(series: Series) -> bool:
    return len(series.points) > 1 and sum(q.value for q in _quantities(series.points)) == 100


def _series(known: Known, ids: tuple[str, ...]) -> tuple[Series, ...]:
    """The series of these ids. Raises for an unknown one and for one without points."""
    found = []
    for id in ids:
        try:
            one = look_up(known.dataset.series, id, "series")
        except PieceError as error:
            raise _Bad("unknown-series", error.message, error.hint) from None
        if not _quantities(one.points):
            raise _Bad("empty-series", f"the series {id!r} has no value to draw")
        found.append(one)
    return tuple(found)


def _by_unit(series: tuple[Series, ...]) -> list[tuple[Series, ...]]:
    if not series:
        raise _Bad("no-series", "the chart names no series", "add series: […], panels: […] or events: {…}")
    by_unit: dict[tuple[tuple[str, str], ...], list[Series]] = {}
    for one in series:
        by_unit.setdefault(units(_quantities(one.points)), []).append(one)
    return [tuple(group) for group in by_unit.values()]


def _panel(known: Known, series: tuple[Series, ...], spec: ChartSpec, *, standing: bool = False) -> Panel:
    points = _sorted(known, _points(series), spec)
    quantities = _quantities(points)
    if not quantities:
        raise _Bad("no-series", "the chart names no series", "add series: […] or panels: […]")
    _one_unit(quantities)
    plot = Plot(known, common_scale(quantities), standing=standing, ranges=spec.ranges)
    head = unit_head(in_scale(quantities[0], plot.scale), known.language)
    percent = quantities[0].unit == PERCENT
    return Panel("", head, marks_of(plot, points), percent=percent)


def _sorted(known: Known, points: tuple[Point, ...], spec: ChartSpec) -> tuple[Point, ...]:
    """By value, the greatest first, where rows are compared; by time or as given else."""
    order = spec.sort or ("value" if spec.kind in ("hbars", "dots") and not is_over_time(points) else "given")
    if order == "value":
        return tuple(sorted(points, key=lambda point: -_level(known, point)))
    if order == "time":
        return tuple(sorted(points, key=_start))
    return points


def _level(known: Known, point: Point) -> Fraction:
    """What a row is sorted by; a withheld value must not be told by its rank."""
    return Fraction(0) if point.quantity is None or is_withheld(known, point) else point.quantity.base


def _start(point: Point) -> str:
    moment = point.period.start or point.period.end if point.period else None
    return moment.first.isoformat() if moment else "9999"


def _points(series: Iterable[Series]) -> tuple[Point, ...]:
    return tuple(point for one in series for point in one.points)


def _quantities(points: Iterable[Point]) -> list[Quantity]:
    return [point.quantity for point in points if point.quantity is not None]


def _one_unit(quantities: list[Quantity]) -> None:
    different = units(quantities)
    if len(different) > 1:
        named = ", ".join(currency or unit for unit, currency in different)
        raise _Bad("mixed-units", f"one scale cannot hold {named}", "give each unit a panel: panels: […]")


def _total(known: Known, id: str) -> Fact:
    try:
        fact = look_up(known.dataset.facts, id, "fact")
    except PieceError as error:
        raise _Bad("unknown-fact", error.message, error.hint) from None
    if fact.quantity is None or fact.status is Status.CONFIDENTIAL:
        raise _Bad("no-total", f"the fact {id!r} states no whole that may be shown")
    return fact


def _hundred(known: Known, series: Series) -> str:
    """The whole in the language's way with the percent sign: 100%."""
    return say(Quantity(Decimal(100), Comparator.EXACT, PERCENT), Form.SENTENCE, known.language)
