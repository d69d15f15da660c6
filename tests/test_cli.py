"""The command, as a desk officer and as a machine meet it."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reports.cli import main
from tests.conftest import CASE


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def broken(project: Path, tmp_path: Path) -> Path:
    """A project whose facts.csv has one fault."""
    for part in ("data", "templates"):
        shutil.copytree(project / part, tmp_path / part)
    table = tmp_path / "data" / CASE / "facts.csv"
    table.write_text(table.read_text("utf-8").replace(",3,>,money,USD,", ",3,>,money,USDD,"), encoding="utf-8")
    return tmp_path


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


def test_an_interrupt_ends_with_130(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reports.edition.run.gather", interrupted)
    result = run("build", "--project", str(project))
    assert result.exit_code == 130
    assert result.stderr.strip() == "interrupted"


def test_an_unchanged_case_is_said_to_be_unchanged(project: Path) -> None:
    result = run("build", CASE, "--project", str(project))
    assert result.exit_code == 0
    assert "nothing has changed" in result.stdout


def test_json_is_one_object_on_a_line(project: Path) -> None:
    result = run("build", CASE, "--json", "--project", str(project))
    record = json.loads(result.stdout)
    assert (record["case"], record["made"]) == (CASE, False)
    assert record["folder"].startswith(f"dist/{CASE}/2025-01-21-")


def test_check_writes_nothing_and_says_what_it_traced(project: Path, tmp_path: Path) -> None:
    for part in ("data", "templates"):
        shutil.copytree(project / part, tmp_path / part)
    result = run("check", "--project", str(tmp_path))
    assert result.exit_code == 0, result.output
    assert "memo and deck agree" in result.stderr
    assert not (tmp_path / "dist").exists()


def test_a_fault_gives_its_place_and_a_hint_and_exit_1(broken: Path) -> None:
    result = run("build", "--project", str(broken))
    assert result.exit_code == 1
    assert f"data/{CASE}/facts.csv:17:currency: error[" in result.stderr
    assert "hint: " in result.stderr
    assert "nothing was written" in result.stderr


def test_a_fault_as_json_has_file_line_and_column(broken: Path) -> None:
    result = run("check", "--json", "--project", str(broken))
    record = json.loads(result.stdout.splitlines()[0])
    assert (record["file"], record["line"], record["column"]) == (f"data/{CASE}/facts.csv", 17, "currency")


def test_show_prints_value_source_and_places(project: Path) -> None:
    result = run("show", "trade.turnover", "--project", str(project))
    assert result.exit_code == 0
    assert "more than 3\u00a0billion US\u00a0dollars" in result.stdout
    assert "printed in" in result.stdout


def test_show_as_json_is_data(project: Path) -> None:
    record = json.loads(run("show", "trade.turnover", "--json", "--project", str(project)).stdout)
    assert record["fact"] == "trade.turnover"
    assert record["printed"]


def test_an_unknown_fact_is_exit_1_and_an_unknown_option_exit_2(project: Path) -> None:
    assert run("show", "no.such", "--project", str(project)).exit_code == 1
    assert run("build", "--nonsense").exit_code == 2


def test_a_folder_without_cases_says_what_to_do(tmp_path: Path) -> None:
    result = run("build", "--project", str(tmp_path))
    assert result.exit_code == 2
    assert "data/NAME" in result.stderr
