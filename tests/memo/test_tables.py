import time

from reports.brief.model import Align
from reports.memo.tables import table as write_table
from reports.problems import Severity
from tests.memo.papers import draft, found, parsed, reads, table

ROWS = (("Energy",), ("Gas", "410"), ("Oil", "–"))


def test_the_head_is_repeated_and_rows_are_unbroken() -> None:
    block = table(*ROWS)
    root = parsed(write_table(block, draft(block)))
    assert len(found(root, "//w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert len(found(root, "//w:tr[w:trPr/w:cantSplit]")) == 4


def test_every_cell_has_one_paragraph_in_a_style_of_the_table() -> None:
    block = table(*ROWS)
    root = parsed(write_table(block, draft(block)))
    assert found(root, "//w:tc/w:p/w:pPr/w:pStyle/@w:val") == [
        "TableHead", "TableHeadRight", "TableGroup", "TableGroup",
        "TableLabel", "TableFigureRight", "TableLabel", "TableQuietRight",
    ]  # fmt: skip


def test_cells_are_never_merged() -> None:
    block = table(*ROWS)
    root = parsed(write_table(block, draft(block)))
    assert found(root, "//w:gridSpan | //w:vMerge") == []
    assert [len(found(row, "w:tc")) for row in found(root, "//w:tr")] == [2, 2, 2, 2]


def test_the_caption_is_counted_and_stands_above() -> None:
    block = table(*ROWS)
    root = parsed(write_table(block, draft(block)))
    assert reads(found(root, "/w:body/*[1]")[0]) == "Table\u00a01.\u2002Dates ahead"
    assert found(root, "//w:tblCaption/@w:val") == ["Dates ahead"]


def test_a_table_too_wide_for_the_page_is_a_warning() -> None:
    block = table(("word", "9" * 400))
    paper = draft(block)
    write_table(block, paper)
    assert [(problem.code, problem.severity) for problem in paper.problems] == [("table-too-wide", Severity.WARNING)]


def test_decimals_are_indented_in_their_paragraphs() -> None:
    block = table(("Gas", "410"), ("Share", "48.6"), align=Align.DECIMAL)
    root = parsed(write_table(block, draft(block)))
    assert len(found(root, "//w:tr[2]/w:tc[2]/w:p/w:pPr/w:ind/@w:right")) == 1
    assert found(root, "//w:tr[3]/w:tc[2]/w:p/w:pPr/w:ind") == []


def test_the_first_rows_of_a_long_table_stay_together_and_the_last_with_the_source() -> None:
    block = table(*[("Row", str(number)) for number in range(30)])
    root = parsed(write_table(block, draft(block)))
    kept = [index for index, row in enumerate(found(root, "//w:tr")) if found(row, ".//w:keepNext")]
    assert kept == [1, 2, 3, 29, 30]


def test_ten_thousand_rows_take_seconds_not_minutes() -> None:
    block = table(*[("Row", str(number)) for number in range(10_000)])
    paper = draft(block)
    began = time.process_time()
    write_table(block, paper)
    assert time.process_time() - began < 6
