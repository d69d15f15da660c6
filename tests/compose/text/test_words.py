"""Short texts of case.yaml and charts.yaml."""

import pytest

from reports.brief.inlines import Figure, Text
from reports.brief.walk import plain
from reports.compose.known import PieceError
from reports.compose.text.words import render_words
from reports.problems import Place
from tests import make
from tests.compose.desk import TURNOVER
from tests.compose.knowing import known

PLACE = Place("data/case/case.yaml", 4)


def test_a_text_holds_figures_and_typography() -> None:
    inlines = render_words(known(TURNOVER), make.words('"Trade" of {{ fact.trade.turnover.short }}'), PLACE)
    assert inlines == (Text("“Trade” of "), Figure("trade.turnover", "short", ">\u00a0$3\u00a0bn"))


def test_a_text_in_another_language_stands_in() -> None:
    assert plain(render_words(known(), make.words(ru="Слова"), PLACE)) == "Слова"
    assert render_words(known(), make.words(), PLACE) == ()


def test_a_figure_in_words_does_not_stop_a_short_text() -> None:
    assert plain(render_words(known(), make.words("Growth of six per cent"), PLACE)) == "Growth of six per cent"


@pytest.mark.parametrize("text", ["in 2024", "{{ fact.trade.turnvr }}", "{{ 5 }}", "{% if %}", "a\n\n- list", "\ue000"])
def test_every_problem_has_the_place_of_the_text_and_quotes_it(text: str) -> None:
    with pytest.raises(PieceError) as caught:
        render_words(known(TURNOVER), make.words(text), PLACE)
    assert caught.value.problems
    assert {problem.place for problem in caught.value.problems} == {PLACE}
    assert all(text.strip()[:8] in problem.message for problem in caught.value.problems)


def test_all_problems_of_a_text_are_told() -> None:
    with pytest.raises(PieceError) as caught:
        render_words(known(), make.words("7 {{ nobody }} {{ 5 }}"), PLACE)
    assert [p.code for p in caught.value.problems] == ["unknown-name", "bare-number", "hand-typed-number"]
