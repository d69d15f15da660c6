import pytest

from reports.brief.inlines import Figure
from reports.brief.model import Align
from reports.brief.walk import plain
from reports.compose.known import PieceError
from reports.compose.pieces.tables import facts_table, mark_of, short_table, standing, statements_table
from reports.dataset.values import Basis
from tests import make
from tests.compose.knowing import cells, heads, known, only_table

TURNOVER = make.fact("trade.turnover", make.money("3", ">", scale="billion"), label=make.words("Turnover"))
GAS = make.fact(
    "energy.gas",
    make.quantity("410", unit="cubic_metre", scale="million"),
    label=make.words("Gas"),
    previous=make.quantity("276", unit="cubic_metre", scale="million"),
    previous_period=make.period("2023"),
    previous_period_basis=Basis.ASSUMED,
)
GROWTH = make.fact(
    "growth",
    make.quantity("78", "~", "percent"),
    status="derived",
    source="CALC",
    derivation=make.derivation("63.2", "94.1", "range"),
)
PLAN = make.fact("fund.plan", make.money("165"), status="planned")
STATUS = make.fact("politics.status", status="qualitative", statement=make.words("Allies."), period=None)
AREAS = (make.area("trade"), make.area("energy"))


def test_figures_stand_under_their_areas_with_unit_latest_earlier_period_and_paragraph() -> None:
    table = only_table(facts_table(known(TURNOVER, GAS, areas=AREAS)))
    assert heads(table) == ["Indicator", "Unit", "Latest", "Earlier*", "Period", "Para."]
    assert cells(table) == [
        ["Area trade"],
        ["Turnover", "billion US\u00a0dollars", ">\u00a03", "–", "2024", "1"],
        ["Area energy"],
        ["Gas", "million m³", "410", "276", "2024", "1"],
    ]


def test_every_number_is_a_figure_of_its_fact() -> None:
    table = only_table(facts_table(known(GAS), ids=["energy.gas"]))
    figures = [
        inline for row in table.rows for cell in row.cells for inline in cell.inlines if isinstance(inline, Figure)
    ]
    assert figures == [Figure("energy.gas", "table", "410"), Figure("energy.gas", "previous", "276")]


def test_a_star_at_earlier_says_that_its_period_is_not_stated() -> None:
    assert "*Period of the earlier value not stated." in plain(only_table(facts_table(known(GAS))).source)


def test_a_stated_earlier_period_needs_no_star() -> None:
    fact = make.fact("gas", previous=make.quantity("1"), previous_period=make.period("2023"))
    stated = make.fact(
        "gas", previous=fact.previous, previous_period=fact.previous_period, previous_period_basis=Basis.STATED
    )
    assert "Earlier" in heads(only_table(facts_table(known(stated))))


def test_no_earlier_value_is_no_column() -> None:
    assert "Earlier" not in " ".join(heads(only_table(facts_table(known(TURNOVER)))))


def test_derived_and_planned_figures_carry_their_letter_and_the_legend_explains_it() -> None:
    table = only_table(facts_table(known(GROWTH, PLAN)))
    assert [row[2] for row in cells(table) if len(row) > 1] == ["d\u00a063–94", "p\u00a0165"]
    assert "“d”\u00a0derived; “p”\u00a0planned." in plain(table.source)


def test_arithmetic_that_bounds_nothing_has_a_letter_of_its_own() -> None:
    fact = make.fact(status="derived", derivation=make.derivation(None, None, "about", arithmetic_only=True))
    assert mark_of(fact) == "a"


def test_one_vintage_for_all_rows_is_said_once_and_several_in_a_column() -> None:
    older = make.fact("b", as_of="2024-06")
    assert "As of January 2025." in plain(only_table(facts_table(known(TURNOVER))).source)
    table = only_table(facts_table(known(TURNOVER, older), ids=["trade.turnover", "b"]))
    assert [row[heads(table).index("As of")] for row in cells(table)] == ["January 2025", "June 2024"]


def test_several_sources_are_told_apart_in_a_column() -> None:
    other = make.fact("b", source="BANK")
    table = only_table(
        facts_table(known(TURNOVER, other, make.source(), make.source("BANK")), ids=["trade.turnover", "b"])
    )
    assert [row[heads(table).index("Source")] for row in cells(table)] == ["SEED", "BANK"]


def test_one_unit_throughout_is_aligned_at_the_decimal_mark() -> None:
    def align(*facts: object) -> Align:
        return only_table(facts_table(known(*facts))).columns[2].align

    assert (align(PLAN), align(PLAN, GAS)) == (Align.DECIMAL, Align.RIGHT)


def test_a_withheld_value_is_in_no_cell() -> None:
    secret = make.fact("secret", make.quantity("987"), status="confidential", previous=make.quantity("654"))
    said = str(cells(only_table(facts_table(known(secret)))))
    assert "withheld" in said
    assert not {"987", "654"} & set(said.split("'"))


def test_statements_without_a_number_have_a_table_of_their_own() -> None:
    table = only_table(statements_table(known(TURNOVER, STATUS), ids=["trade.turnover", "politics.status"]))
    assert heads(table) == ["Indicator", "Statement", "Para."]
    assert cells(table) == [["Label of politics.status", "Allies.", "1"]]


def test_each_fact_is_in_one_of_the_two_tables() -> None:
    everything = known(TURNOVER, GAS, GROWTH, PLAN, STATUS)
    rows = [*cells(only_table(facts_table(everything))), *cells(only_table(statements_table(everything)))]
    assert sum(len(row) > 1 for row in rows) == 5


def test_nothing_to_show_is_no_table() -> None:
    assert (facts_table(known(STATUS)), statements_table(known(TURNOVER))) == ((), ())


def test_the_short_table_says_the_standing_in_words() -> None:
    table = only_table(short_table(known(TURNOVER, PLAN, GROWTH), ["trade.turnover", "fund.plan", "growth"]))
    assert cells(table)[0] == ["Turnover, billion US\u00a0dollars", ">\u00a03", "2024", "stated, more than"]
    assert [row[-1] for row in cells(table)] == ["stated, more than", "plan", "derived, range"]


def test_the_short_table_takes_the_desks_rows_first() -> None:
    case = known(TURNOVER, GAS, deck_table=("energy.gas",))
    assert [row[0] for row in cells(only_table(short_table(case)))] == ["Gas, million m³"]


def test_the_short_table_does_not_say_a_unit_that_the_label_says() -> None:
    label, number = make.words("Exchange students"), make.quantity("16", unit="student", scale="thousand")
    students = make.fact("students", number, label=label)
    assert [row[0] for row in cells(only_table(short_table(known(students), ["students"])))] == ["Exchange students"]


def test_a_slide_takes_eight_rows_at_most() -> None:
    facts = [make.fact(f"f{letter}") for letter in "abcdefghi"]
    with pytest.raises(PieceError, match="too many"):
        short_table(known(*facts), [fact.id for fact in facts])


@pytest.mark.parametrize(
    ("comparator", "reads"),
    [("=", "stated"), (">", "stated, more than"), ("<", "stated, less than"), ("~", "stated, about")],
)
def test_standing_names_the_comparator(comparator: str, reads: str) -> None:
    assert plain(standing(known(), make.fact(number=make.quantity("3", comparator)))) == reads


def test_a_period_stands_in_its_narrow_form() -> None:
    months = make.fact("gas", period=make.period("2024-01/2024-10"))
    assert cells(only_table(facts_table(known(months), ids=["gas"])))[0][3] == "Jan–Oct\u00a02024"
