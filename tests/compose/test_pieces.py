import inspect

from reports.compose.pieces import PIECES


def test_pieces_stand_in_alphabetical_order_under_their_own_names() -> None:
    assert list(PIECES) == sorted(PIECES)
    assert [piece.__name__ for piece in PIECES.values()] == list(PIECES)


def test_every_piece_takes_what_is_known_first_and_says_what_it_gives() -> None:
    for name, piece in PIECES.items():
        first = next(iter(inspect.signature(piece).parameters))
        assert first == "known", name
        assert piece.__doc__, name
