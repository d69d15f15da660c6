"""A picture as values: words, boxes, areas, strokes and discs, before anything is drawn.

In: what a kind of chart has laid out. Out: shapes in points, measured from the top left corner, y downwards; colours
are RRGGBB. It must not know matplotlib, charts' data or languages. `clashes` is the self-check of every layout.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import Literal, assert_never

Align = Literal["left", "centre", "right"]

ASCENT = 0.75  # of the type size: what capitals and digits reach above their baseline, with their accents' air
DESCENT = 0.22


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `x` is where it begins, is centred or ends, `y` its baseline, `width` what was measured."""

    reads: str
    x: float
    y: float
    size: float
    colour: str
    bold: bool
    width: float
    align: Align = "left"

    @property
    def left(self) -> float:
        """Where the words begin, whichever way they are aligned, in points."""
        return self.x - {"left": 0.0, "centre": self.width / 2, "right": self.width}[self.align]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `fill` and `edge` may be "". The edge is drawn inside, so that the box keeps its size.

    `hatch` is the colour of diagonal lines; a dashed edge runs along `sides` alone (top, right, bottom, left).
    """

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    edge: str = ""
    line: float = 0.0
    dashed: bool = False
    hatch: str = ""
    sides: str = "trbl"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through `points`, with mitred corners and flat ends."""

    points: tuple[tuple[float, float], ...]
    colour: str
    line: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A dot, or a ring when `edge` differs from `fill`; the edge is drawn inside `radius`."""

    x: float
    y: float
    radius: float
    fill: str
    edge: str
    line: float


@dataclass(frozen=True, slots=True)
class Area:
    """What a closed line through `points` encloses, filled."""

    points: tuple[tuple[float, float], ...]
    fill: str


Shape = Words | Box | Stroke | Disc | Area
Scene = tuple[Shape, ...]
Extent = tuple[float, float, float, float]
Corners = tuple[tuple[float, float], ...]

SLACK = 0.25  # by how much shapes may meet, in points
HATCH_STEP, HATCH_LINE = 3.4, 0.5  # between diagonals along the edge, and of each, times the edge's weight


def shift(scene: Scene, across: float, down: float) -> Scene:
    """The same scene, moved."""
    return tuple(_moved(shape, across, down) for shape in scene)


def words_of(scene: Scene) -> tuple[Words, ...]:
    """Every text of the scene, in drawing order."""
    return tuple(shape for shape in scene if isinstance(shape, Words))


def colours_of(scene: Scene) -> tuple[str, ...]:
    """Every colour, in drawing order."""
    found: dict[str, None] = {}
    for shape in scene:
        match shape:
            case Words() | Stroke():
                found[shape.colour] = None
            case Box():
                found |= dict.fromkeys((shape.fill, shape.edge, shape.hatch))
            case Disc():
                found |= dict.fromkeys((shape.fill, shape.edge))
            case Area():
                found[shape.fill] = None
            case _:
                assert_never(shape)
    return tuple(colour for colour in found if colour)


def rectangle(box: Box) -> Corners:
    """The corners of a box, clockwise from the top left."""
    right, bottom = box.x + box.width, box.y + box.height
    return (box.x, box.y), (right, box.y), (right, bottom), (box.x, bottom)


def details(box: Box) -> tuple[Stroke, ...]:
    """What is drawn on a box after its filling: hatching from corner to corner, then its edge, inside."""
    strokes = list(_hatching(box)) if box.hatch else []
    if not box.edge:
        return tuple(strokes)
    inset = box.line / 2
    left, top = box.x + inset, box.y + inset
    right, bottom = box.x + box.width - inset, box.y + box.height - inset
    if box.dashed:
        runs: dict[str, Corners] = {
            "t": ((box.x, top), (box.x + box.width, top)),
            "r": ((right, box.y), (right, box.y + box.height)),
            "b": ((box.x, bottom), (box.x + box.width, bottom)),
            "l": ((left, box.y), (left, box.y + box.height)),
        }
        return (*strokes, *(Stroke(runs[side], box.edge, box.line, dashed=True) for side in box.sides))
    # closed beyond its first corner, so that this one is mitred like the others
    points = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top), (right, top))
    return (*strokes, Stroke(points, box.edge, box.line))


def is_square(stroke: Stroke) -> bool:
    """Whether every piece of a line is level or upright, so that it may be set on whole pixels."""
    pairs = zip(stroke.points, stroke.points[1:], strict=False)
    return all(one[0] == other[0] or one[1] == other[1] for one, other in pairs)


def _hatching(box: Box) -> Iterator[Stroke]:
    """Lines rising to the right, cut at the sides of the box."""
    step, right, bottom = HATCH_STEP * box.line, box.x + box.width, box.y + box.height
    reach = box.width + box.height
    for index in range(1, int(reach / step) + 1):
        along = index * step
        start = (box.x + max(0.0, along - box.height), min(bottom, box.y + along))
        end = (min(right, box.x + along), box.y + max(0.0, along - box.width))
        yield Stroke((start, end), box.hatch, HATCH_LINE * box.line)


def extent(shape: Shape) -> Extent:
    """Left, top, right, bottom of what a shape covers, in points."""
    if isinstance(shape, Words):
        top, bottom = shape.y - ASCENT * shape.size, shape.y + DESCENT * shape.size
        return shape.left, top, shape.left + shape.width, bottom
    if isinstance(shape, Box):
        return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    if isinstance(shape, Disc):
        radius = shape.radius
        return shape.x - radius, shape.y - radius, shape.x + radius, shape.y + radius
    half = shape.line / 2 if isinstance(shape, Stroke) else 0.0
    across, down = [x for x, _ in shape.points], [y for _, y in shape.points]
    return min(across) - half, min(down) - half, max(across) + half, max(down) + half


def clashes(scene: Scene, width: float, height: float) -> tuple[str, ...]:
    """The texts that leave the picture, or meet a text, a line, a dot, an area or a bar's edge; () when all is well."""
    words = [(text, extent(text)) for text in words_of(scene)]
    found = [text.reads for text, box in words if not _inside(box, (0, 0, width, height), 0.75)]
    for (one, one_box), (other, other_box) in combinations(words, 2):
        if _meet(one_box, other_box):
            found.append(f"{one.reads} / {other.reads}")
    pieces = [piece for shape in scene for piece in _pieces(shape)]
    discs = [extent(shape) for shape in scene if isinstance(shape, Disc)]
    areas = [shape.points for shape in scene if isinstance(shape, Area)]
    for text, box in words:
        on_line = any(_touches(box, piece, half) for piece, half in pieces)
        if (
            on_line
            or any(_within(box, area) for area in areas)
            or any(_meet(box, disc) for disc in discs)
            or any(_on_edge(box, bar) for bar in _bars(scene))
        ):
            found.append(text.reads)
    return tuple(dict.fromkeys(found))


