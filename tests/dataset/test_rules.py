"""The table of rules, and what the desk has accepted."""

from dataclasses import replace
from datetime import date

from reports.dataset.case import Acceptance
from reports.dataset.model import Dataset
from reports.dataset.rules import accept, check, check_tables
from reports.problems import Place, Problem, Severity
from tests import make
from tests.dataset import desk


def old() -> Dataset:
    """A dataset with one warning: a fact a year older than the case likes."""
    case = make.case(edition_date=date(2025, 1, 21), age_warn_months=12)
    return make.dataset(make.fact("trade.turnover", as_of="2022-12"), case=case)


def accepting(*entries: Acceptance) -> list[str]:
    dataset = old()
    found = check(replace(dataset, case=replace(dataset.case, accept=entries)))
    return [f"{problem.severity} {problem.code} {problem.row}" for problem in found]


def test_a_sound_case_breaks_no_rule() -> None:
    assert check(desk.known()) == ()


def test_an_accepted_warning_is_not_given_again() -> None:
    assert accepting() == ["warning age trade.turnover"]
    assert accepting(Acceptance("age", "trade.turnover", "latest there is")) == []


def test_an_acceptance_of_another_row_accepts_nothing_and_is_told() -> None:
    assert accepting(Acceptance("age", "trade.share", "latest there is")) == [
        "warning age trade.turnover",
        "warning accept-unused trade.share",
    ]


def test_an_unused_acceptance_is_told_where_it_stands() -> None:
    case = desk.CASE + "accept:\n  - {code: age, row: gas.exports, reason: latest there is}\n"
    (problem,) = check(desk.known(case=case))
    assert str(problem.place) == "case/case.yaml:13:5"


def test_an_acceptance_of_what_papers_alone_can_tell_is_not_called_unused() -> None:
    case = desk.CASE + "accept:\n  - {code: foreign-words, row: publisher_ru, reason: a name}\n"
    assert check(desk.known(case=case)) == ()


def test_an_error_cannot_be_accepted() -> None:
    error = Problem("sum", "the parts do not add up", Place("charts.yaml", 2), row="gas")
    case = make.case(accept=(Acceptance("sum", "gas", "never mind"),))
    assert [problem.code for problem in accept((error,), case)] == ["sum", "accept-unused"]


def test_warnings_of_other_stations_can_be_accepted_as_well() -> None:
    other = Problem("interval", "wide", Place("facts.csv", 2), severity=Severity.WARNING, row="trade.turnover")
    dataset = make.dataset(case=make.case(accept=(Acceptance("interval", "trade.turnover", "as the source has it"),)))
    assert check(dataset, (other,)) == ()


def test_rules_of_the_tables_ask_nothing_of_the_case() -> None:
    assert check_tables(old()) == ()
