from collections.abc import Iterator
from dataclasses import replace

import pytest

from reports.brief.model import Block, Heading, Listing, ListItem
from reports.brief.papers import Memo
from reports.memo.adopt import adopt
from reports.memo.chart_places import chart_sizes
from reports.memo.write import write_memo
from tests.memo.foreign import localised
from tests.memo.papers import Drawn, chart, english, found, house, paragraph, part, properties, reads, table, words

FILLED = [paragraph("One line.") for _ in range(24)]
"""As much text as leaves room for a few lines, and not for a figure."""
HALF = [paragraph("One line.") for _ in range(15)]
AFTER = paragraph("What is said after the figure.")


def order(*blocks: Block) -> list[str]:
    """What stands in the body, in order: the texts of paragraphs, "drawing" and "table"."""
    return list(standing(body(*blocks)))


def body(*blocks: Block) -> object:
    memo = Memo(properties(), blocks)
    pictures = {id: Drawn(alt=f"Two bars of {id}.") for id in chart_sizes(memo, house())}
    return part(write_memo(memo, pictures, house(), english())[0])


def standing(document: object) -> Iterator[str]:
    for node in found(document, "w:body/w:p | w:body/w:tbl"):  # type: ignore[arg-type]
        if node.tag.endswith("tbl"):
            yield "table"
        else:
            yield "drawing" if found(node, ".//w:drawing") else reads(node)


def test_text_goes_ahead_of_a_figure_that_begins_the_next_page() -> None:
    placed = order(*FILLED, chart(), AFTER)
    assert placed[-1] == "Source: note."
    assert placed.index(reads_of(AFTER)) == len(FILLED)


def test_so_it_does_ahead_of_one_whose_source_stands_in_a_footnote() -> None:
    assert order(*FILLED, chart(source=()), AFTER)[-1] == "drawing"


def test_a_table_without_a_source_keeps_the_paragraph_after_it() -> None:
    rows = table(*[("Gas", "410")] * 9, source=())
    assert order(*FILLED, rows, AFTER)[-2:] == ["table", reads_of(AFTER)]


def test_a_figure_that_has_room_stays_before_the_text() -> None:
    assert order(paragraph("One line."), chart(), AFTER)[-1] == reads_of(AFTER)


def test_no_more_text_goes_ahead_than_the_page_has_room_for() -> None:
    after = [paragraph(f"Paragraph {name}.") for name in "abcdefghijklmnopq"]
    placed = order(*FILLED, chart(), *after)
    figure = placed.index("drawing")
    assert [placed.index(reads_of(each)) for each in after] == sorted(placed.index(reads_of(each)) for each in after)
    assert 4 < sum(placed.index(reads_of(each)) < figure for each in after) < 12


@pytest.mark.parametrize(
    "between",
    [Heading(2, words("Energy")), chart("oil"), Listing((ListItem((paragraph("An item."),)),), ordered=False)],
)
def test_text_is_not_moved_over_a_heading_a_figure_or_a_list(between: Block) -> None:
    placed = order(*FILLED, chart(), between, AFTER)
    assert placed[-1] == reads_of(AFTER)


def test_words_before_a_list_stay_with_it() -> None:
    items = Listing((ListItem((paragraph("An item."),)),), ordered=False)
    placed = order(*FILLED, chart(), AFTER, items)
    assert placed[-2:] == [reads_of(AFTER), "An item."]


def breaks(lines: int) -> list[str]:
    """What begins a page by itself, where a heading with three lines follows so many paragraphs."""
    return [reads(node) for node in found(headed(lines), "//w:p[w:pPr/w:pageBreakBefore]")]  # type: ignore[arg-type]


def headed(lines: int) -> object:
    blocks = [paragraph("One line.") for _ in range(lines)]
    return body(*blocks, Heading(2, words("Energy")), paragraph("Many words. " * 20))


def test_a_heading_that_libreoffice_would_leave_behind_begins_its_page() -> None:
    assert breaks(31) == ["Energy"]


def test_a_heading_that_begins_its_page_stands_at_the_top_of_it() -> None:
    assert found(headed(31), "//w:pPr[w:pageBreakBefore]/w:spacing/@w:before") == ["0"]  # type: ignore[arg-type]


