"""A chart as one that Office draws and anyone can edit, or the reason why it has to stay a picture.

In: a `brief.chart.Chart`, the size of its place, the house's look, what the paper's charts have in common. Out: placed
charts, one a panel that has a scale of its own, in reading order; or `Unfit`. It must not know matplotlib or XML.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from reports.brief.chart import Chart
from reports.charts.alt import alt
from reports.charts.heights import enough
from reports.charts.kinds import bars as drawn_bars
from reports.charts.look import POINTS_PER_CM
from reports.charts.native import bars, columns, courses, groups, rows, slope
from reports.charts.native.bars import Drawn
from reports.charts.native.ground import Ground, Office, Unfit, ground
from reports.charts.shortening import shortened
from reports.house.model import ChartLook, Size
from reports.language.locale import Language
from reports.office.charts.book import MOST_DIGITS, digits
from reports.office.charts.value import Placed, numbers

Translate = Callable[[Chart, Ground, Language], tuple[Drawn, ...]]

NATIVE: Mapping[str, Translate] = {
    "bars": bars.upright,
    "hbars": bars.lying,
    "parts": rows.parts,
    "shares": rows.shares,
    "grouped": groups.grouped,
    "lines": courses.lines,
    "slope": slope.slope,
    "columns": columns.columns,
    "areas": courses.areas,
}
"""The kinds that Office can draw honestly, by their name in charts.yaml."""

PICTURES: Mapping[str, str] = {
    "dots": "Office has no dot on a stem and no range between ticks",
    "multiples": "many small plots on one scale would be as many charts, each to be kept in step by hand",
    "tiles": "figures in large type are no chart",
    "timeline": "Office has no events on a true time scale",
}
"""The kinds that stay pictures, and why."""

STAY = "write as: picture"
STEPS, TALLEST = 8, 21.0  # heights that are tried in the memo; the last, in centimetres
ROUNDING = 1.0  # points that the frames of a row stay short of their place, so that they stand on one line


def native(chart: Chart, size: Size, look: ChartLook, office: Office) -> tuple[Placed, ...]:
    """The chart in frames that fill its place together. Raises `Unfit`.

    The place on a slide is fixed; in the memo a chart takes the height that its labels need, and lying bars no more
    than keeps them together.
    """
    if chart.kind not in NATIVE:
        raise Unfit(PICTURES[chart.kind], STAY)
    if office.paper != "deck":
        size = _together(chart, size, ground(look, size, office))
    room = 0.0 if office.paper == "deck" else max(TALLEST - size.height, 0.0)
    for step in range(STEPS if room else 0):
        try:
            return _placed(chart, Size(size.width, size.height + room * step / STEPS), look, office)
        except Unfit:
            continue
    return _placed(chart, Size(size.width, size.height + room), look, office)


def _together(chart: Chart, size: Size, sheet: Ground) -> Size:
    """The place, no higher than its lying bars need."""
    if not (chart.kind == "hbars" or (chart.kind == "bars" and drawn_bars.lies(chart, sheet))):
        return size
    rows = sum(len(panel.marks) for panel in chart.panels)
    return Size(size.width, min(size.height, round(enough(chart, rows, sheet.text) / POINTS_PER_CM, 2)))


def _placed(chart: Chart, size: Size, look: ChartLook, office: Office) -> tuple[Placed, ...]:
    sheet = ground(look, size, office)
    sheet = replace(sheet, width=sheet.width - ROUNDING)
    language = office.language
    if office.paper == "deck":
        chart = shortened(chart, sheet, language)
    drawn = NATIVE[chart.kind](chart, sheet, language)
    if any(digits(value) > MOST_DIGITS for each in drawn for value in numbers(each.chart)):
        raise Unfit("a value has more digits than a workbook keeps", STAY)
    return tuple(
        Placed(
            each.chart,
            alt(chart if len(drawn) == 1 else replace(chart, panels=(each.panel,)), language),
            each.cut.width / POINTS_PER_CM,
            each.cut.height / POINTS_PER_CM,
        )
        for each in drawn
    )
