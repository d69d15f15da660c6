"""`reports new`: what is typed becomes one folder in data/, or is refused."""

from pathlib import Path

import pytest

from tests.commands.terminal import run


@pytest.mark.parametrize("typed", ["data/oslo", "data/oslo/", "oslo", "./data/oslo"])
def test_a_case_is_named_with_or_without_its_folder(tmp_path: Path, typed: str) -> None:
    result = run("new", typed, "--project", str(tmp_path))
    assert result.exit_code == 0
    assert "data/oslo/case.yaml" in result.stdout.splitlines()
    assert "next: reports build oslo" in result.stderr


@pytest.mark.parametrize("typed", ["data/", "data", ".", "..", "data/..", "/tmp/oslo", "data/a/b", "../oslo"])
def test_what_is_no_folder_in_data_is_a_wrong_use(tmp_path: Path, typed: str) -> None:
    assert run("new", typed, "--project", str(tmp_path)).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_case_that_is_there_is_exit_1(tmp_path: Path) -> None:
    run("new", "oslo", "--project", str(tmp_path))
    assert run("new", "oslo", "--project", str(tmp_path)).exit_code == 1
