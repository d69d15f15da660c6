"""The workbook behind a chart: real, without a person or a time, the same bytes each time."""

import io
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from reports.office.charts.book import chart_book, digits
from reports.office.package import read_package
from reports.office.seal import seal
from reports.office.workbook import read_cells
from tests.office.natives import FLOOR


def test_its_cells_are_those_of_the_sheet_to_the_last_digit() -> None:
    cells = read_cells(chart_book(FLOOR))
    assert cells["Data", "B2"] == "410.50"
    assert cells["Data", "C3"] == "90"
    assert cells["Data", "E3"] == "more than 90"
    assert ("Data", "C2") not in cells


def test_numbers_have_the_format_of_their_column() -> None:
    styles = read_package(chart_book(FLOOR)).parts["xl/styles.xml"].decode()
    assert styles.count('applyNumberFormat="1"') == 2
    assert 'formatCode="#,##0.00"' in styles


def test_two_workbooks_are_the_same_bytes_once_sealed_and_name_nobody() -> None:
    moment = datetime(2025, 1, 21, tzinfo=UTC)
    one, other = seal(chart_book(FLOOR), moment), seal(chart_book(FLOOR), moment)
    assert one == other
    core = read_package(one).parts["docProps/core.xml"].decode()
    assert "<dc:creator/>" in core or "<dc:creator></dc:creator>" in core
    assert core.count("2025-01-21T00:00:00Z") == 2
    assert io.BytesIO(one).read(2) == b"PK"


@pytest.mark.parametrize(
    ("value", "count"), [("3000", 4), ("410.50", 5), ("3E+3", 4), ("0.000123", 3), ("1234567890123456", 16)]
)
def test_digits_are_those_a_cell_has_to_keep(value: str, count: int) -> None:
    assert digits(Decimal(value)) == count
