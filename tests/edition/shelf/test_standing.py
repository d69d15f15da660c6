"""What stands in a case's folder of dist/ is told without a build."""

from pathlib import Path

from reports.edition.shelf.standing import in_the_way, pointed_at


def test_nothing_is_in_the_way_of_a_first_build_nor_of_a_later_one(tmp_path: Path) -> None:
    home = tmp_path / "dist" / "rome"
    assert in_the_way(home) == ()
    (home / ".inputs").mkdir(parents=True)
    (home / "2025-01-21-abcdef01").mkdir()
    (home / "latest").symlink_to("2025-01-21-abcdef01")
    for name in (".lock", ".holder", "runs.jsonl"):
        (home / name).write_text("", encoding="utf-8")
    assert in_the_way(home) == ()
    assert pointed_at(home) == "2025-01-21-abcdef01"


def test_a_file_in_place_of_a_folder_and_a_folder_in_place_of_a_file_are(tmp_path: Path) -> None:
    home = tmp_path / "dist" / "rome"
    (home / "runs.jsonl").mkdir(parents=True)
    for name in (".inputs", "latest"):
        (home / name).write_text("", encoding="utf-8")
    assert in_the_way(home) == ("rome/latest", "rome/runs.jsonl", "rome/.inputs")


def test_a_file_in_place_of_the_case_or_of_dist_is(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "rome").write_text("", encoding="utf-8")
    assert in_the_way(tmp_path / "dist" / "rome") == ("rome",)
    assert in_the_way(tmp_path / "dist" / "rome" / "inner") == ("",)
