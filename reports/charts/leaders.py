"""Which side of its leader, and which row, the words of each event take so that none meets another or a leader.

In: where leaders stand and how wide their words are, from left to right. Out: a place for each, or None when there
is none. It must not know events, texts or pictures. Places are tried in one order (above before below, right before
left, near before far), so the same labels always stand the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

MOST_STEPS = 6_000  # places tried before it is given up; what can be arranged takes a few dozen


@dataclass(frozen=True, slots=True)
class Label:
    """Words of `width` beside a leader at `x`."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Place:
    """Above or below the axis, right or left of the leader, and how many rows away from the axis."""

    above: bool
    right: bool
    level: int


def arrange(labels: Sequence[Label], width: float, *, air: float, levels: int) -> tuple[Place, ...] | None:
    """The first arrangement in which all words stand free between 0 and `width`, `air` from leaders and words.

    A place taken rules out places of the labels that follow; where one of these has none left, it is given up at once.
    """
    return _arranged(tuple(labels), width, air, levels)


@lru_cache(maxsize=256)  # asked again for every height of a place that can grow
def _arranged(labels: tuple[Label, ...], width: float, air: float, levels: int) -> tuple[Place, ...] | None:
    if sum(label.width for label in labels) > 2 * levels * width:  # words of one row do not overlap
        return None
    choices = tuple(
        Place(above, right, level) for level, above, right in product(range(levels), (True, False), (True, False))
    )
    free = tuple(_within(label, choices, width, air) for label in labels)
    ruled_out = _ruled_out(labels, choices, air)
    found = _search(free, ruled_out) if all(free) else None
    return tuple(choices[choice] for choice in found) if found is not None else None


def _search(free: tuple[int, ...], ruled_out: Sequence[Sequence[Sequence[int]]]) -> list[int] | None:
    """A choice for each label, the first there is; sets of choices are the bits of a number.

    `ruled_out[one][choice][n]` are those that the n-th label after `one` loses. None when there is none, or it takes
    more than `MOST_STEPS` to find.
    """
    taken: list[int] = []
    left = [free]  # what the labels from the next one on may still choose, for each that is taken
    for _ in range(MOST_STEPS):
        if len(taken) == len(free):
            return taken
        open_choices = left[-1][0]
        if not open_choices:
            if not taken:
                return None
            taken.pop()
            left.pop()
            continue
        choice = (open_choices & -open_choices).bit_length() - 1
        left[-1] = (open_choices & (open_choices - 1), *left[-1][1:])
        lost = ruled_out[len(taken)][choice]
        after = tuple(each & ~gone for each, gone in zip(left[-1][1:], lost, strict=True))
        if all(after):
            taken.append(choice)
            left.append(after)
    return None


def _within(label: Label, choices: Sequence[Place], width: float, air: float) -> int:
    """The choices with which the words end inside, as bits."""
    reaches = (_reach(label, place, air) for place in choices)
    return sum(1 << bit for bit, (left, right) in enumerate(reaches) if left >= 0 and right <= width)


def _ruled_out(
    labels: Sequence[Label], choices: Sequence[Place], air: float
) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """For each label and choice the choices that each of the labels after it loses, as bits."""
    return tuple(
        tuple(tuple(_lost((label, place), other, choices, air) for other in labels[index + 1 :]) for place in choices)
        for index, label in enumerate(labels)
    )


def _lost(taken: tuple[Label, Place], other: Label, choices: Sequence[Place], air: float) -> int:
    label = taken[0]
    if abs(other.x - label.x) > label.width + other.width + 3 * air:  # neither reaches the other
        return 0
    return sum(
        1 << bit
        for bit, place in enumerate(choices)
        if place.above == taken[1].above and _clash((other, place), taken, air)
    )


def _clash(one: tuple[Label, Place], other: tuple[Label, Place], air: float) -> bool:
    """Words on words of one row, or a leader that crosses what belongs to the other, in a row that it reaches."""
    left, right = _reach(*one, air)
    other_left, other_right = _reach(*other, air)
    level, other_level = one[1].level, other[1].level
    if level == other_level and left < other_right + air and other_left < right + air:
        return True
    return (other_level >= level and _crosses(other[0].x, one, air)) or (
        level >= other_level and _crosses(one[0].x, other, air)
    )


def _crosses(leader: float, other: tuple[Label, Place], air: float) -> bool:
    """Whether a leader runs through the words of another event, or between them and their own leader."""
    left, right = _reach(*other, air)
    if other[1].right:
        return other[0].x < leader < right + air / 2
    return left - air / 2 < leader < other[0].x


def _reach(label: Label, place: Place, air: float) -> tuple[float, float]:
    if place.right:
        return label.x + air, label.x + air + label.width
    return label.x - air - label.width, label.x - air
