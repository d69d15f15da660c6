"""Does the cost grow with the case, or faster? The first case once, ten and sixty times over, then each dimension.

Run `make bench`. Facts, points and events of the first case are multiplied, with ids and a word of their own; the
house's words stand in for the desk's. Printed are CPU seconds and peak memory, and the exponent of the growth beyond
the smallest case: 1 is linear, 2 would be a square. Then facts, points and events through a whole build, and slides,
rows of a memo's table and pictures through writing, checking and reading back. Last, as many builds in one process as
`BUILDS` says, and the memory of the last against the first.
"""

import csv
import gc
import io
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmark import CASE, ROOT, Cost, measure

sys.path.insert(0, str(ROOT))  # the papers of any size stand beside the tests

from tests import growing
from tests.growing import Work, word

TIMES = (1, 10, 60)
BAR = 1.1
"""The exponent that no dimension may pass."""
LONG = 2.0
"""CPU seconds beside which noise is small."""
BUILDS = int(os.environ.get("BUILDS", "20"))
MEMORY_BAR = 1.5
IDS = {"facts.csv": "id", "series.csv": "series_id", "events.csv": "id"}
REFERRING = ("fact_id", "fact_ids")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        cost_of(2, scratch)  # warms up
        costs = {times: cost_of(times, scratch) for times in TIMES}
        print("the first case times over; CPU s, wall s, peak MiB")
        for times, cost in costs.items():
            print(f"  × {times:<3} {cost.cpu:7.2f} {cost.wall:7.2f} {cost.memory:6.0f}")
        print(f"  {told(TIMES, [cost.cpu for cost in costs.values()])}")
        print("each dimension alone; CPU s")
        for name in ("facts", "points", "events"):
            print_growth(name, (100, 600, 3600), lambda size, name=name: getattr(growing, name)(size, scratch))
        for name, sizes in (
            ("slides", (100, 400, 2000)),
            ("rows", (100, 1000, 10_000)),
            ("pictures", (100, 300, 1000)),
        ):
            print_growth(name, sizes, getattr(growing, name))
        print_memory(scratch / "many")


def print_growth(name: str, sizes: Sequence[int], work_of: Callable[[int], Work]) -> None:
    """The best of three, warmed up; what takes long is measured once."""
    seconds(work_of(3))
    spent = []
    for size in sizes:
        first = seconds(work_of(size))
        spent.append(first if first > LONG else min(first, *(seconds(work_of(size)) for _ in range(2))))
    shown = " ".join(f"{size}: {cost:.2f}" for size, cost in zip(sizes, spent, strict=True))
    print(f"  {name:<9} {shown:<36} {told(sizes, spent)}")


def told(sizes: Sequence[int], costs: Sequence[float]) -> str:
    """The exponent of the growth beyond the smallest size, and whether it keeps under the bar."""
    first, middle, last = costs
    exponent = math.log((last - first) / (middle - first)) / math.log((sizes[2] - sizes[0]) / (sizes[1] - sizes[0]))
    return f"exponent of the growth {exponent:.2f}, {'within' if exponent <= BAR else 'OVER'} {BAR}"


def seconds(work: Work) -> float:
    """CPU seconds of the work; what the work before it left behind is cleared first, and not counted."""
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


def print_memory(scratch: Path) -> None:
    """Many builds in one process, each into a fresh folder: what stays is what the process holds."""
    script = (
        "import sys\nfrom pathlib import Path\nfrom tests import growing\n"
        "scratch, builds = Path(sys.argv[1]), int(sys.argv[2])\n"
        "for build in range(builds):\n"
        "    growing.facts(70 + build % 7, scratch)()\n"
        "    if build in (0, builds - 1):\n"
        "        print(int(Path('/proc/self/statm').read_text().split()[1]) / 256)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(scratch), str(BUILDS)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    first, last = map(float, run.stdout.split())
    kept = f"{'within' if last <= MEMORY_BAR * first else 'OVER'} {MEMORY_BAR}"
    held = f"MiB held after the first {first:.0f}, after the last {last:.0f}"
    print(f"{BUILDS} builds in one process; {held}: {last / first:.2f}, {kept}")


def cost_of(times: int, scratch: Path) -> Cost:
    project = scratch / f"times-{times}"
    shutil.copytree(ROOT / "templates", project / "templates")
    case = project / "data" / CASE
    shutil.copytree(ROOT / "data" / CASE, case, ignore=shutil.ignore_patterns("*.j2"), copy_function=shutil.copyfile)
    for name, column in IDS.items():
        table = case / name
        table.write_text(multiplied(table.read_text(encoding="utf-8"), column, times), encoding="utf-8")
    return measure([sys.executable, "-m", "reports", "build", CASE, "--project", str(project)])


def multiplied(table: str, column: str, times: int) -> str:
    """The rows times over; a copy has ids of its own and refers to the copies of facts that are its own."""
    reader = csv.DictReader(io.StringIO(table))
    rows = list(reader)
    made = io.StringIO()
    writer = csv.DictWriter(made, reader.fieldnames or (), lineterminator="\n")
    writer.writeheader()
    for copy in range(times):
        for row in rows:
            writer.writerow(row if copy == 0 else copied(row, column, copy))
    return made.getvalue()


def copied(row: dict[str, str], column: str, copy: int) -> dict[str, str]:
    changed = dict(row)
    changed[column] = f"{row[column]}.copy{copy}" if column == "id" else f"{row[column]}_copy{copy}"
    for name in REFERRING:
        ids = [id for id in row.get(name, "").split(";") if id]
        if ids:
            changed[name] = ";".join(f"{id}.copy{copy}" for id in ids)
    for name, said in row.items():  # a word of its own: rows that read the same are no larger case, but one told twice
        if said and name.startswith(("label_", "title_", "series_title_")):
            changed[name] = f"{said} {word(copy)}"
    return changed


if __name__ == "__main__":
    main()
