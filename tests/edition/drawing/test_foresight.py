"""Whether charts will have to be drawn: from the files they are made from alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from reports.edition.cache import Disk, Picture
from reports.edition.drawing.foresight import expects_drawing
from reports.edition.fingerprint import digests
from reports.edition.order import Inputs

FILES = {"case.yaml": b"format: 1", "facts.csv": b"id", "series.csv": b"series_id", "memo.en.md.j2": b"words"}
INPUTS = Inputs("job", "ministerial", (), FILES, {"house.yaml": b"roles", "memo.md.j2": b"words"}, "")
NEWEST = {"house": "ministerial", "wasDerivedFrom": {"case": digests(FILES), "house": digests(INPUTS.house)}}


@pytest.fixture
def cache(tmp_path: Path) -> Disk:
    kept = Disk(tmp_path)
    kept.keep("key", Picture(b"", b"", ""))
    return kept


def changed(name: str, *, house: bool = False) -> Inputs:
    if house:
        return replace(INPUTS, house={**INPUTS.house, name: b"changed"})
    return replace(INPUTS, files={**FILES, name: b"changed"})


def test_all_charts_are_drawn_where_no_picture_is_kept(tmp_path: Path) -> None:
    assert expects_drawing(INPUTS, None, Disk(tmp_path / "absent"))
    assert expects_drawing(INPUTS, NEWEST, Disk(tmp_path))


def test_a_case_without_charts_draws_none(tmp_path: Path) -> None:
    without = replace(INPUTS, files={name: FILES[name] for name in FILES if name != "series.csv"})
    assert not expects_drawing(without, None, Disk(tmp_path))


@pytest.mark.parametrize("name", ["facts.csv", "case.yaml", "memo.en.md.j2"])
def test_a_changed_fact_or_word_draws_none(cache: Disk, name: str) -> None:
    assert not expects_drawing(changed(name), NEWEST, cache)


@pytest.mark.parametrize("name", ["series.csv", "charts.yaml"])
def test_a_changed_point_or_chart_draws_one(cache: Disk, name: str) -> None:
    assert expects_drawing(changed(name), NEWEST, cache)


def test_a_changed_house_draws_all_but_for_its_words(cache: Disk) -> None:
    assert expects_drawing(changed("house.yaml", house=True), NEWEST, cache)
    assert not expects_drawing(changed("memo.md.j2", house=True), NEWEST, cache)


def test_of_a_first_edition_or_another_house_nothing_is_foreseen(cache: Disk) -> None:
    assert not expects_drawing(INPUTS, None, cache)
    assert not expects_drawing(replace(changed("series.csv"), house_name="chancery"), NEWEST, cache)
