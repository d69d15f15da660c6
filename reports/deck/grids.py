"""A native table as PresentationML: the template's table style, rows written whole, figures aligned by padding.

In: a `Grid` of the plan, a `Pen`, the id of the table style. Out: XML text. It must not know the brief's tables.
PowerPoint has no decimal tabs in cells that survive editing, so decimals align by the cell's right margin. Cells do
not inherit from the table placeholder: each run says its size, weight and colour, read from the template. Where a row
takes several lines their depth is said in points, as PowerPoint sets them by itself: LibreOffice sets lines of a cell
(not of any other text) as deep as the type, and they touch.
"""

from reports.deck.markup import Pen, frame_xml, held, ink, properties, run_xml
from reports.deck.slides import Grid, GridCell, GridRow

URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def grid_frame(grid: Grid, pen: Pen, style: str) -> str:
    """`p:graphicFrame` in the table placeholder, where the layout has one."""
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in grid.widths)
    rows = "".join(_row(row, pen) for row in grid.rows)
    place = held(grid.slot)
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{properties(pen, grid.name, alt=grid.alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{place}</p:nvPr></p:nvGraphicFramePr>{frame_xml(grid.frame, 'p')}"
        f'<a:graphic><a:graphicData uri="{URI}"><a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{style}</a:tableStyleId>'
        f"</a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(row: GridRow, pen: Pen) -> str:
    cells = "".join(_cell(cell, pen) for cell in row.cells)
    return f'<a:tr h="{row.height}">{cells}</a:tr>'


def _cell(cell: GridCell, pen: Pen) -> str:
    said = "".join(run_xml(run, pen, cell.look) for run in cell.runs)
    if not said:
        size = round(cell.look.size * 100)
        said = f'<a:endParaRPr lang="{pen.language}" sz="{size}">{ink(cell.look)}</a:endParaRPr>'
    line = "" if cell.line is None else f'<a:lnSpc><a:spcPts val="{round(cell.line * 100)}"/></a:lnSpc>'
    place = 'anchor="ctr"' if cell.top is None else f'marT="{cell.top}"'
    span = f' gridSpan="{cell.span}"' if cell.span > 1 else ""
    return (
        f'<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{cell.align}">{line}</a:pPr>{said}'
        "</a:p></a:txBody>"
        f'<a:tcPr marL="{cell.left}" marR="{cell.right}" {place}/></a:tc>'
    ) + _covered(cell, pen) * (cell.span - 1)


def _covered(cell: GridCell, pen: Pen) -> str:
    """A cell under a span: there, so that the row fits its grid, and empty."""
    size = round(cell.look.size * 100)
    return (
        '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p>'
        f'<a:endParaRPr lang="{pen.language}" sz="{size}"/></a:p></a:txBody><a:tcPr/></a:tc>'
    )
