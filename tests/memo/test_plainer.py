from reports.brief.model import (
    Comparison,
    Counterpart,
    Heading,
    Lane,
    Ledger,
    Ledgers,
    Listing,
    Paragraph,
    Table,
    Takeaway,
    Takeaways,
    Timeline,
    TimelineEvent,
)
from reports.brief.walk import plain
from reports.memo.plainer import plainer
from tests.make import period
from tests.memo.papers import chart, english, paragraph, words


def test_blocks_of_a_memo_stay_as_they_are() -> None:
    blocks = (paragraph("a"), chart())
    assert plainer(blocks, english()) == blocks


def test_a_timeline_becomes_a_table_by_lane_with_what_has_no_date_below() -> None:
    event = TimelineEvent(period("2024-07"), words("July 2024"), words("Commission"), ())
    timeline = Timeline(period("2024"), (Lane("Trade", (event,)),), words("Undated: oil."), (), "")
    (table,) = plainer((timeline,), english())
    assert isinstance(table, Table)
    assert [[plain(cell.inlines) for cell in row.cells] for row in table.rows] == [
        ["Trade"],
        ["July 2024", "Commission", "–"],
    ]
    assert table.source == words("Undated: oil.")


def test_an_event_of_a_timeline_without_words_for_its_date_is_dated_by_its_period() -> None:
    event = TimelineEvent(period("2024-07"), (), words("Commission"), words("Osh"))
    (table,) = plainer((Timeline(period("2024"), (Lane("Trade", (event,)),), (), (), ""),), english())
    assert isinstance(table, Table)
    assert plain(table.rows[1].cells[0].inlines) == "July 2024"


def test_ledgers_become_headed_numbered_lists() -> None:
    ledgers = Ledgers((Ledger(words("Outcomes"), (words("one"), words("two"))),))
    heading, listing = plainer((ledgers,), english())
    assert isinstance(heading, Heading)
    assert heading.level == 2
    assert isinstance(listing, Listing)
    assert listing.ordered
    assert len(listing.items) == 2


def test_a_lane_without_a_name_has_no_row_for_it() -> None:
    event = TimelineEvent(period("2024-07"), words("July 2024"), words("Commission"), ())
    (table,) = plainer((Timeline(period("2024"), (Lane("", (event,)),), (), (), ""),), english())
    assert isinstance(table, Table)
    assert len(table.rows) == 1


def test_what_is_compared_stands_one_after_the_other_under_its_heads() -> None:
    sides = tuple(Counterpart(words(head), (paragraph(head.lower()),)) for head in ("Before", "After"))
    made = plainer((Comparison(sides),), english())
    assert [type(block) for block in made] == [Heading, Paragraph, Heading, Paragraph]


def test_takeaways_become_paragraphs_that_begin_with_their_heads() -> None:
    (said,) = plainer((Takeaways((Takeaway(words("Gas"), words("rose")),)),), english())
    assert isinstance(said, Paragraph)
    assert plain(said.inlines) == "Gas rose"
