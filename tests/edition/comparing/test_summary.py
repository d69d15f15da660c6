"""Changes in lines."""

from reports.edition.comparing.changes import compare
from reports.edition.comparing.summary import lines_of
from tests.edition.comparing.test_changes import edition, fact


def test_changes_are_grouped_by_kind_with_their_places_below() -> None:
    old, new = edition("one", a=fact(), b=fact()), edition("two", a=fact(value="3"), b=fact(value="4"))
    lines = lines_of(compare(old, new))
    assert lines[:3] == [
        "from one to two",
        "facts: revised",
        "  a (Turnover): 2 billion USD → 3 billion USD (+1, +50.0%)",
    ]
    assert [line for line in lines if "Bottom line" in line] == [
        "      Memo › Bottom line: 3",
        "      Memo › Bottom line: 4",
    ]


def test_nothing_is_said_to_be_nothing() -> None:
    assert lines_of(compare(edition("one"), edition("two"))) == ["nothing has changed from one to two"]
