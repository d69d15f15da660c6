"""What is delivered, in words."""

import json
from pathlib import Path

from reports.edition.delivery.parcel import FAILURES, bad_news, good_news, with_changes


def edition(home: Path, name: str, **said: object) -> Path:
    folder = home / name
    folder.mkdir()
    (folder / "manifest.json").write_text(json.dumps({"edition": name, **said}))
    return folder


def test_good_news_is_of_an_edition_and_of_the_languages_that_were_asked_for(tmp_path: Path) -> None:
    parcel = good_news("rome", edition(tmp_path, "one", asked={"languages": ["ru", "en"]}))
    assert (parcel.key, parcel.stream, parcel.text) == ("one", "ru en", "Edition one.")


def test_what_has_changed_is_told_when_the_older_edition_still_stands(tmp_path: Path) -> None:
    old, new = edition(tmp_path, "one"), edition(tmp_path, "two")
    parcel = good_news("rome", new)
    assert with_changes(parcel, old).text == "nothing has changed from one to two"
    assert with_changes(parcel, tmp_path / "gone") == parcel
    assert with_changes(parcel, new) == parcel


def test_bad_news_says_why_and_what_stands_and_is_another_for_another_reason() -> None:
    said = bad_news("rome", "facts.csv:3: error", "one")
    assert "facts.csv:3: error" in said.text
    assert "stands: one" in said.text
    assert said.stream == FAILURES
    assert len({said.key, bad_news("rome", "another", "one").key, bad_news("rome", "facts.csv:3: error", "").key}) == 3
