"""Whether a deck template has what its house names: layouts, placeholders, the style of tables.

In: the deck's part of a house and the template's name as the desk knows it. Out: problems. It must not plan or write.
Asked before anything is composed, so that a slip in house.yaml does not cost the drawing of every chart.
"""

from collections.abc import Iterator

from reports.deck.template import read_sheets, table_styles
from reports.house.model import DeckHouse
from reports.problems import Place, Problem


def check_deck_house(house: DeckHouse, file: str) -> tuple[Problem, ...]:
    """A problem for each name that the template does not know, with those it has."""
    _, problems = read_sheets(house, file)
    return (*problems, *_table_style(house, file))


def _table_style(house: DeckHouse, file: str) -> Iterator[Problem]:
    there = table_styles(house)
    if house.table_style not in there:
        listed = ", ".join(there) or "none: make one in PowerPoint, or start from the shipped template"
        message = f"no table style {house.table_style!r}" if house.table_style else "table_style names no table style"
        yield Problem("deck-template", message, Place(file), f"the template has: {listed}")
