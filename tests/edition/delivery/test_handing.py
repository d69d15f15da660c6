"""A parcel into a folder of somebody else, whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from reports.edition.delivery.handing import hand_over
from reports.edition.delivery.parcel import Parcel, Undelivered, bad_news, good_news
from reports.edition.order import Order
from reports.edition.shelf.keeping import editions
from reports.edition.shelf.standing import is_whole
from tests.edition.desk import Desk
from tests.edition.dying import apart, die_at, full, refusing


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_edition_stands_there_whole_without_its_inputs_and_latest_points_at_it(
    parcel: Parcel, tmp_path: Path
) -> None:
    hand_over(parcel, tmp_path / "share/rome")
    assert parcel.folder is not None
    assert tree(tmp_path / "share/rome/one") == tree(parcel.folder)
    assert sorted(os.listdir(tmp_path / "share/rome")) == ["latest", "one"]
    assert os.readlink(tmp_path / "share/rome/latest") == "one"


def test_what_stands_there_already_is_left_and_latest_goes_back_to_it(parcel: Parcel, tmp_path: Path) -> None:
    hand_over(parcel, tmp_path / "share")
    before = (tmp_path / "share/one").stat().st_ino
    (tmp_path / "share/latest").unlink()
    hand_over(parcel, tmp_path / "share")
    assert (tmp_path / "share/one").stat().st_ino == before
    assert os.readlink(tmp_path / "share/latest") == "one"


@pytest.mark.parametrize("name", ["one", "latest", "one/memo.docx", "latest/memo.docx"])
def test_what_somebody_else_put_there_stays_and_stops_the_delivery(parcel: Parcel, tmp_path: Path, name: str) -> None:
    theirs = tmp_path / "share" / name
    theirs.parent.mkdir(parents=True)
    theirs.write_text("with a note by hand")
    with pytest.raises(Undelivered, match="move it away") as refusal:
        hand_over(parcel, tmp_path / "share")
    assert refusal.value.final
    assert tree(tmp_path / "share") == {name: b"with a note by hand"}


def test_a_process_killed_at_any_moment_leaves_readers_with_whole_editions(desk: Desk, tmp_path: Path) -> None:
    """Before every single operation on a file in turn; the next delivery sets everything right."""
    old = good_news("rome", desk.build(desk.world, Order("rome")).folder)
    desk.content = "two"
    new = good_news("rome", desk.build(desk.world, Order("rome")).folder)
    number, killed = 0, True
    while killed:
        number += 1
        share = tmp_path / str(number)
        hand_over(old, share)
        killed = die_at(number, share, lambda at=share: hand_over(new, at))  # type: ignore[misc]
        assert all(edition.whole for edition in editions(share))
        assert is_whole(share / "latest")
        hand_over(new, share)
        assert (share / "latest").resolve().name == "two"
        assert sorted(os.listdir(share)) == ["latest", "one", "two"]
    assert number > 10


def test_a_disk_that_is_full_leaves_nothing_behind(parcel: Parcel, tmp_path: Path) -> None:
    def work() -> None:
        full(2)
        with pytest.raises(OSError, match="too large"):
            hand_over(parcel, tmp_path / "share")

    assert apart(work) == 0
    assert os.listdir(tmp_path / "share") == []


def test_a_folder_where_nobody_may_write_is_an_error_of_the_system(parcel: Parcel) -> None:
    with pytest.raises(OSError, match=r"/sys/kernel"):  # closed to root as well
        hand_over(parcel, Path("/sys/kernel/share"))


def test_where_no_links_are_known_a_file_names_the_newest(parcel: Parcel, tmp_path: Path) -> None:
    assert refusing("os.symlink", errno.EPERM, lambda: hand_over(parcel, tmp_path / "share")) == 0
    assert sorted(os.listdir(tmp_path / "share")) == ["latest.txt", "one"]
    assert (tmp_path / "share/latest.txt").read_text() == "one\n"


def test_the_reason_of_a_failure_is_a_file(tmp_path: Path) -> None:
    said = bad_news("rome", "facts.csv:3: error", "one")
    hand_over(said, tmp_path / "share")
    [name] = os.listdir(tmp_path / "share")
    assert name == f"{said.key}.txt"
    assert (tmp_path / "share" / name).read_text() == said.text + "\n"
