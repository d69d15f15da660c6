"""The colours of a foreign layout as they are seen where our text stands, and the shade of each that can be read there.

In: what lies behind a place. Out: shades of the theme's colours. It must not know slots or slides.
Where no shade of a colour stands out, the text colour takes its place. On a gradient the worst of its stops counts. A
picture may be any colour: the background's stands for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reports.house.model import Shade
from reports.office.boxes import Box
from reports.office.contrast import TEXT, contrast
from reports.office.mixing import mixed
from reports.office.scene import Scene
from reports.office.second import second_ink
from reports.office.shades import grey, hairline, standing_out, worst

TEXTS = ("tx1", "bg1", "tx2", "bg2")  # what running text may be, best first
SPOKEN = ("accent1", "accent3")  # what is said on a panel besides
COLOURED = ("tx2", *(f"accent{number}" for number in range(1, 7)))
PANELS = (
    Shade("bg2"),
    Shade("bg1", (("lumMod", 95_000),)),
    Shade("bg1", (("lumMod", 90_000), ("lumOff", 10_000))),
)
NOTHING = Shade("")
"""Instead of a panel, where no shade of one carries the text."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by the names that slides use, what they are to stand out from, and whether a `picture` lies there."""

    colours: Mapping[str, str]
    grounds: tuple[str, ...]
    picture: bool = False

    def worst(self, colour: str) -> float:
        """The least contrast of a colour over all grounds there are."""
        return worst(colour, self.grounds)

    def seen(self, shade: Shade) -> str:
        """RRGGBB of a shade, or of a colour that is no slot."""
        return mixed(self.colours.get(shade.slot, shade.slot), shade.steps)

    @property
    def ink(self) -> Shade:
        """The colour of running text: the theme's where it can be read, else the first that can, else the best."""
        readable = (slot for slot in TEXTS if self.worst(self.colours[slot]) >= TEXT)
        return Shade(next(readable, max(TEXTS, key=lambda slot: self.worst(self.colours[slot]))))

    def shade(self, slot: str, least: float) -> Shade:
        """The nearest shade of a slot that stands out, else the text colour."""
        steps = standing_out(self.colours[slot], self.grounds, least)
        return self.ink if steps is None else Shade(slot, steps)

    def second(self, *further: str) -> Shade:
        """The ink that is second to running text, read on these grounds too."""
        slot, other = self.ink.slot, "tx2"
        grounds = (*self.grounds, *further)
        return Shade(*second_ink((slot, self.colours[slot]), (other, self.colours[other]), grounds))

    @property
    def hairline(self) -> Shade:
        """A faint line: grey between text and ground, whatever the theme's accents are."""
        ink = self.ink
        return Shade(ink.slot, hairline(self.seen(ink), self.grounds[0]))

    @property
    def grey(self) -> str:
        """The palest mixture of text and ground that is seen as a mark."""
        return grey(self.seen(self.ink), self.grounds)


def palette_of(scene: Scene, places: Iterable[Box]) -> Palette:
    """The colours where these boxes stand, taken together."""
    found = [scene.under(box) for box in places]
    grounds = tuple(dict.fromkeys(colour for each in found for colour in each.colours))
    return Palette(scene.colours, grounds or (scene.colours["bg1"],), any(each.picture for each in found))


def instead(palette: Palette) -> Mapping[str, Shade]:
    """For theme slots that are not read on the ground, what to take; for a panel on which the text is not, another; for
    text 2, which is no second ink on every theme, what is."""
    found = {slot: palette.shade(slot, TEXT) for slot in COLOURED} | {"tx1": palette.ink}
    on_panel = [palette.seen(found[slot]) for slot in ("tx1", *SPOKEN)]

    def carries(panel: Shade) -> bool:
        return min(contrast(colour, palette.seen(panel)) for colour in on_panel) >= TEXT

    plain = palette.grounds == (palette.colours["bg1"],)
    panels = (each for each in PANELS if carries(each) and (plain or each.slot == "bg2"))
    found["bg2"] = next(panels, NOTHING)
    found["tx2"] = palette.second(*(() if found["bg2"] == NOTHING else (palette.seen(found["bg2"]),)))
    return {slot: shade for slot, shade in found.items() if shade != Shade(slot)}
