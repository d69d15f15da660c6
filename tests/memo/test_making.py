import io

import docx
from docx.oxml.ns import qn

from reports.memo.making import Workshop, make_missing
from reports.memo.template import by_name, found
from tests.memo.foreign import american, german, localised
from tests.memo.papers import house
from tests.office.patching import patched

TEXT_2 = b'<w:color w:val="1F497D" w:themeColor="text2"/>'
OFFICE = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "1F497D", "lt2": "EEECE1"}


def shop(template: bytes = b"") -> Workshop:
    document, ours = (docx.Document(io.BytesIO(each)) for each in (template or american(), house().memo.template))
    made = Workshop(document, ours, OFFICE, larger=2.0, wider=0.5)
    make_missing(made, house().memo.styles, house().memo.styles)
    return made


def test_every_role_has_a_style_afterwards() -> None:
    document = shop().document
    there = {name for kind in ("paragraph", "character", "table") for name in by_name(document, kind)}
    assert {name.lower() for name in house().memo.styles.values()} <= there


def test_sizes_and_tab_stops_follow_the_template() -> None:
    document = shop().document
    assert found(by_name(document, "paragraph")["delegation heading"], "w:rPr/w:sz/@w:val") == ["44"]
    assert found(by_name(document, "paragraph")["message header"], ".//w:tab/@w:pos") == ["652", "2892", "3600"]
    assert found(by_name(document, "paragraph")["message header"], ".//w:ind/@w:hanging") == ["652"]


def test_a_key_figure_grows_no_more_than_its_tile() -> None:
    document = shop().document
    assert found(by_name(document, "paragraph")["key figure"], "w:rPr/w:sz/@w:val") == ["20"]
    assert found(by_name(document, "character")["key figure unit"], "w:rPr/w:sz/@w:val") == ["12"]


def test_headlines_are_not_justified_because_body_text_is() -> None:
    justified = shop(localised()).document
    for name in ("title", "heading 1", "caption"):
        assert found(by_name(justified, "paragraph")[name], "w:pPr/w:jc/@w:val") == ["left"]
    assert found(by_name(justified, "paragraph")["normal"], "w:pPr/w:jc/@w:val") == ["both"]
    assert found(by_name(shop().document, "paragraph")["title"], "w:pPr/w:jc") == []


def test_headlines_are_not_indented_because_paragraphs_are() -> None:
    indented = shop(german()).document
    for name in ("title", "heading 1", "caption"):
        assert found(by_name(indented, "paragraph")[name], "w:pPr/w:ind/@w:firstLine") == ["0"]
    assert found(by_name(shop().document, "paragraph")["heading 1"], "w:pPr/w:ind") == []


def test_a_caption_stands_near_what_it_heads() -> None:
    near = by_name(shop(localised()).document, "paragraph")["caption"]
    assert found(near, "w:pPr/w:spacing/@w:after") == ["40"]


def test_the_head_of_key_figures_is_in_the_face_of_headings() -> None:
    document = shop().document
    faces = [
        found(by_name(document, "paragraph")[name], "w:rPr/w:rFonts/@w:asciiTheme")
        for name in ("heading 1", "key figures heading", "key figure")
    ]
    assert faces == [["majorHAnsi"], ["majorHAnsi"], []]


def test_a_made_style_takes_no_air_or_alignment_from_the_template_s_normal() -> None:
    style = by_name(shop().document, "paragraph")["key figure"]
    assert found(style, "w:pPr/w:spacing/@w:after") == ["0"]
    assert found(style, "w:pPr/w:jc/@w:val") == ["left"]


def test_the_annexes_are_counted_by_a_list_of_their_own() -> None:
    document = shop().document
    style = by_name(document, "paragraph")["heading 1 annex"]
    (number,) = found(style, "w:pPr/w:numPr/w:numId/@w:val")
    numbering = document.part.numbering_part.element
    (abstract,) = found(numbering, f'w:num[@w:numId="{number}"]/w:abstractNumId/@w:val')
    (level,) = found(numbering, f'w:abstractNum[@w:abstractNumId="{abstract}"]/w:lvl[w:pStyle]/w:lvlText/@w:val')
    assert level == "Annex %1."


def test_annexes_that_run_on_stand_in_the_list_of_the_others_without_saying_so_again() -> None:
    document = shop().document
    style = by_name(document, "paragraph")["heading 1 annex run-on"]
    assert found(style, "w:basedOn/@w:val") == [by_name(document, "paragraph")["heading 1 annex"].get(qn("w:styleId"))]
    assert found(style, "w:pPr/w:numPr") == []


def test_what_is_second_at_home_is_second_there_as_a_shade_of_the_theme_s_text() -> None:
    document = shop().document
    for name in ("source", "measure line", "table quiet"):
        (colour,) = found(by_name(document, "paragraph")[name], "w:rPr/w:color")
        said = [colour.get(qn(f"w:{each}")) for each in ("val", "themeColor", "themeTint")]
        assert said == ["595959", "text1", "A6"], name


def test_headings_in_the_text_2_of_the_theme_lend_it_to_what_is_made_like_them() -> None:
    def headed(xml: bytes) -> bytes:
        return xml.replace(b'<w:color w:val="365F91" w:themeColor="accent1" w:themeShade="BF"/>', TEXT_2)

    made = by_name(shop(patched(american(), {"word/styles.xml": headed})).document, "paragraph")
    colours = [found(made[name], "w:rPr/w:color/@w:themeColor") for name in ("key figure", "key figure period")]
    assert colours == [["text2"], ["text1"]]
