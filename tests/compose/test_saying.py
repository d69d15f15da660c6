import pytest

from reports.brief.inlines import Datum, Figure, Text
from reports.brief.walk import plain
from reports.compose.known import PieceError
from reports.compose.saying import (
    begun_large,
    datum,
    earlier,
    event_date,
    fact_period,
    figure,
    is_printable,
    look_up,
    text_in,
    typed,
)
from reports.dataset.values import Basis, Phase
from reports.language.numbers import Form
from tests import make
from tests.compose.knowing import known


def test_a_text_of_the_dataset_keeps_its_cell() -> None:
    assert datum(known(), make.words("Gas"), "facts:gas:label") == (Datum("facts:gas:label", "Gas"),)


def test_a_missing_text_is_nothing() -> None:
    assert datum(known(), make.words(), "facts:gas:note") == ()


def test_a_text_without_translation_falls_back_to_another_language() -> None:
    assert text_in(known(), make.words(ru="Газ")) == "Газ"


def test_texts_of_the_dataset_get_typographic_quotes() -> None:
    assert text_in(known(), make.words('named "Digital"')) == "named “Digital”"


def test_a_figure_names_its_fact_and_form() -> None:
    fact = make.fact("trade.turnover", make.money("3", ">", scale="billion"))
    assert figure(known(), fact, Form.TABLE) == Figure("trade.turnover", "table", ">\u00a03")


def test_an_earlier_level_is_a_figure_of_the_same_fact() -> None:
    fact = make.fact("gas", make.quantity("410"), previous=make.quantity("276"))
    assert earlier(known(), fact) == Figure("gas", "previous", "276")


def test_an_assumed_period_is_never_printed() -> None:
    fact = make.fact(period=make.period("2024-09/2025-08"), period_basis=Basis.ASSUMED)
    assert plain(fact_period(known(), fact)) == "period not stated"
    assert not is_printable(fact.period, fact.period_basis)


@pytest.mark.parametrize(
    ("when", "phase", "reads"),
    [
        ("2025-01-22", Phase.UPCOMING, "22\u00a0January 2025"),
        ("2025", Phase.UPCOMING, "2025 (year\u00a0only)"),
        ("2024-07", Phase.PAST, "July 2024"),
        ("", Phase.UPCOMING, "date to be fixed"),
        ("", Phase.PAST, "date not stated"),
    ],
)
def test_an_event_is_dated_as_far_as_it_is_known(when: str, phase: Phase, reads: str) -> None:
    assert plain(event_date(known(), make.event(when=when, phase=phase))) == reads


def test_an_unknown_row_names_the_nearest() -> None:
    with pytest.raises(PieceError) as raised:
        look_up({"trade.turnover": 1}, "trade.turnovr", "fact")
    assert raised.value.hint == "did you mean trade.turnover?"


def test_words_of_a_template_may_not_hold_a_number() -> None:
    assert typed("Dates ahead") == (Text("Dates ahead"),)
    with pytest.raises(PieceError, match="typed by hand"):
        typed("Eight figures and 3 more")


def test_only_the_first_words_are_begun_large() -> None:
    assert begun_large((Text("official visit"), Text(", moscow"))) == (Text("Official visit"), Text(", moscow"))
    assert begun_large(()) == ()
