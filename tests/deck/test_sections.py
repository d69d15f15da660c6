"""Sections: begun by the slide that names one, none left out, the same each time."""

import re
from dataclasses import replace

from reports.deck.sections import sections_xml, with_sections
from tests.deck.making import listing, paragraph, planned, say, slide, written


def groups(*names: str) -> list[tuple[str, list[str]]]:
    slides = [slide(paragraph(), title=f"Slide {n}", section=say(name) if name else ()) for n, name in enumerate(names)]
    plan, problems = planned(*slides)
    assert problems == ()
    found = re.findall(r'<p14:section name="([^"]*)"[^>]*>(.*?)</p14:section>', sections_xml(plan.slides, 256))
    return [(name, re.findall(r'sldId id="(\d+)"', inner)) for name, inner in found]


def test_a_section_lasts_until_the_next_and_the_cover_names_the_first() -> None:
    assert groups("", "Trade", "", "Sources") == [
        ("A visit", ["256", "257"]),
        ("Trade", ["258", "259"]),
        ("Sources", ["260"]),
    ]


def test_a_deck_without_sections_has_no_list() -> None:
    assert groups("", "") == []


def test_a_divided_slide_begins_its_section_once() -> None:
    long = slide(listing(*"abcdefgh"), layout="objectives", section=say("Aims"))
    assert [each.section for each in planned(long)[0].slides] == ["", "Aims", ""]


def test_it_stands_where_powerpoint_looks_for_it() -> None:
    made = written(slide(paragraph(), section=say("Trade")))["ppt/presentation.xml"].decode()
    assert re.search(r'<p:extLst><p:ext uri="\{521415D9[^>]*><p14:sectionLst', made)
    assert made.endswith("</p:extLst></p:presentation>")


def test_ids_are_made_from_place_and_name() -> None:
    plan, _ = planned(slide(paragraph(), section=say("Trade")))
    assert sections_xml(plan.slides, 256) == sections_xml(plan.slides, 256)
    other = tuple(replace(each, section="Energy" if each.section else "") for each in plan.slides)
    assert sections_xml(other, 256) != sections_xml(plan.slides, 256)


def test_a_section_whose_first_slide_is_left_out_begins_with_the_next() -> None:
    trade, gas, end = (
        slide(id=id, section=say(name) if name else ()) for id, name in (("t", "A"), ("g", ""), ("e", "B"))
    )
    assert [each.section for each in with_sections((gas, end), (trade, gas, end))] == [say("A"), say("B")]
    assert [each.section for each in with_sections((end,), (trade, gas, end))] == [say("B")]
