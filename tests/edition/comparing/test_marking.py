"""The word at everything that is new or revised, in both papers."""

from dataclasses import replace
from typing import Any

import pytest

from reports.brief.chart import Chart, Mark, Panel
from reports.brief.inlines import (
    Datum,
    Figure,
    Flag,
    Inlines,
    Strong,
    Text,
)
from reports.brief.model import (
    Brief,
    Callout,
    Cell,
    ChartFigure,
    Column,
    Cover,
    Deck,
    KeyFigures,
    Ledger,
    Ledgers,
    Listing,
    ListItem,
    Memo,
    Paragraph,
    Row,
    Slide,
    Table,
    Takeaway,
    Takeaways,
    Tile,
)
from reports.brief.walk import flagged, leaves
from reports.edition.comparing.marking import flagged_charts, mark, without_flags
from tests.edition.comparing.test_changes import fact, printed
from tests.edition.comparing.test_since import PROPERTIES, since

FIGURE = Figure("turnover", "sentence", "3 billion US dollars")
REVISED = Flag("\u00a0(revised)")


def brief(*blocks: Any, slides: tuple[Slide, ...] = ()) -> Brief:
    deck = Deck(PROPERTIES, Cover((), (), (), (), ()), (), slides)
    return Brief(Memo(PROPERTIES, blocks), deck)


def marked(*blocks: Any) -> tuple[Any, ...]:
    return mark(brief(*blocks), since(fact(), fact(value="3"))).memo.blocks


def flags(inlines: Inlines) -> list[str]:
    return [leaf.reads for leaf in leaves(inlines) if isinstance(leaf, Flag)]


def test_running_text_has_the_word_at_the_figure_once() -> None:
    [block] = marked(Paragraph((Strong((FIGURE,)), Text(", again "), FIGURE)))
    assert block.inlines == (Strong((FIGURE, REVISED)), Text(", again "), FIGURE)


def test_lists_panels_and_columns_are_marked_within() -> None:
    items = Listing((ListItem((Paragraph((FIGURE,)),)),))
    [panel, ledgers] = marked(Callout("status", "", (items,)), Ledgers((Ledger((), ((FIGURE,), (Text("no"),))),)))
    assert flagged(panel.blocks[0].items[0].blocks[0].inlines)
    assert [flagged(entry) for entry in ledgers.columns[0].entries] == [True, False]


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (fact(), fact(value="3", period="2024"), "new"),
        (fact(status="planned"), fact(value="3"), "new"),
        (None, fact(value="3"), "new"),
        (fact(), fact(value="3"), "revised"),
        (fact(comparator="="), fact(comparator=">"), "revised"),
    ],
)
def test_each_kind_of_change_has_its_word(before: Any, after: Any, word: str) -> None:
    made = mark(brief(Paragraph((FIGURE,))), since(before, after)).memo.blocks[0]
    assert flags(made.inlines) == [f"\u00a0({word})"]  # type: ignore[union-attr]


def test_a_row_has_the_word_at_its_name() -> None:
    table = Table("t", (), (Column(()), Column(())), (Row((Cell((Text("Turnover"),)), Cell((FIGURE,)))),))
    [made] = marked(table)
    assert made.rows[0].cells == (Cell((Text("Turnover"), REVISED)), Cell((FIGURE,)))


def test_a_tile_has_it_below_its_label_and_a_takeaway_behind_its_text() -> None:
    unit = Figure("turnover", "unit", "billion")
    tiles, takeaways = marked(
        KeyFigures((Tile(FIGURE, unit, (Text("Turnover"),), (Text("2024"),)),)),
        Takeaways((Takeaway((FIGURE,), (Text("is the turnover"),)),)),
    )
    assert tiles.tiles[0].period == (Text("2024"), REVISED)
    assert takeaways.items[0].inlines == (Text("is the turnover"), REVISED)


def chart(*reads: Figure | Datum) -> Chart:
    marks = tuple(Mark(str(number), "", None, (each,)) for number, each in enumerate(reads))
    return Chart("gas", "bars", (Text("Gas rose"),), (Text("cubic metres"),), (), (), (Panel("", "", marks),))


def test_a_chart_has_it_at_the_mark_and_in_the_line_that_heads_it() -> None:
    slide = Slide("s", "area", (Text("Gas"),), (ChartFigure(chart(FIGURE)),))
    made = mark(brief(ChartFigure(chart(FIGURE)), slides=(slide,)), since(fact(), fact(value="3")))
    in_memo, on_slide = made.memo.blocks[0].chart, made.deck.slides[0].blocks[0].chart  # type: ignore[union-attr]
    assert in_memo.panels[0].marks[0].reads == (FIGURE, REVISED)
    assert (flags(in_memo.headline), flags(in_memo.subtitle)) == ([REVISED.reads], [])
    assert (flags(on_slide.headline), flags(on_slide.subtitle)) == ([], [REVISED.reads])
    assert flagged_charts(made) == {"gas"}
    bare = without_flags(made, {"gas"})
    assert flagged_charts(bare) == frozenset()
    assert flagged(bare.memo.blocks[0].chart.headline)  # type: ignore[union-attr]


def test_a_figure_that_reads_as_before_is_not_marked() -> None:
    """The earlier level at a mark of its own, which a chart calls by the same fact."""
    earlier = Figure("turnover", "table", "1")
    before = fact(printed=[printed("2"), printed("1", "table")])
    [made] = mark(brief(ChartFigure(chart(earlier, FIGURE))), since(before, fact(value="3"))).memo.blocks
    assert [flagged(each.reads) for each in made.chart.panels[0].marks] == [False, True]  # type: ignore[union-attr]


def test_a_point_of_a_series_that_is_no_fact_is_marked_by_what_it_reads() -> None:
    points = [Datum("series:gas:value", "276"), Datum("series:gas:value", "420")]
    [block] = mark(brief(ChartFigure(chart(*points))), _of_series()).memo.blocks
    assert [flags(each.reads) for each in block.chart.panels[0].marks] == [[], [REVISED.reads]]  # type: ignore[union-attr]


def _of_series() -> Any:
    point = {"status": "given", "value": "1", "comparator": "=", "unit": "money", "currency": "", "scale": "one"}
    was, now = ({"gas": {"title": {}, "points": {"a": point | {"value": value}}}} for value in ("410", "420"))
    made = since(None, None, series=(was, now))
    then, here = ({"series:gas:value": [{"reads": "276"}, {"reads": reads}]} for reads in ("410", "420"))
    return replace(made, base=dict(made.base) | {"places": then}, places=here)


def test_titles_and_notes_of_slides_are_marked_and_an_event_at_its_title() -> None:
    slide = Slide("s", "content", (FIGURE,), (), notes=(Paragraph((FIGURE,)),))
    made = mark(brief(slides=(slide,)), since(fact(), fact(value="3"))).deck.slides[0]
    assert flagged(made.title)
    assert flagged(made.notes[0].inlines)  # type: ignore[union-attr]
    rows = ({"visit": {"title": {"en": "Visit"}, "when": when}} for when in ("2025-01-22", "2025-01-23"))
    moved = since(None, None, events=tuple(rows))
    date, title = Datum("events:visit:date", "23 January"), Datum("events:visit:title", "Visit")
    [block] = mark(brief(Paragraph((date, Text(" "), title))), moved).memo.blocks
    assert block.inlines == (date, Text(" "), title, REVISED)  # type: ignore[union-attr]
