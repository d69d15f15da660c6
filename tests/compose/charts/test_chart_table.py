import pytest

from reports.brief.model import Table
from reports.brief.walk import plain
from reports.compose.charts.chart_table import chart_table
from reports.compose.known import PieceError
from reports.compose.pieces.by_name import PIECES
from tests import make
from tests.compose.charts.test_coursing import at, crossed, yearly
from tests.compose.knowing import cells, heads, known, only_table

FUND = make.fact("fund", make.money("165"), status="planned")
MONEY = make.series(
    "money",
    make.point("money", make.money("3000", ">"), category=make.words("Trade")),
    make.point("money", make.money("165"), fact="fund", status=FUND.status, category=make.words("Fund")),
)


def table(*rows: object, **spec: object) -> Table:
    ids = [row.id for row in rows if isinstance(row, type(MONEY))]
    return only_table(chart_table(known(*rows, charts=(make.chart_spec("c", *ids, **spec),)), "c"))


def test_rows_say_what_the_marks_say_bounds_and_plans_too() -> None:
    found = table(FUND, MONEY)
    assert cells(found) == [["Trade", "more than 3,000"], ["Fund", "165 (plan)"]]
    assert heads(found)[-1] == "Million US\u00a0dollars"


def test_courses_have_a_column_each_and_a_row_for_each_time() -> None:
    found = table(crossed("growth", "Northland", "Southmoor"))
    assert heads(found) == ["Period", "Northland", "Southmoor"]
    assert cells(found)[0] == ["2020", "2%", "2%"]
    assert len(found.rows) == 3


def test_small_multiples_are_columns_too() -> None:
    assert heads(table(crossed("growth", "a", "b"), kind="multiples")) == ["Period", "a", "b"]


def test_a_time_that_one_course_lacks_is_a_dash() -> None:
    one, other = yearly("growth", "1", "2", "3"), yearly("rates", "1", "2", "3", "4")
    assert cells(table(one, other))[-1] == ["2023", "–", "4%"]


def test_a_lone_course_is_a_list_of_times() -> None:
    found = table(make.series("growth", at("2020"), at("2021", None), at("2022"), at("2023")))
    assert cells(found)[1] == ["2021", "not available"]


def test_headline_and_source_are_those_of_the_chart() -> None:
    found = table(FUND, MONEY)
    assert plain(found.caption)
    assert found.id == "c-data"


def test_an_unknown_chart_is_refused() -> None:
    with pytest.raises(PieceError):
        chart_table(known(), "c")


def test_templates_may_ask_for_it() -> None:
    assert PIECES["chart_table"] is chart_table
