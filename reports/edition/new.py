"""A case to begin with: commented files that build at once.

In: a World and the name of a folder. Out: the files written into data/, or `Refused`. It must not know how papers are
made. The files stand in starter/ beside this module, so that an installed package carries them; `$name` in them is
filled in with the day and the name, since a starter that is dated builds without a warning.
"""

import re
import shutil
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from string import Template

from reports.edition.world import World
from reports.problems import Place, Problem, Refused

FILES = (
    "case.yaml",
    "facts.csv",
    "series.csv",
    "events.csv",
    "people.csv",
    "sources.csv",
    "charts.yaml",
    "memo.en.md.j2",
    "deck.en.md.j2",
)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


def begin(world: World, case: str) -> tuple[Path, ...]:
    """Write a starter case into data/<case>/ and return its files. Raises `Refused` where one stands already."""
    if not _NAME.fullmatch(case):
        message = f"{case!r} cannot be the name of a case"
        raise Refused((Problem("case-name", message, Place("data"), "letters, digits, hyphens, dots, underscores"),))
    folder = world.project / "data" / case
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        place = Place(f"data/{case}")
        raise Refused((Problem("case-exists", "this folder is there already", place, "choose another name"),)) from None
    words = _words(case, world.clock().date())
    try:
        return tuple(_write(folder / name, words) for name in FILES)
    except OSError:  # a full disk: half a case is none
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _write(path: Path, words: dict[str, str]) -> Path:
    text = (files("reports.edition") / "starter" / path.name).read_text(encoding="utf-8")
    path.write_text(Template(text).safe_substitute(words), encoding="utf-8", newline="\n")
    return path


def _words(case: str, today: date) -> dict[str, str]:
    """What is filled in: names by the folder's, days from today on, years from the last whole one back."""
    named = re.sub(r"[^a-z0-9]+", "-", re.sub(r"^\d[\d-]*|[\d-]*$", "", case.lower())).strip("-")
    past = {f"year{back}": str(today.year - 1 - back) for back in (2, 3, 4)}
    return past | {
        "slug": named or "talks",
        "title": (named or "talks").replace("-", " ").capitalize(),
        "edition": today.isoformat(),
        "meeting": (today + timedelta(days=1)).isoformat(),
        "year": str(today.year - 1),
        "before": str(today.year - 2),
        "next": str(today.year + 1),
    }
