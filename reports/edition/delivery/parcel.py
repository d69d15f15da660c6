"""What is delivered: a new edition with what changed, or the reason why there is none.

In: an edition's folder, or problems in words. Out: a `Parcel`, and the two ways in which handing it over can fail. It
must not know folders, mail or commands.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reports.edition.fingerprint import digest
from reports.edition.shelf.standing import read_manifest

FAILURES = "failures"
Note = Callable[[str, str], None]
"""How a kind of delivery says where it stands: a state of `ledger`, and what was said."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is delivered. `folder` is None when nothing could be made: then `text` says why.

    `key` tells one parcel from another: the edition's name, or a digest of what is wrong. `run` does so too for a job
    that delivers every time. `stream` names those that follow each other: the languages asked for, or FAILURES.
    """

    case: str
    key: str
    subject: str
    text: str
    folder: Path | None
    stream: str = ""
    run: str = ""


class Undelivered(Exception):
    """One attempt failed. `final` says that the next would fail in the same way; the message may hold a secret."""

    def __init__(self, why: str, *, final: bool = False) -> None:
        super().__init__(why)
        self.final = final


class Unsure(Exception):
    """It was handed over and no answer came: it may have arrived, so it is not handed over again unasked."""


def good_news(case: str, folder: Path, run: str = "") -> Parcel:
    """An edition as it stands."""
    asked = (read_manifest(folder) or {}).get("asked", {})
    stream = " ".join(asked.get("languages", ()))
    return Parcel(case, folder.name, f"{case}: edition {folder.name}", f"Edition {folder.name}.", folder, stream, run)


def with_changes(parcel: Parcel, older: Path) -> Parcel:
    """The same with a summary of what changed since an older edition, when both stand."""
    from reports.edition.comparing.changes import compare
    from reports.edition.comparing.summary import lines_of

    if parcel.folder is None or older.name == parcel.key:
        return parcel
    old, new = read_manifest(older), read_manifest(parcel.folder)
    return replace(parcel, text="\n".join(lines_of(compare(old, new)))) if old and new else parcel


def bad_news(case: str, problems: str, last_good: str) -> Parcel:
    """Why there is no new edition, and which one stands."""
    stands = f"The last good edition stands: {last_good}." if last_good else "There is no earlier edition."
    text = f"No new edition could be made.\n\n{problems}\n\n{stands}"
    return Parcel(case, f"failure-{digest(text.encode())[:16]}", f"{case}: no new edition", text, None, FAILURES)
