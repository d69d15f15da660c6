"""Processes that are killed at a chosen moment, or refused something by the machine, in a process of their own."""

import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

TOUCHING = {"open", "os.rename", "os.mkdir", "os.symlink"}
REMOVING = {"os.remove", "os.rmdir"}


def apart(work: Callable[[], object]) -> int:
    """Do `work` in a process of its own; its exit code, negative when a signal ended it."""
    process = os.fork()
    if process == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def full(most: int) -> None:
    """From here on no file of this process grows beyond `most` bytes: it meets EFBIG where a full disk says ENOSPC."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def die_at(number: int, home: Path, work: Callable[[], object]) -> bool:
    """Do `work` in a process that is killed before its `number`th operation on a file below `home`; whether it was.

    Removals count wherever they are: `rmtree` names what it removes from inside.
    """

    def watched() -> None:
        count = 0

        def watch(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal count
            named = any(str(home) in os.fsdecode(a) for a in arguments if isinstance(a, str | Path))
            if event in REMOVING or (named and event in TOUCHING):
                count += 1
                if count == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        work()

    return apart(watched) == -signal.SIGKILL


def die_at_line(number: int, modules: tuple[str, ...], work: Callable[[], object]) -> bool:
    """Do `work` in a process that is killed before the `number`th line it runs in these modules; whether it was."""

    def watched() -> None:
        count = 0

        def trace(frame: FrameType, event: str, _: Any) -> Any:
            nonlocal count
            if frame.f_globals.get("__name__") not in modules:
                return None
            if event == "line":
                count += 1
                if count == number:
                    os.kill(os.getpid(), signal.SIGKILL)
            return trace

        sys.settrace(trace)
        work()

    return apart(watched) == -signal.SIGKILL


def refusing(event: str, number: int, work: Callable[[], object]) -> int:
    """Do `work` where the machine answers every audited `event` with an error of this number; the exit code."""

    def watched() -> None:
        def refuse(happening: str, _: object) -> None:
            if happening == event:
                raise OSError(number, os.strerror(number))

        sys.addaudithook(refuse)
        work()

    return apart(watched)
