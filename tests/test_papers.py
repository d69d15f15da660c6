"""The finished papers, as others see them: the Open XML SDK, LibreOffice, a reader counting pages."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import tool

pytestmark = pytest.mark.office


@pytest.mark.parametrize("suffix", ["docx", "pptx"])
def test_the_open_xml_sdk_finds_nothing(edition: Path, suffix: str) -> None:
    [paper] = edition.glob(f"*.{suffix}")
    run = subprocess.run([tool("ooxml-validator"), str(paper)], capture_output=True, text=True, check=False)
    result = json.loads(run.stdout)
    assert result["errors"] == []
    assert result["ok"] is True


@pytest.fixture(scope="module")
def pages(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of every page of both papers, as LibreOffice lays them out."""
    office, reader = tool("soffice", "libreoffice"), tool("pdftotext")
    place = tmp_path_factory.mktemp("pdf")
    profile = f"-env:UserInstallation=file://{place}/profile"
    papers = [str(path) for path in sorted(edition.iterdir()) if path.suffix in (".docx", ".pptx")]
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(place), *papers]
    subprocess.run(command, capture_output=True, check=True, timeout=240)
    return {
        path.stem: subprocess.run([reader, "-layout", str(path), "-"], capture_output=True, text=True, check=True)
        .stdout.removesuffix("\f")
        .split("\f")
        for path in place.glob("*.pdf")
    }


def test_no_page_is_blank(pages: dict[str, list[str]]) -> None:
    blank = [
        f"{name} {n}" for name, texts in pages.items() for n, text in enumerate(texts, 1) if len(text.split()) < 12
    ]
    assert blank == []


def test_the_deck_has_as_many_pages_as_slides_and_8_to_12(pages: dict[str, list[str]], edition: Path) -> None:
    from pptx import Presentation

    [deck] = edition.glob("*.pptx")
    slides = len(Presentation(str(deck)).slides)
    assert len(pages["2025-01-22_moscow_deck_en"]) == slides
    assert 8 <= slides <= 12


def test_the_memo_speaks_for_two_pages_before_its_annexes(pages: dict[str, list[str]]) -> None:
    texts = pages["2025-01-22_moscow_memo_en"]
    first_annex = next(n for n, text in enumerate(texts, 1) if "Annex A." in text and "Annex B." not in text)
    assert first_annex == 3


def test_every_memo_page_is_numbered_of_as_many_as_there_are(pages: dict[str, list[str]]) -> None:
    texts = pages["2025-01-22_moscow_memo_en"]
    missing = [n for n, text in enumerate(texts, 1) if f"page {n} of {len(texts)}" not in text]
    assert missing == []


def test_no_field_is_left_without_its_result(pages: dict[str, list[str]]) -> None:
    whole = "\n".join("\n".join(texts) for texts in pages.values())
    for trace in ("Error!", "Reference source not found", "[name]", "None", "Undefined", "{{", "}}"):
        assert trace not in whole, trace
