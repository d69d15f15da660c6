"""What may be printed of a row, and what may not."""

from decimal import Decimal
from fractions import Fraction

from reports.dataset.values import Basis, Status
from reports.proof.readings import levels, readings, units
from tests.make import dataset, fact, money, period, point, quantity, series
from tests.proof.prints import english, known


def texts(subject: str, *records: object) -> set[str]:
    said = known() if not records else dataset(*records)  # type: ignore[arg-type]
    return {reading.text for reading in readings(said, english()) if reading.subject == subject}


def test_a_fact_reads_in_every_form_of_the_language() -> None:
    found = texts("facts:trade.turnover")
    assert {"more than 3 billion us dollars", "> $3 bn", "> $3 billion", "> 3", "more than 3", "2024"} <= found


def test_a_floor_never_reads_as_a_level() -> None:
    assert {"3 billion us dollars", "$3 bn", "3"} & texts("facts:trade.turnover") == set()


def test_a_level_reads_in_the_scale_an_axis_may_have() -> None:
    assert "more than 3,000 million us dollars" in texts("facts:trade.turnover")


def test_a_withheld_value_has_no_reading_and_no_level() -> None:
    hidden = fact("a.b", money("7"), status=Status.CONFIDENTIAL, period=None, as_of="")
    assert texts("facts:a.b", hidden) == set()
    assert list(levels(dataset(hidden), english())) == []


def test_an_assumed_period_has_no_reading() -> None:
    assumed = fact("a.b", period=period("2023"), period_basis=Basis.ASSUMED)
    assert "2023" not in texts("facts:a.b", assumed)


def test_the_change_of_two_stated_levels_may_be_printed_and_of_a_bound_may_not() -> None:
    rose = fact("a.b", quantity("7"), previous=quantity("5"))
    bound = fact("a.b", quantity("7", ">"), previous=quantity("5"))
    assert "+2" in texts("facts:a.b", rose)
    assert "+2" not in texts("facts:a.b", bound)


def test_the_change_of_whole_per_cents_may_be_printed_as_the_paper_says_it() -> None:
    rose = fact("a.b", quantity("82", unit="percent"), previous=quantity("76", unit="percent"))
    assert "≈ +6 pp" in texts("facts:a.b", rose)


def test_a_number_without_its_unit_asks_for_the_unit() -> None:
    found = {r.text: r for r in readings(known(), english()) if r.subject == "facts:trade.turnover"}
    assert (found["> 3"].bare, found["> 3"].unit) == (True, "billion us dollars")
    assert not found["> $3 bn"].bare


def test_a_count_needs_no_unit_beside_it() -> None:
    found = {r.text: r for r in readings(known(), english()) if r.subject == "facts:visits.count"}
    assert (found["5"].bare, found["5"].unit) == (True, "")


def test_a_point_of_its_own_reads_by_itself() -> None:
    alone = series("gas", point("gas", quantity("12", "~")))
    assert "about 12 visits" in texts("series:gas:0", alone)


def test_levels_are_exact_in_every_scale() -> None:
    found = set(levels(dataset(fact("a.b", money("2.5", scale="billion"))), english()))
    assert (Fraction(Decimal("2500")), "facts:a.b", "million us dollars") in found


def test_a_level_that_is_counted_one_by_one_needs_no_unit() -> None:
    found = {value: unit for value, _, unit in levels(dataset(fact("a.b", quantity("5"))), english())}
    assert found[Fraction(5)] == ""
    assert Fraction(5, 1000) not in found  # thousands are written out
    assert found[Fraction(5, 1_000_000)] == "million visits"


def test_what_the_desk_allows_may_stand_anywhere() -> None:
    assert any(reading.free and reading.text == "24/7" for reading in readings(known(), english()))


def test_figures_are_left_out_when_their_numbers_stand_in_no_paper() -> None:
    said = {r.text for r in readings(known(), english(), {"3"}) if r.subject == "facts:trade.turnover"}
    assert {"more than 3 billion us dollars", "> $3 bn"} <= said
    assert "more than 3,000 million us dollars" not in said


def test_units_are_those_of_all_readings() -> None:
    assert units(known(), english()) == {r.unit for r in readings(known(), english()) if r.unit}
