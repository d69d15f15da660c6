"""WordprocessingML as text: paragraphs, runs and tables, escaped in one place and parsed once at the end.

In: style ids, words, numbers. Out: XML strings in the `w:` vocabulary (ISO/IEC 29500-1, 17). It must not know
briefs, roles or houses. Text is far cheaper than a tree: a table row of six cells costs microseconds, so 10,000
rows stay linear.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from reports.language.typography import join_ranges

COMPLEX = frozenset(("ar", "fa", "ur", "he", "hi", "th"))
EAST = frozenset(("zh", "ja", "ko"))
TWIPS_PER_CM = 1440 / 2.54
TWIPS_PER_POINT = 20


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph; `properties` are further children of `w:pPr` in schema order, after the style."""
    return f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/>{properties}</w:pPr>{content}</w:p>"


def run(words: str, *, style: str = "", language: str = "") -> str:
    """A run of words in a character style; tabs and line breaks become Word's own, no line ends within a range."""
    return f"<w:r>{run_properties(style, language)}{_text(words)}</w:r>" if words else ""


def run_properties(style: str = "", language: str = "") -> str:
    """Style, then language: the order of the schema. Nothing else is ever set on a run."""
    named = f"<w:rStyle w:val={quoteattr(style)}/>" if style else ""
    spoken = f"<w:lang w:{_kind(language)}={quoteattr(language)}/>" if language else ""
    return f"<w:rPr>{named}{spoken}</w:rPr>" if named or spoken else ""


def _kind(language: str) -> str:
    """Which of a run's three languages the tag is; Word asks the second for letters from right to left or of India."""
    primary = language.split("-")[0]
    return "bidi" if primary in COMPLEX else "eastAsia" if primary in EAST else "val"


def table(style: str, widths: Iterable[int], rows: Iterable[str], *, title: str, description: str) -> str:
    """A table of fixed column widths in twips; title and description are its alternative text."""
    columns = tuple(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val={quoteattr(style)}/>"
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        ' w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(title)}/><w:tblDescription w:val={quoteattr(description)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>"
    )


def row(cells: Iterable[str], *, header: bool = False) -> str:
    """A row that no page break parts; a header row is repeated on every page."""
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def cell(width: int, content: str, margins: str = "") -> str:
    """A cell; `content` must hold at least one paragraph, or Word calls the file damaged."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{margins}</w:tcPr>{content}</w:tc>'


def cell_margin(side: str, width: int) -> str:
    """One padding of a cell in twips, where it differs from its table style's."""
    return f'<w:tcMar><w:{side} w:w="{width}" w:type="dxa"/></w:tcMar>'


def twips(centimetres: float) -> int:
    """Centimetres in twentieths of a point, as most measures of WordprocessingML are."""
    return round(centimetres * TWIPS_PER_CM)


def _text(words: str) -> str:
    parts: list[str] = []
    for line in words.split("\n"):
        tabbed = "<w:tab/>".join(_words(piece) for piece in line.split("\t"))
        parts.append(tabbed)
    return "<w:br/>".join(parts)


def _words(piece: str) -> str:
    return f'<w:t xml:space="preserve">{escape(join_ranges(piece))}</w:t>' if piece else ""
