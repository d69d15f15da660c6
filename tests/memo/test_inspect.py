from reports.memo.inspect import inspect_memo
from tests.memo.foreign import american, localised, unthemed, with_names_of_its_own
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


def test_styles_that_play_no_role_are_shown_for_the_desk_to_name() -> None:
    offered = dict(inspect_memo(with_names_of_its_own(), house()))
    assert "Figure Legend" in offered["in no role"].split(", ")
    assert "heading 1" not in offered["in no role"].split(", ")


def test_a_template_without_a_theme_is_shown_with_the_house_s_fonts() -> None:
    assert (
        dict(inspect_memo(unthemed(), house()))["fonts"] == dict(inspect_memo(house().memo.template, house()))["fonts"]
    )
