"""Native charts on a slide: graphic frames side by side, then below one another, within the place of the chart.

In: the place, the frames of a chart, the ids of their parts. Out: XML text (ECMA-376 part 1, 19.3.1.21). It must not
know what a chart shows. The frames stand free: a placeholder for pictures takes no chart.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from reports.deck.markup import Pen, frame_xml, properties
from reports.deck.slides import Picture
from reports.deck.template import Frame
from reports.office.charts.embedded import Embedded

EMU_PER_CM = 360_000
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def chart_frames(chart: Picture, frames: Sequence[Embedded], relations: Sequence[str], pen: Pen) -> str:
    """`p:graphicFrame` for each, in reading order."""
    found = zip(seats(chart.slot.frame, frames), frames, relations, strict=True)
    alone = len(frames) == 1
    return "".join(
        _frame(chart.name if alone else f"{chart.name} {number}", seat, chart.told(frame.alt), relation, pen)
        for number, (seat, frame, relation) in enumerate(found, 1)
    )


def seats(place: Frame, frames: Sequence[Embedded]) -> Iterator[Frame]:
    """Where each frame stands: beside the one before where there is room, else below it."""
    left, top, deep = 0, 0, 0
    for frame in frames:
        width, height = round(frame.width * EMU_PER_CM), round(frame.height * EMU_PER_CM)
        if left and left + width > place.width:
            left, top, deep = 0, top + deep, 0
        yield Frame(place.x + left, place.y + top, width, height)
        left, deep = left + width, max(deep, height)


def _frame(name: str, seat: Frame, alt: str, relation: str, pen: Pen) -> str:
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{properties(pen, name, alt=alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'{frame_xml(seat, "p")}<a:graphic><a:graphicData uri="{CHART}">'
        f"<c:chart xmlns:c={quoteattr(CHART)} r:id={quoteattr(relation)}/></a:graphicData></a:graphic></p:graphicFrame>"
    )
