"""Native charts for the tests of the office station: constructors with defaults."""

from decimal import Decimal
from typing import Any

from reports.office.charts.value import (
    Arrow,
    Fill,
    Form,
    Frame,
    Label,
    Letters,
    NativeChart,
    Paint,
    Point,
    Scale,
    Series,
    Setting,
)

PLAIN = Letters(9, "dk1")
BOLD = Letters(9, "accent1", bold=True)
SETTING = Setting(PLAIN, Letters(8.5, "dk2"), ("dk2", 0.9), ("accent6", 0.5), "lt1", gap=117, overlap=100)


def point(value: str | None, printed: str = "", side: str = "outEnd", **changes: Any) -> Point:
    """`point("3000", "more than 3,000")`: its label reads as it is printed; None is a gap."""
    label = Label(printed, BOLD, side) if printed else None
    return Point(None if value is None else Decimal(value), printed, label=changes.pop("label", label), **changes)


def series(name: str, *points: Point, **changes: Any) -> Series:
    return Series(name, points, changes.pop("paint", Paint("accent1")), **changes)


def native(*all_series: Series, names: tuple[str, ...] = ("Gas", "Power"), **changes: Any) -> NativeChart:
    return NativeChart(
        form=changes.pop("form", Form.BARS),
        names=names,
        series=all_series,
        scale=changes.pop("scale", Scale(Decimal(0), Decimal(500))),
        plot=Frame(0.25, 0.0, 0.75, 1.0),
        setting=changes.pop("setting", SETTING),
        language=changes.pop("language", "en-GB"),
        sheet=changes.pop("sheet", "Data"),
        unit=changes.pop("unit", "million m³"),
        printed="as printed",
        **changes,
    )


FLOOR = native(
    series("stated", point("410.50", "410.50"), point(None)),
    series(
        "more than",
        point(None),
        point("90", "more than 90", paint=Paint("accent1", Fill.OPEN, 1.2)),
        arrow=Arrow(Decimal("12.5"), 1.9, "accent1"),
    ),
)
