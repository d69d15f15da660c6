import io
import subprocess
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.brief.model import Block, Heading
from reports.memo.pages import count_pages, drawn
from tests.conftest import tool
from tests.memo.papers import chart, found, house, paragraph, part, table, words, written

LINE = "A line of ordinary words that goes on until it is as long as the text of a page is wide, and a little more. "


def pages(*blocks: Block) -> int:
    document = docx.Document(io.BytesIO(written(*blocks)[0]))
    return count_pages(document.element.body, document.styles.element, house().widths)


def test_a_short_memo_is_one_page() -> None:
    assert pages(paragraph("One line.")) == 1


def test_every_annex_begins_a_page() -> None:
    annexes = [Heading(1, words(name), annex=True) for name in ("One", "Two", "Three")]
    assert pages(paragraph("Before."), *annexes) == 4


def test_an_annex_at_the_very_beginning_leaves_no_empty_page() -> None:
    assert pages(Heading(1, words("One"), annex=True)) == 1


def test_a_page_holds_as_many_lines_as_its_height_allows() -> None:
    assert pages(*[paragraph("One line.")] * 34) == 1
    assert pages(*[paragraph("One line.")] * 36) == 2


def test_a_long_paragraph_goes_on_over_the_page() -> None:
    assert pages(paragraph(LINE * 100)) in (3, 4)


def test_a_figure_is_moved_whole_with_its_caption() -> None:
    assert pages(*[chart(f"c{number}") for number in range(3)]) == 1
    assert pages(*[chart(f"c{number}") for number in range(4)]) == 2


def test_what_is_drawn_in_a_paragraph_stands_side_by_side_or_below() -> None:
    one, beside, below = (measured(*frames) for frames in (((16, 6),), ((8, 6), (8, 5)), ((16, 6), (16, 5))))
    assert one == beside
    assert below == one + 5


def measured(*frames: tuple[float, float]) -> int:
    """The height in whole centimetres of a paragraph with frames of these sizes, on a line of 16.4 cm."""
    extents = [parse_xml(f'<wp:extent {nsdecls("wp")} cx="{w * 360000}" cy="{h * 360000}"/>') for w, h in frames]
    return round(drawn(extents, 16.4 * 72 / 2.54) * 2.54 / 72)


def test_the_head_of_a_long_table_takes_its_place_on_every_page() -> None:
    rows = [("Row", str(number)) for number in range(200)]
    assert pages(table(*rows)) == 6


def test_the_footer_shows_the_count() -> None:
    package, _ = written(paragraph("Before."), *[Heading(1, words("Annex"), annex=True)] * 6)
    fields = found(part(package, "word/footer1.xml"), "//w:r[w:instrText[contains(., 'NUMPAGES')]]/following::w:t[1]")
    assert [node.text for node in fields] == ["7"]


@pytest.mark.office
def test_libreoffice_counts_the_same_pages(tmp_path: Path) -> None:
    soffice, pdfinfo = tool("soffice", "libreoffice"), tool("pdfinfo")
    blocks = (*[paragraph(LINE * 6)] * 12, chart(), table(*[("Row", "410")] * 90), paragraph(LINE * 3))
    path = tmp_path / "memo.docx"
    path.write_bytes(written(*blocks)[0])
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(convert, check=True, capture_output=True)
    said = subprocess.run([pdfinfo, str(path.with_suffix(".pdf"))], check=True, capture_output=True, text=True).stdout
    assert f"Pages:           {pages(*blocks)}\n" in said
