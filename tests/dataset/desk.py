"""A small valid case as a desk writes it, to be broken in one place by each test.

In: replacements by file name. Out: files as bytes, and what `read` says of them as short lines. It must not read files.
"""

from reports.dataset.model import Dataset
from reports.dataset.read import read
from reports.problems import Problem

FACTS = """\
id,topic,label_en,value,comparator,unit,currency,scale,period,source_id,status
trade.turnover,trade,Trade turnover,3,>,money,USD,billion,2024,NOTE,given
trade.share,trade,Share in trade,22,~,percent,,one,2024,NOTE,given
gas.exports,energy,Gas exports,410,=,cubic_metre,,million,2024,NOTE,given
trade.rank,trade,Rank among partners,,,,,,,NOTE,qualitative
"""

SERIES = """\
series_id,series_title_en,category_en,period,value,comparator,unit,scale,fact_id,status
gas,Gas exports,Twenty-four,2024,410,=,cubic_metre,million,gas.exports,given
"""

EVENTS = """\
id,date,kind,title_en,phase,participants,fact_ids,source_id
talks,2025-01-22,talks,Talks,upcoming,person.host;KG,trade.turnover,NOTE
"""

PEOPLE = """\
id,kind,name_en,title_en,side,protocol_order
person.host,person,Ann Example,Minister,host,1
"""

ORGANISATIONS = """\
id,kind,name_en,side
org.fund,fund,Example Fund,host
"""

SOURCES = """\
id,title
NOTE,Press note
"""

CASE = """\
format: 1
slug: visit
title: Visit of a minister
meeting: {date: 2025-01-22, place: Town, kind: official visit, host: RU, guest: KG}
edition: {date: 2025-01-21, state: final}
languages: [en-GB]
house: ministerial
areas:
  - {id: economy, label: Economy, topics: [trade, energy]}
key_figures: [trade.turnover]
deck: {areas: [economy], charts: [gas]}
"""

CHARTS = """\
format: 1
charts:
  - {id: gas, kind: bars, series: [gas], headline: Gas rose}
"""

FILES = {
    "facts.csv": FACTS,
    "series.csv": SERIES,
    "events.csv": EVENTS,
    "people.csv": PEOPLE,
    "organisations.csv": ORGANISATIONS,
    "sources.csv": SOURCES,
    "case.yaml": CASE,
    "charts.yaml": CHARTS,
}


def files(**texts: str | bytes | None) -> dict[str, bytes]:
    """The case with some files replaced (`facts=…`, `case=…`), or taken out by None."""
    names = {name.partition(".")[0]: name for name in FILES}
    changed = FILES | {names[key]: text for key, text in texts.items()}
    return {name: _bytes(text) for name, text in changed.items() if text is not None}


def reading(**texts: str | bytes | None) -> tuple[Dataset | None, tuple[Problem, ...]]:
    return read(files(**texts), "case")


def told(**texts: str | bytes | None) -> list[str]:
    """What is wrong, as "facts.csv:3:value decimal-comma"."""
    return [f"{problem.place} {problem.code}".removeprefix("case/") for problem in reading(**texts)[1]]


def hints(**texts: str | bytes | None) -> str:
    """All messages and hints in one text."""
    return "\n".join(f"{problem.message}: {problem.hint}" for problem in reading(**texts)[1])


def known(**texts: str | bytes | None) -> Dataset:
    """The dataset of a case without errors."""
    dataset, problems = reading(**texts)
    assert dataset is not None, problems
    return dataset


def fact_row(**cells: str) -> str:
    """facts.csv with one more row: a sound fact `new`, changed by cell."""
    sound = {
        "id": "new",
        "topic": "trade",
        "label_en": "New",
        "value": "5",
        "comparator": "=",
        "unit": "visit",
        "currency": "",
        "scale": "one",
        "period": "2024",
        "source_id": "NOTE",
        "status": "given",
    }
    return FACTS + ",".join((sound | cells).values()) + "\n"


def _bytes(text: str | bytes | None) -> bytes:
    return text.encode() if isinstance(text, str) else text or b""
