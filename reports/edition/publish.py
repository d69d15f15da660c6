"""Files into dist/, whole or not at all.

In: an edition's files as bytes. Out: dist/<case>/<edition>/ and the pointer `latest`. It must not know what the files
are. A folder is written beside its final place and renamed into it (rename(2) is atomic within a file system), then
`latest`, a relative link, is replaced in one step; a reader never sees half of either.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

MANIFEST = "manifest.json"


def published(home: Path, fingerprint: str) -> Path | None:
    """The edition already made from inputs with this fingerprint, if its files are all there."""
    for folder in sorted(home.glob(f"*-{fingerprint[:8]}")):
        try:
            manifest = json.loads((folder / MANIFEST).read_bytes())
        except (OSError, ValueError):
            continue
        if manifest.get("fingerprint") == fingerprint and _is_whole(folder, manifest):
            return folder
    return None


def publish(home: Path, edition: str, files: Mapping[str, bytes]) -> Path:
    """Write `files` as `home`/`edition` and point `latest` at it; a folder there that is not whole is replaced."""
    home.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix=f".{edition}-", dir=home))
    try:
        for name, content in files.items():
            path = making / name
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, content)
        _open_to_readers(making)
        place = home / edition
        if place.exists():
            shutil.rmtree(place)
        making.rename(place)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    point_latest(home, edition)
    return place


def point_latest(home: Path, edition: str) -> None:
    """Make `home`/latest a relative link to `edition`, replacing an older one atomically."""
    link = home / f".latest-{os.getpid()}"
    link.unlink(missing_ok=True)
    link.symlink_to(edition, target_is_directory=True)
    link.replace(home / "latest")


def record(home: Path, entry: Mapping[str, object]) -> None:
    """Append one line to the run log beside the editions: who ran it and when stays outside the edition."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "runs.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(entry, sort_keys=True) + "\n")


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _open_to_readers(folder: Path) -> None:
    """mkdtemp makes a private folder; give it and its files the permissions the umask allows."""
    umask = os.umask(0)
    os.umask(umask)
    for path in (folder, *folder.rglob("*")):
        path.chmod((0o777 if path.is_dir() else 0o666) & ~umask)


def _is_whole(folder: Path, manifest: Mapping[str, object]) -> bool:
    outputs = manifest.get("outputs")
    if not isinstance(outputs, dict):
        return False
    return all(
        (folder / name).is_file() and (folder / name).stat().st_size == made["bytes"] for name, made in outputs.items()
    )
