"""The names of a template: rows by id, lists by topic and phase, the meeting."""

from reports.brief.inlines import Datum, Figure
from reports.brief.walk import plain
from reports.dataset.values import Phase
from tests import make
from tests.compose.desk import TURNOVER, problems_of, refusals, rendered, said

VISIT = make.event(
    "visit.day", "2025-01-22", phase=Phase.UPCOMING, kind="visit", place=make.words("Moscow"), ordinal=25
)
UNDATED = make.event("pending", "", phase=Phase.PLANNED)


def test_a_date_is_printed_from_its_row() -> None:
    assert said('{{ event["visit.day"].date }}', VISIT) == (Datum("events:visit.day:date", "22\u00a0January 2025"),)


def test_an_undated_event_says_so() -> None:
    assert plain(said("{{ event.pending.date }}", UNDATED)) == "date to be fixed"


def test_an_ordinal_of_an_event_is_data() -> None:
    assert said('{{ event["visit.day"].ordinal }}', VISIT) == (Datum("events:visit.day:ordinal", "25th"),)


def test_a_row_prints_its_name() -> None:
    text = '{{ event["visit.day"] }}, {{ person["p"] }}, {{ organisation["o"] }}, {{ source["SEED"] }}'
    records = (VISIT, make.person("p"), make.organisation("o"))
    assert plain(said(text, *records)) == "Title of visit.day, Ann Example, Example Fund, Press note"


def test_an_office_without_a_holder_prints_the_office() -> None:
    office = make.person("office", name=make.words())
    assert plain(said("{{ person.office }}", office)) == "Minister of Examples"


def test_the_meeting_is_data() -> None:
    inlines = said("{{ meeting.kind }} on {{ meeting.date }} in {{ meeting.place }}")
    assert [i.origin for i in inlines if isinstance(i, Datum)] == [
        "case:meeting:kind",
        "case:meeting:date",
        "case:meeting:place",
    ]


def test_events_are_listed_by_phase_kind_and_day() -> None:
    text = "{% for e in events(phase=['upcoming', 'planned']) %}{{ e }}, {% endfor %}{{ events(meeting_day=true)[0] }}"
    assert (
        plain(said(text, VISIT, UNDATED, make.event("old")))
        == "Title of visit.day, Title of pending, Title of visit.day"
    )


def test_facts_are_listed_by_topic_area_and_number() -> None:
    areas = (make.area("money", "trade"),)
    words = make.fact("trade.rank", status="qualitative")
    session = make.fact("trade.session", make.quantity("25", unit="ordinal"))
    listed = "{% for f in facts(area='money', numbers=true) %}{{ f }}{% endfor %}"
    text = listed + "{% for f in facts(topic='x') %}{{ f }}{% endfor %}"
    (figure,) = said(text, TURNOVER, words, session, make.fact("other"), areas=areas)
    assert isinstance(figure, Figure)
    assert figure.fact == "trade.turnover"


def test_an_area_knows_its_label_and_its_facts() -> None:
    text = "{% for area in areas %}{{ area.label }}: {{ area.facts[0] }}{% endfor %}"
    assert plain(said(text, TURNOVER, areas=(make.area("trade"),))).startswith("Area trade: more than")


def test_a_function_is_told_what_it_does_not_take() -> None:
    (problem,) = problems_of("a\n{% for f in facts(tpic='trade') %}x{% endfor %}")
    assert (problem.code, problem.place.line) == ("wrong-argument", 2)
    assert "tpic" in problem.message


def test_a_list_of_names_is_not_a_number() -> None:
    assert refusals("{% for f in facts(topic=5) %}x{% endfor %}") == [("wrong-argument", 1)]


def test_a_row_given_to_a_function_is_its_id() -> None:
    text, problems = rendered("{{ chart(event['visit.day']) }}", VISIT)
    assert problems == ()
    assert text
