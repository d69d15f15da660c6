"""How high rows are before they fall apart from one another.

In: a chart, how many rows it has, the text size. Out: points. It must not know sheets, matplotlib or papers.
"""

from collections.abc import Mapping

from reports.brief.chart import Chart

ROOMY: Mapping[str, float] = {"bars": 4.4, "hbars": 4.4, "dots": 5.2, "parts": 9.8, "shares": 6.5, "grouped": 3.25}
"""Height of a row beyond which it falls apart from the next, times the text size, by kind (bars: where they lie)."""
HEADED = ("bars", "hbars", "grouped")  # kinds whose panels have a head each
HEAD = 3.0  # a title, its unit and the air below, times the text size


def enough(chart: Chart, rows: int, text: float) -> float:
    """The height beyond which a chart of so many rows only has more air."""
    heads = sum(1 for panel in chart.panels if panel.title or panel.unit) if chart.kind in HEADED else 0
    return (rows * ROOMY[chart.kind] + heads * HEAD) * text
