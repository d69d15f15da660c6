"""A parcel to those who wait for it: to a folder, by e-mail, to a command.

In: a parcel and a target. Out: an outcome, written down beside the editions. It must not build. What a target has is
not delivered to it again; what fails is tried a bounded number of times. A letter or a command that was cut short
after it began may have done its work: it is not repeated unasked, the desk is told; a folder is looked at and set
right. A secret is read from the environment at the moment it is used and struck out of whatever is said.
"""

import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from reports.edition.delivery.handing import hand_over
from reports.edition.delivery.ledger import BEGUN, DONE, FAILED, UNSURE, Past, recall, write
from reports.edition.delivery.mail import password, send, spellings
from reports.edition.delivery.parcel import Note, Parcel, Undelivered, Unsure, with_changes
from reports.edition.settings import Target
from reports.edition.world import World

FIRST_PAUSE, LONGEST_PAUSE = 5.0, 60.0  # seconds between attempts; each pause is twice the last
COMMAND_TIMEOUT = 300
MOST_KEPT = 4000  # bytes of what a command said: its end


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one delivery; `again` is True when it had been made before and was left.

    `unsure` is True when it may have been made. `why` is also said of what is done: for whom the server refused it.
    """

    target: str
    done: bool
    again: bool = False
    why: str = ""
    unsure: bool = False

    @property
    def failed(self) -> bool:
        """Whether somebody has to look."""
        return not self.done or bool(self.why)


def deliver(world: World, parcel: Parcel, target: Target, *, again: bool = False) -> Outcome:
    """Deliver once, however often it is asked for, in at most `target.attempts` attempts.

    `again` delivers also what may have been, or has been, delivered.
    """
    try:
        past = recall(world.dist / parcel.case, parcel, target.name)
    except OSError as error:  # what was delivered is not known: nothing is
        return Outcome(target.name, False, why=_words(error))
    if past.delivered and not again:
        return Outcome(target.name, True, again=True)
    if past.unsure and target.kind != "folder" and not again:
        return _perhaps(parcel, target, f"it was handed over at {past.unsure} and no answer is known")
    if past.last:
        parcel = with_changes(parcel, world.dist / parcel.case / past.last)
    outcome, pause = Outcome(target.name, False), FIRST_PAUSE
    for attempt in range(1, target.attempts + 1):
        outcome, final = _attempt(world, parcel, target, past, attempt)
        if outcome.done or outcome.unsure or final:
            break
        if attempt < target.attempts:
            world.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
    return outcome


def settle(world: World, parcel: Parcel, target: Target) -> Outcome:
    """Write down as delivered what a person knows to have arrived."""
    write(world.dist / parcel.case, parcel, target.name, world.clock(), state=DONE, said="as the desk says")
    return Outcome(target.name, True)


def _attempt(world: World, parcel: Parcel, target: Target, past: Past, attempt: int) -> tuple[Outcome, bool]:
    """One attempt, and whether the next would fail in the same way."""
    said: list[str] = []

    def note(state: str, words: str) -> None:
        if state == DONE:
            said.append(_without_secrets(words, world, target))
        kept = _without_secrets(words, world, target)
        write(world.dist / parcel.case, parcel, target.name, world.clock(), state=state, attempt=attempt, said=kept)

    try:
        KINDS[target.kind](world, parcel, target, past.times, note)
    except Unsure as error:
        with suppress(OSError):
            note(UNSURE, str(error))
        return _perhaps(parcel, target, _without_secrets(f"no answer came: {error}", world, target)), True
    except (Undelivered, OSError) as error:
        if said:  # it is there; only the record of it failed
            return Outcome(
                target.name, True, why=f"delivered, but this could not be written down: {_words(error)}"
            ), True
        with suppress(OSError):
            note(FAILED, _words(error))
        why = _without_secrets(_words(error), world, target)
        return Outcome(target.name, False, why=why), isinstance(error, Undelivered) and error.final
    return Outcome(target.name, True, why=said[0] if target.kind == "mail" else ""), True


def _words(error: Exception) -> str:
    """What went wrong, without the number the system has for it."""
    if isinstance(error, OSError) and error.strerror:
        return ": ".join(str(part) for part in (error.filename, error.strerror) if part)
    return str(error)


def _perhaps(parcel: Parcel, target: Target, why: str) -> Outcome:
    command = f"`reports deliver {parcel.case} {parcel.key} --to {target.name}"
    way_out = f"ask there, then {command} --again` or `… --arrived`" if parcel.folder else "it is not sent again"
    return Outcome(target.name, False, why=f"{why}; {way_out}", unsure=True)


def _to_folder(world: World, parcel: Parcel, target: Target, _: int, note: Note) -> None:
    hand_over(parcel, (world.project / str(target.options["path"])).resolve() / parcel.case)
    note(DONE, "")


def _by_command(world: World, parcel: Parcel, target: Target, _: int, note: Note) -> None:
    """The command with the edition's path as its last argument and the summary on its standard input.

    What it prints is kept, to a bounded length. When its time is over it ends with all it has started.
    """
    if "password_env" in target.options:
        password(world, target)
    command: list[str] = [*target.options["run"], str(parcel.folder or "")]
    seconds = target.options.get("timeout", COMMAND_TIMEOUT)
    note(BEGUN, "")
    with (
        tempfile.TemporaryFile() as printed,
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=printed,
            stderr=subprocess.STDOUT,
            cwd=world.project,
            env=dict(world.environment),
            start_new_session=True,
        ) as process,
    ):
        try:
            process.communicate(parcel.text.encode(), timeout=seconds)
        except BaseException as error:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            if isinstance(error, subprocess.TimeoutExpired):
                raise Undelivered(_told(f"not done after {seconds} s", printed.fileno())) from None
            raise
        if process.returncode:
            raise Undelivered(_told(f"exit {process.returncode}", printed.fileno()))
        note(DONE, _told("", printed.fileno()))


def _told(how: str, file: int) -> str:
    """How a command ended, and the end of what it printed."""
    length = os.fstat(file).st_size
    words = os.pread(file, MOST_KEPT, max(0, length - MOST_KEPT)).decode("utf-8", "replace").strip()
    return ": ".join(part for part in (how, words) if part)


Kind = Callable[[World, Parcel, Target, int, Note], None]
KINDS: Mapping[str, Kind] = {"folder": _to_folder, "mail": send, "command": _by_command}
"""How each kind of target is reached."""


def _without_secrets(words: str, world: World, target: Target) -> str:
    secret = world.environment.get(target.options.get("password_env", ""), "")
    for spelling in spellings(target.options.get("user", ""), secret) if secret else ():
        words = words.replace(spelling, "***")
    return words
