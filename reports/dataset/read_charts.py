"""charts.yaml in, the charts a case asks for out.

In: bytes and the file's name. Out: ChartSpec values, problems and references into Findings. It must not know how charts
are drawn, nor which kinds there are: the table of kinds is in charts/.
"""

import re

from reports.dataset.case import ChartSpec, EventFilter
from reports.dataset.findings import Findings, shortened
from reports.dataset.nodes import Node, choice, entries, items, mapping, period, text, words
from reports.dataset.read_case import check_format, names
from reports.dataset.read_yaml import read_yaml

KEYS = (
    "id",
    "kind",
    "series",
    "panels",
    "events",
    "headline",
    "subtitle",
    "note",
    "topic",
    "total",
    "range",
    "sort",
    "size",
    "as",
)
_ID = re.compile(r"[a-z][a-z0-9_-]*")


def read_charts(data: bytes, file: str, findings: Findings) -> tuple[ChartSpec, ...]:
    """The charts in file order; none where the file cannot be read."""
    root = read_yaml(data, file, findings)
    if root is None:
        return ()
    keys = mapping(root, ("format", "charts"), findings, required=("charts",))
    check_format(keys.get("format"), findings)
    charts: dict[str, ChartSpec] = {}
    for node in items(keys.get("charts"), findings):
        chart = _chart(node, findings)
        if chart.id in charts:
            message = f"the chart “{chart.id}” stands already in line {charts[chart.id].row.line}"
            findings.error(node.place, "duplicate-id", message, "give one of them another id")
        elif chart.id:
            charts[chart.id] = chart
    return tuple(charts.values())


def _chart(node: Node, findings: Findings) -> ChartSpec:
    keys = mapping(node, KEYS, findings, required=("id",))
    series = names(keys.get("series"), "series", findings)
    panels = names(keys.get("panels"), "series", findings)
    events = _events(keys.get("events"), findings)
    if node.kind == "mapping" and not series and not panels and events is None:
        findings.error(node.place, "missing-key", "the chart shows nothing", "name series, panels or events")
    return ChartSpec(
        id=_id(keys.get("id"), findings),
        kind=text(keys.get("kind"), findings),
        series=series,
        panels=panels,
        events=events,
        headline=words(keys.get("headline"), findings),
        subtitle=words(keys.get("subtitle"), findings),
        note=words(keys.get("note"), findings),
        topic=_one(keys.get("topic"), "topic", findings),
        totals=_totals(keys.get("total"), series or panels, findings),
        ranges=_ranges(keys.get("range"), findings),
        sort=choice(keys.get("sort"), ("value", "given", "time"), findings),
        size=choice(keys.get("size"), ("text", "half", "slide"), findings),
        row=node.place,
        made_as=choice(keys.get("as"), ("picture", "native"), findings),
    )


def _id(node: Node | None, findings: Findings) -> str:
    id = text(node, findings)
    if node is not None and not _ID.fullmatch(id):
        findings.error(node.place, "id", f"“{shortened(id)}” cannot be an id", "small letters, digits, _ and -")
    return id


def _one(node: Node | None, kind: str, findings: Findings) -> str:
    name = text(node, findings)
    if node is not None and name:
        findings.refer(kind, name, node.place)
    return name


def _events(node: Node | None, findings: Findings) -> EventFilter | None:
    if node is None:
        return None
    keys = mapping(node, ("from", "to", "kinds", "ids"), findings)
    since, until = period(keys.get("from"), findings), period(keys.get("to"), findings)
    if since and until and since.start and until.end and since.start.first > until.end.last:
        findings.error(keys["to"].place, "reversed-period", "“to” is earlier than “from”", "exchange the two")
    return EventFilter(
        since, until, names(keys.get("kinds"), "event-kind", findings), names(keys.get("ids"), "event", findings)
    )


def _totals(node: Node | None, series: tuple[str, ...], findings: Findings) -> tuple[tuple[str, str], ...]:
    """The fact that states the whole: one id where there is one series, else an id for each series."""
    if node is None:
        return ()
    if node.kind != "mapping":
        if len(series) != 1:
            hint = "write {series: fact} for each series that has a whole"
            findings.error(node.place, "total", f"one total for {len(series)} series", hint)
        fact = _one(node, "fact", findings)
        return tuple((id, fact) for id in series[:1])
    for key, value in entries(node, findings):
        if key not in series:
            findings.error(
                value.place, "total", f"the chart has no series “{shortened(key)}”", "name a series of this chart"
            )
    return tuple((key, _one(value, "fact", findings)) for key, value in entries(node, findings))


def _ranges(node: Node | None, findings: Findings) -> tuple[str, ...]:
    """`{point: id}`, or a list of such or of ids."""
    if node is None:
        return ()
    found = []
    for entry in items(node, findings) if node.kind == "list" else (node,):
        if entry.kind == "mapping":
            entry = mapping(entry, ("point",), findings, required=("point",)).get("point", entry)
        found.append(_one(entry, "fact", findings) if entry.kind == "text" else "")
    return tuple(name for name in found if name)
