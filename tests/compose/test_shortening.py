"""Words from data cut to the room of a slide."""

from hypothesis import given
from hypothesis import strategies as st

from reports.brief.inlines import Datum, Figure, Inlines, Text
from reports.brief.walk import plain
from reports.compose.shortening import CELL, MOST_ROWS, cell_rooms, finding_line, shortened
from tests import make
from tests.compose.knowing import known


def test_what_fits_stays_as_it_is() -> None:
    words: Inlines = (Datum("facts:a:label", "Trade in goods"),)
    assert shortened(words, 20) is words


def test_a_long_text_ends_after_a_whole_word_with_an_ellipsis() -> None:
    words: Inlines = (Datum("facts:a:label", "Trade in goods, services and ideas"),)
    assert shortened(words, 16) == (Datum("facts:a:label", "Trade in goods…"),)


def test_a_word_that_no_column_holds_is_cut_itself() -> None:
    assert plain(shortened((Text("The " + "x" * 60),), 90, longest_word=10)) == "The xxxxxxxxx…"


def test_a_figure_is_kept_whole_or_left_out() -> None:
    words: Inlines = (Text("Trade came to "), Figure("a", "short", "$3 bn"), Text(" in the year before the talks"))
    assert plain(shortened(words, 18)) == "Trade came to…"


@given(st.text(alphabet="abc déж,", min_size=1), st.integers(min_value=2, max_value=40))
def test_nothing_is_longer_than_its_room(text: str, most: int) -> None:
    assert len(plain(shortened((Text(text),), most))) <= most


def test_a_finding_is_label_figure_and_period() -> None:
    fact = make.fact("trade", make.money("4.2", ">", scale="billion"), period=make.period("2025"))
    assert plain(finding_line(known(fact), fact)) == "Label of trade: > $4.2 bn (2025)".replace(
        "> $4.2 bn ", ">\u00a0$4.2\u00a0bn\u00a0"
    )


def test_a_long_period_may_stand_on_a_line_of_its_own() -> None:
    fact = make.fact("trade", make.money("4.2", ">", scale="billion"), period=make.period("2025-01/2025-10"))
    assert plain(finding_line(known(fact), fact)).endswith("bn (January–October\u00a02025)")


def test_a_long_label_takes_two_lines_while_the_slide_has_lines_to_spare() -> None:
    full = cell_rooms([(70, 10)] * MOST_ROWS)
    assert full == (2 * CELL, *[52] * (MOST_ROWS - 1))
    assert cell_rooms([(70, 10)] * 3) == (2 * CELL,) * 3


def test_a_short_unit_leaves_more_of_the_line_to_its_label() -> None:
    assert cell_rooms([(50, 2), (20, 30)]) == (60, CELL)
    assert cell_rooms([(50, 2)], wide=True) == (74,)
