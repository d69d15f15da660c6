"""One job of a stated size: 40 facts, 6 charts, 15 paragraphs, two tables, 12 slides; and the script without us.

In: a folder. Out: the files of a case, and `STRAIGHT_LINE`, the script that makes papers of the same content with the
same packages and nothing else: the floor. It draws each chart once, in one size, for memo and deck alike, where
`reports build` draws it for each place and loose, as PNG and as SVG.
"""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

PRODUCTS = [
    "apples",
    "barley",
    "butter",
    "carpets",
    "cement",
    "cheese",
    "coal",
    "copper",
    "cotton",
    "dates",
    "felt",
    "flour",
    "fruit",
    "glass",
    "gold",
    "honey",
    "iron",
    "juice",
    "leather",
    "linen",
    "maize",
    "marble",
    "meat",
    "milk",
    "nuts",
    "oil",
    "onions",
    "paper",
    "pears",
    "pipes",
    "rice",
    "salt",
    "seeds",
    "silk",
    "soap",
    "sugar",
    "tea",
    "timber",
    "tobacco",
    "wool",
]
FACTS, CHARTS, POINTS, PARAGRAPHS, ROWS, SLIDES = 40, 6, 5, 15, 8, 12
AREAS = ["fields", "herds", "mines", "mills", "looms", "stores"]
REGIONS = ["North", "South", "East", "West", "Centre"]

CASE_YAML = """format: 1
slug: job
title: Talks on trade
meeting: {date: 2026-03-12, place: Place of the meeting}
edition: {date: 2026-03-11, state: final}
languages: [en-GB]
house: ministerial
office: Name of the office
"""

STRAIGHT_LINE = """
import csv, io, resource, sys
from docx import Document
from docx.shared import Cm
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from pptx import Presentation
from pptx.util import Inches

case, out, tag, again = sys.argv[1:5]
CHARTS, PARAGRAPHS, ROWS, SLIDES = map(int, sys.argv[5:9])

def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime

def picture(points):
    figure = Figure(figsize=(6.46, 2.44), dpi=200)
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    axes.barh([point["category" + tag] for point in points], [float(point["value"]) for point in points])
    axes.set_title(points[0]["series_title" + tag])
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()

def papers():
    facts = list(csv.DictReader(open(case + "/facts.csv", encoding="utf-8")))
    series = {}
    for point in csv.DictReader(open(case + "/series.csv", encoding="utf-8")):
        if point["value"]:
            series.setdefault(point["series_id"], []).append(point)
    pictures = [picture(points) for points in list(series.values())[:CHARTS]]
    memo = Document()
    memo.add_heading("Briefing memo", 0)
    for fact in facts[:PARAGRAPHS]:
        memo.add_paragraph(fact["label" + tag] + " came to " + fact["value"] + " million.")
    for content in pictures:
        memo.add_picture(io.BytesIO(content), width=Cm(16.4))
    for rows in (facts, facts[:ROWS]):
        table = memo.add_table(rows=0, cols=4)
        for row in rows:
            cells = table.add_row().cells
            for cell, name in zip(cells, ("label" + tag, "value", "period", "source_id")):
                cell.text = row[name]
    memo.save(out + "/memo.docx")
    deck = Presentation()
    for number in range(SLIDES):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = facts[number]["label" + tag]
        if number < len(pictures):
            slide.shapes.add_picture(io.BytesIO(pictures[number]), Inches(0.6), Inches(2), width=Inches(7.3))
        slide.notes_slide.notes_text_frame.text = facts[number]["statement"]
    deck.save(out + "/deck.pptx")

papers()
if again:  # a second time, warm, as a further language would be: what that costs is printed
    before = cpu()
    papers()
    print(cpu() - before)
"""


def write_job(case: Path) -> None:
    """The files of the case."""
    case.mkdir(parents=True)
    _table(case / "facts.csv", (fact(number) for number in range(FACTS)))
    _table(case / "series.csv", (point(chart, number) for chart in range(CHARTS) for number in range(POINTS)))
    _table(case / "sources.csv", [{"id": "OFFICE", "title": "Note before the talks"}])
    (case / "case.yaml").write_text(CASE_YAML, encoding="utf-8")
    (case / "memo.en.md.j2").write_text("\n\n".join(memo()) + "\n", encoding="utf-8")
    (case / "deck.en.md.j2").write_text("\n\n".join(deck()) + "\n", encoding="utf-8")


def fact(number: int) -> dict[str, str]:
    product = PRODUCTS[number]
    return {
        "id": f"trade.{product}",
        "topic": AREAS[number % CHARTS],
        "label": f"Trade in {product}",
        "statement": f"How much {product} the two countries trade.",
        "value": str(211 + 13 * number),
        "comparator": ">" if number % 4 == 0 else "=",
        "unit": "money",
        "currency": "EUR",
        "scale": "million",
        "period": "2025",
        "source_id": "OFFICE",
        "status": "given",
    }


def point(chart: int, number: int) -> dict[str, str]:
    return {
        "series_id": AREAS[chart],
        "series_title": f"Output of {AREAS[chart]}",
        "category": REGIONS[number],
        "period": "2025",
        "value": str(31 + 17 * number + 3 * chart),
        "comparator": "=",
        "unit": "money",
        "currency": "EUR",
        "scale": "million",
        "status": "given",
        "source_id": "OFFICE",
    }


def memo() -> list[str]:
    said = [f"{{{{ fact.trade.{product}.label }}}} came to {{{{ fact.trade.{product} }}}}." for product in PRODUCTS]
    parts = ["{{ masthead() }}"]
    for number, area in enumerate(AREAS):
        parts += [f"# {area.capitalize()}", *said[number:PARAGRAPHS:CHARTS], f'{{{{ chart("{area}") }}}}']
    rows = ", ".join(f'"trade.{product}"' for product in PRODUCTS[:ROWS])
    return [*parts, "# Tables", f"{{{{ facts_table(ids=[{rows}]) }}}}", "{{ facts_table() }}", "{{ source_list() }}"]


def deck() -> list[str]:
    parts = ['## {{ case.title }} {#cover layout="cover"}', "::: notes\n{{ case.title }}\n:::"]
    for area in AREAS:
        parts += [
            f"## {area.capitalize()} {{#{area}}}",
            f'{{{{ chart("{area}") }}}}',
            f"::: notes\nOutput of {area}.\n:::",
        ]
    for product in PRODUCTS[: SLIDES - CHARTS - 1]:
        said = f"{{{{ fact.trade.{product}.label }}}}: {{{{ fact.trade.{product}.short }}}}"
        parts += [f"## {said} {{#{product}}}", f"- {said}", f"::: notes\n{{{{ fact.trade.{product}.line }}}}.\n:::"]
    return parts


def _table(path: Path, rows: Iterable[Mapping[str, str]]) -> None:
    listed = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(listed[0]))
        writer.writeheader()
        writer.writerows(listed)
