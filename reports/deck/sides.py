"""Places that stand side by side on a layout, told by where they are: names and types are anyone's.

In: the places of a layout for text or anything. Out: two of them, or two with a head over each. It must not know roles.
"""

from collections.abc import Sequence

from reports.deck.template import Slot

ALIKE = 0.8  # of the wider: two places less alike are no pair


def side_by_side(places: Sequence[Slot]) -> tuple[Slot, ...]:
    """(left, right), or (left head, left, right head, right); nothing where the places make neither."""
    ordered = sorted(places, key=lambda slot: (slot.frame.x + slot.frame.width // 2, slot.frame.y))
    half = len(ordered) // 2
    left, right = ordered[:half], ordered[half:]
    if len(left) != len(right) or not all(_are_a_pair(*pair) for pair in zip(left, right, strict=True)):
        return ()
    if half == 1:
        return (*left, *right)
    headed = half == 2 and all(_heads(*column) for column in (left, right))
    return (*left, *right) if headed else ()


def _are_a_pair(left: Slot, right: Slot) -> bool:
    one, other = left.frame, right.frame
    alike = min(one.width, other.width) >= ALIKE * max(one.width, other.width)
    return alike and one.right <= other.x and one.y < other.bottom and other.y < one.bottom


def _heads(head: Slot, body: Slot) -> bool:
    """Whether the first stands over the second, less deep."""
    return head.frame.y < body.frame.y and head.frame.height < body.frame.height
