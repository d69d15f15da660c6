import inspect

import pytest

from reports.compose.pieces import PIECES
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


@pytest.mark.parametrize("name", sorted(set(PIECES) - {"masthead", "chart", "source_list"}))
def test_a_piece_with_nothing_to_say_is_no_block(name: str) -> None:
    arguments = {"area_charts": ["trade"], "area_summary": ["trade"], "steps": ["trade"], "delegation": ["host"]}
    empty = known(areas=(make.area("trade"),))
    assert PIECES[name](empty, *arguments.get(name, [])) == ()
