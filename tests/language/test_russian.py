"""The Russian grammar: the genitive, and small numbers in words."""

from reports.language.russian import RUSSIAN


def test_a_comparator_asks_for_the_genitive() -> None:
    noun = RUSSIAN.units["treaty"]
    governed = [noun.form(RUSSIAN.governed.get(category, category)) for category in ("one", "few", "many", "other")]
    assert governed == ["договора", "договоров", "договоров", "договора"]


def test_numerals_agree_in_gender_up_to_ninety_nine() -> None:
    assert [RUSSIAN.spell(number, "feminine") for number in (1, 11, 21, 32, 99)] == [
        *("одна", "одиннадцать", "двадцать одна", "тридцать две", "девяносто девять")
    ]
    assert [RUSSIAN.spell(number, "neuter") for number in (1, 2, 20)] == ["одно", "два", "двадцать"]
