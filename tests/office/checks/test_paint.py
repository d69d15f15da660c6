"""Text of a slide that hardly stands out is found, whichever way its colour and its ground come to it."""

import pytest

from reports.problems import Severity
from tests.office.patching import Change
from tests.office.seeding import codes, in_presentation, swap

PICTURED, CHARTED = "ppt/slides/slide2.xml", "ppt/slides/slide3.xml"
MASTER, LAYOUT = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout6.xml"
RUN = '<a:rPr lang="en-GB"/><a:t>Gas'
BEHIND = (
    '<p:sp><p:nvSpPr><p:cNvPr id="88" name="Panel"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="9144000" cy="6858000"/></a:xfrm>{}</p:spPr></p:sp>'
)
PALE = '<a:solidFill><a:srgbClr val="000000"><a:alpha val="20000"/></a:srgbClr></a:solidFill>'
DARK = '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill>'
GRADIENT = (
    '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs><a:gs pos="100000"><a:srgbClr val="{}"/></a:gs>'
    "</a:gsLst></a:gradFill>"
)


def inked(colour: str, size: str = "") -> Change:
    return swap(RUN, f'<a:rPr lang="en-GB"{size}><a:solidFill>{colour}</a:solidFill></a:rPr><a:t>Gas')


def on(fill: str) -> Change:
    return swap("(<p:grpSpPr/>|</p:grpSpPr>)", rf"\1{BEHIND.format(fill)}")


@pytest.mark.parametrize(
    ("part", "change"),
    [
        (PICTURED, inked('<a:srgbClr val="C0C0C0"/>')),
        (PICTURED, inked('<a:schemeClr val="tx1"><a:lumMod val="25000"/><a:lumOff val="75000"/></a:schemeClr>')),
        (PICTURED, inked('<a:schemeClr val="tx1"><a:alpha val="30000"/></a:schemeClr>')),
        (PICTURED, swap("<p:spPr/>", f"<p:spPr>{DARK}</p:spPr>")),
        (PICTURED, on(DARK)),
        (LAYOUT, on(DARK)),
        (LAYOUT, on(GRADIENT.format("404040"))),
        (LAYOUT, on(PALE.replace("20000", "70000"))),
        (MASTER, swap('(<p:titleStyle>.*?)<a:schemeClr val="tx1"/>', r'\1<a:schemeClr val="bg2"/>')),
        (MASTER, swap("<p:bg>.*?</p:bg>", f"<p:bg><p:bgPr>{DARK}<a:effectLst/></p:bgPr></p:bg>")),
        (MASTER, swap('(<p:clrMap [^>]*tx1=)"dk1"', r'\1"lt2"')),
        (CHARTED, swap("<a:tcPr/>", f"<a:tcPr>{DARK.replace('tx2', 'tx1')}</a:tcPr>", 0)),
    ],
    ids=[
        "run",
        "lightened",
        "alpha",
        "shape",
        "panel",
        "layout",
        "the worst stop of a gradient",
        "layout lets through",
        "style",
        "background",
        "mapping",
        "cell",
    ],
)
def test_text_that_hardly_stands_out_is_found(part: str, change: Change) -> None:
    assert "contrast" in codes(in_presentation({part: change}))


@pytest.mark.parametrize(
    ("part", "change"),
    [
        (PICTURED, inked('<a:srgbClr val="767676"/>', ' sz="1200"')),
        (PICTURED, inked('<a:srgbClr val="8A8A8A"/>', ' sz="1400" b="1"')),
        (PICTURED, on(GRADIENT.format("A0A0A0"))),
        (PICTURED, on("<a:noFill/>")),
        (MASTER, on(PALE)),
    ],
    ids=["grey", "large", "a gradient in which it is read", "no fill", "a pale veil"],
)
def test_text_that_can_be_read_or_not_be_judged_is_left_alone(part: str, change: Change) -> None:
    assert "contrast" not in codes(in_presentation({part: change}))


def test_text_over_a_picture_is_a_warning_with_a_way_out() -> None:
    fill = '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId1"/></a:blipFill><a:effectLst/></p:bgPr></p:bg>'
    found = in_presentation({MASTER: swap("<p:bg>.*?</p:bg>", fill)})
    (told,) = [each for each in found if each.code == "contrast"]
    assert (told.severity, "3 slides" in told.message, bool(told.hint)) == (Severity.WARNING, True, True)
