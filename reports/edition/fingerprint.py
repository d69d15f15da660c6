"""What an edition was made from, as one hash: the question "has anything changed?" before any heavy import.

In: input bytes by name. Out: hex digests. It must not know what the inputs say. The hash covers the case, the house,
the language, the versions of everything that draws or writes, and this package's own code, so that the same hash
means the same bytes.
"""

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

WRITERS = (
    "python-docx",
    "python-pptx",
    "matplotlib",
    "jinja2",
    "markdown-it-py",
    "mdit-py-plugins",
    "Babel",
    "lxml",
    "Pillow",
    "numpy",
    "fontpkg-pt-sans",
)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """SHA-256 of each file, by name, in name order."""
    return {name: digest(files[name]) for name in sorted(files)}


def versions() -> dict[str, str]:
    """Installed versions of the libraries whose output is in the papers."""
    return {name: _version(name) for name in WRITERS}


def own_code() -> str:
    """One digest over the modules of this package, so that a changed line of ours is a changed input."""
    package = Path(__file__).resolve().parents[1]
    modules = sorted(package.rglob("*.py"))
    return digest("".join(f"{m.relative_to(package).as_posix()} {digest(m.read_bytes())}\n" for m in modules).encode())


def fingerprint(**parts: Mapping[str, str] | str) -> str:
    """One hex digest over named parts, independent of their order."""
    lines = []
    for name in sorted(parts):
        inner = json.dumps(parts[name], sort_keys=True, default=dict)
        lines.append(f"{name}: {digest(inner.encode())}\n")
    return digest("".join(lines).encode())


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"
