"""Where in the memo each figure of a slide stands, as a last line of its notes: for the question that needs the rest.

In: memo and deck of one brief, what is known. Out: the deck with that line on every slide that prints a fact. It must
not know how papers are written. A place is a heading and, where the figure stands in text, its paragraph, in words: a
number of ours in the notes would look like one of the dataset's. Text goes before tables, charts and data. Only annexes
are named: before them stand the points, and nothing in a deck may lead to one that is not to be raised.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reports.brief.model import Brief, Deck, Inlines, Paragraph, Strong, Text
from reports.brief.walk import Printed, printed
from reports.compose.known import Known
from reports.compose.saying import fact_label
from reports.language.locale import Language
from reports.language.typography import spell_number

MOST = 6  # facts a line of notes tells; a table's are all in the data annex
_COUNTED = re.compile(r"(paragraph) (\d+)")
_ANNEX = re.compile(r"Annex ([A-Z]) ")


def with_memo_places(brief: Brief, known: Known) -> Deck:
    """The deck whose notes say where its figures stand in the memo."""
    figures = printed(brief)
    places: dict[str, tuple[str, ...]] = {}
    inside = (f for f in figures if f.paper == "memo" and _ANNEX.match(_steps(f.place)[0]))
    for each in sorted(inside, key=lambda f: not _is_text(f.place)):
        places.setdefault(each.fact, _steps(each.place))
    slides = []
    for number, slide in enumerate(brief.deck.slides, 2):
        facts = _facts(figures, f"Deck › slide {number} › ")
        line = _line(facts, places, known)
        slides.append(replace(slide, notes=(*slide.notes, Paragraph(line))) if line and slide.notes else slide)
    return replace(brief.deck, slides=tuple(slides))


def _is_text(place: str) -> bool:
    return _COUNTED.fullmatch(_steps(place)[-1]) is not None


def _steps(place: str) -> tuple[str, ...]:
    """Headings, and the paragraph; the word for the paper and what is within a list, table or chart fall away."""
    steps = place.split(" › ")[1:]
    while len(steps) > 1 and not _COUNTED.fullmatch(steps[-1]) and not _is_heading(steps, len(steps) - 1):
        steps.pop()
    if any(not _is_heading(steps, at) for at in range(1, len(steps) - 1)):
        return tuple(step for at, step in enumerate(steps[:-1]) if _is_heading(steps, at))
    return tuple(steps)


def _is_heading(steps: list[str], at: int) -> bool:
    return re.match(r"(key figure|table|chart|source|delegation|item|point|lane)\b", steps[at]) is None


def _facts(figures: Iterable[Printed], slide: str) -> tuple[str, ...]:
    """The facts a slide shows, each once; those only its notes name are not shown."""
    shown = (f.fact for f in figures if f.place.startswith(slide) and not f.place.startswith(f"{slide}notes"))
    return tuple(dict.fromkeys(shown))


def _line(facts: tuple[str, ...], places: Mapping[str, tuple[str, ...]], known: Known) -> Inlines:
    """ "In the memo: trade turnover, Key figures; …"; facts of one place stand together."""
    together: dict[tuple[str, ...], list[str]] = {}
    for fact in facts[:MOST]:
        if fact in places and fact in known.dataset.facts:
            together.setdefault(places[fact], []).append(fact)
    if not together:
        return ()
    said: Inlines = (Strong((Text(f"{known.language.label('In the memo')}:"),)), Text(" "))
    for number, (place, alike) in enumerate(together.items()):
        said += (Text("; "),) if number else ()
        for at, fact in enumerate(alike):
            said += ((Text(", "),) if at else ()) + fact_label(known, known.dataset.facts[fact])
        said += (Text(f" ({', '.join(_said(step, known.language) for step in place)})"),)
    return (*said, Text("."))


def _said(step: str, language: Language) -> str:
    if counted := _COUNTED.fullmatch(step):
        return f"{language.label(counted[1])} {spell_number(int(counted[2]), language)}"
    annex = _ANNEX.match(step)
    return f"{language.label('Annex')} {annex[1]} {step[annex.end() :]}" if annex else step
