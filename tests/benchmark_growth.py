"""Does the cost grow with the case, or faster? The first case once, ten and sixty times over, through `reports build`.

Run `make bench`. Facts, points and events are multiplied, with ids and a word of their own; the house's words
stand in for the desk's. Printed are CPU seconds and peak memory, and the exponent of the growth beyond the smallest
case: 1 is linear, 2 would be a square.
"""

import csv
import io
import math
import shutil
import sys
import tempfile
from pathlib import Path

from benchmark import CASE, ROOT, Cost, measure

TIMES = (1, 10, 60)
IDS = {"facts.csv": "id", "series.csv": "series_id", "events.csv": "id"}
REFERRING = ("fact_id", "fact_ids")


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        costs = {times: cost_of(times, Path(scratch)) for times in TIMES}
    print("the first case times over; CPU s, wall s, peak MiB")
    for times, cost in costs.items():
        print(f"  × {times:<3} {cost.cpu:7.2f} {cost.wall:7.2f} {cost.memory:6.0f}")
    first, tenth, last = (costs[times].cpu for times in TIMES)
    exponent = math.log((last - first) / (tenth - first)) / math.log((TIMES[2] - 1) / (TIMES[1] - 1))
    print(f"  exponent of the growth {exponent:.2f}")


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


def word(number: int) -> str:
    """A number in letters, for a digit in a label would be one to prove."""
    return "".join(chr(ord("a") + int(digit)) * 2 for digit in str(number)).capitalize()


if __name__ == "__main__":
    main()
