"""A table is written whole: style by id, head marked, every row as wide as the grid."""

from lxml import etree

from reports.brief.model import Cell, Row, Table
from tests.deck.making import say, slide, table, written

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def grid(of: Table) -> etree._Element:
    return next(etree.fromstring(written(slide(of, layout="table"))["ppt/slides/slide2.xml"]).iter(f"{A}tbl"))


def test_the_head_is_marked_and_the_style_is_the_template_s() -> None:
    properties = grid(table()).find(f"{A}tblPr")
    assert properties is not None
    assert properties.get("firstRow") == "1"
    styles = written(slide(table(), layout="table"))["ppt/tableStyles.xml"].decode()
    assert (properties.findtext(f"{A}tableStyleId") or "none") in styles


def test_rows_are_as_wide_as_the_grid_and_spans_are_covered() -> None:
    plain = table()
    made = grid(Table(plain.id, plain.caption, plain.columns, (Row((Cell(say("Energy")),), group=True), *plain.rows)))
    columns = len(list(made.iter(f"{A}gridCol")))
    assert {len(list(row.iter(f"{A}tc"))) for row in made.iter(f"{A}tr")} == {columns}
    assert [cell.get("hMerge") for cell in made.iter(f"{A}tc") if cell.get("hMerge")] == ["1"]


def test_an_empty_cell_has_a_paragraph_of_the_same_size() -> None:
    ends = [end.get("sz") for end in grid(table(("Gas", ""))).iter(f"{A}endParaRPr")]
    assert ends == ["1600"]


def test_cells_take_their_looks_from_the_template() -> None:
    made = grid(table(("Gas", "410")))
    runs = {run.findtext(f"{A}t"): run.find(f"{A}rPr") for run in made.iter(f"{A}r")}
    assert [(runs[text].get("b"), runs[text][0][0].get("val")) for text in ("Gas", "410")] == [
        ("0", "tx1"),
        ("1", "accent1"),
    ]


def test_a_row_of_several_lines_says_how_deep_they_are_and_others_do_not() -> None:
    made = grid(table(("Gas", "410"), ("Gas and what else was delivered " * 5, "1")))
    depths = [row.find(f".//{A}spcPts") for row in made.iter(f"{A}tr")]
    assert [None if depth is None else depth.get("val") for depth in depths] == [None, None, "1920"]
