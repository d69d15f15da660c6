"""Codes of currencies and countries."""

import re

from reports.dataset.codes import COUNTRIES, CURRENCIES


def test_the_tables_hold_codes_of_the_standards_form() -> None:
    assert all(re.fullmatch("[A-Z]{3}", code) for code in CURRENCIES)
    assert all(re.fullmatch("[A-Z]{2}", code) for code in COUNTRIES)


def test_the_tables_are_whole() -> None:
    assert len(COUNTRIES) == 249 + len({"EU", "UN", "XK"})
    assert {"USD", "EUR", "RUB", "KGS", "KWD", "XDR"} < CURRENCIES
    assert CURRENCIES.isdisjoint({"DEM", "HRK", "USX"})
