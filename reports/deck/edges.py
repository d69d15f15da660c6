"""What stands at the edge of a slide, and where it goes on a template that has no place for it.

In: the deck, a sheet. Out: paragraphs by role. It must not know frames. A marking is never left out: a template
without a place for it has it in the footer, on the cover below the subtitle.
"""

from collections.abc import Mapping

from reports.brief.model import Deck
from reports.deck.runs import cut, runs
from reports.deck.slides import Para, Run, reads
from reports.deck.template import Sheet

Placed = dict[str, tuple[Para, ...]]


def foot(deck: Deck, sheet: Sheet) -> Placed:
    """Footer and date; a template with a place for the date gets it there and not twice."""
    marking = deck.properties.marking.upper()
    leads = (Run(f"{marking} · "),) if marking and "marking" not in sheet.slots else ()
    footer, date = runs(deck.footer), runs(deck.cover.date)
    if "date" in sheet.slots and date and reads(footer).endswith(reads(date)):
        footer = cut(footer, 0, len(reads(footer).removesuffix(reads(date)).rstrip(" ·")))
        return {"date": (Para(date),), "footer": (Para((*leads, *footer)),)}
    return {"footer": (Para((*leads, *footer)),)} if footer or leads else {}


def further_lines(deck: Deck, placed: Mapping[str, tuple[Para, ...]], sheet: Sheet) -> Placed:
    """What a foreign cover has no place for stands below the subtitle."""
    if "subtitle" not in sheet.slots or "office" in sheet.slots:
        return {}
    cover, marking = deck.cover, deck.properties.marking.upper()
    lines = [Para(runs(said)) for said in (cover.date, cover.office, cover.edition)]
    lines += [Para((Run(marking),))] if marking and "marking" not in sheet.slots else []
    return {"subtitle": (*placed.get("subtitle", ()), *(line for line in lines if line.runs))}
