from pathlib import Path

from click.testing import CliRunner

from reports.cli import main
from tests.memo.foreign import american


def test_roles_are_listed_with_the_styles_that_play_them(tmp_path: Path) -> None:
    path = tmp_path / "other.docx"
    path.write_bytes(american())
    result = CliRunner().invoke(main, ["inspect", str(path)])
    assert result.exit_code == 0
    assert "heading 1 (Heading1)" in result.stdout


def test_a_file_that_can_be_no_template_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(500))
    result = CliRunner().invoke(main, ["inspect", str(path)])
    assert result.exit_code == 1
    assert "password" in result.stderr
