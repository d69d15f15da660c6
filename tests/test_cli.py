"""The door: every command is there, and says what it does."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reports.cli import COMMANDS, main
from tests.commands.terminal import run
from tests.conftest import CASE


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_can_be_asked_for_help(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Usage: " in result.stdout


def test_help_lists_every_command_with_a_line() -> None:
    lines = run("--help").stdout.splitlines()
    assert all(any(line.strip().startswith(f"{name} ") for line in lines) for name in main.list_commands(None))  # type: ignore[arg-type]


def test_an_unknown_command_and_an_unknown_option_are_exit_2() -> None:
    assert run("biuld").exit_code == 2
    assert run("build", "--nonsense").exit_code == 2


def test_a_folder_without_cases_says_what_to_do(tmp_path: Path) -> None:
    result = run("build", "--project", str(tmp_path))
    assert result.exit_code == 2
    assert "data/NAME" in result.stderr


@pytest.mark.parametrize("name", ["dist", f"dist/{CASE}"])
def test_a_file_where_a_folder_should_be_is_told_in_one_line(project: Path, tmp_path: Path, name: str) -> None:
    for part in ("data", "templates"):
        shutil.copytree(project / part, tmp_path / part)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("not a folder")
    result = run("build", "--project", str(tmp_path))
    assert result.exit_code == 1
    assert "error[file]" in result.stderr
    assert (tmp_path / name).read_text() == "not a folder"


def test_a_process_that_ends_searches_nothing_for_circles() -> None:
    """Python does so last of all; what is frozen is not searched."""
    code = (
        "import atexit, gc; from reports.cli import main\n"
        "atexit.register(lambda: print(gc.get_freeze_count() > 0))\n"
        "main(['units'])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "True"


def test_an_interrupt_ends_with_130(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reports.edition.run.gather", interrupted)
    result = run("build", "--project", str(project))
    assert result.exit_code == 130
    assert result.stderr.strip() == "interrupted"
