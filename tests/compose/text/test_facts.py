"""`fact` in a template: ids, forms, comparisons, and everything it refuses."""

import pytest

from reports.brief.inlines import Datum, Figure
from reports.brief.walk import plain
from reports.problems import Problem
from tests import make
from tests.compose.desk import SHARE, TURNOVER, figures, problems_of, refusals, rendered, said

TREATIES = make.fact("legal.treaties", make.quantity("200", "=", "treaty"))
IN_FORCE = make.fact("legal.treaties.in_force", make.quantity("180", "~", "treaty"))
GAS = make.fact(
    "gas",
    make.quantity("410", unit="cubic_metre", scale="million"),
    previous=make.quantity("276", unit="cubic_metre", scale="million"),
)
SECRET = make.fact("secret", make.money("7"), status="confidential")


@pytest.mark.parametrize(
    "written", ["fact.trade.turnover", 'fact["trade.turnover"]', 'fact["trade"]["turnover"]', 'fact.trade["turnover"]']
)
def test_a_fact_is_found_by_attribute_and_by_item(written: str) -> None:
    assert figures(said(f"{{{{ {written} }}}}", TURNOVER, SHARE)) == [
        ("sentence", "more than 3\u00a0billion US\u00a0dollars")
    ]


@pytest.mark.parametrize(
    ("form", "reads"),
    [
        ("start", "More than 3\u00a0billion US\u00a0dollars"),
        ("short", ">\u00a0$3\u00a0bn"),
        ("table", ">\u00a03"),
    ],
)
def test_a_form_is_asked_by_name(form: str, reads: str) -> None:
    assert figures(said(f"{{{{ fact.trade.turnover.{form} }}}}", TURNOVER)) == [(form, reads)]


def test_an_id_may_begin_another() -> None:
    text = "{{ fact.legal.treaties }} and {{ fact.legal.treaties.in_force }}"
    assert [reads for _, reads in figures(said(text, TREATIES, IN_FORCE))] == ["200 treaties", "about 180 treaties"]


def test_what_may_be_a_form_or_an_id_is_a_problem_where_it_is_used() -> None:
    planned = make.fact("fund.volume.planned", make.quantity("5"))
    volume = make.fact("fund.volume", make.quantity("9"))
    (problem,) = problems_of("\n\n{{ fact.fund.volume.planned }}", volume, planned)
    assert (problem.code, problem.place.line) == ("ambiguous-fact", 3)
    assert 'fact["fund.volume.planned"]' in problem.hint


def test_an_ambiguous_id_can_be_written_in_brackets() -> None:
    planned = make.fact("fund.volume.planned", make.quantity("5"))
    volume = make.fact("fund.volume", make.quantity("9"))
    text = '{{ fact["fund.volume.planned"] }} {{ fact["fund.volume"].short }}'
    assert [reads for _, reads in figures(said(text, volume, planned))] == ["5 visits", "9"]


def test_texts_of_a_fact_keep_their_row_and_column() -> None:
    text = "{{ fact.trade.turnover.label }}{{ fact.trade.turnover.period }}{{ fact.trade.turnover.source }}"
    origins = [inline.origin for inline in said(text, TURNOVER) if isinstance(inline, Datum)]
    assert origins == ["facts:trade.turnover:label", "facts:trade.turnover:period", "sources:SEED:title"]


def test_an_earlier_level_and_the_change_from_it_are_figures_of_the_fact() -> None:
    text = "{{ fact.gas.previous }} {{ fact.gas.previous.short }} {{ fact.gas.change }}"
    earlier, short, change = [inline for inline in said(text, GAS) if isinstance(inline, Figure)]
    assert (earlier.fact, earlier.reads) == ("gas", "276\u00a0million cubic metres")
    assert short.reads == "276\u00a0m\u00a0m³"
    assert change.form == "change"
    assert "134" in change.reads


def test_the_change_between_per_cents_is_in_percentage_points() -> None:
    risen = make.fact("a.b", make.quantity("82", unit="percent"), previous=make.quantity("76", unit="percent"))
    assert "6\u00a0pp" in figures(said("{{ fact.a.b.change }}", risen))[0][1]


