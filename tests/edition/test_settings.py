"""What a project may say in pyproject.toml or reports.toml."""

import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reports.edition.settings import Job, Keep, Settings, Target, read_settings, settings
from reports.edition.world import World
from reports.problems import Refused

FOLDER = '[deliver.desk]\nkind = "folder"\npath = "x"'
MAIL = '[deliver.a]\nkind = "mail"\nhost = "h"\nfrom = "f@x"\nto = ["t@x"]'


def read(text: str) -> Settings:
    return read_settings(tomllib.loads(text))


def test_everything_can_be_said() -> None:
    said = read("""
        keep = {editions = 20, days = 90}
        [schedule.morning]
        cron = "30 6 * * 1-5"
        cases = ["moscow"]
        timezone = "Europe/Moscow"
        languages = ["en-GB"]
        until = 2025-01-22
        deliver = ["desk"]
        [deliver.desk]
        kind = "folder"
        path = "/srv/papers"
    """)
    assert said.keep == Keep(20, 90)
    assert said.schedule == (
        Job("morning", "30 6 * * 1-5", ("moscow",), "Europe/Moscow", ("en-GB",), date(2025, 1, 22), ("desk",)),
    )
    assert said.deliver == {"desk": Target("desk", "folder", {"path": "/srv/papers"})}


def test_one_job_may_stand_straight_in_the_table() -> None:
    [job] = read('[schedule]\ncron = "0 7 * * *"').schedule
    assert (job.name, job.cases, job.timezone) == ("schedule", (), "UTC")


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("kep = {}", "kep", "did you mean keep"),
        ("keep = {editions = 0}", "keep.editions", "whole number above zero"),
        ("keep = {editions = true}", "keep.editions", "whole number above zero"),
        ('[schedule]\ncron = "61 * * * *"', "schedule.cron", "no cron expression"),
        ('[schedule]\ncron = "0 7 * * *"\ntimezone = "Mars/Base"', "schedule.timezone", "unknown time zone"),
        ('[schedule]\ncron = "0 7 * * *"\nuntil = "soon"', "schedule.until", "a day such as"),
        ("[schedule.a]\ncases = []", "schedule.a", "'cron' is missing"),
        (
            '[schedule]\ncron = "0 7 * * *"\ndeliver = ["dsk"]\n[deliver.desk]\nkind = "folder"\npath = "x"',
            "deliver",
            "did you mean desk",
        ),
        ('[deliver.a]\nkind = "pigeon"', "deliver.a.kind", "folder, mail, command"),
        ('[schedule]\ncron = "0 0 7 * * *"', "schedule.cron", "five fields"),
        ('[schedule]\ncron = "@daily"\nlanguages = ["en", "xx"]', "schedule.languages", "papers are made in en, ru"),
        ('[schedule]\ncron = "@daily"\nlanguages = ["en-GB", "en-US"]', "schedule.languages", "same file names"),
        ('[schedule]\ncron = "@reboot"', "schedule.cron", "no cron expression"),
        (f'{MAIL}\npassword = "secret"', "deliver.a.password", "password_env"),
        (f'{MAIL}\nuser = "u"', "deliver.a", "password_env"),
        (f'{MAIL}\nsecurity = "ssl"', "deliver.a.security", "starttls, tls or none"),
        (f'{MAIL}\nsecurity = "none"\nuser = "u"\npassword_env = "P"', "deliver.a.security", "not encrypted"),
        (MAIL.replace("t@x", "t@x\\nBcc: b@x"), "deliver.a.to", "no address"),
        (MAIL.replace("t@x", "t@x,b@x"), "deliver.a.to", "no address"),
        (MAIL.replace('"t@x"', ""), "deliver.a.to", "'to' is empty"),
        (MAIL.replace('"f@x"', "3"), "deliver.a.from", "a text"),
        (MAIL.replace("f@x", "desk"), "deliver.a.from", "no address"),
        ('[deliver.a]\nkind = "command"\nrun = []', "deliver.a.run", "'run' is empty"),
    ],
)
def test_what_is_wrong_is_refused_with_its_key_and_a_way_out(text: str, where: str, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        read(text)
    [problem] = refusal.value.problems
    assert where in str(problem.place.column)
    assert words in str(problem)


def test_the_names_of_crontab_are_known_and_a_name_may_stand_before_an_address() -> None:
    assert read('[schedule]\ncron = "@daily"').schedule[0].cron == "0 0 * * *"
    assert read(MAIL.replace("f@x", "Бюро, 2 <f@x>")).deliver["a"].options["from"] == "Бюро, 2 <f@x>"


def test_all_is_refused_at_once() -> None:
    with pytest.raises(Refused) as refusal:
        read('kep = 1\nkeep = {editions = -1}\n[deliver.a]\nkind = "x"')
    assert len(refusal.value.problems) == 3


def world(project: Path) -> World:
    return World(project, project, lambda: datetime(2025, 1, 1, tzinfo=UTC), {})


def test_reports_toml_goes_before_pyproject_and_without_either_the_defaults_hold(tmp_path: Path) -> None:
    assert settings(world(tmp_path)) == Settings()
    (tmp_path / "pyproject.toml").write_text("[tool.reports]\nkeep = {days = 3}\n[tool.other]\nx = 1")
    assert settings(world(tmp_path)).keep == Keep(days=3)
    (tmp_path / "reports.toml").write_text("keep = {days = 4}")
    assert settings(world(tmp_path)).keep == Keep(days=4)


def test_what_is_not_toml_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "reports.toml").write_text("keep = ")
    with pytest.raises(Refused, match=r"reports\.toml: error\[settings\]: this is not TOML"):
        settings(world(tmp_path))
