from pathlib import Path

import pytest

from reports.edition.inspect import inspect_file
from reports.edition.world import World
from reports.problems import Refused
from tests.conftest import ROOT
from tests.memo.foreign import american


def test_a_word_template_is_read_by_the_station_of_the_memo(tmp_path: Path) -> None:
    path = tmp_path / "other.docx"
    path.write_bytes(american())
    assert dict(inspect_file(World.of(ROOT), str(path)))["title"] == "Title (Title)"


@pytest.mark.parametrize(("name", "content"), [("other.docx", b"no zip"), ("other.txt", b"words")])
def test_what_can_be_no_template_is_refused_by_its_name(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Refused) as refusal:
        inspect_file(World.of(ROOT), str(path))
    assert refusal.value.problems[0].place.file.startswith("other")
