"""What stands in a case's folder of dist/, read in the least time: the question "is it made already?".

In: the folder of a case. Out: editions found, their manifests. It must not write, nor import anything that takes long:
a run without news goes no further than here.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MANIFEST, LATEST, RUNS, INPUTS = "manifest.json", "latest", "runs.jsonl", ".inputs"
LOCK, HOLDER = ".lock", ".holder"
Manifest = Mapping[str, Any]


def published(home: Path, fingerprint: str) -> tuple[Path, Manifest] | None:
    """The edition already made from inputs with this fingerprint, with its manifest, if its files are all there."""
    for folder in sorted(home.glob(f"*-{fingerprint[:8]}")):
        manifest = read_manifest(folder)
        if manifest and manifest.get("fingerprint") == fingerprint and _holds(folder, manifest):
            return folder, manifest
    return None


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an edition's folder; None when there is none that can be read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return manifest if isinstance(manifest, dict) else None


def is_whole(folder: Path) -> bool:
    """Whether every file the manifest names is there, at its size."""
    manifest = read_manifest(folder)
    return manifest is not None and _holds(folder, manifest)


def pointed_at(home: Path) -> str:
    """The name of the edition `latest` points at; "" without one."""
    link = home / LATEST
    return link.readlink().name if link.is_symlink() else ""


def in_the_way(home: Path) -> tuple[str, ...]:
    """What somebody put where a build keeps things of its own, by path in dist/: it would stop half way."""
    if (home.parent.exists() and not home.parent.is_dir()) or (home.exists() and not home.is_dir()):
        return ("" if not home.parent.is_dir() else home.name,)
    latest = home / LATEST
    taken = [LATEST] if latest.exists() and not latest.is_symlink() else []
    taken += [name for name in (LOCK, HOLDER, RUNS) if (home / name).is_dir()]
    taken += [INPUTS] if (home / INPUTS).exists() and not (home / INPUTS).is_dir() else []
    return tuple(f"{home.name}/{name}" for name in taken)


def _holds(folder: Path, manifest: Manifest) -> bool:
    outputs = manifest.get("outputs")
    if not isinstance(outputs, dict):
        return False
    return all(
        (folder / name).is_file() and (folder / name).stat().st_size == made["bytes"] for name, made in outputs.items()
    )
