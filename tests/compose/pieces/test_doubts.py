from reports.brief.inlines import Datum, Link
from reports.brief.model import Block, Heading, Listing, Paragraph
from reports.brief.walk import nested, plain
from reports.compose.pieces.doubts import doubts, source_list
from reports.dataset.values import Basis
from tests import make
from tests.compose.knowing import cells, known, only_table

AREAS = (make.area("trade"), make.area("energy"))


def said(blocks: tuple[Block, ...]) -> list[str]:
    return [plain(block.inlines) for block in nested(blocks) if isinstance(block, Heading | Paragraph)]


def test_notes_stand_under_their_areas_with_the_label_of_the_fact() -> None:
    noted = make.fact("energy.gas", note=make.words("Which year is not stated."))
    plain_fact = make.fact("trade.turnover")
    assert said(doubts(known(noted, plain_fact, areas=AREAS))) == [
        "Area energy",
        "Label of energy.gas. Which year is not stated.",
    ]


def test_what_the_build_found_is_added_to_the_note() -> None:
    ranged = make.fact(
        "growth",
        make.quantity("78", "~", "percent"),
        status="derived",
        derivation=make.derivation("63.2", "94.1", "range"),
    )
    bounded_by_nothing = make.fact(
        "base", status="derived", derivation=make.derivation(None, None, arithmetic_only=True)
    )
    assumed = make.fact("quota", period_basis=Basis.ASSUMED)
    lines = said(doubts(known(ranged, bounded_by_nothing, assumed)))
    assert lines[1:] == [
        "Label of growth. Rounding of the inputs leaves a range: between 63% and 94%.",
        "Label of base. Arithmetic only: its inputs set no bound, so it is no estimate.",
        "Label of quota. Period not stated; none is printed.",
    ]


def test_the_note_of_a_withheld_fact_is_withheld_too() -> None:
    secret = make.fact("secret", status="confidential", note=make.words("It is nine."))
    assert doubts(known(secret)) == ()


def test_the_desk_may_choose_whose_doubts_are_printed() -> None:
    facts = [make.fact(id, note=make.words(f"Doubt about {id}.")) for id in ("a", "b")]
    blocks = doubts(known(*facts), ["b"])
    assert [type(block) for block in blocks] == [Heading, Listing]
    assert said(blocks)[1:] == ["Label of b. Doubt about b."]


def test_sources_say_who_speaks_and_how_far_it_carries() -> None:
    source = make.source(reliability=make.words("statement of one side"), document_date=None, date_basis=Basis.UNKNOWN)
    assert cells(only_table(source_list(known(source)))) == [["Press note", "A ministry", "statement of one side"]]


def test_the_address_of_a_source_stands_behind_its_title() -> None:
    table = only_table(source_list(known(make.source(url="https://example.org/note"))))
    assert table.rows[0].cells[0].inlines == (
        Link("https://example.org/note", (Datum("sources:SEED:title", "Press note"),)),
    )


def test_the_code_of_a_source_stands_where_tables_print_codes() -> None:
    facts = (make.fact("a", source="ONE"), make.fact("b", source="TWO"))
    table = only_table(source_list(known(*facts, make.source("ONE"), make.source("TWO"))))
    assert [row[0] for row in cells(table)] == ["ONE", "TWO"]
    single = only_table(source_list(known(facts[0], make.source("ONE"))))
    assert cells(single)[0][0] == "Press note"
