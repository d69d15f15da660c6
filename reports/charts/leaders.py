"""Which side of its leader, and which row, the words of each event take so that none meets another or a leader.

In: where leaders stand and how wide their words are, from left to right. Out: a place for each, or None when there
is none. It must not know events, texts or pictures. Places are tried in one order (above before below, right before
left, near before far), so the same labels always stand the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

MOST_STEPS = 20_000


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
    """The first arrangement in which all words stand free between 0 and `width`, `air` from leaders and words."""
    choices = tuple(
        Place(above, right, level) for level, above, right in product(range(levels), (True, False), (True, False))
    )
    placed: list[Place] = []
    tried = [0]
    steps = 0
    while len(placed) < len(labels):
        steps += 1
        label = labels[len(placed)]
        index = next(
            (
                index
                for index in range(tried[-1], len(choices))
                if _is_free(label, choices[index], labels[: len(placed)], placed, (width, air))
            ),
            None,
        )
        if index is not None:
            placed.append(choices[index])
            tried[-1] = index + 1
            tried.append(0)
        elif not placed or steps > MOST_STEPS:
            return None
        else:
            placed.pop()
            tried.pop()
    return tuple(placed)


def _is_free(
    label: Label, place: Place, others: Sequence[Label], places: Sequence[Place], bounds: tuple[float, float]
) -> bool:
    width, air = bounds
    left, right = _reach(label, place, air)
    if left < 0 or right > width:
        return False
    return not any(
        place.above == taken.above and _clash((label, place), (other, taken), air)
        for other, taken in zip(others, places, strict=True)
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
