"""Changes as lines of text: for a terminal, and for the body of an e-mail.

In: `Changes`. Out: lines, grouped by table and kind. It must not compare or print.
"""

from itertools import groupby

from reports.edition.comparing.changes import Changes, Item


def lines_of(found: Changes) -> list[str]:
    """The changes as text, grouped by table and kind."""
    if not found.items:
        return [f"nothing has changed from {found.old} to {found.new}"]
    lines = [f"from {found.old} to {found.new}"]
    for (table, kind), items in groupby(found.items, key=lambda item: (item.table, item.kind)):
        lines.append(f"{table}: {kind.value}")
        for item in items:
            lines += _item(item)
    return lines


def _item(item: Item) -> list[str]:
    values = " → ".join(value for value in (item.old, item.new) if value)
    moved = ", ".join(part for part in (item.difference, item.per_cent) if part)
    name = item.id if item.label == item.id else f"{item.id} ({item.label})"
    line = f"  {name}" + (f": {values}" if values else "") + (f" ({moved})" if moved else "")
    places = (f"{place}: {reads}" if reads else place for _, place, reads in item.places)
    return [line, *(f"      {place}" for place in places)]
