"""`reports remake`, as a desk officer meets it."""

import shutil
from pathlib import Path

import pytest

from tests.commands.terminal import run
from tests.conftest import CASE


@pytest.mark.slow
def test_an_edition_is_made_again_into_a_new_folder_and_a_file_that_differs_is_named(
    project: Path, tmp_path: Path
) -> None:
    place = Path(shutil.copytree(project, tmp_path / "project", symlinks=True))
    latest = place / "dist" / CASE / "latest"
    (latest / "manifest.json").write_bytes((latest / "manifest.json").read_bytes() + b" ")
    result = run("remake", CASE, "--into", str(tmp_path / "again"), "--project", str(place))
    assert result.exit_code == 1
    assert result.stderr.strip() == f"{CASE}: {latest.resolve().name}: manifest.json differs"
    assert (tmp_path / "again" / "manifest.json").is_file()
    shutil.copy(tmp_path / "again" / "manifest.json", latest)
    result = run("remake", CASE, "--project", str(place))
    assert "the same byte for byte" in result.stdout


def test_a_folder_that_is_there_is_not_written_into(project: Path, tmp_path: Path) -> None:
    assert run("remake", CASE, "--into", str(tmp_path), "--project", str(project)).exit_code == 2
