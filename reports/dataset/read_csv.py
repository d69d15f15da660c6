"""One table's bytes in, its rows out: every cell with its physical line and its column's name.

In: bytes, the file's name and the columns it may have. Out: a Table, problems into Findings. It must not know what a
cell means. A broken quote is told at the place where it was opened, and reading goes on in the line below it.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports.dataset.columns import Columns
from reports.dataset.findings import Findings, nearest, shortened
from reports.dataset.read_text import forbidden, lines_of, read_text
from reports.problems import Place

LONGEST_CELL = 4_000
MOST_COLUMNS = 200
_MOST_BROKEN_QUOTES = 30
_QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')
_PLAIN = {delimiter: re.compile(rf"[^{delimiter}\r\n]*") for delimiter in ",;\t"}


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands between two delimiters, without blanks around it. One not `sound` was already complained of."""

    text: str
    place: Place
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One record. `id` is what its first column says, for messages and acceptances."""

    id: str
    cells: Mapping[str, Cell]
    place: Place

    def cell(self, column: str) -> Cell:
        """The cell of this column; an empty one where the table has no such column."""
        return self.cells.get(column) or Cell("", Place(self.place.file, self.place.line, column))


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that could be read, the columns in file order, and the ids of rows that could not."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Record:
    line: int
    cells: Sequence[str]

    def line_of(self, number: int) -> int:
        """The physical line on which the cell with this index begins."""
        return self.line + sum(cell.count("\n") for cell in self.cells[:number])


def read_csv(data: bytes, file: str, columns: Columns, findings: Findings) -> Table | None:
    """The table, or None when it has no header that can be used."""
    text, problems = read_text(data, file)
    findings.problems.extend(problems)
    if text is None:
        return None
    lines = lines_of(text)
    delimiter = _delimiter(lines[0], columns)
    if delimiter == "\t":
        findings.error(Place(file, 1), "delimiter", "columns are separated by tabs", "save the file as CSV with commas")
    records = _records(lines, file, delimiter, findings)
    header = next((record for record in records if record.cells), None)
    if header is None:
        return None
    names = tuple(cell.strip() for cell in header.cells)
    _check_header(names, file, header.line, columns, findings)
    return _table(names, records, file, findings)


def _delimiter(header: str, columns: Columns) -> str:
    """The separator by which most cells of the first line are known columns; a comma where none stands out."""

    def count(delimiter: str) -> int:
        return sum(columns.known(name.strip().strip('"')) for name in header[:10_000].split(delimiter))

    return max(",;\t", key=count)


def _records(lines: Sequence[str], file: str, delimiter: str, findings: Findings) -> Iterator[_Record]:
    """Every record with the line it begins on. After a broken quote, reading starts again one line below it."""
    begin = broken = 0
    while begin < len(lines) and broken < _MOST_BROKEN_QUOTES:
        reader = csv.reader(lines[begin:], delimiter=delimiter, strict=True)
        done = 0
        try:
            for cells in reader:
                yield _Record(begin + done + 1, cells)
                done = reader.line_num
            return
        except csv.Error as wrong:
            broken += 1
            place, code, message, hint = _what_broke(lines, begin + done, file, delimiter, str(wrong))
            findings.error(place, code, message, hint)
            begin = place.line or len(lines)


def _what_broke(lines: Sequence[str], begin: int, file: str, delimiter: str, wrong: str) -> tuple[Place, str, str, str]:
    """Place, code, message and hint for the first cell of this record that csv could not read."""
    text = "".join(lines[begin:])
    at, column = 0, 1
    while True:
        quoted = _QUOTED.match(text, at) if text[at : at + 1] == '"' else None
        plain = _PLAIN[delimiter].match(text, at) if text[at : at + 1] != '"' else None
        place = Place(file, begin + text.count("\n", 0, at) + 1, str(column))
        found = quoted or plain
        end = found.end() if found else len(text)
        if end - at > csv.field_size_limit():
            return (
                place,
                "too-long",
                f"a cell has {end - at} characters",
                "is a quote left open, or is this the wrong file?",
            )
        if found is None:
            return place, "quote", "the quote opened here is never closed", 'close it with " at the end of the cell'
        if quoted and text[end : end + 1] not in (delimiter, "\r", "\n", ""):
            behind = f"behind the quote that closes it stands {shortened(text[end : end + 12].strip())!r}"
            return (
                place,
                "quote",
                f"the quote opened here is not closed properly: {behind}",
                'a quote inside a cell is written ""',
            )
        if text[end : end + 1] != delimiter:
            return place, "quote", f"the row cannot be read ({wrong})", "write the row anew"
        at, column = end + 1, column + 1


def _check_header(names: Sequence[str], file: str, line: int, columns: Columns, findings: Findings) -> None:
    stems = {found[0] for name in names if (found := columns.stem(name))}
    for core in columns.core:
        if not any(part in names or part in stems for part in core.split("|")):
            wanted = core.replace("|", "” or “")
            likely = nearest(core, [name for name in names if not columns.known(name)], listing=0)
            hint = likely or f"add the column{_with_language(core, columns)}"
            findings.error(
                Place(file, line, core.split("|")[0]), "missing-column", f"the column “{wanted}” is missing", hint
            )
    for number, name in enumerate(names, 1):
        _check_name(number, name, names, Place(file, line, name or str(number)), columns=columns, findings=findings)


def _check_name(
    number: int, name: str, names: Sequence[str], place: Place, *, columns: Columns, findings: Findings
) -> None:
    if not name:
        findings.error(place, "unknown-column", f"column {number} has no name", "name it, or remove the column")
    elif name in names[: number - 1]:
        findings.error(place, "duplicate-column", f"the column “{shortened(name)}” stands twice", "remove one of them")
    elif not columns.known(name):
        hint = nearest(name, (*columns.names, *(f"{stem}_en" for stem in columns.stems)))
        findings.error(place, "unknown-column", f"there is no column “{shortened(name)}”", hint)


def _with_language(core: str, columns: Columns) -> str:
    return f", for instance {core}_en" if core in columns.stems else ""


def _table(names: tuple[str, ...], records: Iterator[_Record], file: str, findings: Findings) -> Table:
    rows, lost = [], []
    for record in records:
        if not record.cells:
            continue
        id = record.cells[0].strip()
        if len(record.cells) != len(names):
            _ragged(record, names, file, findings)
            lost.append(id)
        elif not any(cell.strip() for cell in record.cells):
            findings.error(Place(file, record.line), "empty-row", "the row has nothing but separators", "remove it")
        else:
            rows.append(_row(id, record, names, file, findings))
    return Table(names, tuple(rows), tuple(lost))


def _ragged(record: _Record, names: Sequence[str], file: str, findings: Findings) -> None:
    have, want = len(record.cells), len(names)
    column = names[have] if have < want else str(want + 1)
    place = Place(file, record.line_of(min(have, want)), column)
    runs = record.line_of(have) - record.line
    hint = "a text with a comma needs quotes around it" if have > want else "add the missing separators"
    if runs:
        hint = f"the row runs over {runs + 1} lines: is a quote left open?"
    findings.error(
        place, "ragged", f"the row has {have} cells, the header has {want}", hint, row=record.cells[0].strip()
    )


def _row(id: str, record: _Record, names: Sequence[str], file: str, findings: Findings) -> Row:
    cells: dict[str, Cell] = {}
    line = record.line
    for name, text in zip(names, record.cells, strict=True):
        place = Place(file, line, name)
        line += text.count("\n")
        sound = _sound(text, place, id, findings)
        cells.setdefault(name, Cell(text.strip(), place, sound))
    return Row(id, cells, Place(file, record.line))


def _sound(text: str, place: Place, id: str, findings: Findings) -> bool:
    if len(text) > LONGEST_CELL:
        message = f"the cell has {len(text)} characters, more than {LONGEST_CELL}"
        findings.error(place, "too-long", message, "shorten it, or split the row", row=shortened(id))
        return False
    at, name = next(forbidden(text), (None, ""))
    if at is not None:
        line = (place.line or 1) + text.count("\n", 0, at)
        where = Place(place.file, line, place.column)
        findings.error(where, "control-character", f"the cell holds {name}", "remove it; type the text anew", row=id)
    return at is None
