"""The English glossary: it beats CLDR, and it names every unit."""

from reports.dataset.units import UNITS
from reports.language.english import ENGLISH
from reports.language.grammar import NBSP


def test_every_unit_of_the_table_and_no_other_has_a_noun() -> None:
    counted = {unit for unit in UNITS if not unit.startswith("money")}
    assert set(ENGLISH.units) == counted
    assert {unit for unit in UNITS if unit.startswith("money_per")} == set(ENGLISH.rates)


def test_a_ministry_s_names_stand_where_cldr_has_others() -> None:
    names = [ENGLISH.currencies[code].other for code in ("RUB", "KGS", "USD", "KZT")]
    assert names == ["roubles", "Kyrgyz soms", f"US{NBSP}dollars", "Kazakh tenge"]


def test_irregular_plurals_are_right() -> None:
    plurals = [ENGLISH.units[unit].other for unit in ("person", "child", "country", "bus", "aircraft", "visit")]
    assert plurals == ["people", "children", "countries", "buses", "aircraft", "visits"]


def test_only_currencies_with_one_meaning_have_a_sign() -> None:
    signs = [sign.before for sign in ENGLISH.currency_signs.values()]
    assert len(set(signs)) == len(signs)
