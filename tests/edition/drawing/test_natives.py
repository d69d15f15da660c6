"""Which charts become Office's own, and what is said of those that cannot."""

from dataclasses import replace

from reports.edition.cache import Picture
from reports.edition.drawing.natives import Natives, Stays, make_native
from reports.house.model import Size
from reports.office.charts.embedded import WORKBOOK
from tests.charts.examples import BARS, DOTS, LOOK, english
from tests.charts.native.examples import THEME, WIDTHS

PLACE = Size(16.4, 6.2)


def natives(asked: str = "") -> Natives:
    return Natives(asked, {"memo": THEME}, WIDTHS)


def made(chart, asked: str = "native"):  # type: ignore[no-untyped-def]
    return make_native(chart, PLACE, LOOK, natives(asked).office(english(), "memo"))


def test_the_desk_says_it_of_one_chart_and_the_command_of_all() -> None:
    assert not natives().wants(BARS, "memo")
    assert natives().wants(replace(BARS, made_as="native"), "memo")
    assert natives("native").wants(replace(BARS, made_as="picture"), "memo")
    assert not natives("picture").wants(replace(BARS, made_as="native"), "memo")


def test_a_loose_chart_is_always_a_picture() -> None:
    assert not natives("native").wants(BARS, "loose")
    assert not Natives("native").wants(BARS, "memo")


def test_a_native_chart_is_frames_with_a_workbook_each() -> None:
    picture = made(BARS)
    assert isinstance(picture, Picture)
    assert len(picture.frames) == 2
    assert all(WORKBOOK.encode() in frame.xml and frame.workbook.startswith(b"PK") for frame in picture.frames)
    assert picture.png == picture.svg == b""


def test_what_the_command_asks_stays_a_picture_without_a_problem() -> None:
    stays = made(DOTS)
    assert isinstance(stays, Stays)
    assert stays.why
    assert stays.problems == ()


def test_what_the_desk_asks_is_refused_with_reason_and_way_out() -> None:
    stays = made(replace(DOTS, made_as="native"), "")
    assert isinstance(stays, Stays)
    [problem] = stays.problems
    assert (problem.code, problem.row, problem.hint) == ("not-native", "example", "write as: picture")
    assert stays.why in problem.message
