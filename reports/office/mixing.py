"""A colour of the theme after its transforms: what is really seen where a template pales or darkens it.

In: RRGGBB and the transforms in order. Out: RRGGBB. It must not know themes. `tint` and `shade` work on linear light,
`lumMod` and `lumOff` on the lightness of HSL, as PowerPoint does (ECMA-376 part 1, 20.1.2.3); others leave it alone.
"""

from collections.abc import Callable, Iterable, Mapping
from colorsys import hls_to_rgb, rgb_to_hls

WHOLE = 100_000

Shares = tuple[float, float, float]


def mixed(colour: str, transforms: Iterable[tuple[str, int]]) -> str:
    """The colour after transforms such as ("tint", 75000)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    shares: Shares = (red, green, blue)
    for name, value in transforms:
        shares = _STEPS.get(name, _unchanged)(shares, value / WHOLE)
    return "".join(f"{round(min(max(share, 0), 1) * 255):02X}" for share in shares)


def _tint(shares: Shares, share: float) -> Shares:
    red, green, blue = (_seen(1 - (1 - light(each)) * share) for each in shares)
    return red, green, blue


def _shade(shares: Shares, share: float) -> Shares:
    red, green, blue = (_seen(light(each) * share) for each in shares)
    return red, green, blue


def _lum_mod(shares: Shares, share: float) -> Shares:
    hue, lightness, saturation = rgb_to_hls(*shares)
    return hls_to_rgb(hue, min(lightness * share, 1), saturation)


def _lum_off(shares: Shares, share: float) -> Shares:
    hue, lightness, saturation = rgb_to_hls(*shares)
    return hls_to_rgb(hue, min(lightness + share, 1), saturation)


def _unchanged(shares: Shares, _: float) -> Shares:
    return shares


def light(share: float) -> float:
    """A share of sRGB as linear light (IEC 61966-2-1)."""
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _seen(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


_STEPS: Mapping[str, Callable[[Shares, float], Shares]] = {
    "tint": _tint,
    "shade": _shade,
    "lumMod": _lum_mod,
    "lumOff": _lum_off,
}
