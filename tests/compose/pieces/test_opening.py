from reports.brief.inlines import Figure
from reports.brief.model import KeyFigures, Masthead
from reports.brief.walk import plain
from reports.compose.pieces.opening import key_figures, masthead, sign_of
from tests import make
from tests.compose.knowing import known

FLOOR = make.fact("trade.turnover", make.money("3", ">", scale="billion"))
GAS = make.fact("energy.gas", make.quantity("410", unit="cubic_metre", scale="million"), period=None)


def head(**case: object) -> Masthead:
    (block,) = masthead(known(**case), annexes="Seven")  # type: ignore[arg-type]
    assert isinstance(block, Masthead)
    return block


def figures(*facts: object, **case: object) -> KeyFigures:
    (block,) = key_figures(known(*facts, **case))  # type: ignore[arg-type]
    assert isinstance(block, KeyFigures)
    return block


def test_the_heading_block_names_who_when_and_what() -> None:
    block = head(through=(make.words("Director"), make.words("Deputy")), reference="CA-7")
    fields = [(name, plain(value)) for name, value in (*block.left, *block.right, *block.across)]
    assert fields == [
        ("To", "The Minister"),
        ("From", "Desk"),
        ("Through", "Director; Deputy"),
        ("Date", "21\u00a0January 2025"),
        ("Reference", "CA-7"),
        ("Annexes", "Seven"),
        ("Subject", "Official visit, Moscow, 22\u00a0January 2025"),
    ]


def test_a_field_without_a_value_is_left_out() -> None:
    block = head()
    assert [name for name, _ in (*block.left, *block.right)] == ["To", "From", "Date", "Annexes"]


def test_a_key_figure_is_two_figures_of_one_fact() -> None:
    (tile,) = figures(FLOOR).tiles
    assert tile.number == Figure("trade.turnover", "number", ">\u00a0$3")
    assert tile.unit == Figure("trade.turnover", "unit", "billion")
    assert (plain(tile.label), plain(tile.period)) == ("Label of trade.turnover", "2024")


def test_the_desk_chooses_the_key_figures() -> None:
    assert [tile.number.fact for tile in figures(FLOOR, GAS, key_figures=("energy.gas",)).tiles] == ["energy.gas"]


def test_without_a_choice_the_first_four_stated_figures_stand() -> None:
    facts = [make.fact(f"f{letter}") for letter in "abcde"]
    derived = make.fact("d", status="derived")
    assert [tile.number.fact for tile in figures(derived, *facts).tiles] == ["fa", "fb", "fc", "fd"]


def test_the_source_line_explains_the_signs_that_occur() -> None:
    assert plain(figures(FLOOR, GAS).source).endswith("“>”\u00a0more than.")
    assert "more than" not in plain(figures(GAS).source)


def test_a_figure_with_a_rounded_derivation_counts_as_about() -> None:
    assert sign_of(make.fact(status="derived", derivation=make.derivation("1", "2", "about"))) == "≈"


def test_no_facts_are_no_key_figures() -> None:
    assert key_figures(known()) == ()
