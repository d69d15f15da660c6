"""What every piece of a paper is made from, and how it says no.

In: the dataset and the language of the edition. Out: `Known`, the type `Piece`, and `PieceError`. It must not know
Jinja, Markdown or houses.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reports.brief.model import Block
from reports.dataset.model import Dataset
from reports.language.locale import Language
from reports.problems import Problem


@dataclass(frozen=True, slots=True)
class Known:
    """What we know, the language it is said in, and the paper it is said for: "memo" or "deck"."""

    dataset: Dataset
    language: Language
    paper: str = "memo"


Piece = Callable[..., tuple[Block, ...]]
"""`piece(known, …) -> blocks`; what a template calls by name on a line of its own."""


class PieceError(Exception):
    """A piece cannot be made as asked. `problems` are those already known with their places (words of a chart)."""

    def __init__(self, message: str, hint: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.problems = problems
