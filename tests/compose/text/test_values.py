"""A value never becomes text on its way."""

import pytest

from reports.brief.inlines import Datum
from reports.compose.text.values import Absent, Printed, Record, Refusal, Said, label
from tests import make
from tests.compose.desk import SHARE, TURNOVER, problems_of, refusals
from tests.compose.knowing import known

SAID = Said((Datum("facts:a:label", "words"),), "the label of a")


@pytest.mark.parametrize("value", [SAID, Record("the row", {}), Printed(())])
def test_str_of_a_value_raises(value: object) -> None:
    with pytest.raises(Refusal, match="cannot be turned into text"):
        str(value)
    with pytest.raises(Refusal):
        format(value)


@pytest.mark.parametrize(
    "expression",
    [
        "fact.trade.turnover | upper",
        "fact.trade.turnover | replace('3', '4')",
        "fact.trade.turnover | trim",
        "fact.trade.turnover ~ ' and more'",
        "[fact.trade.turnover, fact.trade.share] | join(', ')",
        "fact.trade.turnover + '!'",
        "'%s' % fact.trade.turnover",
        "'{}'.format(fact.trade.turnover)",
        "fact.trade.turnover | string",
        "fact.trade.turnover.value | round",
        "fact.trade.turnover.label | title",
        "[fact.trade.turnover]",
    ],
)
def test_no_filter_and_no_joining_eats_a_figure(expression: str) -> None:
    found = refusals(f"first line\n{{{{ {expression} }}}}", TURNOVER, SHARE)
    assert [line for _, line in found] == [2]


def test_an_empty_text_is_false_and_a_problem_when_printed() -> None:
    meeting = make.event("meeting")
    assert refusals('{% if event["meeting"].place %}x{% endif %}ok', meeting) == []
    assert refusals('at {{ event["meeting"].place }}', meeting) == [("nothing-to-print", 1)]


def test_a_missing_column_is_told_the_nearest() -> None:
    (problem,) = problems_of('{{ event["meeting"].titel }}', make.event("meeting"))
    assert problem.hint == "did you mean 'title'?"


def test_a_record_hides_what_it_does_not_list() -> None:
    with pytest.raises(Absent):
        Record("the row", {"id": "a"}).attribute("columns")


def test_a_label_with_a_digit_is_refused() -> None:
    with pytest.raises(Refusal, match="holds a number"):
        label(known(), "Figure 5")


def test_a_label_is_asked_for_by_its_words() -> None:
    with pytest.raises(Refusal, match="by its words"):
        label(known(), 12)  # type: ignore[arg-type]
