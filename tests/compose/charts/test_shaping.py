import pytest

from reports.compose.charts.shaping import kind_by_shape
from reports.dataset.case import EventFilter
from reports.dataset.rows import Series
from tests import make
from tests.compose.charts.test_coursing import at, crossed, yearly
from tests.compose.charts.test_grouping import by_group
from tests.compose.knowing import known


def kind(*series: Series, **spec: object) -> str:
    return kind_by_shape(known(*series), make.chart_spec("c", *(one.id for one in series), **spec))


def money(id: str, *values: str) -> Series:
    return make.series(id, *(make.point(id, make.money(value), category=make.words(value)) for value in values))


def percent(id: str, *values: str) -> Series:
    named = [make.point(id, make.quantity(v, unit="percent"), category=make.words(v)) for v in values]
    return make.series(id, *named)


MONTHS = make.series("rate", *(at(f"{2022 + n // 12}-{n % 12 + 1:02d}", str(n + 1), "rate") for n in range(36)))
LONG = yearly("balance", *(str(n - 20) for n in range(41) if n != 20), first=1980)
MIXED = make.series(
    "m", make.point("m", make.quantity("5", unit="visit")), make.point("m", make.quantity("5", unit="meeting"))
)


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        ((money("one", "4"),), "tiles"),
        ((MIXED,), "tiles"),
        ((yearly("growth", "1", "2", "3"),), "lines"),
        ((MONTHS,), "lines"),
        ((crossed("growth", "a", "b", "c", "d"),), "lines"),
        ((crossed("growth", *"abcdef", years=25),), "multiples"),
        ((yearly("growth", "1", "2", "3"), yearly("prices", "4", "5", "6", unit="index")), "lines"),
        ((yearly("balance", "-2", "1", "-3"),), "columns"),
        ((LONG,), "areas"),
        ((yearly("deficit", "-2", "-1", "-3"),), "lines"),
        ((crossed("growth", "a", "b", "c", years=2),), "slope"),
        ((by_group("Exports", "Imports"),), "grouped"),
        ((percent("shares", "90", "10"),), "shares"),
        ((percent("rates", "46", "49"),), "dots"),
        ((money("two", "4", "5"),), "bars"),
        ((money("many", *(str(n) for n in range(30))),), "hbars"),
    ],
)
def test_the_shape_of_the_series_chooses_the_kind(series: tuple[Series, ...], expected: str) -> None:
    assert kind(*series) == expected


def test_events_and_stated_wholes_come_first() -> None:
    assert kind(events=EventFilter()) == "timeline"
    assert kind(money("parts", "4", "5"), totals=(("parts", "whole"),)) == "parts"


def test_points_whose_periods_differ_in_length_are_compared_as_bars_not_joined() -> None:
    series = make.series("gas", at("2022", unit="visit"), at("2023", unit="visit"), at("2024-01/2024-10", unit="visit"))
    assert kind(series) in ("bars", "hbars")
