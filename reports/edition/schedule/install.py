"""A timer of the machine that calls `reports run --due` every minute; the schedule itself stays in the settings.

In: a World, the command. Out: files of systemd or a line of cron, and how to remove them. It must not decide when jobs
run: cron on Debian knows no time zone for a line and systemd writes calendars its own way, so both only wake us.
"""

import re
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

from reports.edition.fingerprint import digest
from reports.edition.world import World
from reports.problems import Place, Problem, Refused

SECRETS = "reports.env"  # in the user's configuration folder: lines NAME=value, read by systemd for the service alone
NO_TABLE = "no crontab|can't open"  # as cron of Debian and of BusyBox say that there is none


@dataclass(frozen=True, slots=True)
class Installed:
    """What was written, what is left to do by hand, and how to remove it."""

    written: tuple[str, ...]
    then: tuple[str, ...]
    remove: tuple[str, ...]


def unit_name(world: World) -> str:
    """A name for this project's timer: its folder's name, and enough of its path to be the only one."""
    plain = re.sub(r"[^A-Za-z0-9]+", "-", world.project.name).strip("-") or "project"
    return f"reports-{plain}-{digest(str(world.project).encode())[:6]}"


def install_systemd(world: World, command: str) -> Installed:
    """A user's timer and service in systemd's folder (systemd.timer(5)); a missed minute is made up for once."""
    stated = world.environment.get("XDG_CONFIG_HOME", "")
    folder = Path(stated or Path(world.environment["HOME"]) / ".config") / "systemd" / "user"
    folder.mkdir(parents=True, exist_ok=True)
    name = unit_name(world)
    said = " ".join(_for_systemd(part).replace("$", "$$") for part in ("--project", str(world.project)))
    service = (
        "[Unit]\nDescription=Reports that are due\n\n[Service]\nType=oneshot\n"
        f"EnvironmentFile=-%E/{SECRETS}\nExecStart={_for_systemd(command)} run --due {said}\n"
    )
    timer = (
        "[Unit]\nDescription=Look every minute for reports that are due\n\n"
        "[Timer]\nOnCalendar=minutely\nPersistent=true\nAccuracySec=1s\n\n[Install]\nWantedBy=timers.target\n"
    )
    (folder / f"{name}.service").write_text(service, encoding="utf-8")
    (folder / f"{name}.timer").write_text(timer, encoding="utf-8")
    files = tuple(str(folder / f"{name}.{kind}") for kind in ("service", "timer"))
    return Installed(
        files,
        (
            "systemctl --user daemon-reload",
            f"systemctl --user enable --now {name}.timer",
            "loginctl enable-linger    # to run also while you are not logged in",
        ),
        (f"systemctl --user disable --now {name}.timer", f"rm {shlex.join(files)}"),
    )


def install_cron(world: World, command: str) -> Installed:
    """One line in the user's table (crontab(1)), replaced when it is there already."""
    mark = f"# {unit_name(world)}"
    call = shlex.join((command, "run", "--due", "--project", str(world.project)))
    line = f"* * * * * {call.replace('%', chr(92) + '%')} {mark}"
    kept = [old for old in _table(world).splitlines() if not old.endswith(mark)]
    _write_table(world, "\n".join([*kept, line]) + "\n")
    return Installed((line,), (), (f"crontab -l | grep -vF {shlex.quote(mark)} | crontab -",))


def _for_systemd(part: str) -> str:
    """One word of ExecStart: % is doubled, blanks stand in quotes (systemd.service(5), systemd.syntax(7)).

    A $ is doubled by the caller in every word but the first, where nothing is put in for it.
    """
    part = part.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{part}"' if re.search(r"[\s'\"]", part) else part


def _table(world: World) -> str:
    """The user's table; none at all is an empty one."""
    run = _crontab(world, ["-l"], "")
    if run.returncode and not re.search(NO_TABLE, run.stderr):
        raise Refused((Problem("crontab", f"the table cannot be read: {run.stderr.strip()}", Place("crontab")),))
    return run.stdout if run.returncode == 0 else ""


def _write_table(world: World, table: str) -> None:
    run = _crontab(world, ["-"], table)
    if run.returncode:
        raise Refused((Problem("crontab", f"crontab refused the table: {run.stderr.strip()}", Place("crontab")),))


def _crontab(world: World, arguments: list[str], said: str) -> "subprocess.CompletedProcess[str]":
    command = ["crontab", *arguments]
    try:
        return subprocess.run(
            command, input=said, capture_output=True, text=True, check=False, env=dict(world.environment)
        )
    except FileNotFoundError:
        hint = "apt install cron, or use --systemd"
        raise Refused((Problem("crontab", "there is no crontab on this machine", Place("crontab"), hint),)) from None
