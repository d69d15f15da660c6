"""The workbook behind a native chart: one sheet that "Edit data" opens.

In: a `NativeChart`. Out: the bytes of an .xlsx. It must not know the chart's XML. Numbers are written as the decimal
strings of the data. Its properties name nobody, and no time of making; `seal` dates it like the paper it goes into.
"""

import io
from datetime import UTC, datetime
from decimal import Decimal

from reports.office.charts.sheet import decimals, number_format, rows
from reports.office.charts.value import NativeChart

BEGUN = datetime(1980, 1, 1, tzinfo=UTC)  # stands until the seal dates it
WIDEST = 60  # characters of a column
AIR = 2  # characters beside the longest text of a column
MOST_DIGITS = 15  # that a cell of a workbook keeps (18.2, IEEE 754 double)


def chart_book(chart: NativeChart) -> bytes:
    """The workbook: names, values, and beside them the words that the papers print."""
    from xlsxwriter import Workbook

    made = io.BytesIO()
    book = Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": BEGUN, "author": "", "title": "", "comments": ""})
    sheet = book.add_worksheet(chart.sheet)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    formats = [book.add_format({"num_format": number_format(decimals(chart, n))}) for n in range(len(chart.series))]
    content = rows(chart)
    for row, cells in enumerate(content):
        for column, cell in enumerate(cells):
            if isinstance(cell, Decimal):
                sheet.write_number(row, column, cell, formats[column - 1])
            elif cell:
                sheet.write_string(row, column, cell, wrapped if row else head)
    for column, cells in enumerate(zip(*content, strict=True)):
        longest = max(max(map(len, str("" if cell is None else cell).split("\n"))) for cell in cells)
        sheet.set_column(column, column, min(longest + AIR, WIDEST))
    book.close()
    return made.getvalue()


def digits(value: Decimal) -> int:
    """Digits that a cell has to keep."""
    return sum(map(str.isdigit, f"{value:f}".lstrip("-0.")))
