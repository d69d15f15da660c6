"""The words around a chart: headline, measure line, and the note that says what the marks mean.

In: a spec, the panels made from it, the points they stand on. Out: inlines. It must not know how anything is drawn.
What the desk writes comes first; where it writes nothing, the series speak for themselves.
"""

from collections.abc import Iterable, Sequence

from reports.brief.chart import MarkState, Panel
from reports.brief.inlines import Datum, Inlines, Text
from reports.brief.walk import plain
from reports.compose.charts.finding import finding_of, title_of
from reports.compose.charts.plotting import first_day
from reports.compose.citing import joined
from reports.compose.known import Known
from reports.compose.naming import countries_of
from reports.compose.saying import begun_large, is_printable, label, period_of, text_in
from reports.compose.text.words import render_words
from reports.dataset.case import ChartSpec
from reports.dataset.periods import parse_period
from reports.dataset.rows import Point, Series
from reports.dataset.values import Basis, Comparator, Period
from reports.language.heads import unit_opening
from reports.language.typography import capitalised, keep_meaning, keep_name

COURSES = ("lines", "multiples", "slope", "areas")  # kinds that draw through points in time
ARROWS = ("dots", *COURSES)  # kinds whose open points have arrows


def headline_of(known: Known, spec: ChartSpec) -> Inlines:
    """The desk's finding, else what the series says of itself."""
    if spec.headline:
        return render_words(known, spec.headline, spec.row)
    if spec.kind == "timeline":
        return label(known, "Timeline")
    return finding_of(known, [known.dataset.series[id] for id in (*spec.panels, *spec.series)])


def titles_of(known: Known, spec: ChartSpec) -> Inlines:
    """The titles of the series, without any finding."""
    return joined((title_of(known, known.dataset.series[id]) for id in (*spec.panels, *spec.series)), "; ")


def subtitle_of(known: Known, spec: ChartSpec, panels: Sequence[Panel], points: Sequence[Point]) -> Inlines:
    """The desk's measure line, else unit, place and period."""
    if spec.subtitle:
        return render_words(known, spec.subtitle, spec.row)
    if spec.kind == "timeline":
        return _span(known, panels)
    said = plain(headline_of(known, spec))
    parts = (_measure(known, spec, panels), countries_of(known, points, said), _periods(known, spec, points))
    return begun_large(joined(parts, "; "))


def panel_titles(known: Known, series: Sequence[Series]) -> tuple[str, ...]:
    """What tells the panels apart: their series' titles without the words all of them end in; one needs none."""
    titles = [text_in(known, one.title) for one in series]
    if len(titles) < 2:
        return ("",) * len(titles)
    tail = _shared_tail(titles)
    return tuple(title.removesuffix(tail).rstrip(" ,;:") for title in titles)


def _shared_tail(titles: Sequence[str]) -> str:
    """The words all titles end in, two at least, where something is left of each; "" when there are none."""
    words = [title.split(" ") for title in titles]
    count = 0
    while count + 1 < min(map(len, words)) and len({tuple(each[-count - 1 :]) for each in words}) == 1:
        count += 1
    return " ".join(words[0][-count:]) if count > 1 else ""


def _measure(known: Known, spec: ChartSpec, panels: Sequence[Panel]) -> Inlines:
    """The unit where all panels have one; else the words their titles share."""
    units = {panel.unit for panel in panels}
    if spec.kind == "shares":
        return (Text(known.language.label("Shares of different wholes" if len(panels) > 1 else "Share of a whole")),)
    if spec.kind == "hbars" and panels[0].base:
        return (Datum(f"series:{(*spec.series, *spec.panels)[0]}:title", panels[0].base),)
    if all(panel.percent for panel in panels):
        return (Text(known.language.label("Per cent")),)
    if len(units) == 1:
        return (Text(unit_opening(units.pop(), known.language) or known.language.label("Index")),)
    series = [known.dataset.series[id] for id in spec.panels or spec.series]
    return (Text(capitalised(tail)),) if (tail := _shared_tail([text_in(known, one.title) for one in series])) else ()


