"""Where a chart that cannot be drawn is written: its line in charts.yaml, else the series it was made from.

In: problems that name a chart, the dataset. Out: the same problems, each at a line the desk can go to. It must not know
how anything is drawn.
"""

from collections.abc import Iterable
from dataclasses import replace

from reports.dataset.model import Dataset
from reports.problems import Place, Problem

UNPLACED = "charts.yaml"
"""File of a place that names a chart alone."""


def with_lines(problems: Iterable[Problem], dataset: Dataset) -> tuple[Problem, ...]:
    """The problems with file and line; those of a place already, or of a chart nobody wrote, stay as they are."""
    return tuple(_with_line(problem, dataset) for problem in problems)


def _with_line(problem: Problem, dataset: Dataset) -> Problem:
    found = _home(problem.row, dataset) if problem.place.file == UNPLACED else None
    return replace(problem, place=found) if found else problem


def _home(chart: str, dataset: Dataset) -> Place | None:
    """A chart that no line of charts.yaml asks for goes by the id of its series."""
    asked = [spec.row for spec in dataset.charts if spec.id == chart]
    points = dataset.series[chart].points if chart in dataset.series else ()
    return next(iter((*asked, *(point.row for point in points))), None)
