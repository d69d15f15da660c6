from typing import Any

from reports.brief.chart import Chart, MarkState
from reports.brief.walk import plain
from reports.compose.charts.charting import chart_of
from reports.compose.charts.grouping import is_crossed
from reports.dataset.rows import Series
from reports.dataset.values import Basis
from tests import make
from tests.compose.knowing import known


def by_group(*groups: str, categories: tuple[str, ...] = ("Food", "Fuel")) -> Series:
    points = [
        make.point("trade", make.money(str(10 * place + 5)), group=make.words(group), category=make.words(category))
        for place, category in enumerate(categories)
        for group in groups
    ]
    return make.series("trade", *points)


def made(kind: str, *series: Series, facts: tuple[Any, ...] = ()) -> Chart:
    found, problems = chart_of(known(*facts, *series), make.chart_spec("c", *(one.id for one in series), kind=kind))
    assert problems == ()
    assert found is not None
    return found


def refused(kind: str, *series: Series) -> str:
    _, (problem,) = chart_of(known(*series), make.chart_spec("c", *(one.id for one in series), kind=kind))
    assert problem.hint
    return problem.code


def cells(chart: Chart) -> list[tuple[str, str]]:
    return [(mark.name, mark.series) for panel in chart.panels for mark in panel.marks]


def test_groups_stand_beside_one_another_in_the_row_of_their_category() -> None:
    assert cells(made("grouped", by_group("Exports", "Imports"))) == [
        ("Food", "Exports"),
        ("Food", "Imports"),
        ("Fuel", "Exports"),
        ("Fuel", "Imports"),
    ]


def test_several_series_are_the_bars_where_there_are_no_groups() -> None:
    one, other = (
        make.series(id, make.point(id, make.money("4"), category=make.words("Food"))) for id in ("sold", "bought")
    )
    assert cells(made("grouped", one, other)) == [("Food", "Title of sold"), ("Food", "Title of bought")]


def test_times_are_the_bars_where_there_is_nothing_else_and_the_earlier_is_paler() -> None:
    points = [
        make.point(
            "t",
            make.money(str(year)),
            category=make.words(name),
            period=make.period(str(year)),
            period_basis=Basis.STATED,
        )
        for name in ("Food", "Fuel")
        for year in (2023, 2024)
    ]
    (panel,) = made("grouped", make.series("t", *points)).panels
    assert [(mark.name, mark.series) for mark in panel.marks][:2] == [("Food", "2023"), ("Food", "2024")]
    assert [mark.state for mark in panel.marks][:2] == [MarkState.EARLIER, MarkState.STATED]


def test_a_row_of_one_bar_or_of_too_many_is_refused() -> None:
    assert refused("grouped", by_group("Exports")) == "groups"
    assert refused("grouped", by_group("a", "b", "c", "d", "e")) == "groups"


def test_two_values_for_one_bar_are_refused() -> None:
    assert refused("grouped", by_group("Exports", "Imports", categories=("Food", "Food"))) == "two-values"


def test_different_currencies_are_never_one_scale() -> None:
    mixed = make.series("m", make.point("m", make.money("4")), make.point("m", make.money("4", currency="EUR")))
    assert refused("grouped", mixed) == "mixed-units"


def test_tiles_take_numbers_of_any_unit_each_with_its_own() -> None:
    mixed = make.series(
        "m",
        make.point("m", make.quantity("135", unit="vehicle"), category=make.words("Vehicles")),
        make.point("m", make.quantity("100", unit="bus"), category=make.words("Buses")),
    )
    panels = made("tiles", mixed).panels
    assert [plain(panel.marks[0].reads) for panel in panels] == ["135", "100"]
    assert len({panel.unit for panel in panels}) == 2


def test_a_tile_without_a_category_is_called_by_its_series() -> None:
    one = make.series("m", make.point("m", make.quantity("4", unit="visit"), category=make.words()))
    assert made("tiles", one).panels[0].marks[0].name == "Title of m"


def test_a_table_of_numbers_is_no_set_of_tiles() -> None:
    many = make.series("m", *(make.point("m", make.money(str(n)), category=make.words(str(n))) for n in range(1, 9)))
    assert refused("tiles", many) == "too-many-tiles"


def test_a_series_is_crossed_when_every_category_has_several_groups() -> None:
    assert is_crossed(by_group("Exports", "Imports"))
    assert not is_crossed(by_group("Exports"))
    assert not is_crossed(by_group("Exports", "Imports", categories=("Food",)))
