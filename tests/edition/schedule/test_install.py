"""A timer of the machine: what is written, and that it is removed as it says."""

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reports.edition.schedule.install import install_cron, install_systemd
from reports.edition.world import World
from reports.problems import Refused
from tests.conftest import tool

CRONTAB = """#!/bin/sh
if [ "$1" = -l ]; then [ -f "$HOME/table" ] && cat "$HOME/table" || { echo no crontab >&2; exit 1; }
else cat > "$HOME/table.new" && mv "$HOME/table.new" "$HOME/table"; fi
"""


def world(tmp_path: Path, project: str = "a desk") -> World:
    """A machine with a crontab of its own."""
    (tmp_path / project).mkdir(exist_ok=True)
    tool = tmp_path / "bin/crontab"
    tool.parent.mkdir(exist_ok=True)
    tool.write_text(CRONTAB)
    tool.chmod(0o755)
    environment = {"HOME": str(tmp_path), "PATH": f"{tool.parent}:/usr/bin:/bin"}
    return World(tmp_path / project, tmp_path, lambda: datetime(2025, 1, 1, tzinfo=UTC), environment)


def test_a_line_of_cron_is_added_once_beside_what_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = world(tmp_path)
    monkeypatch.setenv("PATH", place.environment["PATH"])
    (tmp_path / "table").write_text("5 4 * * * backup\n")
    install_cron(place, "/opt/reports")
    made = install_cron(place, "/opt/reports")
    first, second = (tmp_path / "table").read_text().splitlines()
    assert first == "5 4 * * * backup"
    assert second.startswith(f"* * * * * /opt/reports run --due --project '{place.project}' # reports-a-desk-")
    assert made.written == (second,)


def test_the_line_is_removed_as_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = world(tmp_path)
    monkeypatch.setenv("PATH", place.environment["PATH"])
    (tmp_path / "table").write_text("5 4 * * * backup\n")
    [remove] = install_cron(place, "/opt/reports").remove
    subprocess.run(remove, shell=True, check=True, env=dict(place.environment))
    assert (tmp_path / "table").read_text() == "5 4 * * * backup\n"


def test_a_machine_without_crontab_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = world(tmp_path)
    (tmp_path / "bin/crontab").unlink()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    with pytest.raises(Refused, match="apt install cron"):
        install_cron(World(place.project, tmp_path, place.clock, {"PATH": str(tmp_path / "bin")}), "reports")


def test_a_table_that_cannot_be_read_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = world(tmp_path)
    monkeypatch.setenv("PATH", place.environment["PATH"])
    (tmp_path / "table").write_text("5 4 * * * backup\n")
    (tmp_path / "bin/crontab").write_text(CRONTAB.replace("[ -f", "echo locked >&2; exit 1; [ -f"))
    with pytest.raises(Refused, match="locked"):
        install_cron(place, "reports")
    assert (tmp_path / "table").read_text() == "5 4 * * * backup\n"


@pytest.mark.parametrize("name", ["desk", '50% $HOME\'s "desk" \\ü'])
def test_systemd_itself_finds_nothing_wrong_with_the_files(tmp_path: Path, name: str) -> None:
    """Also where the command and the project stand in a folder of a difficult name."""
    check = tool("systemd-analyze")
    place = world(tmp_path, name)
    command = tmp_path / re.sub(r"[\"'\\]", "", name) / "reports"  # systemd takes no program with these in its path
    command.parent.mkdir(exist_ok=True)
    command.write_text("#!/bin/sh\n")
    command.chmod(0o755)
    made = install_systemd(place, str(command))
    environment = place.environment | {"XDG_RUNTIME_DIR": str(tmp_path)}
    run = subprocess.run([check, "verify", "--user", *made.written], capture_output=True, text=True, env=environment)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    calendar = subprocess.run([check, "calendar", "minutely"], capture_output=True, text=True, check=True)
    assert "*-*-* *:*:00" in calendar.stdout


def test_a_timer_and_a_service_are_written_and_the_way_to_remove_them_is_said(tmp_path: Path) -> None:
    made = install_systemd(world(tmp_path, "50% desk"), "/opt/reports")
    service, timer = (Path(name).read_text() for name in made.written)
    assert f'ExecStart=/opt/reports run --due --project "{tmp_path}/50%% desk"' in service
    assert "OnCalendar=minutely" in timer
    assert "Persistent=true" in timer
    assert made.written[0].startswith(f"{tmp_path}/.config/systemd/user/reports-50-desk-")
    assert any(line.startswith("systemctl --user disable --now") for line in made.remove)
