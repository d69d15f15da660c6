"""What the README promises is run: its cron line, its schedule, its first case."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from cronsim import CronSim

from reports.edition.settings import settings
from reports.edition.world import World
from tests.conftest import CASE, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, holding: str) -> str:
    """The first code block of a language that holds some text."""
    found = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return next(text for text in found if holding in text)


def test_the_cron_line_regenerates_the_papers(tmp_path: Path) -> None:
    """Run as cron runs it: by sh, from nowhere, with cron's bare environment; only the folder is another."""
    *moment, command = block("cron", "make").split(maxsplit=5)
    CronSim(" ".join(moment), World.of(ROOT).clock())
    place = tmp_path / "briefing"
    for part in ("data", "templates"):
        shutil.copytree(ROOT / part, place / part)
    (place / "dist").mkdir()
    shutil.copy(ROOT / "Makefile", place)
    (place / ".venv").symlink_to(Path(sys.prefix))
    line = command.strip().replace("/srv/briefing", str(place)).replace("make ", "make -o .venv/installed ")
    bare = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(tmp_path), "SHELL": "/bin/sh"}
    run = subprocess.run(["/bin/sh", "-c", line], env=bare, cwd="/", capture_output=True, text=True, check=False)
    log = (place / "dist" / "cron.log").read_text(encoding="utf-8")
    assert run.returncode == 0, run.stderr + log
    assert f"{CASE}: new edition" in log
    assert (place / "dist" / CASE / "latest" / "manifest.json").is_file()


def test_the_pipeline_builds_and_fails_with_the_problems_one_a_line(tmp_path: Path) -> None:
    """Its commands in order, as a runner gives them to bash; what it installs is installed."""
    steps = yaml.safe_load(block("yaml", "build --json"))["jobs"]["papers"]["steps"]
    install, build, on_failure = [step["run"] for step in steps if "run" in step]
    assert install == "python -m pip install --constraint constraints.txt ."
    [artefact] = [step["with"]["path"] for step in steps if "upload" in step.get("uses", "")]
    for part in (f"data/{CASE}", "templates"):
        shutil.copytree(ROOT / part, tmp_path / part)

    def give(command: str) -> subprocess.CompletedProcess[str]:
        runner = {"PATH": f"{sys.prefix}/bin:/usr/bin:/bin", "HOME": str(tmp_path)}
        return subprocess.run(["bash", "-e", "-c", command], env=runner, cwd=tmp_path, capture_output=True, text=True)

    assert give(build).returncode == 0
    [made] = [json.loads(line) for line in give(on_failure).stdout.splitlines()]
    assert made["made"]
    kept = {path.name for folder in tmp_path.glob(artefact) for path in folder.iterdir()}
    assert kept == {"charts", "manifest.json", *(name for name in made["files"] if name.endswith("x"))}
    table = tmp_path / "data" / CASE / "facts.csv"
    table.write_text(table.read_text("utf-8").replace(",3,>,money,USD,", ",3,>,money,USDD,"), encoding="utf-8")
    assert give(build).returncode == 1
    problems = [json.loads(line) for line in give(on_failure).stdout.splitlines()]
    assert (problems[0]["file"], problems[0]["line"]) == (f"data/{CASE}/facts.csv", 17)


def test_the_schedule_is_one_that_reports_understands(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(block("toml", "tool.reports"), encoding="utf-8")
    understood = settings(World.of(tmp_path))
    assert [job.name for job in understood.schedule] == ["morning"]
    assert set(understood.deliver) == {"shelf", "desk"}


def test_every_command_it_names_is_there() -> None:
    from reports.cli import main

    named = set(re.findall(r"`reports ([a-z]+)", README))
    assert named <= set(main.list_commands(None))  # type: ignore[arg-type]


def test_every_file_it_shows_is_there() -> None:
    shown = re.findall(r"\]\(((?!http|#)[^)]+)\)", README)
    assert [name for name in shown if not (ROOT / name).exists() and not name.startswith("#")] == []


def test_the_first_case_is_built_as_it_is_told(tmp_path: Path) -> None:
    """Its own figures, words and chart, block by block."""
    from tests.commands.terminal import run

    def sound(*command: str) -> None:
        result = run(*command, "--project", str(tmp_path))
        assert result.exit_code == 0, result.output

    sound("new", "data/lisbon")
    case = tmp_path / "data" / "lisbon"
    for name, language, holding in (
        ("facts.csv", "csv", "trade.wine,"),
        ("memo.en.md.j2", "jinja", "block objectives"),
        ("series.csv", "csv", "wine_origin"),
    ):
        with (case / name).open("a", encoding="utf-8") as file:
            file.write(block(language, holding))
        sound("check")
    (case / "charts.yaml").write_text(block("yaml", "wine_origin"), encoding="utf-8")
    sound("check")
