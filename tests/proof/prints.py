"""A small dataset, and a memo and a deck that print it: in every place where a number can stand."""

import io
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import docx
import pptx
from docx.oxml import parse_xml
from docx.shared import Cm
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from reports.dataset.case import AllowedNumber
from reports.dataset.model import Dataset
from reports.dataset.values import Basis
from reports.language.locale import Language, speak
from tests.make import case, dataset, event, fact, money, period, point, quantity, series, words
from tests.office.papers import field, png, saved
from tests.office.patching import patched

NBSP = "\u00a0"
FOOTNOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p>'
    "<w:r><w:t>Remittances came to more than 2.5 billion US dollars.</w:t></w:r></w:p></w:footnote></w:footnotes>"
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg"><desc>Gas deliveries, million m³</desc>'
    '<g aria-label="more than 410"/><text>Earlier period</text><text>276</text></svg>'
)


def english() -> Language:
    return speak("en-GB", b"")


@cache
def known() -> Dataset:
    """Two floors, a level with an earlier one, a share, a count, a rank, an event with its day."""
    gas = quantity("410", ">", "cubic_metre", scale="million")
    return dataset(
        fact("trade.turnover", money("3", ">", scale="billion"), label=words("Trade turnover"), paragraphs=("12",)),
        fact("migration.sent", money("2.5", ">", scale="billion"), label=words("Remittances home"), paragraphs=("26",)),
        fact("trade.share", quantity("22", "~", "percent"), label=words("Share in foreign trade"), period=None),
        fact("finance.rouble", quantity("90", "=", "percent"), label=words("Rouble in settlements"), period=None),
        fact(
            "energy.gas",
            gas,
            label=words("Gas deliveries"),
            period=period("2024-01/2024-10"),
            previous=quantity("276", "=", "cubic_metre", scale="million"),
            previous_period=period("2023-01/2023-10"),
            previous_period_basis=Basis.ASSUMED,
            paragraphs=("15",),
        ),
        fact("visits.count", quantity("5", "=", "visit"), label=words("Visits of the President"), paragraphs=("2",)),
        fact("commission.session", quantity("10", "=", "ordinal"), label=words("Session of the commission")),
        series("gas_exports", point("gas_exports", gas, fact="energy.gas", category=words("Ten months"))),
        event("programme", "2025-05-09", title=words("Programme 2025–2027 signed"), paragraphs=("27",)),
        case=case(
            title=words("Talks of the ministers"),
            edition_date=date(2025, 1, 21),
            allow_numbers=(AllowedNumber("24/7", "name of a hotline"),),
        ),
    )


@cache
def memo() -> bytes:
    """Body, caption, table, key figure, source line, footer, footnote, alternative text, drawn texts."""
    paper = docx.Document()
    paper.core_properties.title = "Talks of the ministers, 22 January 2025"
    paper.core_properties.comments = ""
    paper.add_paragraph("Date 21 January 2025")
    paper.add_heading("Trade and energy", 1)
    paper.add_paragraph(f"Trade turnover was more than 3{NBSP}billion US{NBSP}dollars in 2024, and 5 visits were paid.")
    paper.add_paragraph("The commission held its 10th session. Call 24/7. Programme 2025\u2060–\u20602027 signed.")
    caption = paper.add_paragraph("Figure ", style="Caption")
    caption._p.append(field(" SEQ Figure ", "8"))
    caption.add_run(". Gas deliveries of more than 410 million cubic metres")
    picture = paper.add_picture(io.BytesIO(png()), width=Cm(6))
    picture._inline.docPr.set(
        "descr", "Gas deliveries, million m³: earlier period, 276; January–October 2024, more than 410."
    )
    paper.add_paragraph("Source: press note, January 2025, paragraph 15.")
    rows = (
        ("Indicator", "Unit", "Latest", "Earlier", "Period", "Para."),
        ("Trade turnover", "billion US dollars", "> 3", "–", "2024", "12"),
        ("Gas deliveries", "million m³", "> 410", "276", "January–October 2024", "15"),
        ("Share in foreign trade", "%", "≈ 22", "–", "–", "1"),
    )
    table = paper.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    tile = paper.add_table(1, 1).rows[0].cells[0]
    tile.text = "> $2.5 billion"
    tile.add_paragraph("Remittances home")
    tile.add_paragraph("2024")
    paper.sections[0].footer.paragraphs[0].text = "Talks of the ministers, 22 January 2025, page "
    paper.sections[0].footer.paragraphs[0]._p.append(field(" PAGE ", "7"))
    note = paper.add_paragraph("See the note.")
    reference = '<w:r xmlns:w="{}"><w:footnoteReference w:id="2"/></w:r>'
    note._p.append(parse_xml(reference.format("http://schemas.openxmlformats.org/wordprocessingml/2006/main")))
    return _with_parts(saved(paper))


@cache
def deck() -> bytes:
    """Titles, shapes, a table, alternative text, a native chart, notes."""
    paper = pptx.Presentation()
    paper.core_properties.title = "Talks of the ministers"
    _text_slide(paper)
    slide = _titled(paper, "Gas deliveries of more than 410 million cubic metres")
    data = CategoryChartData()
    data.categories = ["Gas deliveries, million m³"]
    data.add_series("Ten months", (Decimal(410),))
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED
    chart = slide.shapes.add_chart(kind, Inches(1), Inches(2), Inches(3), Inches(2), data)
    chart._element.nvGraphicFramePr.cNvPr.set("descr", "Gas deliveries, million m³: more than 410.")
    table = slide.shapes.add_table(2, 2, Inches(5), Inches(2), Inches(3), Inches(1)).table
    texts = ("Indicator", "Latest", "Trade turnover, billion US dollars", "> 3")
    for index, text in enumerate(texts):
        table.cell(index // 2, index % 2).text = text
    slide.notes_slide.notes_text_frame.text = "Trade turnover is a floor: more than 3 billion US dollars."
    return saved(paper)


def _text_slide(paper: Any) -> None:
    slide = _titled(paper, "The rouble serves 90% of settlements")
    box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(4), Inches(1)).text_frame
    box.text = "> $3 bn"
    box.add_paragraph().text = "of trade turnover since the talks of 22 January"


def _titled(paper: Any, title: str) -> Any:
    slide = paper.slides.add_slide(paper.slide_layouts[5])
    slide.shapes.title.text = title
    return slide


def _with_parts(package: bytes) -> bytes:
    """With footnotes and a drawn chart's texts, which python-docx does not write."""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = f'<Relationship Id="rId91" Type="{base}/footnotes" Target="footnotes.xml"/></Relationships>'
    return patched(
        package,
        {
            "word/footnotes.xml": FOOTNOTES.encode(),
            "word/media/chart.svg": SVG.encode(),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", links.encode()),
        },
    )