def test_a_heading_with_room_for_what_it_heads_or_none_for_itself_is_left_alone() -> None:
    assert breaks(28) == breaks(34) == []


def test_a_heading_that_is_not_the_last_libreoffice_counts_is_left_alone() -> None:
    assert breaks(30) == breaks(32) == []


def annexes(*blocks: Block) -> list[str]:
    """The style of each annex."""
    return [str(style) for style in found(body(*blocks), "//w:pStyle/@w:val") if "Annex" in style]  # type: ignore[arg-type]


def annex(name: str) -> Heading:
    return Heading(1, words(name), name, annex=True)


NEW_PAGE, RUN_ON = "Heading1Annex", "Heading1AnnexRun-on"


def test_an_annex_runs_on_where_it_would_leave_much_of_a_page_empty() -> None:
    assert annexes(AFTER, annex("One"), *HALF, annex("Two"), AFTER) == [NEW_PAGE, RUN_ON]


def test_an_annex_after_a_full_page_begins_the_next() -> None:
    assert annexes(AFTER, annex("One"), *FILLED, paragraph("One line."), annex("Two"), AFTER) == [NEW_PAGE, NEW_PAGE]


def test_the_first_annex_begins_a_page() -> None:
    assert annexes(AFTER, annex("One"), AFTER) == [NEW_PAGE]


def test_the_first_annex_runs_on_below_a_list_of_annexes_that_has_a_page_of_its_own() -> None:
    lines = [paragraph("One line.") for _ in range(33)]
    assert annexes(*lines, annex("One"), AFTER, annex("Two"), AFTER) == [RUN_ON, RUN_ON]
    assert annexes(*lines[:9], annex("One"), AFTER, annex("Two"), AFTER) == [NEW_PAGE, RUN_ON]


def kept_rows(document: object) -> list[bool]:
    return [bool(found(row, "w:tc/w:p/w:pPr/w:keepNext")) for row in found(document, "//w:tr")]  # type: ignore[arg-type]


def test_a_table_goes_on_over_the_page_rather_than_leave_much_of_one_empty() -> None:
    rows = table(*[("Gas " * 90, "410")] * 9)
    assert all(kept_rows(body(rows))[1:])
    assert kept_rows(body(*HALF, rows))[1:] == [True, True, True, False, False, False, False, True, True]


def test_a_table_below_a_heading_goes_on_over_the_page_too() -> None:
    rows = table(*[("Gas " * 90, "410")] * 9)
    assert kept_rows(body(*HALF, Heading(2, words("Energy")), rows))[1:] == [True] * 3 + [False] * 4 + [True] * 2


def test_a_table_with_high_rows_begins_with_fewer_of_them() -> None:
    rows = [("Gas " * 20, "410"), *[("Gas " * 240, "410")] * 3, *[("Gas " * 20, "410")] * 8]
    assert kept_rows(body(table(*rows)))[1:5] == [True, True, True, False]
    assert kept_rows(body(*HALF, table(*rows)))[1:5] == [True, False, False, False]


def test_an_annex_with_such_a_table_runs_on() -> None:
    rows = table(*[("Gas " * 90, "410")] * 9)
    document = body(AFTER, annex("One"), *HALF, annex("Two"), rows)
    assert False in kept_rows(document)[1:]


def test_an_annex_without_room_on_a_full_page_needs_no_break() -> None:
    full = [*FILLED, *[paragraph("One line.") for _ in range(9)]]
    assert annexes(AFTER, annex("One"), *full, annex("Two"), AFTER) == [NEW_PAGE, RUN_ON]


def test_on_a_face_nobody_has_measured_an_annex_always_runs_on() -> None:
    foreign, _ = adopt(house(), localised(), "other.docx")
    blocks = (AFTER, annex("One"), *FILLED, paragraph("One line."), annex("Two"), AFTER)
    styles = [
        found(part(write_memo(Memo(properties(), blocks), {}, replace(house(), memo=memo), english())[0]), "//w:pStyle")
        for memo in (house().memo, foreign.memo)
    ]
    ours, theirs = ([str(style.attrib.values()[0]) for style in each] for each in styles)
    assert RUN_ON not in ours
    assert RUN_ON in theirs


def reads_of(block: object) -> str:
    return "".join(inline.reads for inline in block.inlines)  # type: ignore[attr-defined]
