"""What lies behind a place is found however the template says it."""

import pytest

from reports.office.boxes import Box
from reports.office.package import parse, read_package
from reports.office.scene import Ground, Scene, furniture, scene_of, through
from tests.office.papers import sound_presentation
from tests.office.patching import Change, patched
from tests.office.seeding import swap

SLIDE, LAYOUT = "ppt/slides/slide2.xml", "ppt/slideLayouts/slideLayout6.xml"
MASTER, THEME = "ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml"
MIDDLE = Box(4_000_000, 3_000_000, 5_000_000, 4_000_000)
SHAPE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="77" name="Panel"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
    '<a:xfrm{}><a:off x="0" y="0"/>'
    '<a:ext cx="9144000" cy="6858000"/></a:xfrm><a:prstGeom prst="{}"><a:avLst/></a:prstGeom>{}</p:spPr>{}</p:sp>'
)
RED = '<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>'
VEIL = '<a:solidFill><a:srgbClr val="000000"><a:alpha val="50000"/></a:srgbClr></a:solidFill>'
STOPS = (
    '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs>'
    '<a:gs pos="100000"><a:schemeClr val="tx2"/></a:gs></a:gsLst></a:gradFill>'
)


def scene(part: str = LAYOUT, **changes: Change) -> Scene:
    names = {"slide": SLIDE, "layout": LAYOUT, "master": MASTER, "theme": THEME}
    package = read_package(patched(sound_presentation(), {names[name]: change for name, change in changes.items()}))
    return scene_of(package, {name: parse(x) for name, x in package.parts.items() if name.endswith(".xml")}, part)


def shape(fill: str, preset: str = "rect", turned: str = "", style: str = "") -> Change:
    return swap("(<p:grpSpPr/>|</p:grpSpPr>)", r"\1" + SHAPE.format(turned, preset, fill, style))


def background(fill: str) -> Change:
    return swap("<p:bg>.*?</p:bg>", f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>")


def test_with_nothing_between_it_is_the_master_s_background() -> None:
    assert scene().under(MIDDLE) == Ground(("FFFFFF",))


@pytest.mark.parametrize("at", ["layout", "master"])
def test_a_shape_of_layout_or_master_is_what_is_seen(at: str) -> None:
    assert scene(**{at: shape(RED)}).under(MIDDLE) == Ground(("C00000",))


def test_a_gradient_is_all_of_its_stops() -> None:
    assert scene(master=background(STOPS)).under(MIDDLE) == Ground(("FFFFFF", "1F497D"))


def test_a_veil_lets_what_lies_below_through() -> None:
    assert scene(master=background(RED), layout=shape(VEIL)).under(MIDDLE) == Ground(("600000",))


def test_a_veil_over_a_gradient_is_seen_over_each_stop() -> None:
    assert scene(master=background(STOPS), layout=shape(VEIL)).under(MIDDLE).colours == ("808080", "10243E")


def test_a_picture_may_be_any_colour() -> None:
    assert scene(master=background("<a:blipFill><a:blip/></a:blipFill>")).under(MIDDLE) == Ground(picture=True)


@pytest.mark.parametrize(("preset", "turned"), [("ellipse", ""), ("rect", ' rot="2700000"')])
def test_a_shape_that_does_not_paint_its_whole_box_is_passed_over(preset: str, turned: str) -> None:
    assert scene(master=shape(RED, preset, turned)).under(MIDDLE) == Ground(("FFFFFF",))


def test_a_shape_is_filled_by_its_style_where_it_says_nothing() -> None:
    style = '<p:style><a:lnRef idx="0"/><a:fillRef idx="1"><a:schemeClr val="accent2"/></a:fillRef></p:style>'
    assert scene(master=shape("", style=style)).under(MIDDLE) == Ground(("C0504D",))


def test_a_background_by_reference_takes_the_theme_s_fill_in_its_own_colour() -> None:
    named = swap("<p:bgRef .*?</p:bgRef>", '<p:bgRef idx="1001"><a:schemeClr val="accent2"/></p:bgRef>')
    assert scene(master=named).under(MIDDLE) == Ground(("C0504D",))


def test_what_the_master_draws_is_not_behind_a_layout_that_hides_it() -> None:
    hiding = swap("<p:sldLayout ", '<p:sldLayout showMasterSp="0" ')
    found = scene(master=shape(RED), layout=hiding)
    assert (found.under(MIDDLE), list(furniture(found))) == (Ground(("FFFFFF",)), [])


def test_a_layout_s_own_map_of_colours_holds_on_it_and_its_slides() -> None:
    turned = (
        '<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2"'
        ' accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
    )
    change = swap("<p:clrMapOvr><a:masterClrMapping/>", turned)
    assert [scene(part, layout=change).under(Box(0, 0, 1, 1)) for part in (LAYOUT, SLIDE)] == [Ground(("000000",))] * 2


def test_behind_a_shape_is_what_stands_below_it_and_not_above() -> None:
    found = scene(SLIDE, slide=shape(RED))
    panel, *others = [each for each in found.shapes if each.shape.tag.endswith("}sp")]
    assert found.behind(panel.shape) == Ground(("FFFFFF",))
    assert found.painted(panel.shape) == Ground(("C00000",))
    assert found.behind(others[0].shape) == Ground(("C00000",))


def test_a_colour_over_another_is_their_mixture() -> None:
    assert through("FFFFFF", "000000", 0.2) == "333333"
