import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reports.memo.contrast import readable

COLOURS = {"dk1": "1B2A3B", "lt1": "FFFFFF", "lt2": "F2F5F8", "accent1": "12436D", "accent2": "28A197"}


@pytest.mark.parametrize(("slot", "kept"), [("accent1", "accent1"), ("accent2", "text1")])
def test_a_colour_that_cannot_be_read_gives_way_to_that_of_text(slot: str, kept: str) -> None:
    colour = parse_xml(f'<w:color {nsdecls("w")} w:val="000000" w:themeColor="{slot}"/>')
    readable(colour, COLOURS)
    assert colour.get(qn("w:themeColor")) == kept
