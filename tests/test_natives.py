"""Papers with charts of Office itself: made of every case, sound, proved, and no altered digit goes unseen."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from reports.dataset.model import Dataset
from reports.edition.build import Made, furnish, know, make, voice
from reports.edition.order import Inputs, Order
from reports.edition.run import gather
from reports.edition.world import World
from reports.language.locale import Language
from reports.office.check import check_docx
from reports.office.package import read_package
from reports.office.reread import Kind, reread
from reports.problems import Refused
from reports.proof.prove import prove
from tests.conftest import CASE, ROOT, tool
from tests.office.patching import patched, zipped

CASES = ("currencies", "economies")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped case, the two made for tests, and the shipped one in Russian without words of its own."""
    project = tmp_path_factory.mktemp("natives")
    shutil.copytree(ROOT / "data" / CASE, project / "data" / CASE)
    for name in CASES:
        shutil.copytree(ROOT / "tests" / "cases" / name, project / "data" / name)
    shutil.copytree(ROOT / "data" / CASE, project / "data" / "russian", ignore=shutil.ignore_patterns("*.j2"))
    case = project / "data" / "russian" / "case.yaml"
    case.write_text(case.read_text("utf-8").replace("languages: [en-GB]", "languages: [ru]"), encoding="utf-8")
    return project


@cache
def built(place: Path, case: str) -> tuple[Inputs, Made]:
    inputs = gather(World.of(place), Order(case, charts="native"))
    return inputs, make(inputs, epoch=None, say=lambda _: None)


def paper(made: Made, suffix: str) -> bytes:
    return next(content for name, content in made.files.items() if name.endswith(suffix))


@pytest.mark.parametrize("case", [CASE, *CASES, "russian"])
def test_every_case_is_made_and_proved(place: Path, case: str) -> None:
    _, made = built(place, case)
    natives = [each for each in made.drawn if each.found == "native"]
    assert natives
    assert all(each.stays for each in made.drawn if each.found != "native" and each.paper != "loose")


@pytest.mark.office
@pytest.mark.parametrize("case", [CASE, *CASES, "russian"])
def test_the_open_xml_sdk_finds_nothing(place: Path, case: str, tmp_path: Path) -> None:
    _, made = built(place, case)
    for suffix in (".docx", ".pptx"):
        path = tmp_path / f"paper{suffix}"
        path.write_bytes(paper(made, suffix))
        run = subprocess.run([tool("ooxml-validator"), str(path)], capture_output=True, text=True, check=False)
        assert json.loads(run.stdout)["errors"] == []


def test_the_same_input_gives_the_same_bytes(place: Path) -> None:
    inputs, made = built(place, CASE)
    again = make(inputs, epoch=None, say=lambda _: None)
    assert again.files == made.files


def test_another_wish_for_charts_is_another_edition(place: Path) -> None:
    plain = gather(World.of(place), Order(CASE))
    inputs, made = built(place, CASE)
    assert inputs.fingerprint != plain.fingerprint
    assert json.loads(made.files["manifest.json"])["asked"]["charts"] == "native"


def test_a_withheld_value_is_in_no_part_of_any_chart(place: Path) -> None:
    _, made = built(place, "currencies")
    for suffix in (".docx", ".pptx"):
        texts = [passage.text for passage in reread(paper(made, suffix)) if passage.kind in (Kind.NATIVE, Kind.VALUE)]
        assert texts
        assert [text for text in texts if "3.4" in text] == []


def test_a_chart_that_cannot_be_what_the_desk_asks_is_refused_by_name(place: Path, tmp_path: Path) -> None:
    shutil.copytree(place / "data" / CASE, tmp_path / "data" / CASE)
    charts = tmp_path / "data" / CASE / "charts.yaml"
    asked = charts.read_text("utf-8")
    for id in ("growth", "gas"):
        asked = asked.replace(f"id: {id}\n", f"id: {id}\n    as: native\n")
    charts.write_text(asked, encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        make(gather(World.of(tmp_path), Order(CASE)), epoch=None, say=lambda _: None)
    told = [problem for problem in refusal.value.problems if problem.code == "not-native"]
    assert {problem.row for problem in told} == {"growth"}
    assert all(problem.hint == "write as: picture" for problem in told)
    pictures = make(gather(World.of(tmp_path), Order(CASE, charts="picture")), epoch=None, say=lambda _: None)
    assert [each.name for each in pictures.drawn if each.found == "native"] == []


def test_no_workbook_names_a_person_or_a_time_of_its_own(place: Path) -> None:
    _, made = built(place, CASE)
    parts = read_package(paper(made, ".docx")).parts
    books = [read_package(content) for name, content in parts.items() if name.endswith(".xlsx")]
    assert books
    for book in books:
        core = book.parts["docProps/core.xml"].decode()
        assert re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]+)<", core) == []
        assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2025-01-21T00:00:00Z"}


# ── What is altered is found ─────────────────────────────────────────────────────────────────────────────────────

Alter = Callable[[bytes], bytes]


def swapped(before: str, after: str) -> Alter:
    return lambda content: content.replace(before.encode(), after.encode(), 1)


