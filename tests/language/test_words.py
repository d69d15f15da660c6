"""Catalogues of labels."""

import re
from pathlib import Path

from reports.language.words import read_catalogue

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "templates" / "ministerial" / "words"


def test_translated_entries_are_read() -> None:
    assert read_catalogue('msgid "Source"\nmsgstr "Источник"\n'.encode()) == {"Source": "Источник"}


def test_untranslated_and_fuzzy_entries_are_left_out() -> None:
    text = 'msgid "Annex"\nmsgstr ""\n\n#, fuzzy\nmsgid "Table"\nmsgstr "Стол"\n'
    assert read_catalogue(text.encode()) == {}


def test_an_empty_catalogue_is_no_catalogue() -> None:
    assert read_catalogue(b"") == {}


def test_every_label_the_code_asks_for_has_a_russian_word() -> None:
    """Labels that stand as literals in reports/ and in the house's own texts."""
    asked = re.compile(r"""\blabel\(\s*(?:"([^"{}]+)"|'([^'{}]+)')""")
    texts = [
        *(ROOT / "reports").rglob("*.py"),
        *(ROOT / "templates").rglob("*.j2"),
        *(ROOT / "data").rglob("*.ru.*.j2"),
    ]
    labels = {left or right for path in texts for left, right in asked.findall(path.read_text("utf-8"))}
    russian = read_catalogue((HOUSE / "ru.po").read_bytes())
    assert sorted(labels - set(russian)) == []
