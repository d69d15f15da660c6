import io
import zipfile
from dataclasses import replace

from reports.memo.template import ROLES, open_template
from tests.memo.papers import house


def renamed(old: str, new: str) -> bytes:
    """The shipped template with one text of its styles changed."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(house().memo.template)) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(
                name, content.replace(old.encode(), new.encode()) if name.endswith("styles.xml") else content
            )
    return changed.getvalue()


def test_the_shipped_template_plays_every_role() -> None:
    template, problems = open_template(house().memo, "memo.docx")
    assert problems == ()
    assert template is not None
    assert set(template.styles) == {role for roles in ROLES.values() for role in roles}


def test_styles_are_found_by_name_whatever_their_ids_are() -> None:
    foreign = replace(house().memo, template=renamed('w:styleId="Heading1"', 'w:styleId="Titre1"'))
    template, _ = open_template(foreign, "memo.docx")
    assert template is not None
    assert template.id("heading_1") == "Titre1"


def test_a_missing_style_is_a_problem_that_lists_what_there_is() -> None:
    lacking = replace(house().memo, template=renamed('w:name w:val="caption"', 'w:name w:val="Legend"'))
    template, problems = open_template(lacking, "memo.docx")
    assert template is None
    assert [problem.code for problem in problems] == ["style-missing"]
    assert "Legend" in problems[0].hint
    assert str(problems[0].place) == "memo.docx"


def test_a_role_without_a_name_is_a_problem() -> None:
    styles = {role: name for role, name in house().memo.styles.items() if role != "picture"}
    _, problems = open_template(replace(house().memo, styles=styles), "memo.docx")
    assert [problem.message for problem in problems] == ["no paragraph style has the role picture"]


def test_sizes_margins_and_lists_are_read_through_inheritance() -> None:
    template, _ = open_template(house().memo, "memo.docx")
    assert template is not None
    assert template.styles["table_quiet_right"].size == 9.5
    assert template.styles["body"].size == 10.5
    assert template.styles["table"].margins["left"] == 108
    assert template.styles["number"].list != ""
    assert len(template.styles["masthead"].tabs) == 3


def test_margins_of_cells_are_read_as_google_docs_writes_them() -> None:
    foreign = replace(house().memo, template=renamed('<w:left w:w="108"', '<w:left w:w="115.0"'))
    assert foreign.template != house().memo.template
    template, _ = open_template(foreign, "memo.docx")
    assert template is not None
    assert template.styles["table"].margins["left"] == 115
