"""A native chart as a value: names, series, points with their labels, and how each is painted.

In: nothing. Out: the types that `part` writes as DrawingML and `book` as a workbook. It must not know
briefs or houses. A colour is a slot of the paper's theme ("accent1", "dk1") or RRGGBB; sizes and lines are points,
places and shifts are shares of the frame, from its top left.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Form(StrEnum):
    """What Office draws: upright or lying bars in place of one another, grouped or in a row; lines; areas."""

    COLUMNS = "columns"
    BARS = "bars"
    GROUPED = "grouped"
    STACKED = "stacked"
    LINES = "lines"
    AREAS = "areas"


class Fill(StrEnum):
    """SOLID; OPEN is paper within a dashed edge, or a dashed line to a hollow dot; HATCHED has a solid edge; NONE."""

    SOLID = "solid"
    OPEN = "open"
    HATCHED = "hatched"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Paint:
    """How a series or a point looks: `line` is the weight of its edge, or of a line; `hatch` the colour of hatching.

    `dot` is the diameter of the dots of a line, 0 for none; `dashed` is a stretch that leads to or from an open one.
    """

    colour: str
    fill: Fill = Fill.SOLID
    line: float = 0.0
    hatch: str = ""
    dot: int = 0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Letters:
    """How text is set."""

    size: float
    colour: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at a point: `reads` as the papers print it, behind the `name` of what it belongs to where one is
    said; `side` is a position that the form allows (ST_DLblPos: outEnd, ctr, r …), `moved` the shift from there.
    """

    reads: str
    letters: Letters
    side: str
    name: str = ""
    name_letters: Letters | None = None
    moved: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Point:
    """`value` None is a gap: nothing is drawn and nothing stands in the cell. `paint` "None" is that of the series.

    `printed` is how the papers print it and `part` what it is called, in the workbook beside the value.
    """

    value: Decimal | None
    printed: str = ""
    part: str = ""
    label: Label | None = None
    paint: Paint | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """The open end of each bar of a series: a line of `length` (in the unit of the axis) beyond the end, with a head.

    `onward` points away from zero (a floor), else back to the bar (a ceiling); `up` is towards greater values.
    """

    length: Decimal
    line: float
    colour: str
    onward: bool = True
    up: bool = True


@dataclass(frozen=True, slots=True)
class Series:
    """Points in one look, the name they are listed by, and the open head at their ends where they are bounds."""

    name: str
    points: tuple[Point, ...]
    paint: Paint
    arrow: Arrow | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis of values; with a `step` its levels are written at the edge and drawn across."""

    low: Decimal
    high: Decimal
    step: Decimal | None = None
    format: str = "General"


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the frame, in shares of it."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Setting:
    """What does not depend on the data: letters of names and of levels, lines, and the distances of bars.

    `gap` is the room between rows and `overlap` that of bars within one, in per cent of a bar (ST_GapAmount,
    ST_Overlap); `skip` writes each so many-th name; `paper` is the ground.
    """

    names: Letters
    levels: Letters
    baseline: tuple[str, float]
    grid: tuple[str, float]
    paper: str
    gap: int = 100
    overlap: int = 0
    skip: int = 1


@dataclass(frozen=True, slots=True)
class NativeChart:
    """One chart in one frame. `heading` are lines above the plot; `keys` is where a legend stands, None for none.

    `sheet` is the name of the workbook's sheet, `unit` and `printed` heads in it. `language` is a BCP 47 tag.
    """

    form: Form
    names: tuple[str, ...]
    series: tuple[Series, ...]
    scale: Scale
    plot: Frame
    setting: Setting
    language: str
    sheet: str
    unit: str
    printed: str
    part: str = ""
    heading: tuple[tuple[str, Letters], ...] = ()
    keys: Frame | None = None

    @property
    def has_parts(self) -> bool:
        """Whether any point has a name of its own beside its value in the workbook."""
        return any(point.part for series in self.series for point in series.points)


@dataclass(frozen=True, slots=True)
class Placed:
    """A chart with the words that stand for it and the size of its frame, in centimetres."""

    chart: NativeChart
    alt: str
    width: float
    height: float


def numbers(chart: NativeChart) -> Iterator[Decimal]:
    """Every value that is drawn, series by series."""
    return (point.value for series in chart.series for point in series.points if point.value is not None)
