"""An edition, or the reason there is none, to those who wait for it: a folder, an e-mail, a command.

In: a parcel and a target. Out: an outcome, recorded beside the editions. It must not build. A delivery that is recorded
as done is not made again; one that fails is tried a bounded number of times. A secret is read from the environment
at the moment it is used and is struck out of every message. An e-mail has the same Message-ID whenever the
same edition goes to the same target, so that one sent twice by a crash between sending and recording is known as one.
"""

import json
import smtplib
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from reports.edition.fingerprint import digest
from reports.edition.publish import publish, record
from reports.edition.settings import Target
from reports.edition.world import World

LEDGER = "deliveries.jsonl"
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 60.0  # seconds between attempts; each pause is twice the last
SMTP_TIMEOUT = 30.0
COMMAND_TIMEOUT = 300

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
TYPES: Mapping[str, str] = {".docx": WORD, ".pptx": POWERPOINT}


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is delivered. `folder` is None when nothing could be made: then `text` says why.

    `key` tells one delivery from another: the edition's name, or a digest of what is wrong.
    """

    case: str
    key: str
    subject: str
    text: str
    folder: Path | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one delivery; `again` is True when it had been made before and was left."""

    target: str
    done: bool
    again: bool = False
    why: str = ""


class Undelivered(Exception):
    """One attempt failed; the message may hold no secret."""


def good_news(case: str, folder: Path, changed: str) -> Parcel:
    """A new edition with the summary of what changed."""
    return Parcel(case, folder.name, f"{case}: edition {folder.name}", changed, folder)


def bad_news(case: str, problems: str, last_good: str) -> Parcel:
    """Why there is no new edition, and which one stands."""
    stands = f"The last good edition stands: {last_good}." if last_good else "There is no earlier edition."
    text = f"No new edition could be made.\n\n{problems}\n\n{stands}"
    return Parcel(case, f"failure-{digest(problems.encode())[:16]}", f"{case}: no new edition", text, None)


def deliver(world: World, parcel: Parcel, target: Target) -> Outcome:
    """Deliver once, however often it is asked for, in at most `target.attempts` attempts."""
    home = world.dist / parcel.case
    if _is_done(home, parcel, target):
        return Outcome(target.name, True, again=True)
    pause, why = FIRST_PAUSE, ""
    for attempt in range(1, target.attempts + 1):
        try:
            KINDS[target.kind](world, parcel, target)
        except (Undelivered, OSError, smtplib.SMTPException, subprocess.SubprocessError) as error:
            why = _without_secrets(str(error) or type(error).__name__, world, target)
            _record(world, parcel, target, {"done": False, "attempt": attempt, "why": why})
            if attempt < target.attempts:
                world.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
        else:
            _record(world, parcel, target, {"done": True, "attempt": attempt})
            return Outcome(target.name, True)
    return Outcome(target.name, False, why=why)


def _to_folder(world: World, parcel: Parcel, target: Target) -> None:
    """Whole or not at all, as everywhere: <path>/<case>/<edition>, and `latest`."""
    place = (world.project / str(target.options["path"])).resolve() / parcel.case
    if parcel.folder is None:
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{parcel.key}.txt").write_text(parcel.text + "\n", encoding="utf-8")
        return
    inside = (path for path in sorted(parcel.folder.rglob("*")) if path.is_file())
    publish(place, parcel.key, {path.relative_to(parcel.folder).as_posix(): path.read_bytes() for path in inside})


def _by_mail(world: World, parcel: Parcel, target: Target) -> None:
    options = target.options
    security = options.get("security", "starttls")
    door = smtplib.SMTP_SSL if security == "tls" else smtplib.SMTP
    port = options.get("port", {"tls": 465, "starttls": 587, "none": 25}[security])
    with door(options["host"], port, timeout=SMTP_TIMEOUT) as server:
        if security == "starttls":
            import ssl

            server.starttls(context=ssl.create_default_context())
        if user := options.get("user"):
            server.login(user, _secret(world, target))
        server.send_message(letter(world, parcel, target))


def letter(world: World, parcel: Parcel, target: Target) -> EmailMessage:
    """The summary as the body, the papers attached; charts and manifest stay at home."""
    message = EmailMessage()
    message["Subject"] = parcel.subject
    message["From"] = target.options["from"]
    message["To"] = ", ".join(target.options["to"])
    message["Date"] = format_datetime(world.clock())
    name = digest(f"{parcel.case} {parcel.key} {target.name}".encode())[:32]
    message["Message-ID"] = f"<{name}@{str(target.options['from']).rpartition('@')[2] or 'reports'}>"
    message.set_content(parcel.text + "\n")
    for path in sorted(parcel.folder.iterdir()) if parcel.folder else ():
        if path.suffix in TYPES:
            kind, _, subtype = TYPES[path.suffix].partition("/")
            message.add_attachment(path.read_bytes(), maintype=kind, subtype=subtype, filename=path.name)
    return message


def _by_command(world: World, parcel: Parcel, target: Target) -> None:
    """The command with the edition's path as its last argument and the summary on its standard input."""
    command = [*target.options["run"], str(parcel.folder or "")]
    timeout = target.options.get("timeout", COMMAND_TIMEOUT)
    run = subprocess.run(
        command, input=parcel.text.encode(), capture_output=True, timeout=timeout, cwd=world.project, check=False
    )
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Undelivered(f"exit {run.returncode}" + (f": {said[-1]}" if said else ""))


KINDS: Mapping[str, Callable[[World, Parcel, Target], None]] = {
    "folder": _to_folder,
    "mail": _by_mail,
    "command": _by_command,
}
"""How each kind of target is reached."""


def _secret(world: World, target: Target) -> str:
    name = target.options.get("password_env", "")
    secret = world.environment.get(name, "")
    if not secret:
        raise Undelivered(f"the environment variable {name or '(password_env is not given)'} is not set")
    return secret


def _without_secrets(message: str, world: World, target: Target) -> str:
    secret = world.environment.get(target.options.get("password_env", ""), "")
    return message.replace(secret, "***") if secret else message


def _record(world: World, parcel: Parcel, target: Target, outcome: Mapping[str, object]) -> None:
    at = world.clock().isoformat(timespec="seconds")
    record(world.dist / parcel.case, {"at": at, "key": parcel.key, "target": target.name, **outcome}, LEDGER)


def _is_done(home: Path, parcel: Parcel, target: Target) -> bool:
    try:
        lines = (home / LEDGER).read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if (entry.get("key"), entry.get("target"), entry.get("done")) == (parcel.key, target.name, True):
            return True
    return False
