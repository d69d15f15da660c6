"""Marks, a summary near the front and a page of their own, when an edition is named; nothing without."""

import shutil
import zipfile
from pathlib import Path

import pytest

from reports.brief.model import Callout, Emphasis, Figure, Memo, Paragraph, Properties, Table, Text
from reports.brief.walk import plain
from reports.edition.addendum import Since, marked, page, quantity_of, with_earlier
from reports.edition.changes import compare
from reports.edition.order import Edition, Order
from reports.edition.run import build_case
from reports.edition.world import World
from reports.language.locale import speak
from tests import make
from tests.conftest import CASE
from tests.edition.test_changes import fact


def since(before: dict, after: dict) -> Since:  # type: ignore[type-arg]
    base = {"edition": "old", "date": "2025-01-20", "facts": {"turnover": before}}
    known = make.dataset(facts={"turnover": make.fact("turnover", quantity=quantity_of(after))})
    found = compare(base, {"edition": "", "facts": {"turnover": after}})
    properties = Properties("Title", "", "Office", "en-GB", "2025-01-21", "", "")
    return Since(known, base, found, speak("en-GB", b""), properties, "Addendum 1")


FIGURE = Figure("turnover", "sentence", "3 billion US dollars")
MEMO = Memo(
    Properties("", "", "", "en-GB", "", "", ""),
    (Callout("bottom-line", "Bottom line", (Paragraph((FIGURE,)),)), Paragraph((Text("Other"),))),
)


def test_a_revised_figure_carries_the_word_and_the_summary_follows_the_first_callout() -> None:
    first, summary, other = marked(MEMO, since(fact(), fact(value="3"))).blocks
    assert isinstance(first, Callout)
    assert first.blocks == (Paragraph((FIGURE, Emphasis((Text("\u00a0[revised]"),)))),)
    assert isinstance(summary, Callout)
    assert summary.title == "Changed since the edition of 20 January 2025"
    assert other == Paragraph((Text("Other"),))


@pytest.mark.parametrize("after", [fact(period="2024", value="3"), fact(value="3", status="given")])
def test_a_figure_that_is_new_is_called_so(after: dict) -> None:  # type: ignore[type-arg]
    before = fact() if after["period"] == "2024" else fact(status="planned")
    first, *_ = marked(MEMO, since(before, after)).blocks
    assert "[new]" in str(first)


def test_a_proof_accepts_the_figure_as_it_was() -> None:
    facts = with_earlier(since(fact(), fact(value="3"))).facts
    assert str(facts["turnover.earlier"].quantity.value) == "2"  # type: ignore[union-attr]


def test_the_page_says_was_and_now() -> None:
    _, table = page(since(fact(), fact(value="3"))).blocks
    assert isinstance(table, Table)
    assert [plain(cell.inlines) for cell in table.rows[0].cells[1:]] == [
        "2\u00a0billion US\u00a0dollars",
        "3\u00a0billion US\u00a0dollars",
        "revised",
    ]


def test_without_a_change_the_page_says_so() -> None:
    _, said = page(since(fact(), fact())).blocks
    assert said == Paragraph((Text("No figure has changed."),))


def rebuilt(place: Path, project: Path, **asked: str | bool) -> tuple[str, Edition]:
    """The shipped case with one figure changed, built with what is asked; and the edition before."""
    shutil.copytree(project, place, symlinks=True, dirs_exist_ok=True)
    before = (place / "dist" / CASE / "latest").resolve().name
    table = place / "data" / CASE / "facts.csv"
    table.write_text(table.read_text("utf-8").replace(",16000,", ",17000,"), encoding="utf-8")
    if asked:
        asked["since"] = before
    return before, build_case(World.of(place), Order(CASE, **asked))  # type: ignore[arg-type]


def texts(edition: Edition) -> dict[str, str]:
    """Every part of every file that could hold words."""
    found = {}
    for path in edition.folder.rglob("*"):
        if path.suffix in (".docx", ".pptx"):
            with zipfile.ZipFile(path) as package:
                for name in package.namelist():
                    found[f"{path.name}/{name}"] = package.read(name).decode("utf-8", "ignore")
        elif path.is_file():
            found[path.name] = path.read_text("utf-8", "ignore")
    return found


@pytest.mark.slow
def test_without_since_no_trace_of_the_earlier_value_is_in_any_file(project: Path, tmp_path: Path) -> None:
    before, edition = rebuilt(tmp_path, project)
    assert [name for name, text in texts(edition).items() if before in text or "[revised]" in text] == []
    assert [name for name, text in texts(edition).items() if "&gt; 16,000" in text or "than 16,000" in text] == []


@pytest.mark.slow
def test_with_since_and_addendum_the_papers_are_marked_and_the_page_is_beside_them(
    project: Path, tmp_path: Path
) -> None:
    _, edition = rebuilt(tmp_path, project, addendum=True)
    found = texts(edition)
    assert "[revised]" in found["2025-01-22_moscow_memo_en.docx/word/document.xml"]
    addendum = found["2025-01-22_moscow_addendum_en.docx/word/document.xml"]
    assert "Addendum 1" in addendum
    assert "16,000" in addendum
