"""Charts, sheets and pictures for the tests of charts: constructors with defaults, and a look of their own."""

import io
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from PIL import Image

from reports.brief.chart import Chart, Mark, MarkState, Panel
from reports.brief.inlines import Inlines, Text
from reports.charts.draw import Picture, draw, lay_out
from reports.charts.look import Sheet, sheet
from reports.charts.scene import Scene, Words, words_of
from reports.dataset.periods import parse_period
from reports.dataset.values import Comparator, Period
from reports.house.model import ChartLook, Size, Type
from reports.language.locale import Language, speak

LOOK = ChartLook(
    colours={
        "ink": "1B2A3B",
        "paper": "FFFFFF",
        "slate": "55616D",
        "panel": "F2F5F8",
        "navy": "12436D",
        "teal": "28A197",
        "plum": "801650",
        "orange": "F46A25",
        "steel": "7F93A6",
        "mist": "B8C4CE",
    },
    font="PT Sans",
    font_package="fontpkg-pt-sans",
    types={"memo": Type(9, 8.5, 13.5, 1.0), "deck": Type(14, 13, 19, 1.3)},
    lines={"baseline": 0.9, "leader": 0.8, "stem": 1.0, "derived": 1.2, "range": 1.8, "chevron": 1.9},
)
SIZES = {"memo": Size(16.4, 6.2), "deck": Size(18.542, 11.303), "loose": Size(18.0, 9.0)}
NAVY, STEEL, WHITE, ORANGE = (18, 67, 109), (127, 147, 166), (255, 255, 255), (244, 106, 37)


@cache
def english() -> Language:
    return speak("en-GB", b"")


@cache
def russian() -> Language:
    return speak("ru", b"")


def said(reads: str) -> Inlines:
    return (Text(reads),) if reads else ()


def mark(name: str = "Gas", value: str | None = "4", reads: str = "4", **changes: Any) -> Mark:
    """`mark("Gas", "4", "more than 4", comparator=">", state="planned", low="3", high="5")`."""
    return Mark(
        name=name,
        detail=changes.pop("detail", ""),
        value=None if value is None else Decimal(value),
        reads=said(reads),
        comparator=Comparator(changes.pop("comparator", "=")),
        state=MarkState(changes.pop("state", "stated")),
        low=_number(changes.pop("low", None)),
        high=_number(changes.pop("high", None)),
        **changes,
    )


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def event(when: str, name: str, detail: str = "Something happened", **changes: Any) -> Mark:
    return mark(name, None, name, detail=detail, when=period(when), **changes)


def period(written: str) -> Period:
    parsed = parse_period(written)
    assert isinstance(parsed, Period), parsed
    return parsed


def panel(*marks: Mark, title: str = "", **changes: Any) -> Panel:
    return Panel(title=title, unit=changes.pop("unit", ""), marks=marks, **changes)


def chart(kind: str, *panels: Panel, headline: str = "Supplies rose", subtitle: str = "Million dollars, 2024") -> Chart:
    return Chart("example", kind, said(headline), said(subtitle), (), said("Source: a note."), panels)


def ground(paper: str = "memo") -> Sheet:
    return sheet(LOOK, SIZES[paper], paper)


def scene(drawn: Chart, paper: str = "memo", language: Language | None = None) -> Scene:
    return lay_out(drawn, ground(paper), language or english(), paper)


def picture(drawn: Chart, paper: str = "memo", language: Language | None = None) -> Picture:
    return draw(drawn, SIZES[paper], LOOK, language or english(), paper)


def words(shapes: Scene, reads: str) -> Words:
    """The one text that reads so."""
    (found,) = [text for text in words_of(shapes) if text.reads == reads]
    return found


def pixel(drawn: Picture, x: float, y: float, resolution: int = 240) -> tuple[int, ...]:
    """The colour at a place in points."""
    image = Image.open(io.BytesIO(drawn.png)).convert("RGB")
    colour = image.getpixel((int(x * resolution / 72), int(y * resolution / 72)))
    assert isinstance(colour, tuple)
    return colour


# One chart of each kind, with every state that the kind can show.