def in_workbook(before: str, after: str, part: str) -> Alter:
    def alter(content: bytes) -> bytes:
        parts = dict(read_package(content).parts)
        assert before.encode() in parts[part]
        return zipped({**parts, part: parts[part].replace(before.encode(), after.encode(), 1)})

    return alter


@cache
def knowing(place: Path, case: str = CASE) -> tuple[Dataset, Language]:
    inputs, _ = built(place, case)
    known = know(inputs, [])
    return known, voice(known, furnish(inputs, []), "en-GB", [])


IN_PARTS = {
    "value of a part": swapped("<c:v>7000</c:v>", "<c:v>7100</c:v>"),
    "value of another part": swapped("<c:v>7000</c:v>", "<c:v>9000</c:v>"),
    "value of the whole": swapped("<c:v>16000</c:v>", "<c:v>15000</c:v>"),
    "label of the whole": swapped("<a:t>more than 16,000</a:t>", "<a:t>more than 15,000</a:t>"),
}
"""What is altered in a chart of parts, where a row is called by its whole and each value by its label."""

ALTERED = {
    "value": ("chart", swapped("<c:v>3000</c:v>", "<c:v>3100</c:v>")),
    "value of another row": ("chart", swapped("<c:v>3000</c:v>", "<c:v>2500</c:v>")),
    "value in another unit": ("chart", swapped("<c:v>3000</c:v>", "<c:v>3</c:v>")),
    "label": ("chart", swapped("<a:t>more than 3,000</a:t>", "<a:t>more than 3,100</a:t>")),
    "comparator of a label": ("chart", swapped("<a:t>more than 3,000</a:t>", "<a:t>3,000</a:t>")),
    "cell of a label": ("chart", swapped("<c:v>more than 3,000</c:v>", "<c:v>more than 3,100</c:v>")),
    "period in a name": ("chart", swapped("turnover\n2024", "turnover\n2023")),
    "value in the workbook": ("book", in_workbook("<v>3000</v>", "<v>3100</v>", "xl/worksheets/sheet1.xml")),
    "words in the workbook": ("book", in_workbook("more than 3,000", "more than 3,100", "xl/sharedStrings.xml")),
}


@pytest.mark.parametrize("what", ALTERED)
def test_the_proof_finds_an_altered(place: Path, what: str) -> None:
    _, made = built(place, CASE)
    known, language = knowing(place)
    memo, deck = paper(made, ".docx"), paper(made, ".pptx")
    kind, alter = ALTERED[what]
    parts = read_package(memo).parts
    chart = next(name for name in parts if "/charts/chart" in name and b"more than 3,000" in parts[name])
    part = chart if kind == "chart" else f"word/embeddings/{Path(chart).stem}.xlsx"
    altered = patched(memo, {part: alter})
    assert prove(memo, deck, known, language) == ()
    assert {problem.code for problem in prove(altered, deck, known, language)} == {"unproved-number"}


@pytest.mark.parametrize("what", IN_PARTS)
def test_the_proof_finds_in_a_chart_of_parts_an_altered(place: Path, what: str) -> None:
    _, made = built(place, CASE)
    known, language = knowing(place)
    memo, deck = paper(made, ".docx"), paper(made, ".pptx")
    parts = read_package(memo).parts
    chart = next(name for name in parts if "/charts/chart" in name and b"more than 16,000" in parts[name])
    problems = prove(patched(memo, {chart: IN_PARTS[what]}), deck, known, language)
    assert {problem.code for problem in problems} == {"unproved-number"}


@pytest.mark.parametrize(("month", "drawn", "instead"), [(1, "0.75", "1.00"), (1, "0.75", "0.76"), (0, "0.50", "3.62")])
def test_the_proof_finds_a_level_of_another_month_in_a_course(
    place: Path, month: int, drawn: str, instead: str
) -> None:
    _, made = built(place, "economies")
    known, language = knowing(place, "economies")
    memo, deck = paper(made, ".docx"), paper(made, ".pptx")
    parts, point = read_package(memo).parts, '<c:pt idx="{}"><c:v>{}</c:v>'
    before, after = point.format(month, drawn), point.format(month, instead)
    chart = next(name for name in parts if "/charts/chart" in name and before.encode() in parts[name])
    problems = prove(patched(memo, {chart: swapped(before, after)}), deck, known, language)
    assert {problem.code for problem in problems} == {"unproved-number"}


@pytest.mark.parametrize("what", [name for name in ALTERED if name not in ("period in a name",)])
def test_the_checks_of_the_package_see_it_too(place: Path, what: str) -> None:
    _, made = built(place, CASE)
    memo = paper(made, ".docx")
    kind, alter = ALTERED[what]
    parts = read_package(memo).parts
    chart = next(name for name in parts if "/charts/chart" in name and b"more than 3,000" in parts[name])
    part = chart if kind == "chart" else f"word/embeddings/{Path(chart).stem}.xlsx"
    codes = {problem.code for problem in check_docx(patched(memo, {part: alter}), "memo.docx")}
    assert codes & {"chart-workbook", "chart-label"}
