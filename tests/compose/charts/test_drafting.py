import pytest

from reports.compose.charts.drafting import Unfit, grouped_for_panels, one_unit, quantities_of, series_of
from tests import make
from tests.compose.knowing import known

GAS = make.series("gas", make.point("gas", make.quantity("4", unit="cubic_metre")))
POWER = make.series("power", make.point("power", make.quantity("5", unit="kilowatt_hour")))
OIL = make.series("oil", make.point("oil", make.quantity("6", unit="cubic_metre")))
ALL = known(GAS, POWER, OIL)


def groups(*series: str, panels: tuple[str, ...] = ()) -> list[list[str]]:
    return [
        [one.id for one in group] for group in grouped_for_panels(ALL, make.chart_spec("c", *series, panels=panels))
    ]


def test_series_of_one_unit_share_a_panel() -> None:
    assert groups("gas", "power", "oil") == [["gas", "oil"], ["power"]]


def test_panels_that_are_asked_for_stay_apart() -> None:
    assert groups(panels=("gas", "oil")) == [["gas"], ["oil"]]


def test_an_unknown_series_is_refused_with_the_nearest() -> None:
    with pytest.raises(Unfit) as raised:
        series_of(ALL, ("gaz",))
    assert (raised.value.code, raised.value.hint) == ("unknown-series", "did you mean gas?")


def test_a_series_without_a_value_is_refused() -> None:
    from dataclasses import replace

    empty = replace(GAS, points=(replace(GAS.points[0], quantity=None),))
    with pytest.raises(Unfit) as raised:
        series_of(known(empty), ("gas",))
    assert raised.value.code == "empty-series"


def test_currencies_never_share_a_scale() -> None:
    with pytest.raises(Unfit) as raised:
        one_unit([make.money("4"), make.money("4", currency="EUR")])
    assert raised.value.code == "mixed-units"
    assert "EUR" in str(raised.value)
    one_unit(quantities_of(GAS.points))
