from reports.brief.inlines import Note, Text
from reports.brief.model import ChartFigure, Table
from reports.memo.citing import cited
from tests.memo.papers import chart, paragraph, table, words


def test_sources_stay_in_a_line_where_the_house_says_so() -> None:
    blocks = (chart(), table())
    assert cited(blocks, "line") == blocks


def test_the_source_of_a_figure_becomes_a_note_at_its_caption() -> None:
    (block,) = cited((chart(note=words("Not stated.")),), "footnotes")
    assert isinstance(block, ChartFigure)
    assert block.chart.headline == (Text("Supplies rose"), Note(words("Source: note.")))
    assert (block.chart.source, block.chart.note) == ((), words("Not stated."))


def test_the_source_of_a_table_becomes_a_note_at_its_caption() -> None:
    (block,) = cited((table(),), "footnotes")
    assert isinstance(block, Table)
    assert (block.caption[-1], block.source) == (Note(words("Source: note.")), ())


def test_a_table_without_a_caption_keeps_its_line() -> None:
    blocks = (table(caption=()), paragraph("text"))
    assert cited(blocks, "footnotes") == blocks
