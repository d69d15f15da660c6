"""An edition made again from the inputs kept beside it, and compared with what stands: can it still be trusted?

In: an edition on the shelf, or the inputs of one about to be published. Out: `Remade`, or the files to keep. It must
not change what stands. What is kept is a project folder of its own with the order beside it; an edition whose inputs
are gone, or were kept without an order, is refused.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from reports.edition.fingerprint import versions
from reports.edition.order import Inputs, Say
from reports.edition.shelf.keeping import Shelved
from reports.edition.shelf.standing import INPUTS, read_manifest
from reports.edition.world import read_folder
from reports.problems import Place, Problem, Refused

ORDER, SINCE = "order.json", "since.json"
EVERYTHING = (".csv", ".yaml", ".j2", ".docx", ".pptx", ".json", ".po", ".dotx", ".potx")


@dataclass(frozen=True, slots=True)
class Remade:
    """The files of an edition made again, and the names of those that are not what stands.

    `versions` are the libraries that have changed since it was made, as "then → now".
    """

    edition: str
    files: Mapping[str, bytes]
    differing: tuple[str, ...]
    versions: Mapping[str, str]


def kept(inputs: Inputs, epoch: datetime | None) -> Mapping[str, bytes]:
    """What has to be kept so that the edition can be made again: the inputs, and what was asked for."""
    order = {
        "case": inputs.case,
        "house": inputs.house_name,
        "languages": list(inputs.languages),
        "addendum": inputs.addendum,
        "trial": inputs.trial,
        "charts": inputs.charts,
        "epoch": epoch.isoformat() if epoch else "",
    }
    files = {**inputs.as_project(), ORDER: (json.dumps(order, indent=1) + "\n").encode()}
    return {**files, SINCE: inputs.since} if inputs.since else files


def remake(edition: Shelved, say: Say) -> Remade:
    """Make an edition again in memory. Raises `Refused` when its inputs are not there, or are now refused."""
    from reports.edition.build import make

    order = _order(_kept_in(edition))
    manifest = read_manifest(edition.folder) or {}
    epoch = datetime.fromisoformat(order["epoch"]) if order["epoch"] else None
    made = make(inputs_of(edition), epoch=epoch, say=say)
    standing = {path: edition.folder / path for path in {*made.files, *manifest.get("outputs", {})}}
    differing = [name for name, path in standing.items() if made.files.get(name) != _content(path)]
    then, now = manifest.get("versions", {}), versions()
    changed = {name: f"{then.get(name, 'none')} → {now[name]}" for name in now if then.get(name) != now[name]}
    return Remade(edition.name, made.files, tuple(sorted(differing)), changed)


def inputs_of(edition: Shelved) -> Inputs:
    """What an edition was made from, as it is kept beside it. Raises `Refused` when it is not."""
    folder, manifest = _kept_in(edition), read_manifest(edition.folder) or {}
    return _inputs(folder, _order(folder), str(manifest.get("fingerprint", "")))


def _kept_in(edition: Shelved) -> Path:
    return edition.folder.parent / INPUTS / edition.name


def _order(folder: Path) -> Mapping[str, Any]:
    try:
        order = json.loads((folder / ORDER).read_bytes())
        if not isinstance(order, dict) or "languages" not in order:
            raise ValueError("an order of another making")
    except (OSError, ValueError):
        hint = "build the case again to have an edition with its inputs"
        place = Place(f"dist/{folder.parents[1].name}/{INPUTS}/{folder.name}")
        raise Refused((Problem("no-inputs", "the inputs of this edition are not kept", place, hint),)) from None
    return order


def _inputs(folder: Path, order: Mapping[str, Any], fingerprint: str) -> Inputs:
    return Inputs(
        order["case"],
        order["house"],
        tuple(order["languages"]),
        read_folder(folder / "data" / order["case"], EVERYTHING),
        read_folder(folder / "templates" / order["house"], EVERYTHING),
        fingerprint,
        _content(folder / SINCE) or b"",
        int(order["addendum"]),
        bool(order.get("trial")),
        str(order.get("charts", "")),
    )


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
