import io

import docx

from reports.memo.lists import copy_list, numbering
from reports.memo.template import found
from tests.memo.foreign import american
from tests.memo.papers import house


def test_a_list_is_carried_over_once_under_a_free_number() -> None:
    document, ours = docx.Document(io.BytesIO(american())), docx.Document(io.BytesIO(house().memo.template))
    before = found(numbering(document), "w:num/@w:numId")
    copied: dict[str, str] = {}
    number = copy_list("1", document, ours, copied)
    assert number not in before
    assert copy_list("1", document, ours, copied) == number
    assert found(numbering(document), "w:num/@w:numId") == [*before, number]


def test_abstract_lists_stand_before_the_lists_that_use_them() -> None:
    document, ours = docx.Document(io.BytesIO(american())), docx.Document(io.BytesIO(house().memo.template))
    copy_list("1", document, ours, {})
    assert found(numbering(document), "w:num/following-sibling::w:abstractNum") == []
