"""What must hold over the whole dataset: one literal table of rules, and the desk's acceptances.

In: a Dataset, read and derived. Out: problems. It must not know files or papers. Each rule is a function from the
dataset to its problems, grouped by subject in rules_figures, rules_time and rules_coverage.
"""

from collections.abc import Callable, Iterable

from reports.dataset.case import Case
from reports.dataset.model import Dataset
from reports.dataset.rules_coverage import (
    missing_translations,
    shared_places_at_table,
    texts_from_the_right,
    topics_without_area,
)
from reports.dataset.rules_figures import (
    broken_counts,
    points_unlike_their_facts,
    shares_beyond_a_hundred,
    untraceable_derivations,
    wholes_that_do_not_add_up,
)
from reports.dataset.rules_time import age_of_facts, meeting_before_edition, phases_against_dates
from reports.problems import Place, Problem, Severity

Rule = Callable[[Dataset], Iterable[Problem]]

OF_TABLES: tuple[Rule, ...] = (
    points_unlike_their_facts,
    wholes_that_do_not_add_up,
    shares_beyond_a_hundred,
    broken_counts,
    untraceable_derivations,
    shared_places_at_table,
)
"""Rules that ask nothing of the case: they are put even when the case could not be read whole."""

OF_PAPERS = frozenset(("foreign-words", "chart-without-topic"))
"""Codes of warnings that are given, and accepted, where papers are written: see compose."""

OF_CASE: tuple[Rule, ...] = (
    age_of_facts,
    phases_against_dates,
    meeting_before_edition,
    topics_without_area,
    missing_translations,
    texts_from_the_right,
)


def check(dataset: Dataset, others: tuple[Problem, ...] = ()) -> tuple[Problem, ...]:
    """The problems of every rule beside the `others` found before, without the warnings the desk has accepted."""
    found = tuple(problem for rule in (*OF_TABLES, *OF_CASE) for problem in rule(dataset))
    return accept((*others, *found), dataset.case)


def check_tables(dataset: Dataset) -> tuple[Problem, ...]:
    """The problems of the rules that ask nothing of the case."""
    return tuple(problem for rule in OF_TABLES for problem in rule(dataset))


def accept(problems: tuple[Problem, ...], case: Case) -> tuple[Problem, ...]:
    """The problems that remain; an acceptance that meets no warning is one itself, lest it outlive its reason."""
    warnings = {(problem.code, problem.row) for problem in problems if problem.severity is Severity.WARNING}
    accepted = {(entry.code, entry.row) for entry in case.accept} & warnings
    rest = tuple(
        problem
        for problem in problems
        if problem.severity is Severity.ERROR or (problem.code, problem.row) not in accepted
    )
    return rest + tuple(
        Problem(
            "accept-unused",
            f"no warning “{entry.code}” is given for “{entry.row}”",
            entry.place or Place(case.row.file, case.row.line, "accept"),
            "remove the acceptance",
            Severity.WARNING,
            entry.row,
        )
        for entry in case.accept
        if (entry.code, entry.row) not in warnings and entry.code not in OF_PAPERS
    )
