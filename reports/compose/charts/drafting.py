"""What every kind of chart starts from: series that exist and have values, and one unit on one scale.

In: `Known` and ids of series. Out: series, points, quantities, or `Unfit` with the name of the rule that is broken.
It must not know kinds of charts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.brief.chart import Panel
from reports.compose.charts.scaling import units
from reports.compose.known import Known, PieceError
from reports.compose.saying import look_up
from reports.dataset.case import ChartSpec
from reports.dataset.rows import Event, Fact, Point, Series
from reports.dataset.values import Quantity

PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Drafted:
    """Panels of a chart and the rows they stand on."""

    panels: tuple[Panel, ...]
    rows: tuple[Point | Fact | Event, ...]


class Unfit(Exception):
    """A spec that cannot be drawn, or would lie; `code` is the rule's name. It becomes a Problem at its place."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def series_of(known: Known, ids: Iterable[str]) -> tuple[Series, ...]:
    """The series of these ids. Raises for an unknown one and for one without points."""
    found = []
    for id in ids:
        try:
            one = look_up(known.dataset.series, id, "series")
        except PieceError as error:
            raise Unfit("unknown-series", error.message, error.hint) from None
        if not quantities_of(one.points):
            raise Unfit("empty-series", f"the series {id!r} has no value to draw")
        found.append(one)
    return tuple(found)


def grouped_for_panels(known: Known, spec: ChartSpec) -> tuple[tuple[Series, ...], ...]:
    """One panel for each of `panels`; `series` share a panel as far as they share a unit."""
    panels = tuple((series,) for series in series_of(known, spec.panels))
    if panels:
        return panels
    series = series_of(known, spec.series)
    if not series:
        raise Unfit("no-series", "the chart names no series", "add series: […], panels: […] or events: {…}")
    by_unit: dict[tuple[tuple[str, str], ...], list[Series]] = {}
    for one in series:
        by_unit.setdefault(units(quantities_of(one.points)), []).append(one)
    return tuple(tuple(group) for group in by_unit.values())


def points_of(series: Iterable[Series]) -> tuple[Point, ...]:
    """All points of the series, in their order."""
    return tuple(point for one in series for point in one.points)


def quantities_of(points: Iterable[Point]) -> list[Quantity]:
    """The quantities that are given; a point that is missing has none."""
    return [point.quantity for point in points if point.quantity is not None]


def one_unit(quantities: Sequence[Quantity]) -> None:
    """Refuses to put different units, or currencies, on one scale."""
    different = units(quantities)
    if len(different) > 1:
        named = ", ".join(currency or unit for unit, currency in different)
        raise Unfit("mixed-units", f"one scale cannot hold {named}", "give each unit a panel: panels: […]")
