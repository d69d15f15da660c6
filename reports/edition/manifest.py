"""The record of an edition: what went in, what came out, and each fact with every place where it is printed.

In: inputs, dataset, printed figures and output files. Out: manifest.json as bytes, in words of W3C PROV (entity,
wasDerivedFrom, hadPrimarySource). It must not hold who ran the build or when, nor a withheld value: the same inputs
give the same bytes.
"""

import json
from collections.abc import Iterable, Mapping

from reports.brief.walk import Printed
from reports.dataset.model import Dataset, Fact, Status
from reports.edition.fingerprint import digest, digests, versions
from reports.edition.run import Inputs
from reports.problems import Problem

FORMAT = 1


def manifest(
    inputs: Inputs,
    edition: str,
    known: Dataset,
    figures: Iterable[Printed],
    files: Mapping[str, bytes],
    warnings: Iterable[Problem],
) -> bytes:
    """The manifest of one edition. Later editions are compared by its values."""
    places = _places(figures)
    record = {
        "format": FORMAT,
        "case": inputs.case,
        "edition": edition,
        "fingerprint": inputs.fingerprint,
        "date": known.case.edition_date.isoformat(),
        "house": inputs.house_name,
        "wasDerivedFrom": {"case": digests(inputs.files), "house": digests(inputs.house)},
        "versions": versions(),
        "outputs": {
            name: {"sha256": digest(content), "bytes": len(content)} for name, content in sorted(files.items())
        },
        "facts": {fact.id: _fact(fact, places.get(fact.id, [])) for fact in known.facts.values()},
        "warnings": [str(problem) for problem in warnings],
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _places(figures: Iterable[Printed]) -> dict[str, list[dict[str, str]]]:
    places: dict[str, list[dict[str, str]]] = {}
    for figure in figures:
        entry = {"paper": figure.paper, "place": figure.place, "form": figure.form, "reads": figure.reads}
        places.setdefault(figure.fact, []).append(entry)
    return places


def _fact(fact: Fact, places: list[dict[str, str]]) -> dict[str, object]:
    entry: dict[str, object] = {
        "status": fact.status.value,
        "hadPrimarySource": fact.source,
        "paragraphs": list(fact.paragraphs),
        "as_of": fact.as_of,
        "printed": places,
    }
    if fact.period is not None:
        entry["period"] = fact.period.written
    if fact.formula:
        entry["formula"] = fact.formula
    if fact.quantity is not None and fact.status is not Status.CONFIDENTIAL:
        quantity = fact.quantity
        entry |= {
            "value": str(quantity.value),
            "comparator": quantity.comparator.value,
            "unit": quantity.unit,
            "currency": quantity.currency,
            "scale": quantity.scale.value,
        }
    return entry
