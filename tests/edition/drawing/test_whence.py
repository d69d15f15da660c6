"""A chart that cannot be drawn is told at the line where the desk wrote it."""

from reports.edition.drawing.whence import with_lines
from reports.problems import Place, Problem
from tests import make

CROWDED = Problem("crowded", "no room", Place("charts.yaml", column="gas"), row="gas")
SERIES = make.series("gas", make.point(row=Place("data/talks/series.csv", 7)))


def test_a_chart_is_told_at_its_line_of_charts_yaml() -> None:
    spec = make.chart_spec("gas", "gas", row=Place("data/talks/charts.yaml", 3))
    (problem,) = with_lines([CROWDED], make.dataset(SERIES, charts=(spec,)))
    assert str(problem.place) == "data/talks/charts.yaml:3"


def test_a_chart_chosen_by_the_build_is_told_at_the_first_point_of_its_series() -> None:
    (problem,) = with_lines([CROWDED], make.dataset(SERIES))
    assert str(problem.place) == "data/talks/series.csv:7"


def test_what_has_a_place_keeps_it_and_what_has_no_line_as_well() -> None:
    slide = Problem("deck-chart", "no room", Place("deck", 4), row="gas")
    assert with_lines([slide, CROWDED], make.dataset()) == (slide, CROWDED)
