"""Pictures drawn beside are those drawn in line, and whatever happens to who draws them, they come.

Each test is a process of its own: pytest has imported so much that it has threads, and none is started beside those.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import CASE, ROOT

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
beside = pytest.mark.skipif(CORES < 2, reason="a second core is what it is for")

DESK = """
import os, signal, sys, threading, time
from reports.edition.drawing.painter import Painter
from reports.edition.drawing.pictures import Commission, Place, in_line
forks = []
os.register_at_fork(before=lambda: forks.append("forked"))

def children():
    return [int(child) for child in open(f"/proc/self/task/{os.getpid()}/children").read().split()]

def commissions():
    from tests.charts import examples as here
    return [
        Commission(Place("one", drawn, paper, here.SIZES[paper]), here.LOOK, here.english())
        for drawn in (here.BARS, here.HBARS) for paper in ("memo", "deck", "loose")
    ]
"""


def run(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", DESK + script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def has_ended(process: str) -> bool:
    """Whether it ends within ten seconds; one that waits to be counted has no command any more."""
    command = Path(f"/proc/{process}/cmdline")
    for _ in range(100):
        if not command.exists() or not command.read_bytes():
            return True
        time.sleep(0.1)
    return False


@beside
def test_what_is_drawn_beside_is_what_is_drawn_in_line() -> None:
    script = """
with Painter() as painter:
    painter.start()
    made = list(painter.draw(commissions())) + list(painter.draw(commissions()))
    print(forks, len(children()), made == 2 * list(in_line(commissions())))
print(children())
"""
    assert run(script) == "['forked'] 1 True\n[]"


@beside
@pytest.mark.parametrize("drawn", [0, 1, 4])
def test_one_that_is_killed_is_drawn_for_in_line(drawn: int) -> None:
    script = f"""
with Painter() as painter:
    painter.start()
    pictures = painter.draw(commissions())
    made = [next(pictures) for _ in range({drawn})]
    os.kill(children()[0], signal.SIGKILL)
    right = list(in_line(commissions()))
    print(made + list(pictures) == right, list(painter.draw(commissions())) == right)
"""
    assert run(script) == "True True"


@beside
def test_what_goes_wrong_there_is_raised_here() -> None:
    script = """
from dataclasses import replace
right = commissions()
wrong = [replace(each, place=replace(each.place, chart=replace(each.place.chart, kind="pie"))) for each in right]
with Painter() as painter:
    painter.start()
    try:
        list(painter.draw(right + wrong))
    except KeyError as error:
        print(error)
"""
    assert run(script) == "'pie'"


@beside
def test_pictures_nobody_fetched_are_not_taken_for_those_asked_for_next() -> None:
    script = """
with Painter() as painter:
    painter.start()
    left = painter.draw(commissions())
    next(left)
    left.close()
    print(list(painter.draw(commissions()[1:])) == list(in_line(commissions()[1:])))
"""
    assert run(script) == "True"


@beside
@pytest.mark.parametrize("asked", ["", "next(painter.draw(commissions()))"])
def test_it_ends_with_a_command_that_is_killed(asked: str) -> None:
    script = f"""
if not os.fork():
    painter = Painter()
    painter.start()
    print(children()[0], flush=True)
    {asked}
    os.kill(os.getpid(), signal.SIGKILL)
os.wait()
"""
    assert has_ended(run(script))


@pytest.mark.parametrize(
    "against",
    [
        "threading.Thread(target=time.sleep, args=(9,), daemon=True).start()",
        "os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})",
        "os.fork = lambda: os.close(-1)",
    ],
    ids=["another thread", "one core", "none allowed"],
)
@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="where it is never started")
def test_none_is_started_where_it_would_not_help(against: str) -> None:
    script = f"""
{against}
with Painter() as painter:
    painter.start()
    print(forks, list(painter.draw(commissions()[:1])) == list(in_line(commissions()[:1])))
"""
    assert run(script) == "[] True"


@beside
def test_an_interrupt_ends_both_without_a_word_of_the_child(project: Path, tmp_path: Path) -> None:
    for part in (f"data/{CASE}", "templates"):
        shutil.copytree(project / part, tmp_path / part)
    command = [sys.executable, "-m", "reports", "build", "--project", str(tmp_path)]
    terminal = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)
    children = Path(f"/proc/{terminal.pid}/task/{terminal.pid}/children")
    while terminal.poll() is None and not children.read_text():
        time.sleep(0.01)
    (child,) = children.read_text().split()
    os.killpg(terminal.pid, signal.SIGINT)
    _, said = terminal.communicate(timeout=60)
    assert (terminal.returncode, said.strip()) == (130, "interrupted")
    assert has_ended(child)


def test_numpy_starts_no_threads_to_draw() -> None:
    script = """
with Painter() as painter:
    list(painter.draw(commissions()[:1]))
print("numpy" in sys.modules, not os.path.exists("/proc/self/task") or len(os.listdir("/proc/self/task")))
"""
    assert run(script) == "True 1"


@beside
def test_the_first_build_by_the_command_draws_beside_and_makes_the_same_papers(project: Path, tmp_path: Path) -> None:
    """Against what `reports.build` made, which never forks a process that is not its own; the next build has all
    pictures and starts nothing, one with a changed chart draws beside again."""
    for part in (f"data/{CASE}", "templates"):
        shutil.copytree(project / part, tmp_path / part)
    script = f"""
from reports.cli import main

def built():
    try:
        main(["build", "--project", {str(tmp_path)!r}, "--json"])
    except SystemExit as end:
        print(end.code, forks, "matplotlib" in sys.modules, file=sys.stderr)

def change(file, old, new):
    path = os.path.join({str(tmp_path / "data" / CASE)!r}, file)
    was = open(path, encoding="utf-8").read()
    open(path, "w", encoding="utf-8").write(was.replace(old, new))
    forks.clear()

built()
change("facts.csv", ",272,=,person", ",273,=,person")
built()
change("facts.csv", ",410,=,cubic_metre", ",411,=,cubic_metre")
change("series.csv", ",410,=,cubic_metre", ",411,=,cubic_metre")
built()
"""
    done = subprocess.run([sys.executable, "-c", DESK + script], cwd=ROOT, capture_output=True, text=True, check=True)
    forked = [line for line in done.stderr.splitlines() if line.startswith("0 ")]
    assert forked == ["0 ['forked'] False", "0 [] False", "0 ['forked'] False"]
    first, *_ = sorted((tmp_path / "dist" / CASE).glob("2*"), key=lambda folder: folder.stat().st_mtime)
    in_line = project / "dist" / CASE / "latest"
    for name in ("*.docx", "*.pptx", "charts/*.svg"):
        assert [path.read_bytes() for path in sorted(first.glob(name))] == [
            path.read_bytes() for path in sorted(in_line.glob(name))
        ]
