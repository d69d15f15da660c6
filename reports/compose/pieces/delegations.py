"""Who sits at the table: both sides in protocol order; and the bodies that nothing else in the papers names.

In: `Known`. Out: Delegations, a Table. It must not know columns or styles.
"""

from reports.brief.inlines import Datum, Inlines, Text
from reports.brief.model import Block, Cell, Column, Delegations, Member, Row, Side, Table
from reports.compose.known import Known, PieceError
from reports.compose.saying import DASH, datum, label, period_of
from reports.dataset.periods import parse_period
from reports.dataset.rows import Organisation, Person
from reports.dataset.values import Basis, Period

SIDES = {"host": "Host", "guest": "Guest"}


def delegations(known: Known) -> tuple[Block, ...]:
    """Both sides that have members."""
    return _delegations(known, tuple(SIDES))


def delegation(known: Known, side: str) -> tuple[Block, ...]:
    """One side: `side` is "host" or "guest"."""
    if side not in SIDES:
        raise PieceError(f"there is no side {side!r}", f"the sides are {', '.join(SIDES)}")
    return _delegations(known, (side,))


def bodies(known: Known) -> tuple[Block, ...]:
    """Bodies and agreements that no event and no fact stands for, with side or role and date where any is given."""
    met = {id for event in known.dataset.events.values() for id in event.participants}
    alone = [body for body in known.dataset.organisations.values() if body.id not in met and not body.facts]
    if not alone:
        return ()
    heads = (("Name", "label"), ("Role", "quiet"), ("Date", "quiet"))
    told = [(datum(known, b.name, f"organisations:{b.id}:name"), _part(known, b), _date(known, b)) for b in alone]
    used = [index for index in range(len(heads)) if any(texts[index] for texts in told)]
    return (
        Table(
            id="bodies",
            caption=label(known, "Bodies and agreements"),
            columns=tuple(Column(label(known, heads[index][0]), tone=heads[index][1]) for index in used),
            rows=tuple(Row(tuple(Cell(texts[index] or DASH) for index in used)) for texts in told),
        ),
    )


def _part(known: Known, body: Organisation) -> Inlines:
    """What the body does; else the side it is on."""
    side = label(known, SIDES[body.side]) if body.side in SIDES else ()
    return datum(known, body.role, f"organisations:{body.id}:role") or side


def _date(known: Known, body: Organisation) -> Inlines:
    when = parse_period(body.date) if body.date else None
    return period_of(known, when, Basis.STATED, f"organisations:{body.id}:date") if isinstance(when, Period) else ()


def _delegations(known: Known, names: tuple[str, ...]) -> tuple[Block, ...]:
    sides = tuple(side for name in names if (side := _side(known, name)).members)
    if not sides:
        return ()
    nameless = any(not member.name for side in sides for member in side.members)
    note = "In protocol order. A name that the source does not give is left open."
    return (
        Delegations(
            sides=sides,
            missing=known.language.label("name not given"),
            note=label(known, note if nameless else "In protocol order."),
        ),
    )


def _side(known: Known, name: str) -> Side:
    """Only those with a place in the protocol are at the table; others are merely mentioned."""
    seated = [p for p in known.dataset.people.values() if p.side == name and p.protocol_order is not None]
    seated.sort(key=lambda person: person.protocol_order or 0)
    return Side(_side_title(known, name), tuple(_member(known, person) for person in seated))


def _side_title(known: Known, name: str) -> Inlines:
    """The side, and its country where the house's labels have a name for its code."""
    meeting = known.dataset.case.meeting
    code = meeting.host if name == "host" else meeting.guest
    country = known.language.label(code)
    role = Text(known.language.label(SIDES[name]))
    return (role, Text(": "), Datum(f"case:meeting:{name}", country)) if country != code else (role,)


def _member(known: Known, person: Person) -> Member:
    return Member(
        name=datum(known, person.name, f"people:{person.id}:name"),
        office=datum(known, person.title, f"people:{person.id}:title"),
    )
