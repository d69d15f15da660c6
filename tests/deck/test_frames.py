"""Where the frames of a native chart stand on a slide."""

from reports.deck.frames import chart_frames, seats
from reports.deck.markup import Pen
from reports.deck.slides import Picture
from reports.deck.template import Frame, Slot
from reports.office.charts.embedded import Embedded

PLACE = Frame(100, 200, 3_600_000, 1_800_000)


CHART = Picture(Slot("chart", "Chart", "pic", "1", PLACE, PLACE, ()), "gas", "Chart: Gas")


def embedded(width: float, height: float, alt: str = "Bars: 1, then 2.") -> Embedded:
    return Embedded(b"", b"", alt, width, height)


def test_frames_stand_side_by_side_and_then_below() -> None:
    frames = [embedded(5, 2), embedded(4.9, 2), embedded(9.9, 2.5)]
    assert list(seats(PLACE, frames)) == [
        Frame(100, 200, 1_800_000, 720_000),
        Frame(1_800_100, 200, 1_764_000, 720_000),
        Frame(100, 720_200, 3_564_000, 900_000),
    ]


def test_each_frame_has_a_name_an_alt_text_and_its_part() -> None:
    pen = Pen("en-GB", lambda url: url)
    xml = chart_frames(CHART, [embedded(5, 2, "Gas"), embedded(4.9, 2, "Power")], ["rId2", "rId3"], pen)
    assert xml.count("<p:graphicFrame>") == 2
    assert 'name="Chart: Gas 2" descr="Power"' in xml
    assert 'r:id="rId3"' in xml


def test_a_frame_that_stands_alone_is_not_numbered() -> None:
    xml = chart_frames(CHART, [embedded(5, 2)], ["rId2"], Pen("en-GB", lambda url: url))
    assert 'name="Chart: Gas"' in xml
