"""What native charts are laid out on in tests, and a chart as readable XML."""

from dataclasses import replace

from lxml import etree

from reports.brief.chart import Chart
from reports.charts.native.ground import Ground, Office, ground
from reports.charts.native.translate import native
from reports.house.model import Size, Theme
from reports.language.locale import Language
from reports.office.charts.part import chart_part
from reports.office.charts.value import NativeChart, Placed
from tests.charts.examples import LOOK, SIZES, english

ROLES = ("ink", "paper", "slate", "panel", "navy", "teal", "plum", "orange", "steel", "mist")
SLOTS = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
THEME = Theme({slot: LOOK.colours[role] for role, slot in zip(ROLES, SLOTS, strict=True)}, "Calibri")
WIDTHS = {"regular": {"": 520.0, " ": 226.0}, "bold": {"": 540.0, " ": 226.0}}


def office(paper: str = "memo", language: Language | None = None) -> Office:
    return Office(THEME, WIDTHS, language or english(), paper)


def floor(paper: str = "memo", size: Size | None = None) -> Ground:
    return ground(LOOK, size or SIZES[paper], office(paper))


def translated(chart: Chart, paper: str = "memo", language: Language | None = None) -> tuple[Placed, ...]:
    return native(chart, SIZES[paper], LOOK, office(paper, language))


def only(chart: Chart, paper: str = "memo") -> NativeChart:
    """The one native chart of a chart with one panel."""
    (placed,) = translated(chart, paper)
    return placed.chart


def readable(chart: Chart) -> str:
    """The XML of every frame, a tag a line."""
    parts = [etree.fromstring(chart_part(placed.chart)) for placed in translated(chart)]
    return "".join(etree.tostring(part, pretty_print=True, encoding="unicode") for part in parts)


def values(chart: NativeChart) -> dict[str, tuple[str, ...]]:
    """What stands in the column of each series, "" for a gap."""
    return {one.name: tuple("" if p.value is None else f"{p.value:f}" for p in one.points) for one in chart.series}


def labels(chart: NativeChart) -> tuple[str, ...]:
    return tuple(p.label.reads for one in chart.series for p in one.points if p.label)


def without_ranges(chart: Chart) -> Chart:
    return replace(
        chart,
        panels=tuple(
            replace(panel, marks=tuple(replace(mark, low=None, high=None) for mark in panel.marks))
            for panel in chart.panels
        ),
    )
