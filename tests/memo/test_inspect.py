from reports.memo.inspect import inspect_memo
from tests.memo.foreign import american, localised
from tests.memo.papers import house


def test_each_role_is_shown_with_the_style_that_plays_it() -> None:
    offered = dict(inspect_memo(localised(), house()))
    assert offered["heading_1"] == "heading 1 (Titre1)"
    assert offered["status"] == "Status Line, missing: would be made from the house's style"


def test_the_page_and_the_places_of_a_template_are_shown() -> None:
    offered = dict(inspect_memo(american(), house()))
    assert (offered["page"], offered["text"]) == ("21.6 × 27.9 cm", "15.2 cm wide")
    assert offered["places"].startswith("none")
    assert dict(inspect_memo(house().memo.template, house()))["places"] == "marking, page-number, running-title"
