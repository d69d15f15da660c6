from datetime import UTC, datetime

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from reports.brief.model import Heading, Memo
from reports.memo.adopt import adopt
from reports.memo.letterhead import speak_letters
from reports.memo.write import write_memo
from reports.office.check import check_docx
from reports.office.seal import seal
from tests.memo.foreign import american
from tests.memo.papers import found, house, paragraph, part, properties, russian, words


def marked(text: str, tag: str, inside: str = "") -> list[tuple[str, str]]:
    """The runs of a header and the languages they name, after its words were marked for a paper in `tag`."""
    root = parse_xml(f"<w:hdr {nsdecls('w')}><w:p><w:r>{inside}<w:t>{text}</w:t></w:r></w:p></w:hdr>")
    speak_letters(root, tag)
    runs = found(etree.fromstring(etree.tostring(root)), "//w:r")
    return [("".join(found(run, "w:t/text()")), "".join(found(run, "w:rPr/w:lang/@w:val"))) for run in runs]


def test_words_in_the_papers_letters_are_left_alone() -> None:
    assert marked("Department of Examples", "en-GB") == [("Department of Examples", "")]
    assert marked("Министерство", "ru") == [("Министерство", "")]


def test_words_in_other_letters_name_their_language() -> None:
    assert marked("Department of Examples", "ru") == [("Department of Examples", "en")]


def test_a_run_in_both_is_parted() -> None:
    assert marked("Министерство · Ministry", "ru") == [("Министерство · ", "ru"), ("Ministry", "en")]


def test_a_language_that_has_no_such_letters_is_mended() -> None:
    stated = '<w:rPr><w:lang w:val="en-US"/><w:specVanish/></w:rPr>'
    assert marked("Министерство", "ru", stated) == [("Министерство", "ru")]
    assert marked("Ministry", "ru", stated) == [("Ministry", "en-US")]


def test_a_russian_memo_below_an_english_letterhead_passes_the_checks() -> None:
    foreign, _ = adopt(house(), american(), "other.docx")
    blocks = (Heading(1, words("Тезисы")), paragraph("Рост."))
    package, problems = write_memo(Memo(properties(language="ru-RU", title="Тезисы"), blocks), {}, foreign, russian())
    assert problems == ()
    checked = check_docx(seal(package, datetime(2025, 1, 21, tzinfo=UTC)), "memo.docx")
    assert [str(problem) for problem in checked if problem.code == "run-language"] == []
    assert "en" in found(part(package, "word/header1.xml"), "//w:lang/@w:val")
