"""A Word paper on any two editions, made from what is kept of them."""

import io
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from reports.edition.comparing.comparison import compare_on_paper
from reports.edition.order import Order
from reports.edition.run import build_case
from reports.edition.shelf.keeping import editions
from reports.edition.world import World
from reports.problems import Refused
from tests.commands.terminal import run
from tests.conftest import CASE

pytestmark = pytest.mark.slow


@pytest.fixture
def two(project: Path, tmp_path: Path) -> tuple[World, list[str]]:
    """The shipped case, then with one figure of its first edition changed; the case is gone from data/ afterwards."""
    shutil.copytree(project, tmp_path, symlinks=True, dirs_exist_ok=True)
    world = World.of(tmp_path)
    case = tmp_path / "data" / CASE
    build_case(world, Order(CASE))
    table = case / "facts.csv"
    table.write_text(table.read_text("utf-8").replace(",180,~,treaty", ",190,~,treaty"), encoding="utf-8")
    text = case / "memo.en.md.j2"
    text.write_text(text.read_text("utf-8").replace("no schedule is given", "no timetable is given"), encoding="utf-8")
    build_case(world, Order(CASE))
    shutil.rmtree(case)
    return world, [edition.name for edition in editions(world.dist / CASE)]


def words(paper: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        return package.read("word/document.xml").decode()


def test_the_paper_says_was_and_now_and_where_it_stands(two: tuple[World, list[str]]) -> None:
    world, (old, new) = two
    said = words(compare_on_paper(world, CASE, old, new))
    assert "about 180 treaties" in said
    assert "about\u00a0190 treaties" in said
    assert "Annex E Data" in said
    assert old in said
    assert new in said
    assert "reworded" in said


def test_a_chart_that_is_gone_is_called_by_its_headline_in_the_paper_s_language(two: tuple[World, list[str]]) -> None:
    world, (old, new) = two
    file = world.dist / CASE / old / "manifest.json"
    record = json.loads(file.read_bytes())
    record["charts"]["oil"] = {"ru": "Нефть", "en": "Oil held at 300 thousand tonnes"}
    record["pictures"]["oil memo en"] = {"data": "1"}
    file.write_text(json.dumps(record), "utf-8")
    assert "Figure: Oil held at 300 thousand tonnes" in words(compare_on_paper(world, CASE, old, new))


def test_a_point_of_a_series_and_the_state_of_the_papers_are_told_in_words(two: tuple[World, list[str]]) -> None:
    world, (old, new) = two
    file = world.dist / CASE / old / "manifest.json"
    record = json.loads(file.read_bytes())
    (name,) = [key for key in record["series"]["vehicles"]["points"] if key.startswith("School buses")]
    record["series"]["vehicles"]["points"][name]["value"] = "90"
    record["state"] = {"draft": "final", "final": "draft"}[record["state"]]
    file.write_text(json.dumps(record), "utf-8")
    said = words(compare_on_paper(world, CASE, old, new))
    assert "90 buses" in said
    assert "100 buses" in said
    assert {"draft", "final"} <= set(re.findall(r">(\w+)<", said))


def test_it_is_made_the_other_way_round_too_and_writes_no_edition(two: tuple[World, list[str]]) -> None:
    world, (old, new) = two
    said = words(compare_on_paper(world, CASE, new, old))
    assert said.index("190") < said.index("180 treaties")
    assert len(editions(world.dist / CASE)) == 2


def test_identical_editions_say_that_no_figure_has_changed(two: tuple[World, list[str]]) -> None:
    world, (old, _) = two
    assert "No figure has changed." in words(compare_on_paper(world, CASE, old, old))


def test_the_words_of_an_edition_of_another_version_are_said_once_not_to_be_comparable(
    two: tuple[World, list[str]],
) -> None:
    world, (old, new) = two
    file = world.dist / CASE / old / "manifest.json"
    file.write_text(json.dumps(json.loads(file.read_bytes()) | {"format": 1}), "utf-8")
    said = words(compare_on_paper(world, CASE, old, new))
    assert said.count("The words of the two editions cannot be compared.") == 1
    assert "reworded" not in said


def test_an_edition_whose_inputs_are_gone_is_refused(two: tuple[World, list[str]]) -> None:
    world, (old, new) = two
    shutil.rmtree(world.dist / CASE / ".inputs" / new)
    with pytest.raises(Refused, match="not kept"):
        compare_on_paper(world, CASE, old, new)


def test_the_command_writes_it_where_it_is_told(two: tuple[World, list[str]]) -> None:
    world, (old, new) = two
    file = world.project / "changes.docx"
    result = run("changes", CASE, old, new, "--memo", str(file), "--project", str(world.project))
    assert result.exit_code == 0
    assert f"from {old} to {new}" in result.stdout
    assert "190" in words(file.read_bytes())
