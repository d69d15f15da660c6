import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from reports.brief.model import Align, Block, Callout, Cell, Column, Heading, Listing, ListItem, Row, Table
from reports.brief.papers import Memo
from reports.house.model import House
from reports.memo.adopt import adopt
from reports.memo.chart_places import chart_sizes
from reports.memo.write import write_memo
from reports.office.check import check_docx
from reports.office.checks.template import check_template
from reports.office.metrics import measure
from reports.office.seal import seal
from tests.conftest import tool
from tests.memo.foreign import american, as_template, german, localised, texts, unthemed, with_names_of_its_own
from tests.memo.papers import (
    Drawn,
    chart,
    english,
    figure,
    found,
    house,
    paragraph,
    part,
    pretty,
    properties,
    reads,
    table,
    words,
)
from tests.memo.test_sections import wide
from tests.memo.test_write import WHOLE
from tests.office.patching import parts, patched
from tests.office.planting import planted_memo, without_properties

FOREIGN = {"american": american, "localised": localised}
FURTHER = {**FOREIGN, "unthemed": unthemed, "named": with_names_of_its_own, "german": german}
SAID = {"style-made", "style-pale", "no-theme", "columns", "letterhead"}
ARIAL_BOLD_STANDING = 42.78
"""Points at 10 pt, by the advance widths of Arial Bold."""
DARK = b'<a:dk1><a:srgbClr val="FFFFFF"/></a:dk1><a:lt1><a:srgbClr val="10182B"/></a:lt1>'
BLOCKS = (
    Heading(1, words("Points to make")),
    Listing((ListItem((paragraph("Ask for ", figure("410"), "."),)),), ordered=True),
    Callout("status", "Status", (paragraph("Growing."),)),
    Heading(1, words("Data"), "data", annex=True),
    chart("gas"),
    table(("Energy",), ("Gas", "410"), align=Align.DECIMAL),
    Heading(1, words("Sources"), "sources", annex=True, run_on=True),
    paragraph("One note."),
)
CALENDAR = Table(
    "calendar",
    words("Dates ahead"),
    (Column(words("Date"), Align.LEFT, "label"), Column(words("Event"), Align.LEFT, "quiet")),
    (
        Row((Cell(words("2025")),), group=True),
        Row((Cell(words("12 March")), Cell(words("Session of the commission")))),
        Row((Cell(words("June")), Cell(words("Summit")))),
        Row((Cell(words("no date yet")), Cell(words("Visit in return")))),
    ),
    words("Source: note."),
)
EVERYTHING = (*WHOLE, CALENDAR, wide(), Heading(1, words("Sources"), "sources", annex=True), paragraph("One note."))
"""Masthead, panels, figures, lists, notes, references, contents, chart, tables upright and turned, delegations."""


def adopted(template: bytes) -> House:
    made, problems = adopt(house(), template, "other.dotx")
    assert {"style-made"} <= {problem.code for problem in problems} <= SAID
    return made


def written(template: bytes, blocks: tuple[Block, ...] = BLOCKS) -> bytes:
    return written_on(adopted(template), blocks)


def written_on(made: House, blocks: tuple[Block, ...]) -> bytes:
    memo = Memo(properties(), blocks)
    pictures = {id: Drawn() for id in chart_sizes(memo, made)}
    package, problems = write_memo(memo, pictures, made, english())
    assert problems == ()
    return seal(package, datetime(2025, 1, 21, tzinfo=UTC))


@pytest.mark.parametrize("name", FOREIGN)
def test_the_body_on_a_foreign_template_reads_as_the_golden(golden: Callable[[str, str], None], name: str) -> None:
    package = written(FOREIGN[name](), EVERYTHING)
    golden(f"memo/{name}.xml", pretty(part(package)))
    golden(f"memo/{name}-footnotes.xml", pretty(part(package, "word/footnotes.xml")))


@pytest.mark.parametrize("name", FURTHER)
def test_our_own_rules_find_nothing_in_it(name: str) -> None:
    assert check_docx(written(FURTHER[name](), EVERYTHING), "memo.docx") == ()


@pytest.mark.office
@pytest.mark.parametrize("name", FURTHER)
def test_the_open_xml_sdk_finds_nothing_in_it(name: str, tmp_path: Path) -> None:
    validator = tool("ooxml-validator")
    path = tmp_path / "memo.docx"
    path.write_bytes(written(FURTHER[name](), EVERYTHING))
    said = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(said.stdout)["errors"] == []


def test_roles_are_played_by_styles_of_their_names_whatever_the_ids_are() -> None:
    used = found(part(written(localised())), "//w:pStyle/@w:val")
    assert {"Titre1", "Lgende", "a3"} <= set(used)


