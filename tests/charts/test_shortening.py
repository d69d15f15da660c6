from reports.brief.walk import plain
from reports.charts.shortening import shortened
from tests.charts.examples import HBARS, PARTS, chart, english, ground, mark, panel, picture


def rows(count: int, kind: str = "hbars", step: int = -1) -> object:
    values = [str(100 + step * index) for index in range(count)]
    return chart(kind, panel(*(mark(f"Place {value}", value, value) for value in values)))


def test_thirty_rows_on_a_slide_become_the_first_and_a_word_on_the_rest() -> None:
    drawn = rows(30)
    (cut,) = shortened(drawn, ground("deck"), english()).panels  # type: ignore[arg-type]
    assert len(cut.marks) == 11
    last = cut.marks[-1]
    assert last.value is None
    assert last.name == "twenty others"
    assert plain(last.reads) == f"71 to {100 - len(cut.marks) + 1}"


def test_thirty_rows_are_readable_on_a_slide() -> None:
    for kind in ("hbars", "dots"):
        assert picture(rows(30, kind), "deck").crowded == ()  # type: ignore[arg-type]


def test_rows_that_find_room_are_all_kept() -> None:
    assert shortened(HBARS, ground("deck"), english()) is HBARS


def test_rows_in_another_order_than_their_values_are_never_cut() -> None:
    drawn = rows(30, step=1)
    assert shortened(drawn, ground("deck"), english()) is drawn  # type: ignore[arg-type]


def test_parts_of_a_whole_are_never_cut() -> None:
    assert shortened(PARTS, ground("deck"), english()) is PARTS
