import pytest

from reports.charts.scene import Disc, Stroke, clashes, words_of
from tests.charts.examples import MULTIPLES, chart, course, ground, panel, scene, words

TWELVE = chart(
    "multiples",
    *[
        panel(*course("", 1960, *[str((index * 37 + row * 91) % 113) for index in range(65)]), title=f"Place {row}")
        for row in range(12)
    ],
)
NAVY = ground().colours["navy"]


def own(paper: str = "memo") -> list[Stroke]:
    return [shape for shape in scene(MULTIPLES, paper) if isinstance(shape, Stroke) and shape.colour == NAVY]


def test_each_plot_is_headed_by_its_name_and_last_value() -> None:
    shapes = scene(MULTIPLES)
    assert words(shapes, "Northland").y == words(shapes, "7").y
    assert {"Southmoor", "Westhaven", "Isle of Winds"} <= {text.reads for text in words_of(shapes)}


def test_all_plots_share_one_scale() -> None:
    """Northland ends at 7, Isle of Winds at 9; what separates them is the same part of the plot everywhere."""
    first, last = own()[0], own()[3]
    rises = [line.points[2][1] - line.points[4][1] for line in (first, last)]
    assert rises[0] == pytest.approx(rises[1])


def test_the_others_stand_behind_in_grey() -> None:
    grey = [
        shape
        for shape in scene(MULTIPLES)
        if isinstance(shape, Stroke) and shape.colour == ground().colours["mist"] and len(shape.points) == 5
    ]
    assert len(grey) == 4 * 3
    assert len([shape for shape in scene(MULTIPLES) if isinstance(shape, Disc)]) == 4


@pytest.mark.parametrize("paper", ["memo", "deck"])
def test_twelve_long_courses_stand_free(paper: str) -> None:
    from reports.charts.draw import fitting
    from reports.charts.look import sheet
    from tests.charts.examples import LOOK, SIZES, english

    size = fitting(TWELVE, SIZES[paper], LOOK, english(), paper) if paper == "memo" else SIZES[paper]
    points = sheet(LOOK, size, paper)
    from reports.charts.draw import lay_out

    assert clashes(lay_out(TWELVE, points, english(), paper), points.width, points.height) == ()


@pytest.mark.parametrize("paper", ["memo", "deck"])
def test_numbers_of_any_scale_stand_clear_of_its_lines(paper: str) -> None:
    """Four steps of 2.5 have longer words than three of 5."""
    plots = (panel(*course("", 2000, "3", "5", "9"), title="A name as long as two lines of words") for _ in range(2))
    assert clashes(scene(chart("multiples", *plots), paper), ground(paper).width, ground(paper).height) == ()
