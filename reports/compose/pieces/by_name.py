"""What templates may call by name, on a line of its own: one literal table.

In: nothing. Out: `PIECES`. It must not know Jinja: the engine binds `known` and checks the arguments.
"""

from collections.abc import Mapping

from reports.compose.charts.chart_table import chart_table
from reports.compose.charts.charting import area_charts, chart
from reports.compose.known import Known, Piece, PieceError
from reports.compose.pieces.calendar import calendar, nearest_dates
from reports.compose.pieces.case_words import points
from reports.compose.pieces.delegations import bodies, delegation, delegations
from reports.compose.pieces.doubts import doubts, source_list
from reports.compose.pieces.opening import key_figures, masthead
from reports.compose.pieces.summaries import area_summary, ledgers, outcomes, steps
from reports.compose.pieces.tables import facts_table, short_table, statements_table
from reports.compose.pieces.timeline import timeline

__all__ = ["PIECES", "Known", "PieceError"]

PIECES: Mapping[str, Piece] = {
    "area_charts": area_charts,
    "area_summary": area_summary,
    "bodies": bodies,
    "calendar": calendar,
    "chart": chart,
    "chart_table": chart_table,
    "delegation": delegation,
    "delegations": delegations,
    "doubts": doubts,
    "facts_table": facts_table,
    "key_figures": key_figures,
    "ledgers": ledgers,
    "masthead": masthead,
    "nearest_dates": nearest_dates,
    "outcomes": outcomes,
    "points": points,
    "short_table": short_table,
    "source_list": source_list,
    "statements_table": statements_table,
    "steps": steps,
    "timeline": timeline,
}
