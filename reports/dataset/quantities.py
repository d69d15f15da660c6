"""A number with all that belongs to it: value, comparator, unit, currency and scale of one row.

In: a row and its status. Out: a Quantity, or None when the row states no number. It must not know which table it reads.
"""

from dataclasses import replace
from decimal import Decimal

from reports.dataset.cells import Reader
from reports.dataset.codes import CURRENCIES
from reports.dataset.read_csv import Row
from reports.dataset.units import UNITS, Kind, is_money
from reports.dataset.values import Comparator, Quantity, Scale, Status

WITHOUT_VALUE = (Status.QUALITATIVE, Status.NOT_AVAILABLE)
_SHARED = ("comparator", "unit", "currency", "scale")
_MAY_LACK_VALUE = (*WITHOUT_VALUE, Status.PLANNED, Status.CONFIDENTIAL)


def quantity_of(
    reader: Reader, row: Row, status: Status, *, previous: bool = False, like: Quantity | None = None
) -> Quantity | None:
    """The row's value, or its earlier value, which has the same unit and scale.

    Where the table has no column for unit, currency, scale or comparator, the one of `like` is taken.
    """
    prefix = "previous_" if previous else ""
    value = reader.number(row, f"{prefix}value")
    comparator = reader.choice(row, f"{prefix}comparator", Comparator, Comparator.EXACT)
    _check_together(reader, row, prefix)
    if previous:
        _check_previous(reader, row)
    else:
        _check_status(reader, row, status)
        _check_unit(reader, row, value, like)
        _check_currency(reader, row, like)
    if value is None:
        return None
    made = Quantity(value, comparator, reader.text(row, "unit"), reader.text(row, "currency"), _scale(reader, row))
    if like is not None:
        lacking = {name: getattr(like, name) for name in _SHARED if name not in row.cells}
        made = replace(made, **lacking)
    return made if made.unit in UNITS else None


def _scale(reader: Reader, row: Row) -> Scale:
    written = reader.text(row, "scale")
    return Scale(written) if written in list(Scale) else Scale.ONE


def _check_together(reader: Reader, row: Row, prefix: str) -> None:
    """A comparator without a value, and a value without a comparator, say less than they seem to."""
    value, comparator = row.cell(f"{prefix}value"), row.cell(f"{prefix}comparator")
    if comparator.text and not value.text and value.sound:
        message = f"there is a comparator but no {prefix}value"
        reader.wrong(row, comparator, "comparator-without-value", message, "remove it, or fill in the value")
    if value.text and not comparator.text and comparator.sound and (prefix or "comparator" in row.cells):
        hint = "= as stated, > more than, < less than, ~ about"
        reader.wrong(row, comparator, "value-without-comparator", f"the {prefix}value has no comparator", hint)


def _check_previous(reader: Reader, row: Row) -> None:
    value = row.cell("previous_value")
    if value.text and not reader.text(row, "value"):
        reader.wrong(row, value, "previous", "there is an earlier value but no value", "fill in value")


def _check_status(reader: Reader, row: Row, status: Status) -> None:
    value = row.cell("value")
    if value.text and status in WITHOUT_VALUE:
        hint = "remove the value, or set status to given"
        reader.wrong(row, value, "status", f"a row with status {status} has a value", hint)
    if not value.text and value.sound and status not in _MAY_LACK_VALUE and row.cell("status").sound:
        if reader.text(row, "status") not in ("", str(status)):
            return
        hint = "fill it in, or set status to qualitative or not_available"
        reader.wrong(row, value, "empty", f"a row with status {status} needs a value", hint)


def _check_unit(reader: Reader, row: Row, value: Decimal | None, like: Quantity | None) -> None:
    """Unit and scale are known words and there when there is a value; an ordinal is a whole number."""
    unit = reader.word(row, "unit", UNITS, kind="unit")
    reader.choice(row, "scale", Scale, Scale.ONE)
    cell, scale = row.cell("value"), row.cell("scale")
    if cell.text and not unit and row.cell("unit").sound and ("unit" in row.cells or like is None):
        reader.wrong(row, row.cell("unit"), "empty", "the value has no unit", "write the unit: money, percent, visit …")
    if cell.text and not scale.text and scale.sound and "scale" in row.cells:
        reader.wrong(row, scale, "empty", "the value has no scale", "one, thousand, million, billion, trillion")
    if value is not None and unit in UNITS and UNITS[unit].kind is Kind.ORDINAL and (value != int(value) or value < 1):
        reader.wrong(row, cell, "not-whole", f"“{cell.text}” cannot be an ordinal", "a whole number from 1")


def _check_currency(reader: Reader, row: Row, like: Quantity | None) -> None:
    """Money has a currency and nothing else has one."""
    unit, cell = reader.text(row, "unit"), row.cell("currency")
    currency = reader.word(row, "currency", CURRENCIES, kind="currency")
    if is_money(unit) and not currency and cell.sound and ("currency" in row.cells or like is None):
        hint = "write its code, three capital letters"
        reader.wrong(row, cell, "money-without-currency", "money without a currency", hint)
    if currency and unit in UNITS and not is_money(unit):
        hint = "remove the currency, or set unit to money"
        reader.wrong(row, cell, "currency-without-money", f"a currency beside the unit {unit}", hint)