def _span(known: Known, panels: Sequence[Panel]) -> Inlines:
    """From the first event to the last."""
    dated = [mark.when for panel in panels for mark in panel.marks if mark.when is not None]
    years = [moment.first.year for when in dated for moment in (when.start, when.end) if moment is not None]
    if not years:
        return ()
    written = f"{min(years)}/{max(years)}"
    span = parse_period(written)
    return period_of(known, span, Basis.STATED, "events::date") if isinstance(span, Period) else ()


def note_of(known: Known, spec: ChartSpec, panels: Sequence[Panel]) -> Inlines:
    """The desk's note, the meaning of the marks that occur, and what a star stands for."""
    remarks: list[Inlines] = []
    if spec.note:
        remarks.append(render_words(known, spec.note, spec.row))
    said = " ".join(f"{text_in(known, spec.subtitle)} {text_in(known, spec.note)}".casefold().split())
    meanings = [known.language.label(meaning) for meaning in _meanings(spec.kind, panels)]
    meanings = [keep_meaning(meaning) for meaning in meanings if not _is_explained(meaning, said)]
    if meanings:
        remarks.append((Text(f"{capitalised('; '.join(meanings))}."),))
    if any(mark.name.endswith("*") for panel in panels for mark in panel.marks):
        remarks.append((Text(keep_name(f"*{known.language.label('Period not stated')}.")),))
    return joined(remarks, " ")


def _is_explained(meaning: str, said: str) -> bool:
    """Whether the desk's own line names the mark ("dashed = …") or gives the meaning a mark of its own ("… = plan")."""
    mark, _, stands_for = meaning.casefold().partition(": ")
    return f"{mark} =" in said or f"= {stands_for}" in said


def _meanings(kind: str, panels: Sequence[Panel]) -> Iterable[str]:
    if kind == "tiles":
        return
    marks = [mark for panel in panels for mark in panel.all_marks]
    if any(mark.comparator is Comparator.MORE for mark in marks):
        yield "arrow: more than" if kind in ARROWS else "open end: more than"
    if any(mark.comparator is Comparator.LESS for mark in marks):
        yield "arrow: less than" if kind in ARROWS else "open end: less than"
    if any(mark.state is MarkState.PLANNED for mark in marks):
        yield {"timeline": "ring: still to come", **dict.fromkeys(COURSES, "ring: plan")}.get(kind, "hatched: plan")
    if kind != "shares" and any(mark.state is MarkState.DERIVED and not mark.is_range for mark in marks):
        yield "ring: derived" if kind == "dots" else "dashed: derived"
    if any(mark.is_range for mark in marks):
        yield "ticks: range left by rounding"


def _periods(known: Known, spec: ChartSpec, points: Sequence[Point]) -> Inlines:
    """The one period of all points, or that they differ, or that none is stated."""
    stated = [p for p in points if is_printable(p.period, p.period_basis)]
    if not points:
        return ()
    if not stated:
        return (Text(known.language.label("period not stated")),)
    if spec.kind in (*COURSES, "columns"):
        return _from_first_to_last(known, stated)
    if len(stated) == len(points) and len({point.period for point in points}) == 1:
        point = points[0]
        return period_of(known, point.period, point.period_basis, f"series:{point.series}:period")
    return (Text(known.language.label("periods as labelled")),)


def _from_first_to_last(known: Known, points: Sequence[Point]) -> Inlines:
    """The stretch of time a course covers; its two times as they are where they make no one period."""
    ordered = sorted(points, key=first_day)
    first, last = ordered[0], ordered[-1]
    if first.period is None or last.period is None:
        return ()
    origin = f"series:{first.series}:period"
    span = parse_period(f"{first.period.written.split('/')[0]}/{last.period.written.split('/')[-1]}")
    if isinstance(span, Period):
        return period_of(known, span, Basis.STATED, origin)
    return period_of(known, first.period, first.period_basis, origin)
