import pytest

from reports.brief.model import Delegations
from reports.brief.walk import plain
from reports.compose.known import PieceError
from reports.compose.pieces.delegations import bodies, delegation, delegations
from tests import make
from tests.compose.knowing import cells, known, only_table

HEAD = make.person("person.head", name=make.words("Ann Example"), side="guest", protocol_order=1)
DEPUTY = make.person("person.deputy", name=make.words(), title=make.words("Deputy"), side="guest", protocol_order=2)
HOST = make.person("person.host", side="host")
ABSENT = make.person("person.absent", side="host", protocol_order=None)


def sides(*people: object) -> Delegations:
    (block,) = delegations(known(*people))
    assert isinstance(block, Delegations)
    return block


def test_members_stand_in_protocol_order_whatever_the_file_says() -> None:
    (guest,) = sides(DEPUTY, HEAD).sides
    assert [plain(member.office) for member in guest.members] == ["Minister of Examples", "Deputy"]


def test_the_host_comes_first_and_each_side_names_its_country() -> None:
    assert [plain(side.title) for side in sides(HEAD, HOST).sides] == ["Host: Russia", "Guest: Kyrgyzstan"]


def test_who_is_only_mentioned_is_not_at_the_table() -> None:
    assert [len(side.members) for side in sides(HOST, ABSENT).sides] == [1]


def test_an_office_without_a_name_is_shown_and_explained() -> None:
    block = sides(DEPUTY)
    assert block.sides[0].members[0].name == ()
    assert "left open" in plain(block.note)


def test_one_side_alone_can_be_asked_for() -> None:
    (block,) = delegation(known(HOST, HEAD), "guest")
    assert isinstance(block, Delegations)
    assert [plain(side.title) for side in block.sides] == ["Guest: Kyrgyzstan"]


def test_an_unknown_side_is_refused() -> None:
    with pytest.raises(PieceError, match="no side"):
        delegation(known(HOST), "visitor")


def test_nobody_at_the_table_is_no_block() -> None:
    assert delegations(known(ABSENT)) == ()


def test_a_body_that_no_event_and_no_fact_stands_for_is_listed() -> None:
    alone = make.organisation("org.eea", name=make.words("An Agreement"), side="host", date="1994-01-01")
    met = make.organisation("org.met")
    told = make.organisation("org.told", facts=("trade.turnover",))
    table = only_table(bodies(known(alone, met, told, make.event(participants=("org.met",)))))
    assert cells(table) == [["An Agreement", "Host", "1 January 1994".replace(" ", "\u00a0", 1)]]
    assert bodies(known(told)) == ()
