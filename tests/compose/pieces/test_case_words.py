import pytest

from reports.brief.inlines import Figure
from reports.brief.model import Block, Listing
from reports.brief.walk import leaves, nested, plain
from reports.compose.known import PieceError
from reports.compose.pieces.case_words import case_words, points
from reports.dataset.case import Avoided, Exchange, TalkingPoints
from tests import make
from tests.compose.knowing import known

TURNOVER = make.fact("trade.turnover", make.money("3", ">", scale="billion"))
TALK = TalkingPoints(
    to_raise=(make.words("Trade."), make.words("Turnover passed {{ fact.trade.turnover }}.")),
    if_raised=(Exchange(make.words("Visas?"), make.words("We listen.")),),
    do_not_raise=(Avoided(make.words("The post."), make.words("It changed hands.")),),
)


def lines(blocks: tuple[Block, ...]) -> list[str]:
    return [plain(block.inlines) for block in nested(blocks) if hasattr(block, "inlines")]


def test_a_figure_in_a_text_of_the_case_stays_a_figure() -> None:
    said = case_words(known(TURNOVER), make.words("More: {{ fact.trade.turnover }}"))
    assert [leaf.fact for leaf in leaves(said) if isinstance(leaf, Figure)] == ["trade.turnover"]


def test_points_to_raise_are_numbered_on() -> None:
    (listing,) = points(known(TURNOVER, points=TALK), start=4)
    assert isinstance(listing, Listing)
    assert (listing.ordered, listing.start) == (True, 4)
    assert lines((listing,)) == ["Trade.", "Turnover passed more than 3\u00a0billion US\u00a0dollars."]


def test_a_question_stands_before_its_line_and_a_point_before_its_reason() -> None:
    case = known(points=TALK)
    assert lines(points(case, "if_raised")) == ["Visas? We listen."]
    assert lines(points(case, "do_not_raise")) == ["The post. It changed hands."]


def test_a_point_that_does_not_close_itself_is_closed_by_a_colon() -> None:
    talk = TalkingPoints(do_not_raise=(Avoided(make.words("A total"), make.words("it means nothing.")),))
    assert lines(points(known(points=talk), "do_not_raise")) == ["A total: it means nothing."]


def test_what_is_not_to_be_raised_never_gets_into_the_deck() -> None:
    with pytest.raises(PieceError, match="memo only"):
        points(known(points=TALK, paper="deck"), "do_not_raise")


def test_no_points_are_no_list() -> None:
    assert points(known()) == ()


def test_an_unknown_kind_of_points_is_refused() -> None:
    with pytest.raises(PieceError, match="no points"):
        points(known(points=TALK), "raised")
