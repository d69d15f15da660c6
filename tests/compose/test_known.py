import pytest

from reports.compose.known import PieceError
from tests.compose.knowing import known


def test_a_piece_is_for_the_memo_unless_said_otherwise() -> None:
    assert known().paper == "memo"


def test_an_error_keeps_message_and_hint_apart() -> None:
    with pytest.raises(PieceError, match="no chart") as raised:
        raise PieceError("no chart", "did you mean gas?")
    assert (raised.value.hint, raised.value.problems) == ("did you mean gas?", ())
