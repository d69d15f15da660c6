"""The words around a chart: headline, measure line, and the note that says what the marks mean.

In: a spec, the panels made from it, the points they stand on. Out: inlines. It must not know how anything is drawn.
What the desk writes comes first; where it writes nothing, the series speak for themselves.
"""

from collections.abc import Iterable, Sequence

from reports.brief.model import Inlines, Mark, MarkState, Panel, Text
from reports.compose.citing import joined
from reports.compose.known import Known
from reports.compose.saying import capital, datum, is_printable, period_of
from reports.compose.words import render_words
from reports.dataset.model import ChartSpec, Comparator, Point

HOLLOW = {"dots": "ring: derived", "timeline": "ring: still to come"}
OPEN = {"dots": "arrow: more than"}


def headline_of(known: Known, spec: ChartSpec) -> Inlines:
    """The desk's finding, else the titles of the series."""
    if spec.headline:
        return render_words(known, spec.headline, spec.row)
    series = [known.dataset.series[id] for id in (*spec.panels, *spec.series) if id in known.dataset.series]
    return joined((datum(known, one.title, f"series:{one.id}:title") for one in series), "; ")


def subtitle_of(known: Known, spec: ChartSpec, panels: Sequence[Panel], points: Sequence[Point]) -> Inlines:
    """The desk's measure line, else unit and period."""
    if spec.subtitle:
        return render_words(known, spec.subtitle, spec.row)
    heads = {panel.unit for panel in panels if panel.unit}
    unit: Inlines = (Text(capital(heads.pop())),) if len(heads) == 1 else ()
    return joined([unit, _periods(known, points)], "; ")


def note_of(known: Known, spec: ChartSpec, panels: Sequence[Panel]) -> Inlines:
    """The desk's note, the meaning of the marks that occur, and what a star stands for."""
    remarks: list[Inlines] = []
    if spec.note:
        remarks.append(render_words(known, spec.note, spec.row))
    meanings = [known.language.label(meaning) for meaning in _meanings(spec.kind, panels)]
    if meanings:
        remarks.append((Text(f"{capital('; '.join(meanings))}."),))
    if any(mark.name.endswith("*") for panel in panels for mark in panel.marks):
        remarks.append((Text(f"* {known.language.label('Period not stated')}."),))
    return joined(remarks, " ")


def _meanings(kind: str, panels: Sequence[Panel]) -> Iterable[str]:
    marks = [mark for panel in panels for mark in (*panel.marks, *_total(panel))]
    if any(mark.comparator is Comparator.MORE for mark in marks):
        yield OPEN.get(kind, "open end: more than")
    if any(mark.state is MarkState.PLANNED for mark in marks):
        yield HOLLOW["timeline"] if kind == "timeline" else "hatched: plan"
    if any(mark.state is MarkState.DERIVED and not _is_range(mark) for mark in marks):
        yield HOLLOW.get(kind, "dashed: derived")
    if any(_is_range(mark) for mark in marks):
        yield "line between ticks: range left by rounding"


def _is_range(mark: Mark) -> bool:
    return mark.low is not None and mark.high is not None


def _total(panel: Panel) -> tuple[Mark, ...]:
    return (panel.total,) if panel.total else ()


def _periods(known: Known, points: Sequence[Point]) -> Inlines:
    """The one period of all points, or that they differ, or that none is stated."""
    stated = [p for p in points if is_printable(p.period, p.period_basis)]
    if not points:
        return ()
    if not stated:
        return (Text(known.language.label("period not stated")),)
    if len(stated) == len(points) and len({point.period for point in points}) == 1:
        point = points[0]
        return period_of(known, point.period, point.period_basis, f"series:{point.series}:period")
    return (Text(known.language.label("periods as labelled")),)
