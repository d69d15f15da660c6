"""A `Known` from records, for the tests of pieces: English, no catalogue, the memo unless said otherwise."""

from dataclasses import replace
from typing import Any

from reports.brief.model import Block, Table
from reports.brief.walk import plain
from reports.compose.known import Known
from reports.language.locale import speak
from tests import make


def known(*records: Any, paper: str = "memo", charts: tuple[Any, ...] = (), **case: Any) -> Known:
    """`known(make.fact(), areas=(…))`: records by type, everything else of the case by keyword."""
    dataset = replace(make.dataset(*records, case=make.case(**case)), charts=charts)
    return Known(dataset, speak("en-GB", b""), paper)


def only_table(blocks: tuple[Block, ...]) -> Table:
    """The one table a piece gives."""
    (table,) = blocks
    assert isinstance(table, Table)
    return table


def cells(table: Table) -> list[list[str]]:
    """The rows as plain text, group rows with their one cell."""
    return [[plain(cell.inlines) for cell in row.cells] for row in table.rows]


def heads(table: Table) -> list[str]:
    return [plain(column.head) for column in table.columns]
