"""How much does care cost? The same papers by a straight-line script, and by `reports build`, side by side.

Run `make bench`. Both run as whole processes in turn, in a fresh folder each time; printed are medians of CPU seconds,
wall seconds and peak memory, and the ratio of ours to the straight line's. The straight-line script uses the same
packages without dataset, checks, tracing or proof: it is the floor any tool on these libraries pays.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CASE = "moscow-2025-01-22"
ROUNDS = int(os.environ.get("ROUNDS", "7"))

STRAIGHT_LINE = """
import csv, io, sys
from docx import Document
from docx.shared import Cm
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from pptx import Presentation
from pptx.util import Inches

case, out, charts, rows_in_memo = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
facts = list(csv.DictReader(open(case + "/facts.csv", encoding="utf-8")))
numbers = [row for row in facts if row["value"]]

def picture(number, width, height):
    figure = Figure(figsize=(width, height), dpi=200)
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    some = numbers[number : number + 5]
    axes.barh([row["label_en"][:30] for row in some], [float(row["value"]) for row in some])
    axes.set_title("Chart")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    file.seek(0)
    return file

memo = Document()
memo.add_heading("Briefing memo", 0)
for row in facts[:40]:
    memo.add_paragraph(row["statement"] + " " + row["value"])
for number in range(charts):
    memo.add_picture(picture(number, 6.46, 2.44), width=Cm(16.4))
table = memo.add_table(rows=0, cols=6)
for row in facts[:rows_in_memo]:
    cells = table.add_row().cells
    for cell, name in zip(cells, ("label_en", "unit", "value", "previous_value", "period", "paragraph")):
        cell.text = row[name]
memo.save(out + "/memo.docx")

deck = Presentation()
for number in range(12):
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = facts[number]["label_en"]
    if number < 4:
        slide.shapes.add_picture(picture(number, 7.3, 4.45), Inches(0.6), Inches(2), width=Inches(7.3))
    slide.notes_slide.notes_text_frame.text = facts[number]["statement"]
deck.save(out + "/deck.pptx")
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process used: CPU and wall seconds, peak memory in MiB."""

    cpu: float
    wall: float
    memory: float


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch) / "project"
        for part in ("data", "templates"):
            shutil.copytree(ROOT / part, project / part)
        ours = [sys.executable, "-m", "reports", "build", CASE, "--project", str(project)]
        line = [sys.executable, "-c", STRAIGHT_LINE, str(project / "data" / CASE), scratch, "7", "74"]
        bare = [sys.executable, "-c", "pass"]
        costs: dict[str, list[Cost]] = {"straight line": [], "reports build": [], "nothing changed": [], "python": []}
        measure(ours)
        measure(line)
        for _ in range(ROUNDS):
            costs["straight line"].append(measure(line))
            shutil.rmtree(project / "dist")
            costs["reports build"].append(measure(ours))
            costs["nothing changed"].append(measure(ours))
            costs["python"].append(measure(bare))
        report(costs)


def measure(command: list[str]) -> Cost:
    """Run a command to its end and return what the operating system says it used."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stderr is not None
    talk = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(talk.decode())
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss / 1024)


def report(costs: dict[str, list[Cost]]) -> None:
    print(f"medians of {ROUNDS} rounds; CPU s, wall s, peak MiB")
    middle = {
        name: [statistics.median(getattr(c, part) for c in runs) for part in ("cpu", "wall", "memory")]
        for name, runs in costs.items()
    }
    for name, (cpu, wall, memory) in middle.items():
        print(f"  {name:<16} {cpu:6.2f} {wall:6.2f} {memory:6.0f}")
    ours, line = middle["reports build"], middle["straight line"]
    print("  build / straight line    " + " ".join(f"{a / b:6.2f}" for a, b in zip(ours, line, strict=True)))
    print(f"  no change / bare python  {middle['nothing changed'][0] / middle['python'][0]:6.2f}")


if __name__ == "__main__":
    main()
