"""One run for one case: has anything changed? If so make the edition whole, and only then publish it.

In: a World and a case's name. Out: an `Edition` in dist/, or `Refused`. It must not know how papers are made: that is
`build`, imported only when there is something to make, so that a run without news costs no heavy import.
"""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from reports.edition.fingerprint import digests, fingerprint, own_code, versions
from reports.edition.publish import MANIFEST, point_latest, publish, published, record
from reports.edition.world import World
from reports.problems import Place, Problem, Refused

DEFAULT_HOUSE = "ministerial"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything an edition is made from, as bytes; `language` "" means those the case names."""

    case: str
    house_name: str
    language: str
    files: Mapping[str, bytes]
    house: Mapping[str, bytes]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition in its folder. `made` is False when it was found unchanged; `figures` counts the figures traced."""

    folder: Path
    made: bool
    files: tuple[str, ...]
    figures: int
    facts: int
    seconds: float
    warnings: tuple[Problem, ...]


def build_case(world: World, case: str, *, house: str = "", language: str = "", say: Say = lambda _: None) -> Edition:
    """Build and publish one case, one build of a case at a time. Raises `Refused` and then has written nothing."""
    started = time.perf_counter()
    inputs = gather(world, case, house=house, language=language)
    home = world.dist / case
    home.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(home / ".lock", timeout=600):
            return _build_locked(world, inputs, home, say, started)
    except Timeout:
        raise Refused((_busy(case),)) from None


def gather(world: World, case: str, *, house: str = "", language: str = "") -> Inputs:
    """Read a case and its house from disk. Raises `Refused` when either is not there."""
    files = world.case_files(case)
    if not files:
        raise Refused((_no_case(world, case),))
    name = house or _house_named(files.get("case.yaml", b""))
    house_files = world.house_files(name) if re.fullmatch(r"[\w.-]+", name) and ".." not in name else {}
    if not house_files:
        raise Refused((_no_house(name, case),))
    epoch = world.epoch()
    print_of = fingerprint(
        case=digests(files),
        name=case,
        house=digests(house_files),
        house_name=name,
        language=language,
        versions=versions(),
        code=own_code(),
        epoch=str(epoch or ""),
    )
    return Inputs(case, name, language, files, house_files, print_of)


def _build_locked(world: World, inputs: Inputs, home: Path, say: Say, started: float) -> Edition:
    found = published(home, inputs.fingerprint)
    if found is not None:
        point_latest(home, found.name)
        return Edition(found, False, _names(found), 0, 0, time.perf_counter() - started, ())
    say("reading")
    from reports.edition.build import make

    made = make(inputs, epoch=world.epoch(), say=say)
    folder = publish(home, made.edition, made.files)
    seconds = time.perf_counter() - started
    stamp = world.clock().isoformat(timespec="seconds")
    record(home, {"at": stamp, "edition": made.edition, "seconds": round(seconds, 3)})
    return Edition(folder, True, _names(folder), made.figures, made.facts, seconds, made.warnings)


def _names(folder: Path) -> tuple[str, ...]:
    papers = sorted(p.name for p in folder.iterdir() if p.suffix in (".docx", ".pptx"))
    charts = sorted(p.relative_to(folder).as_posix() for p in folder.glob("charts/*.svg"))
    return (*reversed(papers), *charts, MANIFEST)


def _house_named(case_yaml: bytes) -> str:
    """The house a case names, by a look at the line itself: the real reader checks it once something is to be made."""
    found = re.search(rb"^house:[ \t]*[\"']?([\w.-]+)", case_yaml, re.MULTILINE)
    return found[1].decode() if found else DEFAULT_HOUSE


def _no_case(world: World, case: str) -> Problem:
    known = ", ".join(world.cases()) or "none yet"
    return Problem("no-case", f"there is no case {case!r}", Place(f"data/{case}"), f"cases here: {known}")


def _no_house(name: str, case: str) -> Problem:
    place = Place(f"data/{case}/case.yaml", column="house")
    return Problem("no-house", f"there is no house {name!r}", place, f"put it into templates/{name}/, or name another")


def _busy(case: str) -> Problem:
    return Problem(
        "busy",
        "another build of this case is still running",
        Place(f"dist/{case}"),
        "try again when it has ended",
    )
