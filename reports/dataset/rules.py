"""What must hold over the whole dataset: one literal table of rules.

In: a Dataset, read and derived. Out: problems; warnings that the desk has accepted are left out. It must not know files
or papers. Each rule is a function from the dataset to its problems, grouped by subject in rules_*.py.
"""

from collections.abc import Callable, Iterable

from reports.dataset.model import Dataset
from reports.problems import Problem

Rule = Callable[[Dataset], Iterable[Problem]]

OF_TABLES: tuple[Rule, ...] = ()
"""Rules that need the tables alone: they can be asked even when the case could not be read."""

OF_CASE: tuple[Rule, ...] = ()


def check(dataset: Dataset) -> tuple[Problem, ...]:
    """Every rule, then the desk's acceptances."""
    return tuple(problem for rule in (*OF_TABLES, *OF_CASE) for problem in rule(dataset))


def check_tables(dataset: Dataset) -> tuple[Problem, ...]:
    """The rules that need the tables alone."""
    return tuple(problem for rule in OF_TABLES for problem in rule(dataset))
