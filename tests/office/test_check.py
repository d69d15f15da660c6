"""A sound paper passes, a broken file is told apart, every finding names file, place and way out."""

from reports.office.check import check_docx, check_pptx
from tests.office.papers import document, presentation, sound_document, sound_presentation
from tests.office.patching import patched
from tests.office.seeding import codes, in_document, swap


def test_a_sound_document_has_no_findings() -> None:
    assert check_docx(sound_document(), "memo.docx") == ()


def test_a_sound_presentation_has_no_findings() -> None:
    assert check_pptx(sound_presentation(), "deck.pptx") == ()


def test_the_libraries_own_templates_are_found_unsound() -> None:
    assert {"leftover", "properties", "settings"} <= codes(check_docx(document(), "memo.docx"))
    assert {"leftover", "properties"} <= codes(check_pptx(presentation(), "deck.pptx"))


def test_a_file_that_is_no_package_is_one_finding() -> None:
    assert codes(check_docx(b"not a zip", "memo.docx")) == {"zip"}


def test_a_package_without_a_main_part_is_refused() -> None:
    assert codes(check_pptx(patched(sound_presentation(), {"_rels/.rels": None}), "deck.pptx")) == {"package"}


def test_a_part_that_is_not_well_formed_is_named() -> None:
    problems = in_document({"word/styles.xml": lambda xml: xml[:-9]})
    assert ("well-formed", "word/styles.xml") in {(p.code, p.place.column) for p in problems}


def test_a_finding_reads_as_file_place_and_hint() -> None:
    (problem,) = in_document({"word/document.xml": swap(' descr="[^"]*"', "")})
    assert str(problem) == (
        "memo.docx:word/document.xml: error[alt-text]: 'Picture 1' has no alternative text\n"
        "  hint: say what the data say, in a sentence"
    )
