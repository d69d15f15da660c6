"""Marks carry inlines and blocks through text and give back the same."""

from hypothesis import given
from hypothesis import strategies as st

from reports.brief.inlines import Datum, Figure, Text
from reports.brief.model import Paragraph
from reports.compose.text.marks import PRIVATE_USE, BlockMark, Marks, without_marks

plain = st.text().filter(lambda text: not PRIVATE_USE.search(text))


@given(st.lists(plain, max_size=12), plain)
def test_what_is_marked_comes_back_in_its_place(readings: list[str], between: str) -> None:
    marks = Marks()
    text = between.join(marks.mark_inlines((Datum("facts:a:label", reads),)) for reads in readings)
    found = marks.split(text)
    assert [part.reads for part in found if isinstance(part, Datum)] == readings
    assert "".join(part for part in found if isinstance(part, str)) == between * max(len(readings) - 1, 0)


def test_the_text_of_a_mark_holds_no_digit_and_nothing_markdown_reads() -> None:
    marks = Marks()
    written = "".join(marks.mark_inlines((Figure("a", "short", "1"),)) for _ in range(11))
    assert PRIVATE_USE.sub("", written) == ""


def test_blocks_come_back_as_blocks() -> None:
    marks = Marks()
    block = Paragraph((Text("words"),))
    assert marks.split(f"a{marks.mark_blocks((block,))}") == ("a", BlockMark((block,)))


def test_a_message_shows_a_mark_as_an_ellipsis() -> None:
    assert without_marks(f"up to {Marks().mark_inlines(())} now") == "up to … now"
