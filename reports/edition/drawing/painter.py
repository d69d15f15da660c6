"""A process beside this one that draws: matplotlib is imported there while this one reads and composes.

In: commissions. Out: their pictures, in order, the same bytes as drawn in line. It must not know charts. It saves time
and nothing else. So none is started where it saves none: on one core, without fork, or beside another thread, whose
locks the child would find held for ever (POSIX, fork). When it ends early, for whatever reason, this process draws what
is left, and meets the reason itself. The child touches no file of an edition, and ends when its pipe from here does.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn, Self

if TYPE_CHECKING:
    from reports.edition.cache import Picture
    from reports.edition.drawing.pictures import Commission

BLAS = "OPENBLAS_NUM_THREADS"  # numpy's threads, which spin before they sleep; no matrix is multiplied here
THREADS = "/proc/self/task"  # of this process, also those that Python has not started (proc(5)); nowhere but on Linux


class Painter:
    """Draws for the command that owns this process: beside it once started; until then, and where it cannot, in it."""

    def __init__(self) -> None:
        self._child: _Child | None = None
        os.environ[BLAS] = "1"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.dismiss()

    def start(self) -> None:
        """Have the child import what drawing takes; it costs nothing to wait for."""
        if self._child or not is_worth_it():
            return
        import signal

        import reports.edition.drawing.pictures  # noqa: F401  # what both sides need is imported once

        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})  # while it is half begun
        try:
            with suppress(OSError):  # as many processes, or as much memory, as this user may have
                self._child = _Child(blocked)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)

    def draw(self, commissions: "Sequence[Commission]") -> "Iterator[Picture]":
        """The pictures, each as soon as it is there."""
        import pickle

        from reports.edition.drawing.pictures import in_line

        drawn = 0
        try:
            while self._child and drawn < len(commissions):
                if not drawn:
                    self._child.ask(commissions)
                picture = self._child.answer()
                drawn += 1
                yield picture
        except (EOFError, OSError, pickle.UnpicklingError):  # the child has ended
            pass
        finally:
            if drawn < len(commissions):
                self.dismiss()  # what it still says would be taken for an answer to the next question
        yield from in_line(commissions[drawn:])

    def dismiss(self) -> None:
        """End the child process, if one was started."""
        if self._child:
            self._child.end()
        self._child = None


def is_worth_it() -> bool:
    """Whether there is a second core, and nothing that a child could not have a sound copy of."""
    try:
        return len(os.sched_getaffinity(0)) > 1 and len(os.listdir(THREADS)) == 1
    except (AttributeError, OSError):  # not on Linux
        return False


class _Child:
    """The process, and the pipes to and from it."""

    def __init__(self, blocked: "Iterable[int]") -> None:
        asked, ask = os.pipe()
        answers, answer = os.pipe()
        self.process = os.fork()
        if not self.process:
            _serve((asked, answer), (ask, answers), blocked)
        os.close(asked)
        os.close(answer)
        self._ask, self._answers = os.fdopen(ask, "wb"), os.fdopen(answers, "rb")

    def ask(self, commissions: "Sequence[Commission]") -> None:
        import pickle

        pickle.dump(commissions, self._ask)
        self._ask.flush()

    def answer(self) -> "Picture":
        import pickle

        picture: Picture = pickle.load(self._answers)
        return picture

    def end(self) -> None:
        """End it, whatever it is doing, and wait for that: nothing outlives the command."""
        import signal

        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGTERM)
        self._answers.close()
        with suppress(BrokenPipeError):  # what it has not read
            self._ask.close()
        with suppress(ChildProcessError):  # whoever started this process may have it count no children
            os.waitpid(self.process, 0)


def _serve(ours: tuple[int, int], theirs: tuple[int, int], blocked: "Iterable[int]") -> NoReturn:
    """Draw until there is no one left to draw for, at `our` ends of two pipes; `blocked` are signals that wait.

    Ends the process, whatever happens: there is no way back into what it was about to do before it was forked.
    """
    try:
        import pickle
        import signal

        for end in theirs:
            os.close(end)
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that a lock of matplotlib's is given back
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        from reports.edition.drawing.pictures import draw_one, prepare

        prepare()
        with os.fdopen(ours[0], "rb") as commissions, os.fdopen(ours[1], "wb") as pictures:
            while True:
                for commission in pickle.load(commissions):
                    pickle.dump(draw_one(commission), pictures)
                    pictures.flush()
    finally:
        os._exit(0)
