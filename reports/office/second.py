"""The ink of second rank on a template from elsewhere: what stands for the house's grey in sources, periods and axes.

In: the theme's text 1 and text 2, the grounds they are read on. Out: which of the two it is, and in which shade. It
must not know which paper it is for. Text 2 of many themes is a saturated blue: set in that, half a page would look like
an accent. How Office behaves: its palette offers text 1 "lighter 35%", or "darker 35%" where text is light.
"""

from math import hypot

from reports.office.contrast import TEXT, luminance
from reports.office.mixing import light, mixed
from reports.office.shades import Steps, standing_out, worst

GREYEST = 0.05
"""The OKLCH chroma up to which a colour is read as a grey (CSS Color 4, 9.3: 0 is grey, about 0.4 the most a screen
has). Between the "blue-grey, text 2" of Office 2013 (44546A, 0.042) and the "dark blue, text 2" of Office 2023 (0E2841,
0.057); that of Office 2007 (1F497D) has 0.099."""
KEPT = (65, 75, 85)
"""Per cent of text 1 in its shades of second rank, faintest first: lighter or darker by 35, 25 and 15 %."""

Named = tuple[str, str]
"""A slot of the theme, as the paper calls it, and its RRGGBB."""


def second_ink(text: Named, other: Named, grounds: tuple[str, ...]) -> tuple[str, Steps]:
    """The slot and its shade: `other`, which is text 2, where it is a grey that is read on all grounds, else `text`,
    as faint as is read, else as it is."""
    (slot, ink), (quiet, tone) = text, other
    steps = standing_out(tone, grounds, TEXT) if is_grey(tone) else None
    if steps is not None and is_grey(mixed(tone, steps)):
        return quiet, steps
    return slot, _faint(ink, grounds)


def is_grey(colour: str) -> bool:
    """Whether a colour is read as a grey, as the rest of the text is not."""
    return chroma(colour) <= GREYEST


def chroma(colour: str) -> float:
    """How far a colour is from grey: C of OKLCH (Ottosson, A perceptual color space for image processing, 2020)."""
    red, green, blue = (light(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    across = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    return hypot(across, 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)


def _faint(ink: str, grounds: tuple[str, ...]) -> Steps:
    """The faintest shade that is read, and as a grey: lightening keeps the saturation, a blue text would turn bluer."""
    shades = (_shade(ink, grounds, share * 1000) for share in KEPT)
    read = (steps for steps in shades if worst(mixed(ink, steps), grounds) >= TEXT and is_grey(mixed(ink, steps)))
    return next(read, ())


def _shade(ink: str, grounds: tuple[str, ...], share: int) -> Steps:
    """Towards the ground: a light text is darkened."""
    kept = (("lumMod", share),)
    return kept if luminance(ink) > luminance(grounds[0]) else (*kept, ("lumOff", 100_000 - share))
