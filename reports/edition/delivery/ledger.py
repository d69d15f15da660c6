"""What was delivered, what failed and what is uncertain: one line a step, in a file beside the editions.

In: the folder of a case, a parcel, the name of a target. Out: `Past`; with `write`, one line more. It must not
deliver. A delivery that cannot be taken back is written down as BEGUN before the first byte of it goes out and as DONE
right after: one that is BEGUN and nothing else was cut short in between, and nobody here can know whether it arrived.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reports.edition.delivery.parcel import Parcel
from reports.edition.shelf.publish import record

LEDGER = "deliveries.jsonl"
BEGUN, DONE, FAILED, UNSURE = "begun", "done", "failed", "unsure"
Entry = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Past:
    """What a target has had: `last` is the newest parcel of the same stream, by key.

    `delivered` says that this is that one; `unsure` since when it may have been; `times` how often it was before.
    """

    last: str = ""
    delivered: bool = False
    unsure: str = ""
    times: int = 0


def recall(home: Path, parcel: Parcel, target: str) -> Past:
    """What the ledger says of a parcel and a target. An edition that went out before another is not what they have."""
    last, unsure, times = {"key": "", "run": ""}, "", 0
    for entry in _entries(home, target):
        this = (entry.get("key"), entry.get("run")) == (parcel.key, parcel.run)
        if this:
            unsure = str(entry.get("at")) if entry.get("state") in (BEGUN, UNSURE) else ""
            times += entry.get("state") == DONE
        if entry.get("state") == DONE and entry.get("stream") == parcel.stream:
            last = {name: str(entry.get(name, "")) for name in ("key", "run")}
    delivered = last["key"] == parcel.key and parcel.run in ("", last["run"])
    return Past(last["key"], delivered, unsure, times)


def write(home: Path, parcel: Parcel, target: str, at: datetime, **said: object) -> None:
    """One step of a delivery: its `state`, the `attempt`, and what was said."""
    entry = {"at": at.isoformat(timespec="seconds"), "target": target, "key": parcel.key, "stream": parcel.stream}
    kept = {name: value for name, value in said.items() if value != ""}
    record(home, {**entry, "run": parcel.run, **kept}, LEDGER)


def _entries(home: Path, target: str) -> Iterator[Entry]:
    """The lines of one target; what cannot be read is passed over, as a line cut short by a crash."""
    try:
        lines = (home / LEDGER).read_bytes().splitlines()
    except FileNotFoundError:
        return
    for line in lines:
        with suppress(ValueError):
            entry = json.loads(line)
            if isinstance(entry, dict) and entry.get("target") == target:
                yield entry
