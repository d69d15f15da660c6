"""Whether charts will have to be drawn, guessed before anything is read.

In: the inputs, the manifest of the newest edition, the cache. Out: yes or no. It must not know charts: it asks whether
any picture is kept at all, and whether the files that charts are made from are those of that edition. A wrong guess
costs time, never a picture.
"""

from collections.abc import Mapping

from reports.edition.cache import Disk
from reports.edition.fingerprint import digests
from reports.edition.order import Inputs
from reports.edition.shelf.standing import Manifest

POINTS = ("series.csv", "charts.yaml")  # files of a case that has charts
WORDING = ".j2"  # files of a house that no chart is made from


def expects_drawing(inputs: Inputs, newest: Manifest | None, cache: Disk) -> bool:
    """No for an edition that is like none before it: what is kept then, only reading tells."""
    charted = _charted(digests(inputs.files))
    if not charted or cache.is_empty():
        return bool(charted)
    if not newest or newest.get("house") != inputs.house_name:
        return False
    then = newest.get("wasDerivedFrom", {})
    return (charted, _looks(digests(inputs.house))) != (_charted(then.get("case", {})), _looks(then.get("house", {})))


def _charted(files: Mapping[str, str]) -> dict[str, str]:
    return {name: files[name] for name in POINTS if name in files}


def _looks(files: Mapping[str, str]) -> dict[str, str]:
    return {name: files[name] for name in sorted(files) if not name.endswith(WORDING)}