def test_a_withheld_value_is_refused_with_a_way_out() -> None:
    (problem,) = problems_of("{{ fact.secret.value }}", SECRET)
    assert (problem.code, problem.hint) == ("no-number", "print the fact without .value: “withheld”")


def test_the_change_between_bounds_is_not_known() -> None:
    floors = make.fact("a.b", make.money("3", ">"), previous=make.money("2"))
    assert refusals("{{ fact.a.b.change }}", floors) == [("open-change", 1)]


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("fact.trade.turnover.value > 2_000_000_000", "yes"),
        ("fact.trade.turnover.value < 2_000_000_000", "no"),
        ("2e9 < fact.trade.turnover.value", "yes"),
        ("fact.trade.turnover.value >= 3_000_000_000", "yes"),
        ("fact.trade.turnover.value == 3_000_000_000", "no"),
        ("fact.trade.turnover.value != 3_000_000_000", "yes"),
        ('"trade.turnover" in fact', "yes"),
        ('"trade.nothing" in fact', "no"),
        ("fact.trade.nothing is defined", "no"),
    ],
)
def test_conditions_use_values(condition: str, answer: str) -> None:
    text, problems = rendered(f"{{% if {condition} %}}yes{{% else %}}no{{% endif %}}", TURNOVER)
    assert (text, problems) == (answer, ())


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("fact.trade.turnover.value > 4_000_000_000", "open-condition"),
        ("fact.trade.turnover.value > fact.trade.share.value", "unlike-units"),
        ("fact.trade.turnover.value > 'three'", "open-condition"),
        ("fact.trade.turnover.value", "open-condition"),
        ("fact.trade.turnover", "open-condition"),
        ("fact.trade.turnover == fact.trade.share", "open-condition"),
        ("fact.secret.value > 1", "no-number"),
    ],
)
def test_a_condition_the_data_cannot_answer_is_a_problem(condition: str, code: str) -> None:
    text = f"words\n{{% if {condition} %}}yes{{% endif %}}"
    assert refusals(text, TURNOVER, SHARE, SECRET) == [(code, 2)]


def test_the_message_of_an_open_condition_says_what_the_source_says() -> None:
    (problem,) = problems_of("{% if fact.trade.turnover.value > 4_000_000_000 %}x{% endif %}", TURNOVER)
    assert "more than 3\u00a0billion US\u00a0dollars" in problem.message


def test_a_printed_value_is_the_number_without_words() -> None:
    ((form, reads),) = figures(said("{{ fact.trade.turnover.value }}", TURNOVER))
    assert (form, "dollars" in reads, "3" in reads) == ("value", False, True)


def test_a_confidential_value_reads_as_withheld() -> None:
    assert figures(said("{{ fact.secret }}", SECRET)) == [("sentence", "withheld")]


def test_a_fact_in_words_has_no_number_to_print() -> None:
    assert refusals("{{ fact.a.b }}", make.fact("a.b", status="qualitative")) == [("no-number", 1)]


def test_a_family_of_facts_is_not_a_fact() -> None:
    assert refusals("{{ fact.trade }}", TURNOVER, SHARE) == [("not-a-fact", 1)]


def test_a_wrong_id_is_told_the_nearest() -> None:
    (problem,) = problems_of("a\nb {{ fact.trade.turnvr }}", TURNOVER)
    assert problem == Problem(
        "unknown-name", "there is no fact 'trade.turnvr'", problem.place, "did you mean 'trade.turnover'?"
    )
    assert problem.place.line == 2


def test_a_period_has_the_forms_of_a_cell_and_a_mark() -> None:
    fact = make.fact("gas", period=make.period("2024-01/2024-10"))
    text = "{{ fact.gas.period }}; {{ fact.gas.period.table }}"
    assert (
        plain(said(text, fact))
        == "the first ten months of 2024; January–October 2024".replace("y–O", "y\u2060–\u2060O")
        or plain(said(text, fact)) == "the first ten months of 2024; January–October 2024"
    )


def test_the_change_of_what_is_counted_is_exact_and_of_what_is_measured_about() -> None:
    schools = make.fact("schools", make.quantity("9", unit="school"), previous=make.quantity("7", unit="school"))
    (_, counted), (_, measured) = figures(said("{{ fact.schools.change }} {{ fact.gas.change }}", schools, GAS))
    assert counted.startswith("+2")
    assert measured.startswith("≈")
