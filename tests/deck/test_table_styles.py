"""The house's table style, in a template from elsewhere, is in colours that are seen there."""

from lxml import etree

from reports.deck.table_styles import give_table_styles
from reports.house.model import Shade
from reports.office.package import read_package
from tests.deck.foreign import dark, old
from tests.deck.making import house, readable
from tests.deck.test_borrow import TEMPLATES, on
from tests.office.patching import patched

NAME = "ppt/tableStyles.xml"
RED = {"accent1": Shade("accent2")}
FAINT = {"accent6": Shade("tx1", (("lumMod", 35_000),))}
OTHER = b'<a:tblStyle styleId="{AAAAAAAA-0000-0000-0000-000000000001}" styleName="Theirs"/></a:tblStyleLst>'


def given(template: bytes) -> etree._Element:
    made = give_table_styles(template, house().deck.template, RED, FAINT, {})
    package = read_package(made)
    (part,) = package.related(package.main, "tableStyles")
    assert package.content_type(part).endswith("presentationml.tableStyles+xml")
    return package.xml(part)


def test_text_lines_and_fills_take_the_shades_that_are_given_for_them() -> None:
    style = next(given(old()).iter("{*}tblStyle"))
    head = style.find("{*}firstRow")
    assert head is not None
    assert [each.get("val") for each in head.iterfind("{*}tcTxStyle/{*}schemeClr")] == ["accent2"]
    assert [each.get("val") for each in head.iterfind("{*}tcStyle/{*}fill//{*}schemeClr")] == ["bg2"]
    rule = next(style.iterfind("{*}wholeTbl//{*}insideH//{*}schemeClr"))
    steps = [(step.tag.split("}")[1], step.get("val")) for step in rule]
    assert (rule.get("val"), steps) == ("tx1", [("lumMod", "35000")])


def test_styles_of_the_template_stay() -> None:
    theirs = patched(old(), {NAME: lambda xml: xml.replace(b"/>", b">" + OTHER)})
    assert [each.get("styleName") for each in given(theirs)] == ["Theirs", "Ministerial"]


def test_a_template_without_a_part_for_them_gets_one() -> None:
    def elsewhere(xml: bytes) -> bytes:
        return xml.replace(b"tableStyles.xml", b"theme/theme1.xml").replace(b"ships/tableStyles", b"ships/theme")

    bare = patched(dark(), {NAME: None, "ppt/_rels/presentation.xml.rels": elsewhere})
    assert [each.get("styleName") for each in given(bare)] == ["Ministerial"]


def test_on_a_dark_master_the_rules_between_rows_are_not_white() -> None:
    _, adopted = on(TEMPLATES["dark"])
    package = read_package(adopted.deck.template)
    style = readable(package.parts[NAME])
    assert '<a:schemeClr val="tx1">\n' in style
    assert "lumOff" not in style