def test_the_page_is_the_template_s_and_charts_are_as_wide_as_its_text() -> None:
    made = adopted(american())
    assert made.memo.text_width == 15.24
    assert found(part(written(american())), "//w:pgSz/@w:w") == ["12240"]


def bare_settings(xml: bytes) -> bytes:
    return re.sub(rb"<w:compat>.*?</w:compat>|<w:compat/>", b"", xml, flags=re.DOTALL)


def spoken_by_nobody(xml: bytes) -> bytes:
    return re.sub(rb"<w:lang [^>]*/>", b"", xml)


def without_defaults(xml: bytes) -> bytes:
    return re.sub(rb"<w:docDefaults>.*?</w:docDefaults>", b"", xml, flags=re.DOTALL)


@pytest.mark.parametrize("styles", [spoken_by_nobody, without_defaults])
def test_a_template_that_says_neither_mode_nor_language_is_given_both(styles: Callable[[bytes], bytes]) -> None:
    template = patched(localised(), {"word/settings.xml": bare_settings, "word/styles.xml": styles})
    package = written(template)
    mode = '//w:compat/w:compatSetting[@w:name="compatibilityMode"]/@w:val'
    assert found(part(package, "word/settings.xml"), mode) == ["15"]
    assert len(found(part(package, "word/styles.xml"), "//w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val")) == 1
    assert check_docx(package, "memo.docx") == ()


def test_nothing_of_the_template_s_past_is_left() -> None:
    package = texts(written(american()))
    for trace in ("Lorem ipsum", "A. Person", "delText", "commentRange", "trackRevisions", "person"):
        assert trace not in package, trace


def test_the_letterhead_and_the_label_stay() -> None:
    package = written(american())
    head = reads(part(package, "word/header1.xml"))
    assert head == "For official useDepartment of ExamplesDesk of Examples"
    assert "MSIP_Label_1_Name" in texts(package)


def test_columns_that_are_given_up_and_figures_of_the_letterhead_are_told() -> None:
    _, problems = adopt(house(), german(), "their.dotx")
    said = {problem.code: problem.message for problem in problems}
    assert "one" in said["columns"]
    assert said["letterhead"].endswith("Referat 42")


def test_a_footer_without_the_number_of_the_page_is_given_it() -> None:
    assert "PAGE" in texts(written(american()))


def test_a_template_file_is_read_as_a_document_is() -> None:
    template = as_template(american())
    assert check_template(template, "other.dotx") == ()
    assert written(template) == written(american())


def test_a_made_style_is_reported_by_its_name() -> None:
    _, (made, pale) = adopt(house(), american(), "other.dotx")
    assert "caption" in made.message
    assert "heading 1" not in made.message
    assert "heading 2" in pale.message


def test_charts_take_the_colours_of_the_template_s_theme() -> None:
    look = adopted(american()).look
    memo = adopted(american()).memo
    assert memo.look is not None
    assert (look, memo.look.colours["navy"]) == (house().look, "376092")  # its accent 1, darker 25%
    assert memo.look.colours["slate"] == "595959"  # its text 1, lighter 35%, as in the text


@pytest.mark.parametrize(
    ("text_2", "said"),
    [("1F497D", ("text1", "595959")), ("44546A", ("text2", "44546A")), ("0E2841", ("text1", "595959"))],
)
def test_a_source_and_an_axis_are_in_one_grey_of_the_template_s_theme(text_2: str, said: tuple[str, str]) -> None:
    def themed(xml: bytes) -> bytes:
        return xml.replace(b"1F497D", text_2.encode())

    changes = {} if text_2 == "1F497D" else {"word/theme/theme1.xml": themed}
    made = adopted(patched(american(), changes))
    (colour,) = found(
        part(written_on(made, BLOCKS), "word/styles.xml"), "w:style[w:name/@w:val='Source']/w:rPr/w:color"
    )
    assert (colour.get(qn("w:themeColor")), colour.get(qn("w:val"))) == said
    assert made.memo.look is not None
    assert made.memo.look.colours["slate"] == said[1]


def test_on_a_theme_of_light_text_what_is_second_is_darker_and_read() -> None:
    def dark(xml: bytes) -> bytes:
        swapped = re.sub(rb"<a:dk1>.*?</a:lt1>", DARK, xml, flags=re.DOTALL)
        return swapped.replace(b"EEECE1", b"22304F")

    made = adopted(patched(american(), {"word/theme/theme1.xml": dark}))
    (colour,) = found(part(made.memo.template, "word/styles.xml"), "w:style[w:name/@w:val='Source']/w:rPr/w:color")
    assert (colour.get(qn("w:themeShade")), colour.get(qn("w:val"))) == ("A6", "A6A6A6")


