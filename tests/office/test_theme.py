"""The theme is read as Office resolves it."""

import pytest

from reports.office.package import read_package
from reports.office.theme import read_theme
from tests.office.papers import document, presentation
from tests.office.patching import patched


def test_a_documents_theme_has_its_colours_and_typefaces() -> None:
    theme = read_theme(document())
    assert (theme["accent1"], theme["dk2"], theme["minor"]) == ("4F81BD", "1F497D", "Cambria")


def test_a_system_colour_reads_as_the_colour_it_stands_for() -> None:
    assert (read_theme(document())["dk1"], read_theme(document())["lt1"]) == ("000000", "FFFFFF")


def test_a_presentations_theme_is_that_of_its_first_master() -> None:
    assert read_theme(presentation())["major"] == "Calibri"


def test_a_changed_accent_is_seen() -> None:
    name = next(name for name in read_package(document()).parts if name.startswith("word/theme/"))
    changed = patched(document(), {name: lambda xml: xml.replace(b"4F81BD", b"12436d")})
    assert read_theme(changed)["accent1"] == "12436D"


def test_a_template_without_a_theme_is_refused() -> None:
    with pytest.raises(LookupError, match="has no theme"):
        read_theme(patched(document(), {"word/_rels/document.xml.rels": lambda xml: xml.replace(b'/theme"', b'/x"')}))


def test_a_colour_that_is_none_is_missed() -> None:
    name = next(name for name in read_package(document()).parts if name.startswith("word/theme/"))
    with pytest.raises(LookupError, match="accent1"):
        read_theme(patched(document(), {name: lambda xml: xml.replace(b"4F81BD", b"zz")}))