def _on_edge(box: Extent, bar: Box) -> bool:
    return _meet(box, extent(bar)) and not _inside(box, extent(bar), 0)


def _bars(scene: Scene) -> Iterator[Box]:
    return (shape for shape in scene if isinstance(shape, Box))


def _pieces(shape: Shape) -> Iterator[tuple[Corners, float]]:
    """The straight pieces that no text may touch, each with half its weight: lines, and the rims of areas."""
    if isinstance(shape, Stroke):
        yield from ((pair, shape.line / 2) for pair in pairwise(shape.points))
    elif isinstance(shape, Area):
        yield from ((pair, 0.0) for pair in pairwise((*shape.points, shape.points[0])))


def _touches(box: Extent, piece: Corners, half: float) -> bool:
    """Whether a straight piece runs through a box (Liang and Barsky, 1984)."""
    (x, y), (end_x, end_y) = piece
    left, top, right, bottom = (
        box[0] - half + SLACK,
        box[1] - half + SLACK,
        box[2] + half - SLACK,
        box[3] + half - SLACK,
    )
    start, stop = 0.0, 1.0
    for way, room in ((x - end_x, x - left), (end_x - x, right - x), (y - end_y, y - top), (end_y - y, bottom - y)):
        if way == 0 and room < 0:
            return False
        if way < 0:
            start = max(start, room / way)
        elif way > 0:
            stop = min(stop, room / way)
    return start < stop


def _within(box: Extent, corners: Corners) -> bool:
    """Whether the middle of a text lies in an area: what goes left from it crosses the rim an odd number of times."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    crossed = 0
    for (from_x, from_y), (to_x, to_y) in pairwise((*corners, corners[0])):
        if (from_y > y) != (to_y > y):
            crossed += from_x + (y - from_y) * (to_x - from_x) / (to_y - from_y) < x
    return crossed % 2 == 1


def _meet(one: Extent, other: Extent) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > SLACK and min(one[3], other[3]) - max(one[1], other[1]) > SLACK
    )


def _inside(one: Extent, outer: Extent, slack: float) -> bool:
    return (
        one[0] >= outer[0] - slack
        and one[1] >= outer[1] - slack
        and one[2] <= outer[2] + slack
        and one[3] <= outer[3] + slack
    )


def _moved(shape: Shape, across: float, down: float) -> Shape:
    if isinstance(shape, Stroke | Area):
        return replace(shape, points=tuple((x + across, y + down) for x, y in shape.points))
    return replace(shape, x=shape.x + across, y=shape.y + down)