def test_charts_are_drawn_in_the_face_of_the_template_s_text() -> None:
    made, problems = adopt(house(), american(), "their.dotx", {"fontpkg-tinos": "Tinos"})
    assert made.memo.look is not None
    assert (made.memo.look.font, made.memo.look.font_package) == ("Tinos", "fontpkg-tinos")
    _, problems = adopt(house(), american(), "their.dotx", {"fontpkg-pt-sans": "PT Sans"})
    assert "chart-face" in {problem.code for problem in problems}


def test_a_template_without_a_theme_has_charts_in_the_house_s_colours() -> None:
    memo = adopted(unthemed()).memo
    assert memo.look is not None
    assert memo.look.colours == house().look.colours


def test_our_own_template_needs_nothing_made() -> None:
    assert adopt(house(), house().memo.template, "memo.docx")[1] == ()


def test_a_template_without_a_theme_takes_the_house_s_and_says_so() -> None:
    made, problems = adopt(house(), unthemed(), "other.dotx")
    assert "no-theme" in {problem.code for problem in problems}
    assert made.memo.theme.colours == house().memo.theme.colours
    assert "themeColor" in texts(made.memo.template)
    assert 'name="Office"' not in texts(made.memo.template)


def test_a_style_the_house_knows_by_another_name_plays_its_role() -> None:
    knowing = {"caption": ("Bildlegende", "figure legend"), "number": ("Office Numbering",)}
    told = replace(house(), memo=replace(house().memo, elsewhere=knowing))
    made, (report, *_) = adopt(told, with_names_of_its_own(), "other.dotx")
    _, (unknowing, *_) = adopt(house(), with_names_of_its_own(), "other.dotx")
    assert (made.memo.styles["caption"], made.memo.styles["number"]) == ("figure legend", "Office Numbering")
    assert ("caption" in unknowing.message, "caption," in report.message) == (True, False)
    assert made.memo.styles["heading_1"] == "heading 1"


def test_a_table_style_of_the_office_plays_its_role_and_its_head_is_read() -> None:
    named = replace(house(), memo=replace(house().memo, elsewhere={"table": ("Amtstabelle",)}))
    made, _ = adopt(named, german(), "their.dotx")
    package = written_on(made, EVERYTHING)
    (style,) = found(part(package, "word/styles.xml"), "w:style[w:name/@w:val='Amtstabelle']/@w:styleId")
    assert style in set(found(part(package, "word/document.xml"), ".//w:tblStyle/@w:val"))
    assert [str(each) for each in check_docx(package, "memo.docx")] == []


def test_the_face_of_the_memo_changes_no_width_of_the_deck() -> None:
    made = adopted(localised())
    assert made.widths == house().widths
    assert made.memo_widths["regular"]["a"] > house().memo_widths["regular"]["a"]


def test_a_word_of_a_face_nobody_measured_is_given_more_room_than_text() -> None:
    made = adopted(localised())
    assert (
        measure("Standing", 10, made.word_widths["bold"])
        > ARIAL_BOLD_STANDING
        > measure("Standing", 10, house().widths["bold"])
    )
    assert house().word_widths == house().widths


def test_traces_that_office_leaves_in_a_file_are_gone_and_labels_stay() -> None:
    template = planted_memo(without_properties(american()))
    assert b"SECRET" in b"".join(parts(template).values())
    package = written(template)
    left = [name for name, content in parts(package).items() if b"SECRET" in content or b"ABCDEF" in content]
    assert left == []
    assert [name for name in parts(package) if re.search("comment|people|customXml|printer|thumb", name)] == []
    assert {"docMetadata/LabelInfo.xml", "docProps/custom.xml"} <= set(parts(package))
    assert b"PUBLIC" in parts(package)["docProps/custom.xml"]
    assert "kept" in texts(package)
    assert check_docx(package, "memo.docx") == ()


def test_a_line_is_as_high_as_the_face_of_the_template_wants() -> None:
    foreign, _ = adopt(house(), american(), "other.docx")
    assert foreign.memo.line_height < house().memo.line_height


@pytest.mark.parametrize("gone", [r"<w:pgSz[^>]*/>", r"<w:pgMar[^>]*/>", r"<w:sectPr.*?</w:sectPr>"])
def test_a_template_that_leaves_the_page_to_whoever_opens_it_has_the_house_s(gone: str) -> None:
    def without(xml: bytes) -> bytes:
        return re.sub(gone.encode(), b"", xml, flags=re.DOTALL)

    template = patched(american(), {"word/document.xml": without})
    assert check_template(template, "theirs.dotx") == ()
    adopted, _ = adopt(house(), template, "theirs.dotx")
    assert adopted.memo.text_width > 5
    content, problems = write_memo(Memo(properties(), BLOCKS), {"gas": Drawn()}, adopted, english())
    assert problems == ()
    assert len(found(part(content), "//w:sectPr/w:pgSz[@w:w] | //w:sectPr/w:pgMar[@w:left]")) == 2
