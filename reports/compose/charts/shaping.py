"""Which kind of chart fits the shape of the data, where the desk names none.

In: `Known` and a spec without a kind. Out: the name of a kind. It must not know how anything is drawn. What one could
misread is never chosen: no line through two points, no scale for mixed units, no bar for a number alone.
"""

from collections.abc import Sequence

from reports.compose.charts.coursing import LEAST, Course, courses_of, why_not_timed
from reports.compose.charts.drafting import PERCENT, points_of, quantities_of, series_of
from reports.compose.charts.grouping import MOST_BARS, MOST_TILES, is_crossed
from reports.compose.charts.plotting import is_over_time
from reports.compose.charts.scaling import units
from reports.compose.known import Known
from reports.dataset.case import ChartSpec
from reports.dataset.rows import Series
from reports.dataset.values import Quantity

FEW_LINES = 4  # more are told apart better in plots of their own
FEW_COLUMNS = 24  # more read better as an area


def kind_by_shape(known: Known, spec: ChartSpec) -> str:
    """Events, totals, numbers alone; then courses over time, groups, shares; else bars or rows."""
    if spec.events is not None:
        return "timeline"
    if spec.totals:
        return "parts"
    series = series_of(known, spec.series + spec.panels)
    points = points_of(series)
    quantities = quantities_of(points)
    mixed = any(len(units(quantities_of(one.points))) > 1 for one in series)
    if len(quantities) == 1 or (mixed and len(points) <= MOST_TILES):
        return "tiles"
    if timed := _over_time(known, series, quantities):
        return timed
    if len(units(quantities)) == 1 and any(is_crossed(one) for one in series):
        groups = {point.group for point in points}
        return "grouped" if len(groups) <= MOST_BARS else "hbars"
    if all(quantity.unit == PERCENT for quantity in quantities):
        return "shares" if all(_is_whole(one) for one in series) else "dots"
    few = all(len(one.points) <= 2 or is_over_time(one.points) for one in series)
    return "bars" if few else "hbars"


def _over_time(known: Known, series: Sequence[Series], quantities: Sequence[Quantity]) -> str:
    """The kind for courses over time; "" where the series are none."""
    courses = courses_of(known, series)
    if any(why_not_timed(course) for course in courses):
        return ""
    one_unit = len(units(quantities)) == 1
    if min(course.valued for course in courses) >= LEAST:
        if len(courses) == 1 and _changes_sign(quantities):
            return "columns" if len(courses[0].points) <= FEW_COLUMNS else "areas"
        return "multiples" if len(courses) > FEW_LINES and one_unit else "lines"
    return "slope" if one_unit and _are_pairs(courses) else ""


def _are_pairs(courses: Sequence[Course]) -> bool:
    """Whether several things are known at the same two times."""
    times = {point.period for course in courses for point in course.points}
    return len(courses) > 2 and len(times) == 2 and all(course.valued == 2 for course in courses)


def _changes_sign(quantities: Sequence[Quantity]) -> bool:
    return any(quantity.value < 0 for quantity in quantities) and any(quantity.value > 0 for quantity in quantities)


def _is_whole(series: Series) -> bool:
    return len(series.points) > 1 and sum(q.value for q in quantities_of(series.points)) == 100
