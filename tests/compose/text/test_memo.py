"""The memo's text to its blocks."""

from reports.brief.inlines import Text
from reports.brief.model import Heading, Listing, Masthead
from reports.compose.text.memo import memo_blocks
from tests.compose.desk import memo, written


def test_annexes_and_ids_come_from_attributes() -> None:
    heading, other = memo("# Data {#data .annex}\n\n## Part")[0]
    assert heading == Heading(1, (Text("Data"),), "data", True)
    assert other == Heading(2, (Text("Part"),))


def test_an_annex_runs_on_where_it_says_so() -> None:
    heading = memo("# Sources {#sources .annex .run-on}")[0][0]
    assert heading == Heading(1, (Text("Sources"),), "sources", annex=True, run_on=True)


def test_only_an_annex_runs_on() -> None:
    assert [(p.code, p.place.line) for p in memo("# Sources {.run-on}")[1]] == [("heading", 1)]


def test_lists_number_on_through_a_section_that_asks_for_it() -> None:
    text = "# A\n\n1. a\n2. b\n\n# B {.number-on}\n\n1. c\n\n## D\n\n1. d\n2. e\n\n# C\n\n1. f"
    assert [block.start for block in memo(text)[0] if isinstance(block, Listing)] == [1, 3, 4, 1]


def test_annexes_are_counted_in_words_in_the_heading_block() -> None:
    manuscript, nodes = written("# A {.annex}\n\n# B {.annex}")
    masthead = Masthead((), (), (), (), ())
    blocks = memo_blocks((masthead, *nodes), manuscript)
    assert isinstance(blocks[0], Masthead)
    assert blocks[0].right == (("Annexes", (Text("Two"),)),)


def test_deep_headings_and_deep_annexes_are_problems() -> None:
    problems = memo("#### Deep\n\n## Annex {.annex}")[1]
    assert [(p.code, p.place.line) for p in problems] == [("heading", 1), ("heading", 3)]
