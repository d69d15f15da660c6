"""A picture by a palette: half the bytes of its RGB, the colours of the house exact.

In: a rasterised picture and the scene it was drawn from. Out: the same picture, indexed. It must not know how it was
drawn. The first shape of a scene is its ground, a box of the paper's colour; all others are blended with it alone.
"""

from PIL import Image

from reports.charts.scene import Scene, colours_of

Levels = tuple[int, int, int]

MOST = 256  # colours in a palette


def indexed(image: Image.Image, scene: Scene) -> Image.Image:
    """The picture by a palette of its colours and their blends with the first, the paper; the pure ones stay exact.

    Pillow looks palettes up by boxes of neighbouring colours; so the entry that each pure colour falls on is set to it.
    """
    paper, *pure = (_levels(colour) for colour in colours_of(scene))
    steps = max(1, (MOST - 1) // max(1, len(pure)))
    shares = [step / steps for step in range(1, steps + 1)]
    entries = [paper, *(_blend(paper, colour, share) for colour in pure for share in shares)][:MOST]
    guide = Image.new("P", (1, 1))
    guide.putpalette([part for entry in entries for part in entry])
    places = [
        Image.new("RGB", (1, 1), colour).quantize(palette=guide, dither=Image.Dither.NONE) for colour in (paper, *pure)
    ]
    for place, colour in zip(places, (paper, *pure), strict=True):
        entries[place.tobytes()[0]] = colour
    picture = image.quantize(palette=guide, dither=Image.Dither.NONE)
    picture.putpalette([part for entry in entries for part in entry])
    return picture


def _blend(paper: Levels, colour: Levels, share: float) -> Levels:
    red, green, blue = (round(one + (other - one) * share) for one, other in zip(paper, colour, strict=True))
    return red, green, blue


def _levels(colour: str) -> Levels:
    red, green, blue = bytes.fromhex(colour)
    return red, green, blue
