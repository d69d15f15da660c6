"""What is too much for one slide becomes several, numbered, and only by the stated rules."""

from reports.brief.model import Ledgers, Listing, Table
from reports.deck.divide import Part, divide
from reports.deck.template import read_sheets
from tests.deck.making import english, house, ledger, listing, paragraph, slide, table


def parts(*blocks: object, layout: str) -> tuple[Part, ...]:
    made = slide(*blocks, layout=layout, title="A message")  # type: ignore[arg-type]
    return divide(made, read_sheets(house().deck)[0][layout], house(), english())


def titles(made: tuple[Part, ...]) -> list[str]:
    return ["".join(text.reads for text in part.slide.title) for part in made]


def test_a_slide_that_fits_stays_one_without_a_number() -> None:
    (part,) = parts(table(), layout="table")
    assert titles((part,)) == ["A message"]
    assert (part.number, part.of) == (1, 1)


def test_a_long_table_repeats_its_title_with_the_part_and_shares_its_widths() -> None:
    made = parts(table(*((f"Row {n}", "1") for n in range(19))), layout="table")
    assert titles(made) == ["A message (1 of 3)", "A message (2 of 3)", "A message (3 of 3)"]
    assert len({part.setup for part in made}) == 1
    assert [part.slide.id for part in made] == ["table", "table-2", "table-3"]
    assert [(part.number, part.of) for part in made] == [(1, 3), (2, 3), (3, 3)]


def test_a_list_is_divided_by_the_layout_s_places_and_numbers_on() -> None:
    made = parts(listing(*"abcde"), layout="objectives")
    lists = [block for part in made for block in part.slide.blocks if isinstance(block, Listing)]
    assert [(len(each.items), each.start) for each in lists] == [(3, 1), (2, 4)]


def test_a_list_in_running_text_is_divided_where_the_body_is_full() -> None:
    made = parts(listing(*(f"Item {n} of a long list" for n in range(30))), layout="content")
    lists = [block for part in made for block in part.slide.blocks if isinstance(block, Listing)]
    assert len(lists) > 1
    assert sum(len(each.items) for each in lists) == 30
    assert lists[1].start == len(lists[0].items) + 1


def test_ledgers_are_divided_by_rows_and_number_on() -> None:
    made = parts(Ledgers((ledger("outcome", *"abcd"), ledger("decision", "e"))), layout="outcomes")
    assert [part.first for part in made] == [1, 4]
    second = made[1].slide.blocks[0]
    assert isinstance(second, Ledgers)
    assert [len(column.entries) for column in second.columns] == [1, 0]


def test_what_stands_beside_a_divided_block_stays_on_the_first_part() -> None:
    made = parts(table(*((f"Row {n}", "1") for n in range(9))), paragraph("Read on.", "note"), layout="table")
    assert [len(part.slide.blocks) for part in made] == [2, 1]
    assert all(isinstance(part.slide.blocks[0], Table) for part in made)


def test_notes_are_said_on_every_part() -> None:
    made = parts(listing(*"abcde"), layout="objectives")
    assert made[0].slide.notes == made[1].slide.notes != ()
