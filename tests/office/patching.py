"""Sound small papers, and how a test breaks them: one part rewritten, added or dropped."""

import io
import zipfile
from collections.abc import Callable, Mapping

Change = Callable[[bytes], bytes] | bytes | None


def patched(package: bytes, changes: Mapping[str, Change]) -> bytes:
    """The package with parts rewritten by a function, replaced or added by bytes, dropped by None."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        if change is None:
            del parts[name]
        elif isinstance(change, bytes):
            parts[name] = change
        else:
            before = parts[name]
            parts[name] = change(before)
            assert parts[name] != before, f"the change to {name} changes nothing"
    return zipped(parts)


def parts(package: bytes) -> dict[str, bytes]:
    """The parts of a package by name, in name order."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in sorted(archive.namelist())}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()
