"""Where shapes stand, also in groups and by their layout."""

from lxml import etree

from reports.office.boxes import Box, box_of, drawn
from reports.office.following import Pattern

NAMES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
FRAME = '<a:xfrm><a:off x="{}" y="{}"/><a:ext cx="{}" cy="{}"/>{}</a:xfrm>'


def shape(*frame: int, mark: str = "") -> str:
    placed = FRAME.format(*frame, "") if frame else ""
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id='2' name=''/><p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:spPr>{placed}</p:spPr></p:sp>"
    )


def tree(inner: str, root: str = "sld") -> etree._Element:
    return etree.fromstring(f"<p:{root} {NAMES}><p:cSld><p:spTree>{inner}</p:spTree></p:cSld></p:{root}>")


def boxes(inner: str) -> list[Box]:
    return [box for _, box in drawn(tree(inner)[0][0], ())]


def test_a_shape_stands_where_it_says() -> None:
    assert boxes(shape(10, 20, 30, 40)) == [Box(10, 20, 40, 60)]


def test_a_group_moves_and_stretches_what_is_in_it() -> None:
    grid = '<a:chOff x="0" y="0"/><a:chExt cx="10" cy="10"/>'
    group = f"<p:grpSp><p:grpSpPr>{FRAME.format(100, 100, 20, 10, grid)}</p:grpSpPr>{shape(5, 5, 5, 5)}</p:grpSp>"
    assert boxes(group) == [Box(110, 105, 120, 110)]


def test_what_stands_for_a_newer_shape_is_found_too() -> None:
    inner = f"<mc:AlternateContent><mc:Choice Requires='x'>{shape(1, 1, 1, 1)}</mc:Choice></mc:AlternateContent>"
    assert boxes(inner) == [Box(1, 1, 2, 2)]


def test_a_placeholder_without_a_frame_stands_where_its_layout_has_it() -> None:
    mark = '<p:ph type="body" idx="7"/>'
    layout = Pattern.of(tree(shape(1, 2, 3, 4, mark=mark), "sldLayout"))
    own = tree(shape(mark=mark))[0][0][0]
    assert box_of(own, (layout,)) == Box(1, 2, 4, 6)
    assert box_of(own, ()) is None


def test_a_box_holds_what_has_its_middle_in_it() -> None:
    assert Box(0, 0, 10, 10).holds(Box(5, 5, 15, 15))
    assert not Box(0, 0, 10, 10).holds(Box(8, 8, 18, 18))
