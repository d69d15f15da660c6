"""Parts, content types and relationships, as the standard resolves them."""

import pytest

from reports.office.package import read_package, relationships_name, source_of
from tests.office.papers import sound_document, sound_presentation


def test_the_main_part_is_found_by_relationship() -> None:
    assert read_package(sound_document()).main == "word/document.xml"


def test_a_target_is_resolved_against_its_source() -> None:
    package = read_package(sound_presentation())
    assert package.related("ppt/slides/slide2.xml", "image") == ("ppt/media/image1.png",)


def test_a_content_type_comes_from_the_part_or_its_extension() -> None:
    package = read_package(sound_presentation())
    assert package.content_type("ppt/presentation.xml").endswith("presentation.main+xml")
    assert package.content_type("ppt/media/image1.png") == "image/png"
    assert package.content_type("ppt/media/image1.bin") == ""


@pytest.mark.parametrize("source", ["", "word/document.xml", "ppt/slides/slide1.xml"])
def test_relationships_and_their_source_name_each_other(source: str) -> None:
    assert source_of(relationships_name(source)) == source


def test_relationships_of_the_package_stand_at_its_root() -> None:
    assert relationships_name("") == "_rels/.rels"
