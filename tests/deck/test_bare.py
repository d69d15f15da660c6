"""A template made bare: nothing of the talk it was is left, and it opens as a presentation."""

import io
import re
import zipfile

import pytest
from pptx import Presentation

from reports.deck.bare import bare
from tests.deck.foreign import WORDS, dark, old
from tests.deck.making import house
from tests.office.patching import patched
from tests.office.planting import planted_deck, without_properties

LAYOUT = "ppt/slideLayouts/slideLayout2.xml"


def parts(template: bytes) -> dict[str, bytes]:
    made, problems = bare(template, house().deck.template, "theirs.pptx")
    assert problems == ()
    archive = zipfile.ZipFile(io.BytesIO(made))
    assert len(set(archive.namelist())) == len(archive.namelist())
    return {name: archive.read(name) for name in archive.namelist()}


def test_slides_notes_authors_and_their_words_are_gone() -> None:
    found = parts(old())
    assert not [name for name in found if re.search(r"slides/|notesSlides|core|app|thumb|printer|comment", name)]
    assert WORDS.encode() not in b"".join(found.values())


def test_masters_layouts_and_themes_stay_as_they_are() -> None:
    before = zipfile.ZipFile(io.BytesIO(old()))
    found = parts(old())
    kept = [name for name in before.namelist() if re.search(r"slide(Masters|Layouts)/[^/]+xml$|theme1", name)]
    assert len(kept) == 13
    assert all(found[name] == before.read(name) for name in kept)


@pytest.mark.parametrize("template", [old, dark])
def test_it_opens_as_a_presentation_without_slides(template: object) -> None:
    assert callable(template)
    made, _ = bare(template(), house().deck.template, "theirs.potx")
    presentation = Presentation(io.BytesIO(made))
    assert len(presentation.slides) == 0
    assert presentation.part.content_type.endswith("presentation.main+xml")


def test_what_a_deck_needs_is_there_once() -> None:
    found = parts(dark())
    assert found["ppt/presentation.xml"].count(b"<p:notesMasterId ") == 1


def test_two_shapes_of_a_layout_with_one_id_get_each_their_own() -> None:
    doubled = patched(old(), {LAYOUT: lambda xml: xml.replace(b'<p:cNvPr id="3"', b'<p:cNvPr id="2"', 1)})
    ids = re.findall(rb'<p:cNvPr id="(\d+)"', parts(doubled)[LAYOUT])
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("content", [b"", b"not a zip", old()[:2000]])
def test_what_is_no_powerpoint_file_is_refused_in_words(content: bytes) -> None:
    made, (problem,) = bare(content, house().deck.template, "theirs.pptx")
    assert made == b""
    assert "no PowerPoint file" in problem.message


def test_the_same_template_gives_the_same_bytes() -> None:
    assert bare(old(), house().deck.template, "a") == bare(old(), house().deck.template, "a")


def test_traces_that_office_leaves_in_a_file_are_gone_and_labels_stay() -> None:
    found = parts(planted_deck(without_properties(old())))
    assert [name for name, content in found.items() if b"SECRET" in content] == []
    assert "docMetadata/LabelInfo.xml" in found
    assert b"PUBLIC" in found["docProps/custom.xml"]
