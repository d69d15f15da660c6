"""The colours of charts on a template from elsewhere: those of its theme, in shades that are seen there and told apart.

In: the house's chart colours by role, the theme slot of each, another theme. Out: colours by role, and what could not
be had, reported. It must not know which paper it is for. What is grey at home is grey there, whatever the accents are.
A mark that is not seen, or that looks like one before it, takes another accent, the text colour where none is seen.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.office.contrast import GRAPHIC, TEXT
from reports.office.mixing import mixed
from reports.office.shades import grey, hairline, standing_out
from reports.problems import Place, Problem, Severity

READ = ("navy", "plum")  # marks whose colour text is set in too
MARKS = ("navy", "teal", "plum", "orange")  # roles that stand beside each other, in the order in which they are taken
ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
APART = 120  # of 765: the sum of what two marks differ by in red, green and blue, from which they are told apart


@dataclass(frozen=True, slots=True)
class Tones:
    """Another theme where charts stand: its colours by slot (dk1 …), the grounds that are seen there, its text and the
    ink that is second to it."""

    colours: Mapping[str, str]
    grounds: tuple[str, ...]
    ink: str
    second: str


def recoloured(
    own: Mapping[str, str], slots: Mapping[str, str], there: Tones, file: str
) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """Colours by role, and for which slots the text colour stands in. `slots` are by colour of the house."""
    marks: dict[str, str] = {}
    lost: list[str] = []
    for role in (role for role in MARKS if slots.get(own.get(role, "")) in there.colours):
        slot = slots[own[role]]
        seen = _choices(slot, TEXT if role in READ else GRAPHIC, there)
        marks[role] = _most_apart(seen, tuple(marks.values())) or there.ink
        lost += [slot] if marks[role] == there.ink else []
    colours = {role: marks.get(role) or _seen(role, colour, slots, there) for role, colour in own.items()}
    return colours, (_told(lost, file),) if lost else ()


def _told(lost: list[str], file: str) -> Problem:
    told = f"charts take the text colour for {', '.join(lost)}: no accent is seen there in any shade"
    hint = "choose accents in the theme that stand out from the ground"
    return Problem("chart-colour", told, Place(file), hint, Severity.WARNING)


def _choices(slot: str, least: float, there: Tones) -> Iterator[str]:
    """The slot, then the other accents, each in the nearest shade that stands out."""
    for name in dict.fromkeys((slot, *ACCENTS)):
        if (steps := standing_out(there.colours[name], there.grounds, least)) is not None:
            yield mixed(there.colours[name], steps)


def _most_apart(colours: Iterator[str], taken: tuple[str, ...]) -> str:
    """The first that differs from all that are taken by enough, else the one that differs most; "" for none."""
    apart = {colour: min((_difference(colour, other) for other in taken), default=APART) for colour in colours}
    enough = (colour for colour, by in apart.items() if by >= APART)
    return next(enough, max(apart, key=lambda colour: apart[colour], default=""))


def _difference(one: str, other: str) -> int:
    return sum(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (0, 2, 4))


def _seen(role: str, colour: str, slots: Mapping[str, str], there: Tones) -> str:
    slot = slots.get(colour, "")
    match role:
        case "paper":
            return there.grounds[0]
        case "ink":
            return there.ink
        case "slate":
            return there.second
        case "mist":
            return mixed(there.ink, hairline(there.ink, there.grounds[0]))
        case "steel":
            return grey(there.ink, there.grounds)
        case _ if slot in there.colours:
            steps = standing_out(there.colours[slot], there.grounds, GRAPHIC)
            return there.ink if steps is None else mixed(there.colours[slot], steps)
        case _:
            return colour
