"""Pictures kept from earlier runs, by a key that says everything they were drawn from.

In: a key and, to keep one, a picture. Out: the picture, or why there is none. It must not know how charts are drawn.
An entry is believed only when it names the key it was asked for and its digest is that of its content: one that was
cut short, altered or put there by somebody else is drawn anew and replaced. A cache that cannot be written costs time,
never an edition.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reports.edition.fingerprint import digest
from reports.office.charts.embedded import Embedded

KEPT, ABSENT, BROKEN = "kept", "absent", "broken"
MOST_ENTRIES = 2000  # pictures, some 40 KB each; beyond it those not asked for longest go


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as it was drawn: what memo and deck ask of one.

    `frames` are what a native chart is in place of a picture; they are made anew each time, never kept.
    """

    png: bytes
    svg: bytes
    alt: str
    missing: tuple[str, ...] = ()
    crowded: tuple[str, ...] = ()
    frames: tuple[Embedded, ...] = ()


class Cache(Protocol):
    """Where pictures are looked up and kept."""

    def find(self, key: str) -> tuple[Picture | None, str]:
        """The picture and KEPT, or None and ABSENT or BROKEN."""
        ...

    def keep(self, key: str, picture: Picture) -> None: ...


@dataclass(frozen=True, slots=True)
class Disk:
    """A folder of entries; with `reads_only`, nothing is written."""

    folder: Path
    reads_only: bool = False

    def find(self, key: str) -> tuple[Picture | None, str]:
        """The picture kept under a key, and what was found: one that is damaged is none."""
        path = self.folder / key
        try:
            content = path.read_bytes()
        except OSError:
            return None, ABSENT
        picture = unpack(content, key)
        if picture and not self.reads_only:
            _touch(path)
        return picture, KEPT if picture else BROKEN

    def is_empty(self) -> bool:
        """Whether nothing is kept at all, so that every picture has to be drawn."""
        return not (self.folder.is_dir() and any(self.folder.iterdir()))

    def keep(self, key: str, picture: Picture) -> None:
        """Write the picture beside its place and rename it there: nobody reads half of one. A full disk is no error."""
        if self.reads_only:
            return
        making = self.folder / f".{key}-{os.getpid()}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            making.write_bytes(pack(key, picture))
            making.replace(self.folder / key)
        except OSError:
            with suppress(OSError):
                making.unlink()

    def tidy(self, most: int = MOST_ENTRIES) -> None:
        """Let go of the entries not asked for longest, beyond `most`, and of what killed runs left."""
        try:
            entries = sorted(self.folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        except OSError:
            return
        for path in (*entries[most:], *(entry for entry in entries[:most] if entry.name.startswith("."))):
            path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Nowhere:
    """No cache at all."""

    def find(self, key: str) -> tuple[Picture | None, str]:
        """Nothing is kept."""
        return None, ABSENT

    def keep(self, key: str, picture: Picture) -> None:
        """Nothing is kept."""


NOWHERE = Nowhere()


def pack(key: str, picture: Picture) -> bytes:
    """One entry: the digest of the rest, a line of JSON, the PNG, the SVG."""
    head = {
        "key": key,
        "alt": picture.alt,
        "missing": picture.missing,
        "crowded": picture.crowded,
        "png": len(picture.png),
    }
    body = json.dumps(head).encode() + b"\n" + picture.png + picture.svg
    return digest(body).encode() + b"\n" + body


def unpack(content: bytes, key: str) -> Picture | None:
    """The picture of an entry; None when the entry is broken or not of this key."""
    stated, _, body = content.partition(b"\n")
    if stated != digest(body).encode():
        return None
    line, _, pictures = body.partition(b"\n")
    head: Mapping[str, object] = json.loads(line)
    if head.get("key") != key or not isinstance(length := head["png"], int):
        return None
    return Picture(
        pictures[:length], pictures[length:], str(head["alt"]), _texts(head["missing"]), _texts(head["crowded"])
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _touch(path: Path) -> None:
    with suppress(OSError):
        os.utime(path)
