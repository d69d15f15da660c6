"""At which widths of its columns a table takes the fewest lines.

In: the texts of the columns, the least and the most that each may be wide, the width there is. Out: widths. It must not
know tables, styles or XML. Columns of words share a row: it is as high as its highest cell, so width is worth something
only where it lowers that one. Columns give each other width for as long as that pays; of a long table about so many
rows are looked at that the work is the same for any length.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, pairwise, permutations

from reports.office.metrics import lines_at

STEPS, GIVEN = 64, (1, 2, 3, 4, 6, 9, 13, 19, 28, 40)
"""What is to spare is shared out in so many steps, and given on so many at once, or all there are."""
SAMPLED = 60
ROUNDED = 0.1
"""Points by which a column that is just wide enough may seem too narrow: its width is in whole twips."""
LONE, SHORT, BROKEN = 0.15, 0.3, 0.5
"""In lines: what one short word alone on the last line of a cell costs, short being up to such a share of its width;
and a name that should stand on one line and does not."""


@dataclass(frozen=True, slots=True)
class Text:
    """Where the pieces of a text begin and end on one line, in points; whether it is a `name` to be kept on one."""

    begins: tuple[float, ...]
    ends: tuple[float, ...]
    name: bool = False


@dataclass(frozen=True, slots=True)
class Trader:
    """A column: how wide it is at `least` and at `most`, `taken` of it by padding, in points; its texts row by row."""

    least: float
    most: float
    taken: float
    texts: Sequence[Text]


def fewest_lines(columns: Sequence[Trader], width: float) -> list[float]:
    """Widths that add up to `width`, which is more than the columns are at least and less than at most."""
    columns = [_sampled(column) for column in columns]
    step = (width - sum(column.least for column in columns)) / STEPS
    traders = [index for index, column in enumerate(columns) if column.most > column.least]

    @cache
    def stands(index: int, steps: int) -> tuple[tuple[int, ...], float]:
        return heights(columns[index], columns[index].least + steps * step)

    def cost(tried: tuple[int, ...]) -> float:
        found = [stands(index, steps) for index, steps in zip(traders, tried, strict=True)]
        return float(sum(map(max, zip(*(lines for lines, _ in found), strict=True)))) + sum(flaws for _, flaws in found)

    shared = _traded(_shared([columns[index].most - columns[index].least for index in traders]), cost)
    steps = dict(zip(traders, shared, strict=True))
    return [column.least + steps.get(index, 0) * step for index, column in enumerate(columns)]


def _sampled(column: Trader) -> Trader:
    every = (len(column.texts) - 1) // SAMPLED + 1
    return replace(column, texts=column.texts[::every])


def _shared(excess: Sequence[float]) -> tuple[int, ...]:
    """The steps shared out by what each column lacks to stand on one line."""
    ends = [round(STEPS * part / sum(excess)) for part in accumulate(excess)]
    return tuple(after - before for before, after in pairwise((0, *ends)))


def _traded(shared: tuple[int, ...], cost: Callable[[tuple[int, ...]], float]) -> tuple[int, ...]:
    """One gives, another takes, what pays best, until nothing does."""
    pairs, best = list(permutations(range(len(shared)), 2)), cost(shared)
    while pairs:
        trials = [
            _given(shared, giver, taker, given)
            for giver, taker in pairs
            for given in (*(few for few in GIVEN if few < shared[giver]), shared[giver])
        ]
        tried = min(trials, key=cost)
        if cost(tried) >= best:
            break
        shared, best = tried, cost(tried)
    return shared


def _given(shared: tuple[int, ...], giver: int, taker: int, given: int) -> tuple[int, ...]:
    change = {giver: -given, taker: given}
    return tuple(steps + change.get(index, 0) for index, steps in enumerate(shared))


def heights(column: Trader, width: float) -> tuple[tuple[int, ...], float]:
    """The lines of each text in a column so wide, and what flaws cost that a reader would see."""
    room, found, flaws = width - column.taken + ROUNDED, [], 0.0
    for text in column.texts:
        if not text.ends or text.ends[-1] <= room:
            found.append(1)
        else:
            lines, last, wide = lines_at(text.begins, text.ends, room)
            found.append(lines)
            flaws += BROKEN * text.name + LONE * (last == 1 and wide < SHORT * room)
    return tuple(found), flaws
