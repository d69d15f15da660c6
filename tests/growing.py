"""Papers of any size, for asking how their cost grows: slides, rows of a memo's table, pictures.

In: a size. Out: work to be done, ready to be timed or counted: a paper written, sealed, checked and read back.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from reports.brief.model import Block, Memo
from reports.deck.plan import plan
from reports.deck.write import write_deck
from reports.memo.write import write_memo
from reports.office.check import check_docx, check_pptx
from reports.office.reread import reread
from reports.office.seal import seal
from tests.deck import making
from tests.memo import papers
from tests.office.papers import png

MOMENT = datetime(2025, 1, 21, tzinfo=UTC)
Work = Callable[[], None]


def slides(count: int) -> Work:
    """A deck of so many slides with a chart of their own each, and notes."""
    deck = making.deck(
        *(
            making.slide(
                making.chart(f"chart-{number}"),
                making.takeaways(("90%", "of it.")),
                layout="area",
                title=f"Message {number}",
                id=f"s{number}",
            )
            for number in range(count)
        )
    )

    def work() -> None:
        made, problems = plan(deck, making.house(), making.english())
        assert problems == ()
        pictures = {name: _drawing(number) for number, name in enumerate(made.chart_sizes)}
        package = seal(write_deck(made, pictures, making.house()), MOMENT)
        check_pptx(package, "deck.pptx")
        reread(package)

    return work


def rows(count: int) -> Work:
    """A memo with one table of so many rows."""
    table = papers.table(*((f"Indicator {number}", str(number)) for number in range(count)))
    return _memo((table,), {})


def pictures(count: int) -> Work:
    """A memo of so many charts."""
    charts = tuple(papers.chart(f"chart-{number}") for number in range(count))
    return _memo(charts, {f"chart-{number}": _drawing(number) for number in range(count)})


def _memo(blocks: tuple[Block, ...], pictures: Mapping[str, making.Drawing]) -> Work:
    def work() -> None:
        content, problems = write_memo(Memo(papers.properties(), blocks), pictures, papers.house(), papers.english())
        assert problems == ()
        package = seal(content, MOMENT)
        check_docx(package, "memo.docx")
        reread(package)

    return work


def _drawing(number: int) -> making.Drawing:
    """A picture unlike any other: equal bytes would be one part."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><text>{number}</text></svg>'
    return making.Drawing(png=png(60 + number % 100, 20 + number // 100), svg=svg.encode(), alt=f"Chart {number}.")
