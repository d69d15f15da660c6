"""Which columns a table knows."""

import pytest

from reports.dataset.columns import TABLES, is_tag


@pytest.mark.parametrize("tag", ["en", "en-GB", "zh-Hant", "zh-Hant-TW", "sr-Latn", "es-419", "ky", "de-CH-1996"])
def test_any_tag_of_bcp_47_is_a_language(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize("tag", ["", "e", "english", "en_GB", "en-", "variants", "12"])
def test_other_words_are_not(tag: str) -> None:
    assert not is_tag(tag)


@pytest.mark.parametrize(
    ("table", "column", "stem"),
    [
        ("facts.csv", "label_en", ("label", "en")),
        ("facts.csv", "note", ("note", "")),
        ("series.csv", "series_title_zh-Hant", ("series_title", "zh-Hant")),
        ("organisations.csv", "acronym_ky", ("acronym", "ky")),
        ("people.csv", "name_en_variants", ("name", "en")),
        ("facts.csv", "unit_en", None),
        ("facts.csv", "label_english", None),
        ("events.csv", "title_en_variants", None),
    ],
)
def test_a_closed_list_of_stems_takes_a_language(table: str, column: str, stem: tuple[str, str] | None) -> None:
    assert TABLES[table].stem(column) == stem
    assert TABLES[table].known(column) == (stem is not None)
