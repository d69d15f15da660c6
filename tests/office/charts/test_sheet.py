"""Where names, values and words stand in the workbook of a chart."""

from decimal import Decimal

import pytest

from reports.office.charts.sheet import decimals, head_at, names_at, number_format, printed_at, rows, values_at
from tests.office.natives import FLOOR, native, point, series


def test_names_stand_first_then_values_then_what_is_printed() -> None:
    assert rows(FLOOR) == (
        ("million m³", "stated", "more than", "stated (as printed)", "more than (as printed)"),
        ("Gas", Decimal("410.50"), None, "410.50", ""),
        ("Power", None, Decimal(90), "", "more than 90"),
    )


def test_references_point_at_these_places() -> None:
    assert names_at(FLOOR) == "Data!$A$2:$A$3"
    assert (head_at(FLOOR, 1), values_at(FLOOR, 1), printed_at(FLOOR, 1)) == (
        "Data!$C$1",
        "Data!$C$2:$C$3",
        "Data!$E$2:$E$3",
    )


@pytest.mark.parametrize(
    ("sheet", "said"), [("Данные", "'Данные'!$A$2:$A$3"), ("the desk's", "'the desk''s'!$A$2:$A$3")]
)
def test_the_name_of_a_sheet_is_quoted_where_it_must_be(sheet: str, said: str) -> None:
    assert names_at(native(series("stated", point("1"), point("2")), sheet=sheet)) == said


def test_what_a_part_is_called_stands_behind_all_else() -> None:
    chart = native(series("1", point("7", "about 7", part="on budget"), point("2", "2")), part="name")
    assert rows(chart)[:2] == (
        ("million m³", "1", "1 (as printed)", "1 (name)"),
        ("Gas", Decimal(7), "about 7", "on budget"),
    )


def test_a_column_shows_all_decimals_of_its_values() -> None:
    assert [number_format(decimals(FLOOR, n)) for n in (0, 1)] == ["#,##0.00", "#,##0"]
