"""The plot of a panel of courses and its scale."""

import pytest

from reports.charts.native.ground import Unfit
from tests.charts.examples import chart, course, panel
from tests.charts.native.examples import only, translated


def test_times_that_cannot_all_be_named_leave_room_to_be_turned() -> None:
    few, many = (only(chart("lines", panel(*course("", 1960, *map(str, range(count)))))) for count in (5, 60))
    assert (few.setting.skip, many.setting.skip > 1) == (1, True)
    assert many.plot.top + many.plot.height < few.plot.top + few.plot.height


def test_lines_whose_values_are_all_alike_stay_a_picture() -> None:
    with pytest.raises(Unfit, match="alike"):
        translated(chart("lines", panel(*course("Gas", 2020, "0", "0", "0"))))
