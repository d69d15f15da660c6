"""What may not be published of a picture stops the edition, with the chart, the text and a way out."""

import re

from reports.edition.drawing.pictures import Place, faults
from reports.house.model import Size
from reports.problems import Severity
from tests.charts.examples import HBARS, LOOK, SIZES, chart, english, mark, panel, picture

SLIDE = Size(18.542, 11.303)


def test_a_text_no_font_can_draw_is_an_error_of_its_chart() -> None:
    lost = chart("hbars", panel(mark("漢字", "4", "4"), mark("Gas", "3", "3")))
    (problem,) = faults(picture(lost), Place("example", lost, "memo", SIZES["memo"]))  # type: ignore[arg-type]
    assert (problem.code, problem.row, problem.severity) == ("glyph", "example", Severity.ERROR)
    assert "漢字" in problem.message
    assert problem.hint


def test_a_text_without_room_on_a_slide_is_an_error_that_points_at_the_memo() -> None:
    names = [f"Cooperation agreement number {number} of the ministries" for number in range(40)]
    tight = chart("hbars", panel(*(mark(name, str(number), "4") for number, name in enumerate(names))))
    (problem,) = faults(picture(tight, "deck"), Place("example", tight, "deck", SLIDE))  # type: ignore[arg-type]
    assert problem.code == "crowded"
    assert re.fullmatch(
        r"the chart “example”, drawn as hbars, has no room for “.*” and \d+ more on its slide", problem.message
    )
    assert "choose another kind" in problem.hint
    assert "leave it to the memo" in problem.hint


def test_a_sound_picture_has_no_faults() -> None:
    assert list(faults(picture(HBARS), Place("example", HBARS, "memo", SIZES["memo"]))) == []  # type: ignore[arg-type]


def test_in_the_memo_the_same_rows_find_room() -> None:
    from reports.charts.draw import fitting

    names = [f"Cooperation agreement number {number} of the ministries" for number in range(30)]
    rows = chart("hbars", panel(*(mark(name, str(number), "4") for number, name in enumerate(names))))
    size = fitting(rows, SIZES["memo"], LOOK, english(), "memo")
    assert size.height > SIZES["memo"].height
