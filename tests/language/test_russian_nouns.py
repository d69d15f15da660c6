"""The Russian nouns: every unit is there, in every form."""

import pytest

from reports.dataset.units import UNITS as TABLE
from reports.language.russian_nouns import CURRENCIES, SCALES, UNITS


def test_every_unit_of_the_table_and_no_other_has_a_noun() -> None:
    assert set(UNITS) == {unit for unit in TABLE if not unit.startswith("money")}


@pytest.mark.parametrize(
    "noun", [*UNITS.values(), *CURRENCIES.values(), *SCALES.values()], ids=lambda noun: noun.one or "bare"
)
def test_a_noun_is_written_in_russian_letters_with_its_blanks(noun: object) -> None:
    forms = [getattr(noun, category) for category in ("one", "few", "many", "other")]
    assert not any("_" in form or "~" in form for form in forms)
    assert all(
        character.isascii() is False or not character.isalpha()
        for form in forms
        for character in form.replace("CO₂", "")
    )


def test_nouns_whose_forms_are_easily_got_wrong() -> None:
    forms = {id: (UNITS[id].one, UNITS[id].few, UNITS[id].many) for id in ("child", "year", "person", "vehicle")}
    assert forms == {
        "child": ("ребёнок", "ребёнка", "детей"),
        "year": ("год", "года", "лет"),
        "person": ("человек", "человека", "человек"),
        "vehicle": ("единица техники", "единицы техники", "единиц техники"),
    }
    assert UNITS["percentage_point"].other == "процентного пункта"
