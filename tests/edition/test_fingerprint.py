"""The hash that answers "has anything changed?"."""

from pathlib import Path

import pytest

from reports.edition.fingerprint import digests, fingerprint, own_code, versions


def test_the_order_of_files_does_not_matter() -> None:
    assert fingerprint(case=digests({"a": b"1", "b": b"2"})) == fingerprint(case=digests({"b": b"2", "a": b"1"}))


def test_a_byte_that_moves_between_files_changes_it() -> None:
    assert fingerprint(case=digests({"a": b"12", "b": b""})) != fingerprint(case=digests({"a": b"1", "b": b"2"}))


def test_a_file_that_moves_between_case_and_house_changes_it() -> None:
    file = digests({"a": b"1"})
    assert fingerprint(case=file, house={}) != fingerprint(case={}, house=file)


def test_a_name_cannot_imitate_two_files() -> None:
    assert fingerprint(case={"a": "1", "b": "2"}) != fingerprint(case={"a": "1\nb=2"})


def test_our_own_code_and_the_libraries_are_part_of_it() -> None:
    assert len(own_code()) == 64
    assert "absent" not in versions().values()


def test_every_package_of_fonts_is_part_of_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "fontpkg_other-1.5.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    assert versions()["fontpkg-other"] == "1.5"
    assert "fontpkg-pt-sans" in versions()
