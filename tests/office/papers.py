"""Small papers as bytes, made with the libraries the writers use: as they come, and mended until they are sound."""

import io
import re
import struct
import zipfile
import zlib
from datetime import UTC, datetime
from functools import cache
from typing import Any

import docx
import pptx
from docx.oxml import parse_xml
from docx.shared import Cm
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from reports.office.seal import seal
from tests.office.patching import patched

MOMENT = datetime(2025, 1, 21, tzinfo=UTC)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document() -> bytes:
    """python-docx's own default template: with a thumbnail, a customXml item and stale properties."""
    return saved(docx.Document())


def presentation() -> bytes:
    """python-pptx's own default template: with a thumbnail and printer settings."""
    return saved(pptx.Presentation())


def saved(paper: Any) -> bytes:
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def png(width: int = 400, height: int = 200) -> bytes:
    """A white picture, grey scale."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@cache
def sound_document() -> bytes:
    """A heading, a captioned picture referred to, a list, a table, a footer with the page: nothing to object to."""
    paper = docx.Document()
    paper.add_heading("Trade", 1)
    paper.add_paragraph("Deliveries rose, see ")._p.append(field(" REF _Ref1 \\h ", "Figure 1"))
    caption = paper.add_paragraph("", style="Caption")
    caption._p.append(parse_xml(f'<w:bookmarkStart {W} w:id="1" w:name="_Ref1"/>'))
    caption.add_run("Figure ")
    caption._p.append(field(" SEQ Figure \\* ARABIC ", "1"))
    caption._p.append(parse_xml(f'<w:bookmarkEnd {W} w:id="1"/>'))
    paper.add_picture(io.BytesIO(png()), width=Cm(6))
    paper.add_paragraph("Ask for the list", style="List Number")
    table = paper.add_table(2, 2, style="Table Grid")
    for index, text in enumerate(("Measure", "Value", "Turnover", "> 3")):
        table.rows[index // 2].cells[index % 2].text = text
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))
    paper.sections[0].footer.paragraphs[0]._p.append(field(" PAGE ", "1"))
    graphic = paper.inline_shapes[0]._inline
    graphic.docPr.set("descr", "Two bars: deliveries rose from 276 to 410")
    _own(paper.core_properties)
    return seal(patched(saved(paper), _mended_document(saved(paper))), MOMENT)


@cache
def sound_presentation() -> bytes:
    """A cover, a slide with a picture and one with a chart and a table, with notes and numbers."""
    paper = pptx.Presentation()
    cover = paper.slides.add_slide(paper.slide_layouts[5])
    cover.shapes.title.text = "Visit"
    _add_picture(paper)
    _add_chart_and_table(paper)
    _own(paper.core_properties)
    return seal(patched(saved(paper), _mended_presentation(saved(paper))), MOMENT)


def field(code: str, result: str) -> Any:
    """A complex field as one run, with its cached result."""
    return parse_xml(
        f'<w:r {W}><w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve">{code}</w:instrText>'
        f'<w:fldChar w:fldCharType="separate"/><w:t>{result}</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _add_picture(paper: Any) -> None:
    slide = paper.slides.add_slide(paper.slide_layouts[5])
    slide.shapes.title.text = "Gas deliveries rose"
    picture = slide.shapes.add_picture(io.BytesIO(png()), Inches(1), Inches(2), width=Inches(3))
    picture._element.nvPicPr.cNvPr.set("descr", "Two bars: deliveries rose from 276 to 410")
    _furnish(slide, "Say that deliveries rose.")


def _add_chart_and_table(paper: Any) -> None:
    slide = paper.slides.add_slide(paper.slide_layouts[5])
    slide.shapes.title.text = "Power deliveries rose"
    data = CategoryChartData()
    data.categories = ["earlier", "now"]
    data.add_series("power", (0.9, 1.6))
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED
    chart = slide.shapes.add_chart(kind, Inches(1), Inches(2), Inches(3), Inches(2), data)
    chart._element.nvGraphicFramePr.cNvPr.set("descr", "Two columns, 0.9 and 1.6")
    table = slide.shapes.add_table(2, 2, Inches(5), Inches(2), Inches(3), Inches(1))
    table._element.nvGraphicFramePr.cNvPr.set("descr", "The same two values as a table")
    for row in table.table.rows:
        for cell in row.cells:
            cell.text = "1.6"
    _furnish(slide, "Say that power rose as well.")


def _furnish(slide: Any, notes: str) -> None:
    slide.notes_slide.notes_text_frame.text = notes
    for shape in list(slide.notes_slide.placeholders):
        if "Number" in shape.name:
            shape._element.getparent().remove(shape._element)
    box = slide.shapes.add_textbox(Inches(8), Inches(7), Inches(1), Inches(0.4))
    box.text_frame.text = "?"
    run = box.text_frame.paragraphs[0].runs[0]
    run.font.size = Pt(12)
    number = pptx.oxml.parse_xml(
        '<a:fld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" type="slidenum" '
        'id="{00000000-0000-0000-0000-000000000001}"><a:rPr lang="en-GB" sz="1200"/><a:t>2</a:t></a:fld>'
    )
    run._r.getparent().replace(run._r, number)


def _own(properties: Any) -> None:
    properties.author = properties.last_modified_by = "Desk"
    properties.title = properties.subject = "Visit"
    properties.language, properties.comments, properties.keywords = "en-GB", "", ""
    properties.created = properties.modified = MOMENT.replace(tzinfo=None)


def _mended_document(content: bytes) -> dict[str, Any]:
    """What the default template leaves behind, by part, and a blue that can be read."""
    custom = {name: None for name in parts_of(content) if "customXml" in name or "stylesWithEffects" in name}
    compat = (
        b'<w:compat><w:compatSetting w:name="compatibilityMode" '
        b'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    return {
        **custom,
        "word/styles.xml": lambda xml: re.sub(rb'<w:color w:val="4F81BD"[^>]*>', b'<w:color w:val="1F497D"/>', xml),
        "word/_rels/document.xml.rels": lambda xml: re.sub(
            rb"<Relationship [^>]*(customXml|stylesWithEffects)[^>]*>", b"", xml
        ),
        "[Content_Types].xml": lambda xml: re.sub(rb"<Override [^>]*(customXml|stylesWithEffects)[^>]*>", b"", xml),
        "word/settings.xml": lambda xml: re.sub(
            rb"<w:compat>.*</w:compat>", compat, xml.replace(b"<w:zoom ", b'<w:zoom w:percent="100" '), flags=re.DOTALL
        ),
    }


def _mended_presentation(content: bytes) -> dict[str, Any]:
    """Languages on every run, and axis ids that are unsigned."""

    def spoken(xml: bytes) -> bytes:
        xml = re.sub(rb"<a:r><a:t>", b'<a:r><a:rPr lang="en-GB"/><a:t>', xml)
        return re.sub(rb"<a:rPr(?![^>]*lang=)", b'<a:rPr lang="en-GB"', xml)

    changes: dict[str, Any] = {}
    for name in parts_of(content):
        if re.match(r"ppt/(slides|notesSlides)/[^/]+\.xml", name):
            changes[name] = spoken
        if re.match(r"ppt/charts/[^/]+\.xml", name):
            changes[name] = lambda xml: xml.replace(b'val="-', b'val="')
    return changes


def parts_of(content: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(content)).namelist()
