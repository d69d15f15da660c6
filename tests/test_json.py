"""What a machine reads: every command that takes --json prints one JSON object a line, whatever happens."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from reports.cli import COMMANDS, main
from tests.commands.terminal import run
from tests.conftest import CASE, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = """
[schedule.morning]
cron = "* * * * *"
cases = ["{case}"]
deliver = ["shelf"]
[deliver.shelf]
kind = "folder"
path = "out"
attempts = 1
"""

SUCCESSES = {
    "build": ["build", CASE],
    "check": ["check", CASE],
    "show": ["show", "trade.turnover", "--case", CASE],
    "changes": ["changes", CASE, "latest", "latest"],
    "editions": ["editions", CASE],
    "inspect": ["inspect", "templates/ministerial/memo.docx"],
    "schedule": ["schedule"],
    "schedule install": ["schedule", "install", "--systemd"],
    "run": ["run", "--due"],
    "deliver": ["deliver", CASE, "--to", "shelf"],
    "new": ["new", "data/oslo"],
    "remake": ["remake", CASE],
    "units": ["units"],
}

FAILURES = {
    "build": ["build", "nosuch"],
    "check": ["check", "nosuch"],
    "show": ["show", "no.such.fact", "--case", CASE],
    "changes": ["changes", CASE, "nosuch"],
    "editions": ["editions", "nosuch"],
    "inspect": ["inspect", "reports.toml"],
    "schedule": ["schedule"],
    "schedule install": ["schedule", "install", "--cron"],
    "run": ["run", "--due"],
    "deliver": ["deliver", CASE, "nosuch", "--to", "shelf"],
    "new": ["new", f"data/{CASE}"],
    "remake": ["remake", CASE, "nosuch"],
}


@pytest.fixture(scope="module")
def desk(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of one's own with the edition already in it, and a schedule."""
    place = tmp_path_factory.mktemp("desk")
    shutil.copytree(project, place, symlinks=True, dirs_exist_ok=True)
    (place / "reports.toml").write_text(SETTINGS.format(case=CASE), encoding="utf-8")
    return place


@pytest.fixture(autouse=True)
def at(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(desk / "config"))


def records(output: str) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in output.splitlines()]
    assert all(isinstance(record, dict) for record in found)
    return found


@pytest.mark.parametrize("name", SUCCESSES)
def test_what_came_of_it_is_an_object_on_a_line(name: str) -> None:
    result = run(*SUCCESSES[name], "--json")
    assert result.exit_code == 0, result.output
    found = records(result.stdout)
    assert found
    if name not in ("show", "inspect"):
        assert [set(record) for record in found] == [documented(name)] * len(found)


def test_an_explanation_is_one_key_more() -> None:
    [record] = records(run("build", CASE, "--explain", "--json").stdout)
    assert set(record) == documented("build") | {"reasons"}


def documented(name: str) -> set[str]:
    """The keys of a command's object, as the README has them."""
    [row] = re.findall(rf"^\| `{name}(?: --due)?` \|[^|]*\|([^|;]*)", README, re.MULTILINE)
    return set(re.findall(r"`(\w+)`", row))


@pytest.mark.parametrize("name", FAILURES)
def test_what_is_wrong_is_an_object_on_a_line_and_the_exit_code_is_one(
    name: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name in ("schedule", "run"):
        monkeypatch.chdir(desk / "data")
        Path("reports.toml").write_text("keep = ")
    if name == "schedule install":
        monkeypatch.setenv("PATH", "")
    result = run(*FAILURES[name], "--json")
    assert result.exit_code == 1, result.output
    found = records(result.stdout)
    assert found
    for problem in found:
        assert set(problem) == {"code", "severity", "message", "file", "line", "column", "hint"}
        assert problem["code"]
        assert problem["message"]
        assert problem["file"]


def test_every_command_with_the_option_is_tried_both_ways() -> None:
    commands = [(name, main.get_command(None, name)) for name in COMMANDS]  # type: ignore[arg-type]
    commands.append(("schedule install", commands[list(COMMANDS).index("schedule")][1].commands["install"]))  # type: ignore[union-attr]
    reading = {name for name, command in commands if command and "as_json" in {p.name for p in command.params}}
    assert reading == set(FAILURES) | {"units"} == set(SUCCESSES)  # a list of the code alone cannot fail


def test_a_failed_delivery_is_an_outcome_with_exit_one(desk: Path, tmp_path: Path) -> None:
    (desk / "reports.toml").write_text(SETTINGS.format(case=CASE).replace('"out"', f'"{tmp_path}/taken"'))
    (tmp_path / "taken").write_text("a file")
    try:
        result = run("deliver", CASE, "--to", "shelf", "--again", "--json")
    finally:
        (desk / "reports.toml").write_text(SETTINGS.format(case=CASE))
    assert result.exit_code == 1
    [record] = records(result.stdout)
    assert (record["done"], bool(record["why"])) == (False, True)


def test_what_the_system_refuses_is_a_problem_too(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    result = run("new", "data/oslo", "--json", "--project", str(tmp_path))
    assert result.exit_code == 1
    assert [problem["code"] for problem in records(result.stdout)] == ["file"]
