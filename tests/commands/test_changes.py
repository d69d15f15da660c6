"""`reports changes` and `reports editions`."""

import json
from pathlib import Path

import pytest

from reports.edition.shelf.publish import publish, record
from tests.commands.terminal import run
from tests.edition.comparing.test_changes import edition, fact


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A project with two editions of one case, the second with another turnover."""
    (tmp_path / "data" / "a").mkdir(parents=True)
    (tmp_path / "data" / "a" / "facts.csv").write_text("id")
    for day, (name, value) in enumerate((("one", "2"), ("two", "3")), 1):
        manifest = edition(name, turnover=fact(value=value)) | {"outputs": {}}
        publish(tmp_path / "dist" / "a", name, {"manifest.json": json.dumps(manifest).encode()})
        record(tmp_path / "dist" / "a", {"at": f"2025-01-0{day}T00:00:00+00:00", "edition": name})
    return tmp_path


def test_the_latest_is_compared_with_the_one_before(two: Path) -> None:
    result = run("changes", "--project", str(two))
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "from one to two",
        "facts: revised",
        "  turnover (Turnover): 2 billion USD → 3 billion USD (+1, +50.0%)",
        "      Memo › Bottom line: 3",
    ]


def test_any_two_editions_can_be_named_and_read_by_a_machine(two: Path) -> None:
    found = json.loads(run("changes", "a", "two", "one", "--json", "--project", str(two)).stdout)
    assert (found["old"], found["new"]) == ("two", "one")
    assert [(item["kind"], item["difference"]) for item in found["changes"]] == [("revised", "-1")]


def test_an_edition_without_its_case_is_usage(two: Path) -> None:
    result = run("changes", "previous", "latest", "--project", str(two))
    assert (result.exit_code, "name the case before it" in result.stderr) == (2, True)


def test_an_unknown_edition_is_exit_1(two: Path) -> None:
    assert run("changes", "a", "three", "--project", str(two)).exit_code == 1


def test_editions_are_listed_oldest_first(two: Path) -> None:
    lines = run("editions", "--project", str(two)).stdout.splitlines()
    assert lines == ["one  2025-01-01T00:00:00+00:00", "two  2025-01-02T00:00:00+00:00  latest"]
