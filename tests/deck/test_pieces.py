"""Every block knows its slots, or says that it cannot stand on a slide."""

from reports.brief.inlines import Reference, Text
from reports.brief.model import (
    Block,
    Callout,
    Delegations,
    Heading,
    KeyFigures,
    Ledgers,
    Listing,
    ListItem,
    Masthead,
    Member,
    Paragraph,
    Side,
)
from reports.deck.pieces import Piece, Stranger, notes, pieces
from reports.deck.slides import Para, reads
from tests.deck.making import chart, house, ledger, listing, paragraph, say, table, takeaways, tile, timeline


def roles(block: Block, *offered: str, first: int = 1) -> list[str]:
    return [piece.role for piece in pieces(block, offered, house(), first=first) if isinstance(piece, Piece)]


def text(block: Block, role: str, *offered: str) -> tuple[Para, ...]:
    found = [p.content for p in pieces(block, offered, house()) if isinstance(p, Piece) and p.role == role]
    assert isinstance(found[0], tuple)
    return found[0]


def strangers(block: Block, *offered: str) -> list[str]:
    return [piece.what for piece in pieces(block, offered, house()) if isinstance(piece, Stranger)]


def test_key_figures_fill_one_slot_each_with_number_unit_label_and_period() -> None:
    block = KeyFigures((tile(), tile("410", "million m³")), say("Source."))
    assert roles(block) == ["figure-1", "figure-2", "source"]
    number, label, period = text(block, "figure-1")
    assert reads(number.runs) == "> $3 billion"
    assert [run.level for run in number.runs] == [None, 3, 3]
    assert (label.level, period.level) == (1, 2)


def test_a_figure_without_unit_has_no_blank_after_it() -> None:
    assert reads(text(KeyFigures((tile("> 16,000", ""),)), "figure-1")[0].runs) == "> 16,000"


def test_a_chart_brings_its_measure_source_and_remark() -> None:
    block = chart(source=say("Source: note."), note=say("* Not stated."))
    assert roles(block) == ["measure", "chart", "source", "remark"]


def test_takeaways_are_head_and_text_at_their_levels() -> None:
    head, words = text(takeaways(("90%", "of settlements")), "takeaway-1")
    assert (head.level, words.level) == (0, 1)


def test_ledgers_go_by_tone_and_number_on() -> None:
    block = Ledgers((ledger("outcome", "One.", "Two."), ledger("decision", "Three.")))
    assert roles(block) == ["outcome", "outcome-1", "outcome-2", "decision", "decision-1"]
    entries = [p for p in pieces(block, (), house(), first=4) if isinstance(p, Piece) and p.role == "outcome-2"]
    assert isinstance(entries[0].content, tuple)
    assert entries[0].content[0].start == 5


def test_a_list_fills_places_for_items_where_there_are_some_else_it_flows() -> None:
    assert roles(listing("One.", "Two."), "item-1", "item-2") == ["item-1", "item-2"]
    flowing = text(listing("One.", "Two."), "body", "body")
    assert (flowing[0].start, flowing[0].level) == (1, 2)


def test_an_unordered_list_has_no_numbers() -> None:
    assert text(listing("One.", ordered=False), "body", "body")[0].start is None


def test_a_paragraph_goes_to_its_role_or_to_the_first_free_text() -> None:
    assert roles(paragraph(role="lead"), "lead", "note") == ["lead"]
    assert roles(paragraph(role="body"), "note", "measure") == ["measure"]
    assert strangers(paragraph(), "chart") == ["a paragraph (body)"]


def test_a_bottom_line_fills_the_panel_without_its_head_and_a_status_keeps_its_word() -> None:
    bottom = Callout("bottom-line", "Bottom line", (paragraph("We sign."),))
    status = Callout("status", "Status", (paragraph("Signed."),))
    assert reads(text(bottom, "callout", "callout")[0].runs) == "We sign."
    assert reads(text(status, "callout", "callout")[0].runs) == "Status Signed."


def test_a_panel_flows_where_the_layout_has_none() -> None:
    assert roles(Callout("status", "Status", (paragraph("Signed."),)), "body") == ["body", "body"]


def test_delegations_stand_in_columns_and_say_where_no_name_is_given() -> None:
    sides = (Side(say("Host"), (Member((), say("Deputy Minister")),)), Side(say("Guest"), ()))
    block = Delegations(sides, "name not given")
    assert roles(block) == ["column-1", "column-2"]
    assert [reads(p.runs) for p in text(block, "column-1")] == ["Host", "name not given", "Deputy Minister"]


def test_tables_and_timelines_are_native_and_bring_their_lines() -> None:
    assert roles(table()) == ["table"]
    assert roles(timeline(())) == ["timeline", "note"]


def test_a_heading_flows_at_its_level() -> None:
    assert text(Heading(2, say("Trade")), "body", "body")[0].level == 3


def test_what_a_slide_cannot_hold_is_named() -> None:
    assert strangers(Masthead((), (), (), (), ())) == ["the heading block of a memo"]
    assert strangers(Paragraph((Text("See "), Reference("table-data"))), "body") == ["a reference to table-data"]
    nested = Listing((ListItem((paragraph(), listing("deeper"))),))
    assert strangers(nested, "body") == ["a list item that holds more than paragraphs"]


def test_notes_run_on_and_refuse_what_is_not_text() -> None:
    told = list(notes((paragraph("Say."), listing("One.", "Two."), table()), house()))
    assert [part.level for part in told if isinstance(part, Para)] == [0, 2, 2]
    assert [part.what for part in told if isinstance(part, Stranger)] == ["a table among running text"]
