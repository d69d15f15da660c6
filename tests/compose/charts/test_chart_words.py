from decimal import Decimal

import pytest

from reports.brief.chart import Mark, MarkState, Panel
from reports.brief.inlines import Text
from reports.brief.walk import plain
from reports.compose.charts.chart_words import headline_of, note_of, panel_titles, subtitle_of
from reports.dataset.rows import Point
from reports.dataset.values import Basis, Comparator
from tests import make
from tests.compose.knowing import known

KNOWN = known(make.series("gas", title=make.words("Gas exports")), make.series("oil", title=make.words("Oil")))


def panel(*marks: Mark, unit: str = "m³", percent: bool = False) -> Panel:
    return Panel("", unit, marks, percent=percent)


def mark(comparator: str = "=", state: MarkState = MarkState.STATED, name: str = "Gas") -> Mark:
    return Mark(name, "", Decimal(1), (Text("x"),), Comparator(comparator), state)


def point(written: str = "2024", basis: Basis = Basis.STATED) -> Point:
    return make.point(period=make.period(written), period_basis=basis)


def test_the_desks_headline_comes_before_the_titles_of_the_series() -> None:
    assert plain(headline_of(KNOWN, make.chart_spec("c", "gas", headline=make.words("Gas rose")))) == "Gas rose"
    assert plain(headline_of(KNOWN, make.chart_spec("c", "gas", "oil"))) == "Gas exports; Oil"


@pytest.mark.parametrize(
    ("points", "reads"),
    [
        ((point(), point()), "Cubic metres; 2024"),
        ((point(), point("2023")), "Cubic metres; periods as labelled"),
        ((point(), point(basis=Basis.ASSUMED)), "Cubic metres; periods as labelled"),
        ((point(basis=Basis.ASSUMED),), "Cubic metres; period not stated"),
    ],
)
def test_the_measure_line_is_unit_and_period(points: tuple[Point, ...], reads: str) -> None:
    assert plain(subtitle_of(KNOWN, make.chart_spec("c", "gas", kind="bars"), [panel()], points)) == reads


def test_a_chart_of_rates_is_in_per_cent() -> None:
    spec = make.chart_spec("c", "gas", kind="dots")
    assert plain(subtitle_of(KNOWN, spec, [panel(unit="%", percent=True)], [point()])) == "Per cent; 2024"


def test_panels_drop_the_words_all_titles_end_in() -> None:
    titles = ("Natural gas exports to the guest", "Electricity exports to the guest")
    series = [make.series(str(n), title=make.words(title)) for n, title in enumerate(titles)]
    assert panel_titles(KNOWN, series) == ("Natural gas", "Electricity")


def test_one_shared_word_is_no_reason_to_cut_a_title() -> None:
    series = [make.series(str(n), title=make.words(title)) for n, title in enumerate(("Gas exports", "Oil exports"))]
    assert panel_titles(KNOWN, series) == ("Gas exports", "Oil exports")


def test_a_lone_panel_needs_no_title() -> None:
    assert panel_titles(KNOWN, [make.series("gas")]) == ("",)


@pytest.mark.parametrize(
    ("kind", "drawn", "reads"),
    [
        ("bars", mark(">"), "Open end: more than."),
        ("dots", mark(">"), "Arrow: more than."),
        ("bars", mark("<"), "Open end: less than."),
        ("bars", mark(state=MarkState.PLANNED), "Hatched:\u00a0plan."),
        ("lines", mark(state=MarkState.PLANNED), "Ring:\u00a0plan."),
        ("dots", mark(state=MarkState.DERIVED), "Ring:\u00a0derived."),
        ("parts", mark(state=MarkState.DERIVED), "Dashed:\u00a0derived."),
        ("bars", mark(name="Earlier*"), "*Period\u00a0not\u00a0stated."),
        ("bars", mark(), ""),
    ],
)
def test_the_note_explains_the_marks_that_occur(kind: str, drawn: Mark, reads: str) -> None:
    assert plain(note_of(KNOWN, make.chart_spec("c", "gas", kind=kind), [panel(drawn)])) == reads


def test_the_desks_note_comes_first() -> None:
    spec = make.chart_spec("c", "gas", kind="bars", note=make.words("No total."))
    assert plain(note_of(KNOWN, spec, [panel(mark(">"))])) == "No total. Open end: more than."


def test_what_the_desk_has_explained_is_not_said_twice() -> None:
    line = make.words("Million dollars; dashed = derived, open end = more than")
    marks = panel(mark(">"), mark(state=MarkState.DERIVED), mark(state=MarkState.PLANNED))
    assert (
        plain(note_of(KNOWN, make.chart_spec("c", "gas", kind="bars", subtitle=line), [marks])) == "Hatched:\u00a0plan."
    )
