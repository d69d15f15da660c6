"""Who and where, by the names a reader knows."""

from dataclasses import replace

from reports.brief.walk import plain
from reports.compose.naming import countries_of, participants_of
from reports.dataset.values import Words
from tests import make
from tests.compose.knowing import known

MINISTER = make.person("p.minister", name=make.words("Ada Lind"))
OFFICE = make.person("p.office", name=make.words(""), title=make.words("Head of government"))
FUND = make.organisation("o.fund", name=make.words("Fund for Development"), acronym=make.words("FFD"))
BODY = make.organisation("o.body", name=make.words("Joint Commission"), acronym=make.words(""))


def who(title: str, *ids: str, brief: bool = False) -> str:
    event = make.event("talks", title=make.words(title), participants=ids)
    meeting = replace(make.case().meeting, host="NO", guest="SE")
    return plain(participants_of(known(event, MINISTER, OFFICE, FUND, BODY, meeting=meeting), event, brief=brief))


def test_people_are_named_and_an_office_stands_for_nobody_named() -> None:
    assert who("Talks", "p.minister", "p.office", "o.fund", "o.body") == (
        "Ada\u00a0Lind, Head\u00a0of\u00a0government, FFD, Joint\u00a0Commission"
    )


def test_a_body_without_an_acronym_is_too_long_for_a_cell() -> None:
    assert who("Talks", "o.body", "o.fund", brief=True) == "FFD"


def test_an_acronym_of_another_language_is_not_taken() -> None:
    body = make.organisation("o", name=make.words("Ministry"), acronym=Words((("fr", "MIN"),)))
    event = make.event("talks", title=make.words("Talks"), participants=("o",))
    assert plain(participants_of(known(event, body), event)) == "Ministry"


def test_the_sides_of_the_meeting_and_what_the_title_names_are_not_repeated() -> None:
    assert who("Session of the Joint Commission", "NO", "SE", "o.body") == ""
    assert who("Talks", "NO", "FI") == "Finland"


def test_a_chart_names_the_countries_that_all_its_facts_are_of() -> None:
    facts = (make.fact("a", geography=("NO", "SE")), make.fact("b", geography=("NO",)))
    points = [make.point("s", fact=fact.id) for fact in facts]
    assert plain(countries_of(known(*facts), points[:1], "")) == "Norway and Sweden"
    assert countries_of(known(*facts), points[:1], "Trade of Norway and Sweden") == ()
    assert countries_of(known(*facts), points, "") == ()
    assert countries_of(known(*facts), [make.point("s", fact="")], "") == ()
