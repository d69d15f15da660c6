import pytest

from reports.brief.inlines import Datum, Text
from reports.brief.walk import plain
from reports.compose.citing import enumerated, joined, primary_sources, source_line, stopped
from tests import make
from tests.compose.knowing import known

NOTE = make.source("SEED")
SUMS = make.source("CALC", kind=make.words("derivation"), title=make.words("Arithmetic"))


def test_paragraphs_are_gathered_sorted_by_number_and_joined() -> None:
    facts = [
        make.fact("a", paragraphs=("15",)),
        make.fact("b", paragraphs=("2", "4")),
        make.fact("c", paragraphs=("15",)),
    ]
    line = source_line(known(*facts, NOTE), facts)
    assert plain(line) == "Source: press note, January 2025, paragraphs\u00a02, 4 and 15."


def test_one_paragraph_is_singular() -> None:
    fact = make.fact(paragraphs=("12",))
    assert plain(source_line(known(fact, NOTE), [fact])) == "Source: press note, January 2025, paragraph\u00a012."


def test_a_paragraph_keeps_the_row_that_gives_it() -> None:
    fact = make.fact("trade.turnover", paragraphs=("12",))
    assert Datum("facts:trade.turnover:paragraph", "12") in source_line(known(fact, NOTE), [fact])


def test_a_derived_figure_cites_what_it_is_worked_out_from() -> None:
    given = make.fact("gas", paragraphs=("15",))
    derived = make.fact("growth", status="derived", source="CALC", expression="gas / gas.previous", paragraphs=())
    line = plain(source_line(known(given, derived, NOTE, SUMS), [derived]))
    assert line == "Source: press note, January 2025, paragraph\u00a015; own calculation."


def test_derived_among_stated_figures_says_which_are_ours() -> None:
    given = make.fact("gas", paragraphs=("15",))
    derived = make.fact("growth", status="derived", source="CALC", expression="gas", paragraphs=())
    line = plain(source_line(known(given, derived, NOTE, SUMS), [given, derived]))
    assert line.endswith("; derived figures: own calculation.")


def test_two_sources_of_one_kind_and_date_go_by_their_titles() -> None:
    twin = make.source("OTHER", title=make.words("Second note"))
    fact = make.fact(paragraphs=("1",), source="OTHER")
    assert plain(source_line(known(fact, NOTE, twin), [fact])) == "Source: Second note, paragraph\u00a01."


def test_sources_of_one_kind_go_by_their_publishers_with_the_date() -> None:
    twin = make.source("OTHER", publisher=make.words("A bureau"), document_date=make.period("2026-11-16"))
    fact = make.fact(source="OTHER", paragraphs=())
    assert plain(source_line(known(fact, NOTE, twin), [fact])) == "Source: A bureau, 16\u00a0November 2026."


def test_a_table_with_a_column_of_paragraphs_names_sources_only() -> None:
    fact = make.fact(paragraphs=("12",))
    line = source_line(known(fact, NOTE), [fact], paragraphs=False, remarks=[(Text("As of now."),)])
    assert plain(line) == "Source: press note, January 2025. As of now."


def test_nothing_cited_is_no_line() -> None:
    assert source_line(known(), []) == ()


def test_joined_leaves_out_what_says_nothing() -> None:
    assert plain(joined([(), (Text("a"),), (), (Text("b"),)], "; ")) == "a; b"


def test_enumerated_keeps_each_part_whole() -> None:
    parts = [(Datum("x:y:z", number),) for number in ("1", "2", "3")]
    made = enumerated(parts, known())
    assert plain(made) == "1, 2 and 3"
    assert [inline for inline in made if isinstance(inline, Datum)] == [part[0] for part in parts]


def test_primary_sources_leave_the_arithmetic_out() -> None:
    facts = (make.fact("a"), make.fact("b", status="derived", source="CALC"))
    assert primary_sources(known(*facts, NOTE, SUMS)) == ("SEED",)


@pytest.mark.parametrize(("reads", "ends"), [("a", "a."), ("2025 г.", "2025 г."), ("What?", "What?"), ("", "")])
def test_a_sentence_ends_in_one_full_stop(reads: str, ends: str) -> None:
    assert plain(stopped((Text(reads),) if reads else ())) == ends
