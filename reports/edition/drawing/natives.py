"""Charts that Word and PowerPoint draw themselves, where the desk or the command wants them and Office can.

In: a chart, its place, its look. Out: a picture that is frames, or why it stays one of dots. It must not know how a
chart is translated: `charts.native` does. Nothing is kept: to make one takes less than to look it up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.brief.chart import Chart
from reports.edition.cache import Picture
from reports.house.model import ChartLook, House, Size, Theme
from reports.language.locale import Language
from reports.office.charts.embedded import Embedded
from reports.problems import Place, Problem

if TYPE_CHECKING:
    from reports.charts.native.ground import Office
    from reports.office.charts.value import Placed


@dataclass(frozen=True, slots=True)
class Natives:
    """What the command asks of all charts ("native", "picture", "" for what charts.yaml says), and for whom.

    `themes` are by paper; a paper without one takes pictures alone.
    """

    asked: str = ""
    themes: Mapping[str, Theme] = field(default_factory=dict)
    widths: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def wants(self, chart: Chart, paper: str) -> bool:
        """Whether the chart is to be Office's own in this paper."""
        return paper in self.themes and (self.asked or chart.made_as) == "native"

    def office(self, language: Language, paper: str) -> "Office":
        """What Office has for drawing in this paper."""
        from reports.charts.native.ground import Office

        return Office(self.themes[paper], self.widths, language, paper)


@dataclass(frozen=True, slots=True)
class Stays:
    """Why a chart stays a picture, in words, and what to do about it where the desk asked for a native one."""

    why: str
    problems: tuple[Problem, ...]


def natives_of(house: House, asked: str) -> Natives:
    """What a house has for charts of Office itself: the themes of its templates and its advance widths."""
    return Natives(asked, {"memo": house.memo.theme, "deck": house.deck.theme}, house.widths)


def make_native(chart: Chart, size: Size, look: ChartLook, office: "Office") -> Picture | Stays:
    """The chart as frames of its place, each with the words that stand for it."""
    from reports.charts.native.ground import Unfit
    from reports.charts.native.translate import native

    try:
        placed = native(chart, size, look, office)
    except Unfit as unfit:
        told = _problem(chart, office.paper, unfit.why, unfit.hint)
        return Stays(unfit.why, (told,) if chart.made_as == "native" else ())
    return Picture(b"", b"", placed[0].alt, frames=tuple(_embedded(each) for each in placed))


def _embedded(placed: "Placed") -> Embedded:
    from reports.office.charts.book import chart_book
    from reports.office.charts.part import chart_part

    return Embedded(chart_part(placed.chart), chart_book(placed.chart), placed.alt, placed.width, placed.height)


def _problem(chart: Chart, paper: str, why: str, hint: str) -> Problem:
    message = f"the chart “{chart.id}” cannot be native ({paper}): {why}"
    return Problem("not-native", message, Place("charts.yaml", column=chart.id), hint, row=chart.id)