BARS = chart(
    "bars",
    panel(
        mark("Earlier period*", "276", "276", state="earlier"),
        mark("Ten months", "410", "410"),
        title="Natural gas",
        unit="million cubic metres",
    ),
    panel(
        mark("Earlier year*", "0.9", "0.9", state="earlier"),
        mark("2024", "1.6", "1.6"),
        title="Electricity",
        unit="billion kilowatt-hours",
    ),
)
LEVELS = chart(
    "bars",
    panel(
        mark("Earlier level", "130", "about 130", comparator="~", state="derived", detail="derived: 190 / 1.46"),
        mark("Level in the note", "190", "more than 190", comparator=">", detail="stated"),
    ),
)
HBARS = chart(
    "hbars",
    panel(
        mark("Trade turnover", "3000", "more than 3,000", comparator=">", detail="2024"),
        mark("Fund", "760", "760", detail="since 2014"),
        mark("Fund", "165", "165 (plan)", state="planned", detail="plan for 2025"),
    ),
)
DOTS = chart(
    "dots",
    panel(
        mark("Electricity", "78", "between 63% and 94%", state="derived", low="63", high="94", detail="2024; derived"),
        mark("Gas", "49", "about 49%", comparator="~", state="derived", detail="Jan–Oct 2024; derived"),
        mark("Investment", "46", "more than 46%", comparator=">", detail="no period; stated"),
        percent=True,
    ),
)
PARTS = chart(
    "parts",
    panel(
        mark("on budget places", "7000", "about 7,000", comparator="~"),
        mark("on other places", "9000", "about 9,000", comparator="~", state="derived", detail="derived"),
        title="Students abroad",
        total=mark("in all", "16000", "more than 16,000", comparator=">"),
    ),
    panel(
        mark("from third countries", "860", "more than 860", comparator=">"),
        mark("other students", "6640", "about 6,640", comparator="~", state="derived", detail="derived"),
        title="University",
        total=mark("in all", "7500", "7,500"),
    ),
)
SHARES = chart(
    "shares",
    panel(
        mark("Rouble", "90", "90%"),
        mark("other currencies", "10", "10%", state="derived"),
        title="Rouble",
        base="settlements = 100%",
        percent=True,
    ),
    panel(
        mark("Partner", "22", "about 22%", comparator="~"),
        mark("all others", "78", "about 78%", state="derived"),
        title="Partner",
        base="foreign trade = 100%",
        percent=True,
    ),
)
TIMELINE = chart(
    "timeline",
    panel(
        event("1992-03-20", "20 March 1992", "Diplomatic relations"),
        event("1992-06-10", "10 June 1992", "Friendship treaty"),
        event("2000-07-27", "27 July 2000", "Declaration on eternal friendship and alliance"),
        event("2014", "2014 (year only)", "Development fund: counting begins"),
        event("2023-09-01", "1 September 2023", "Nine-school project launched"),
        event("2025-01-22", "22 January 2025", "Visit of the foreign minister", state="planned", highlighted=True),
    ),
)


def course(
    name: str, first: int, *values: str | None, unit: str = "", step: int = 1, **states: Sequence[int]
) -> list[Mark]:
    """Yearly marks of one series; `planned=(8, 9)`, `derived=…`, `more=…` name marks by their place."""
    found = []
    for index, value in enumerate(values):
        year = str(first + index * step)
        reads = "not available" if value is None else f"{value}{unit}".replace("-", "−")
        state = next((name for name in ("planned", "derived") if index in states.get(name, ())), "stated")
        comparator = ">" if index in states.get("more", ()) else "="
        found.append(mark(year, value, reads, when=period(year), series=name, state=state, comparator=comparator))
    return found


def grouped_rows(groups: Sequence[str], *rows: tuple[str, Sequence[str]]) -> list[Mark]:
    return [
        mark(name, value, value.replace("-", "−"), series=group)
        for name, values in rows
        for group, value in zip(groups, values, strict=True)
    ]


BALANCE = ("-2.1", "-5.8", "1.2", "3.4", "-7.4", "2.0", "0.4", "-1.1")
LINES = chart(
    "lines",
    panel(
        *course("Exports", 2010, "3", "4", "4.5", None, "5.2", "6.1", "5.8", "7", "7.4", "8", planned=(8, 9)),
        *course("Imports", 2010, "5", "5.2", "5.6", "5.9", "6.4", "6.2", "6", "6.6", more=(7,)),
    ),
)
MULTIPLES = chart(
    "multiples",
    *[
        panel(*course("", 2000, *(str(start + index) for index in (0, 2, -3, 4, 5))), title=name, percent=True)
        for name, start in (("Northland", 2), ("Southmoor", 5), ("Westhaven", -1), ("Isle of Winds", 4))
    ],
)
SLOPE = chart(
    "slope",
    panel(
        *course("Northland", 2019, "12", "18", step=5),
        *course("Southmoor", 2019, "13", "11", step=5, derived=(1,)),
        *course("Westhaven", 2019, "12.5", "12.5", step=5),
    ),
)
COLUMNS = chart("columns", panel(*course("", 2016, *BALANCE, unit="%", planned=(7,)), percent=True))
AREAS = chart("areas", panel(*course("", 2016, *BALANCE, unit="%", planned=(7,)), percent=True))
GROUPED = chart(
    "grouped",
    panel(
        *grouped_rows(
            ("Exports", "Imports"), ("Machinery", ("120", "80")), ("Textiles", ("34", "56")), ("Food", ("-12", "20"))
        )
    ),
)
TILES = chart(
    "tiles",
    panel(mark("Trade turnover", "3", "more than 3", comparator=">", detail="2024"), unit="billion US dollars"),
    panel(mark("Vehicles", "135", "135", detail="2024"), unit="vehicles"),
)
TIMED = (LINES, MULTIPLES, SLOPE, COLUMNS, AREAS)
EACH = (BARS, LEVELS, HBARS, DOTS, PARTS, SHARES, TIMELINE, GROUPED, TILES, *TIMED)
