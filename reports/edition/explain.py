"""Why each part of an edition was made or reused, in words.

In: the manifest of the edition, that of the one before, the account of its pictures. Out: reasons. It must not read
files. A picture is judged by the digests of what it was drawn from, a paper by the inputs that changed.
"""

from collections.abc import Iterable, Iterator, Mapping

from reports.edition.cache import BROKEN, KEPT
from reports.edition.drawing.pictures import NATIVE, Drawn
from reports.edition.order import Reason
from reports.edition.shelf.standing import Manifest

WORDS: Mapping[str, str] = {
    "data": "what it shows changed",
    "size": "its place has another size",
    "look": "the look of charts changed",
    "language": "the words of the language changed",
    "libraries": "the libraries changed",
    "code": "the code that draws changed",
}


def explain(manifest: Manifest, before: Manifest | None, drawn: Iterable[Drawn]) -> tuple[Reason, ...]:
    """One reason a paper, one a picture."""
    return (*_papers(manifest, before), *(_picture(each, before or {}) for each in drawn))


def _papers(manifest: Manifest, before: Manifest | None) -> Iterator[Reason]:
    why = (
        f"{', '.join(changed_inputs(manifest, before))} changed since {before['edition']}"
        if before
        else "first edition"
    )
    for name in manifest.get("outputs", ()):
        if name.endswith((".docx", ".pptx")):
            yield Reason(name, True, why)


def changed_inputs(manifest: Manifest, before: Manifest) -> list[str]:
    """The inputs that differ between two editions, as a desk knows them."""
    found: list[str] = []
    for kind in ("case", "house"):
        new, old = (record.get("wasDerivedFrom", {}).get(kind, {}) for record in (manifest, before))
        found += [f"{kind}/{name}" for name in sorted({*new, *old}) if new.get(name) != old.get(name)]
    found += ["the house"] * (manifest.get("house") != before.get("house"))
    found += ["the libraries"] * (manifest.get("versions") != before.get("versions"))
    found += ["what was asked for"] * (manifest.get("asked") != before.get("asked"))
    return found or ["the code"]


def _picture(drawn: Drawn, before: Manifest) -> Reason:
    part = f"chart {drawn.chart} ({drawn.paper}, {drawn.language})"
    if drawn.found == NATIVE:
        return Reason(part, True, "a chart of Office itself is made anew each time")
    stays = f"stays a picture: {drawn.stays}; " if drawn.stays else ""
    if drawn.found == KEPT:
        return Reason(part, False, f"{stays}what it shows, its place, look, language and libraries are as before")
    if drawn.found == BROKEN:
        return Reason(part, True, f"{stays}the kept picture was broken or not its own")
    old = before.get("pictures", {}).get(drawn.name)
    if old is None:
        return Reason(part, True, stays + ("it is new" if before else "first edition"))
    changed = [words for name, words in WORDS.items() if old.get(name) != drawn.parts[name]]
    return Reason(part, True, stays + ("; ".join(changed) or "no picture of it was kept"))
