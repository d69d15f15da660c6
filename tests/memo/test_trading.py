from itertools import product

import pytest

from reports.memo.trading import STEPS, Text, Trader, fewest_lines, heights


def text(*words: float, name: bool = False) -> Text:
    """A text of words so wide, a point between them."""
    begins = [sum(words[:place]) + place for place in range(len(words))]
    return Text(tuple(begins), tuple(begin + word for begin, word in zip(begins, words, strict=True)), name)


def column(*texts: Text, least: float = 20, taken: float = 0) -> Trader:
    return Trader(least, max(each.ends[-1] for each in texts) + taken, taken, texts)


def lines(columns: list[Trader], widths: list[float]) -> int:
    found = (heights(each, width)[0] for each, width in zip(columns, widths, strict=True))
    return sum(map(max, zip(*found, strict=True)))


def test_a_column_of_prose_takes_the_width_that_saves_lines_of_the_table() -> None:
    """Names that would take two lines beside three of prose are left at two."""
    names = column(*[text(20, 20, 20)] * 9)
    prose = column(*[text(*[9] * 30)] * 9)
    widths = fewest_lines([names, prose], 120)
    assert lines([names, prose], widths) == 9 * 3
    assert sum(widths) == pytest.approx(120)


def test_no_other_way_to_share_the_width_takes_fewer_lines() -> None:
    columns = [
        column(*(text(*[8 + (row * part) % 7] * (part + row % 4 * part)) for row in range(12))) for part in (3, 5, 7)
    ]
    spare = 160 - 60
    shares = ((a, b, STEPS - a - b) for a, b in product(range(STEPS + 1), repeat=2) if a + b <= STEPS)
    best = min(lines(columns, [20 + part * spare / STEPS for part in share]) for share in shares)
    assert lines(columns, fewest_lines(columns, 160)) <= best * 1.02


def test_a_short_word_does_not_stand_alone_on_a_last_line_where_another_column_can_give() -> None:
    dates = column(text(20, 20, 6), least=20)
    said = column(text(*[9] * 12), least=20)
    width = fewest_lines([dates, said], 106)[0]
    assert heights(dates, width)[1] == 0
    assert heights(dates, 42)[1] > 0


def test_a_name_stays_on_one_line_where_that_costs_no_further_line() -> None:
    names = column(text(20, 20, name=True), text(20))
    prose = column(text(5), text(*[9] * 9))
    assert fewest_lines([names, prose], 75)[0] >= 40.9


def test_padding_takes_no_words() -> None:
    assert heights(column(text(20, 20), taken=10), 45)[0] == (2,)
    assert heights(column(text(20, 20), taken=10), 51)[0] == (1,)


def test_only_a_sample_of_a_long_table_is_measured() -> None:
    few, many = (
        fewest_lines([column(*[text(20, 20)] * rows), column(*[text(*[9] * 30)] * rows)], 120) for rows in (9, 9000)
    )
    assert many == pytest.approx(few)
