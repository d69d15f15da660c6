import inspect

import pytest

from reports.compose.pieces.by_name import PIECES
from tests import make
from tests.compose.knowing import known


def test_pieces_stand_in_alphabetical_order_under_their_own_names() -> None:
    assert list(PIECES) == sorted(PIECES)
    assert [piece.__name__ for piece in PIECES.values()] == list(PIECES)


def test_every_piece_takes_what_is_known_first_and_says_what_it_gives() -> None:
    for name, piece in PIECES.items():
        first = next(iter(inspect.signature(piece).parameters))
        assert first == "known", name
        assert piece.__doc__, name


@pytest.mark.parametrize("name", sorted(set(PIECES) - {"masthead", "chart", "chart_table", "source_list"}))
def test_a_piece_with_nothing_to_say_is_no_block(name: str) -> None:
    arguments = {"area_charts": ["trade"], "area_summary": ["trade"], "steps": ["trade"], "delegation": ["host"]}
    empty = known(areas=(make.area("trade"),))
    assert PIECES[name](empty, *arguments.get(name, [])) == ()


def test_a_withheld_value_is_in_no_piece() -> None:
    secret = make.fact(
        "trade.secret",
        make.money("987654"),
        status="confidential",
        previous=make.money("456789"),
        note=make.words("It is 987654."),
    )
    series = make.series("m", make.point("m", secret.quantity, fact=secret.id), make.point("m", make.money("5")))
    charts = (make.chart_spec("c", "m", topic="trade"),)
    facts = known(secret, series, charts=charts, areas=(make.area("trade"),), key_figures=(secret.id,))
    arguments = {"area_charts": ["trade"], "area_summary": ["trade"], "steps": ["trade"], "delegation": ["host"]}
    said = "".join(
        str(piece(facts, *arguments.get(n, ["c"] if n.startswith("chart") else []))) for n, piece in PIECES.items()
    )
    assert "withheld" in said
    assert not [digits for digits in ("987", "456") if digits in said]
