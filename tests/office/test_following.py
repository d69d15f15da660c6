"""Placeholders follow the layout's by index and the master's by kind."""

from lxml import etree

from reports.office.following import Pattern, followed

P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'


def pattern(root: str, *marks: str) -> Pattern:
    shapes = "".join(f"<p:sp><p:nvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr></p:sp>" for mark in marks)
    return Pattern.of(etree.fromstring(f"<p:{root} {P}>{shapes}</p:{root}>"))


def kinds(mark: str, *above: Pattern) -> list[str]:
    own = etree.fromstring(f"<p:sp {P}><p:nvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr></p:sp>")
    return [next(each.iter("{*}ph")).get("type", "obj") for each in followed(own, above)]


LAYOUT = pattern("sldLayout", '<p:ph type="title"/>', '<p:ph type="pic" idx="4"/>', '<p:ph type="ftr" idx="11"/>')
MASTER = pattern("sldMaster", '<p:ph type="title"/>', '<p:ph type="body" idx="1"/>', '<p:ph type="ftr" idx="3"/>')


def test_content_follows_the_layout_s_by_index_and_the_master_s_body() -> None:
    assert kinds('<p:ph idx="4"/>', LAYOUT, MASTER) == ["pic", "body"]


def test_title_and_footer_follow_those_of_their_kind() -> None:
    assert kinds('<p:ph type="ctrTitle"/>', LAYOUT, MASTER) == ["title", "title"]
    assert kinds('<p:ph type="ftr" idx="11"/>', LAYOUT, MASTER) == ["ftr", "ftr"]


def test_what_is_no_placeholder_follows_nothing() -> None:
    assert kinds("", LAYOUT, MASTER) == []
