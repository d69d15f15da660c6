"""Points of lines and the words at their ends."""

from tests.charts.examples import chart, course, panel
from tests.charts.native.examples import only


def test_labels_that_would_meet_are_moved_apart() -> None:
    near = panel(*course("North", 2020, "1", "2", "3"), *course("South", 2020, "2", "2.5", "3.02"))
    moved = [p.label.moved[1] for s in only(chart("lines", near)).series for p in s.points if p.label]
    assert moved[0] != moved[1]
