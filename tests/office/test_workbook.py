"""Cells of an embedded workbook, by name and by the references charts use."""

import pytest

from reports.office.package import read_package
from reports.office.workbook import read_cells, values_of
from tests.office.papers import sound_presentation

WORKBOOK = next(content for name, content in read_package(sound_presentation()).parts.items() if name.endswith(".xlsx"))


def test_shared_strings_and_numbers_are_read_as_text() -> None:
    cells = read_cells(WORKBOOK)
    assert (cells["Sheet1", "A2"], cells["Sheet1", "B3"]) == ("earlier", "1.6")


@pytest.mark.parametrize(
    ("reference", "values"),
    [
        ("Sheet1!$B$1", ("power",)),
        ("Sheet1!$A$2:$A$3", ("earlier", "now")),
        ("'Sheet1'!$A$2:$B$3", ("earlier", "0.9", "now", "1.6")),
        ("Sheet1!$AA$2", ("",)),
        ("Sheet1!Name", ()),
    ],
)
def test_a_reference_stands_for_its_cells_row_by_row(reference: str, values: tuple[str, ...]) -> None:
    assert values_of(reference, read_cells(WORKBOOK)) == values
