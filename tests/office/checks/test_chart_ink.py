"""Text of a native chart that hardly stands out is found, whether it stands beside its mark, on it, or at an axis."""

import re
from dataclasses import replace

import pytest

from reports.office.charts.part import chart_part
from reports.office.charts.value import Letters
from reports.office.check import check_docx, check_pptx
from reports.office.package import read_package
from tests.office.natives import SETTING, native, point, series
from tests.office.papers import sound_document, sound_presentation
from tests.office.patching import Change, patched
from tests.office.seeding import codes, swap

CHART = next(name for name in read_package(sound_presentation()).parts if re.match(r"ppt/charts/chart\d*\.xml", name))
MASTER = "ppt/slideMasters/slideMaster1.xml"
DARK = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="101010"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
LABEL = (
    '<c:dLbls><c:spPr/><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}"><a:solidFill><a:srgbClr'
    ' val="{ink}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    '<c:dLblPos val="{at}"/><c:showLegendKey val="0"/><c:showVal val="{shown}"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
)
BAR = '<c:spPr><a:solidFill><a:srgbClr val="12436D"/></a:solidFill></c:spPr>'


def labels(ink: str, at: str = "outEnd", size: int = 1200, shown: int = 1) -> Change:
    said = LABEL.format(ink=ink, at=at, size=size, shown=shown)
    return swap("</c:tx><c:cat>", f"</c:tx>{BAR}{said}<c:cat>")


def axis(ink: str, more: str = "") -> Change:
    look = f'<a:pPr><a:defRPr sz="1200"><a:solidFill>{ink}</a:solidFill></a:defRPr></a:pPr>'
    said = f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p>{look}"
    return swap("(<c:catAx>.*?)(<c:crossAx )", rf'\1{more}{said}<a:endParaRPr lang="en-GB"/></a:p></c:txPr>\2')


def found(changes: dict[str, Change]) -> bool:
    return "contrast" in codes(check_pptx(patched(sound_presentation(), changes), "deck.pptx"))


@pytest.mark.parametrize(
    "change",
    [
        labels("C0C0C0"),
        labels("808080", "ctr"),
        labels("12436D", "inEnd"),
        axis('<a:schemeClr val="bg1"/>'),
        axis('<a:schemeClr val="tx1"><a:lumMod val="35000"/><a:lumOff val="65000"/></a:schemeClr>'),
    ],
    ids=["label beside its bar", "label in its bar", "label of its bar's colour", "axis", "axis, paled"],
)
def test_text_of_a_chart_that_hardly_stands_out_is_found(change: Change) -> None:
    assert found({CHART: change})


@pytest.mark.parametrize(
    "change",
    [
        labels("595959"),
        labels("FFFFFF", "ctr"),
        labels("8A8A8A", size=1800),
        labels("FFFFFF", shown=0),
        axis('<a:srgbClr val="595959"/>'),
    ],
    ids=["grey", "white in its bar", "large", "a label that is not shown", "axis"],
)
def test_text_of_a_chart_that_can_be_read_is_left_alone(change: Change) -> None:
    assert not found({CHART: change})


def test_a_chart_without_a_ground_stands_on_the_master_s() -> None:
    changes: dict[str, Change] = {MASTER: swap("<p:bg>.*?</p:bg>", DARK), CHART: axis('<a:schemeClr val="tx1"/>')}
    problems = check_pptx(patched(sound_presentation(), changes), "deck.pptx")
    assert "is 000000 on 101010" in " ".join(str(each) for each in problems if each.place.column == CHART)


def test_a_ground_of_the_chart_s_own_is_what_its_text_stands_on() -> None:
    own = swap("(</c:chart>)", r'\1<c:spPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></c:spPr>')
    assert found({CHART: own})


@pytest.mark.parametrize(("ink", "is_found"), [("lt2", True), ("dk2", False)])
def test_charts_of_a_document_are_judged_on_white_paper(ink: str, is_found: bool) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
    link = f'<Relationship Id="rIdC" Type="{kind}" Target="charts/chart1.xml"/></Relationships>'
    chart = native(series("gas", point("276"), point("410")), setting=replace(SETTING, names=Letters(9, ink)))
    drawn = (
        '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdC"/></w:drawing></w:r>'
    )
    changes: dict[str, Change] = {
        "word/charts/chart1.xml": chart_part(chart),
        "word/_rels/document.xml.rels": swap("</Relationships>", link),
        "word/document.xml": swap("</w:p>", f"{drawn}</w:p>"),
    }
    assert ("contrast" in codes(check_docx(patched(sound_document(), changes), "memo.docx"))) is is_found
