"""Why each part was made or reused."""

from typing import Any

import pytest

from reports.edition.cache import ABSENT, BROKEN, KEPT
from reports.edition.drawing.pictures import NATIVE, Drawn
from reports.edition.explain import changed_inputs, explain

PARTS = dict.fromkeys(("data", "size", "paper", "look", "language", "libraries", "code"), "1")


def manifest(**changed: Any) -> dict[str, Any]:
    row = {
        "edition": "old",
        "outputs": {"memo.docx": {}, "charts/gas.svg": {}},
        "wasDerivedFrom": {"case": {"facts.csv": "1"}, "house": {"house.yaml": "1"}},
        "pictures": {"gas memo en": PARTS},
        "house": "ministerial",
        "versions": {"lxml": "6"},
    }
    return row | changed


def why(found: str, before: dict[str, Any] | None, **changed: str) -> tuple[bool, str]:
    *_, reason = explain(manifest(), before, (Drawn("gas", "memo", "en", PARTS | changed, found),))
    assert reason.part == "chart gas (memo, en)"
    return reason.made, reason.why


@pytest.mark.parametrize(
    ("found", "before", "changed", "made", "words"),
    [
        (KEPT, manifest(), {}, False, "as before"),
        (BROKEN, manifest(), {}, True, "broken or not its own"),
        (ABSENT, None, {}, True, "first edition"),
        (ABSENT, manifest(pictures={}), {}, True, "it is new"),
        (ABSENT, manifest(), {}, True, "no picture of it was kept"),
        (ABSENT, manifest(), {"data": "2"}, True, "what it shows changed"),
        (ABSENT, manifest(), {"size": "2", "look": "2"}, True, "another size; the look of charts changed"),
    ],
)
def test_a_picture_says_why(
    found: str, before: dict[str, Any] | None, changed: dict[str, str], made: bool, words: str
) -> None:
    was_made, reason = why(found, before, **changed)
    assert was_made is made
    assert words in reason


def test_a_paper_names_the_inputs_that_changed() -> None:
    before = manifest(wasDerivedFrom={"case": {"facts.csv": "2", "gone.csv": "1"}, "house": {"house.yaml": "1"}})
    [paper] = explain(manifest(edition="new"), before, ())
    assert (paper.part, paper.made) == ("memo.docx", True)
    assert paper.why == "case/facts.csv, case/gone.csv changed since old"


def test_when_nothing_else_changed_it_was_the_code() -> None:
    assert changed_inputs(manifest(), manifest()) == ["the code"]
    assert changed_inputs(manifest(versions={"lxml": "7"}), manifest()) == ["the libraries"]


def test_a_native_chart_is_made_anew_and_one_that_cannot_be_says_why() -> None:
    assert why(NATIVE, manifest()) == (True, "a chart of Office itself is made anew each time")
    stays = Drawn("gas", "memo", "en", PARTS, KEPT, "Office has no such chart")
    *_, reason = explain(manifest(), manifest(), (stays,))
    assert reason.why.startswith("stays a picture: Office has no such chart; what it shows")
