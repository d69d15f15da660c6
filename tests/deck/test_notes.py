"""Notes pages say what to say, in the places of the notes master."""

from collections.abc import Callable

from tests.deck.making import listing, paragraph, readable, slide, written

NOTES = "ppt/notesSlides/notesSlide2.xml"


def test_a_notes_page_is_written_as_its_golden(golden: Callable[[str, str], None]) -> None:
    made = written(slide(paragraph(), notes=(paragraph("Open with it."), listing("One.", "Two."))), marking="official")
    golden("deck/notes.xml", readable(made[NOTES]))


def test_every_slide_has_its_notes_page_with_its_number() -> None:
    made = written(slide(paragraph()), slide(listing("One."), layout="objectives", title="Another"))
    numbers = [f"<a:t>{n}</a:t></a:fld>" in made[f"ppt/notesSlides/notesSlide{n}.xml"].decode() for n in (1, 2, 3)]
    assert numbers == [True, True, True]


def test_without_a_marking_the_header_is_absent() -> None:
    assert 'type="hdr"' not in written(slide(paragraph()))[NOTES].decode()
