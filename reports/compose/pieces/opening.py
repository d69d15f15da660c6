"""The opening of the memo: heading block and key figures.

In: `Known`. Out: a Masthead, KeyFigures. It must not know Office.
"""

from collections.abc import Iterable, Sequence

from reports.brief.inlines import Datum, Inlines, Text
from reports.brief.model import Block, KeyFigures, Masthead, Tile
from reports.compose.choosing import default_tiles
from reports.compose.citing import joined, source_line
from reports.compose.known import Known
from reports.compose.pieces.case_words import case_words
from reports.compose.saying import begun_large, fact_label, fact_period, figure, look_up
from reports.compose.shortening import IN_TILE, WORD_IN_TILE, shortened
from reports.dataset.rows import Fact
from reports.dataset.values import Comparator, Reading, Status
from reports.language.dates import day
from reports.language.numbers import Form
from reports.language.typography import smarten

SIGNS = {Comparator.MORE: (">", "more than"), Comparator.LESS: ("<", "less than"), Comparator.ABOUT: ("≈", "about")}


def masthead(known: Known, annexes: str = "") -> tuple[Block, ...]:
    """Office, title and the labelled fields of the case; a field without a value is left out.

    `annexes` is their number in words, counted by whoever puts the memo together.
    """
    case = known.dataset.case
    through = joined((case_words(known, who) for who in case.through), "; ")
    reference: Inlines = (Datum("case:reference:reference", case.reference),) if case.reference else ()
    left = {
        "To": case_words(known, case.recipient),
        "From": case_words(known, case.sender),
        "Through": through,
    }
    right = {
        "Date": (Datum("case:edition:date", day(case.edition_date, known.language)),),
        "Reference": reference,
        "Annexes": (Text(annexes),) if annexes else (),
    }
    return (
        Masthead(
            office=case_words(known, case.office),
            title=case_words(known, case.title),
            left=_fields(known, left),
            right=_fields(known, right),
            across=_fields(known, {"Subject": _subject(known)}),
        ),
    )


def key_figures(known: Known, ids: Sequence[str] = ()) -> tuple[Block, ...]:
    """Tiles for the given facts, else the case's key figures, else the first figures that are stated."""
    facts = [look_up(known.dataset.facts, id, "fact") for id in ids or default_tiles(known)]
    if not facts:
        return ()
    tiles = tuple(_tile(known, fact) for fact in facts)
    return (KeyFigures(tiles, source_line(known, facts, remarks=signs(known, facts))),)


def signs(known: Known, facts: Iterable[Fact]) -> list[Inlines]:
    """What the signs before the numbers mean, for those that occur: "“>” more than; “≈” about." """
    used = {sign for fact in facts if (sign := sign_of(fact))}
    meanings = [meaning(known, sign, words) for sign, words in SIGNS.values() if sign in used]
    return [(Text(f"{'; '.join(meanings)}."),)] if meanings else []


def meaning(known: Known, sign: str, words: str) -> str:
    """A sign in quotation marks and what it stands for: “>” more than."""
    quoted = smarten(f'"{sign}"', known.language)
    return f"{quoted}\u00a0{known.language.label(words)}"


def sign_of(fact: Fact) -> str:
    """The comparator sign that stands before the fact's number in tables and tiles, "" for none."""
    if fact.quantity is None or fact.status is Status.CONFIDENTIAL:
        return ""
    if fact.derivation is not None and fact.derivation.reading is Reading.ABOUT:
        return SIGNS[Comparator.ABOUT][0]
    return SIGNS.get(fact.quantity.comparator, ("", ""))[0]


def _fields(known: Known, fields: dict[str, Inlines]) -> tuple[tuple[str, Inlines], ...]:
    return tuple((known.language.label(name), value) for name, value in fields.items() if value)


def _subject(known: Known) -> Inlines:
    """Kind, place and day of the meeting; the title already stands above."""
    meeting = known.dataset.case.meeting
    when: Inlines = (Datum("case:meeting:date", day(meeting.date, known.language)),)
    kind, place = case_words(known, meeting.kind), case_words(known, meeting.place)
    return begun_large(joined([kind, place, when], ", "))


def _tile(known: Known, fact: Fact) -> Tile:
    label, number, unit = fact_label(known, fact), figure(known, fact, Form.NUMBER), figure(known, fact, Form.UNIT)
    return Tile(
        number=number,
        unit=unit,
        label=shortened(label, IN_TILE, WORD_IN_TILE) if known.paper == "deck" else label,
        period=fact_period(known, fact),
    )
