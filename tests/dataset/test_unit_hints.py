"""What is said of a unit that is not known, as an officer writes it in facts.csv."""

import pytest

from reports.dataset.unit_hints import unit_hint
from reports.dataset.units import UNITS
from tests.dataset import desk


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("gigawatt", "write megawatt with scale thousand"),
        ("terawatt", "write megawatt with scale million"),
        ("gigawatt_hour", "write kilowatt_hour with scale million"),
        ("petawatt", "there are units of money, share"),
        ("megatonne", "write tonne with scale million"),
        ("euro", "write unit money, with currency EUR"),
        ("dollars", "write unit money, with currency USD"),
        ("vessel", "write ship"),
        ("piece", "name what is counted: visit, meeting"),
        ("items", "name what is counted: visit, meeting"),
        ("tons_of_fish", "there are units of money, share"),
        ("vist", "did you mean “visit”?"),
    ],
)
def test_the_hint_leads_to_a_unit_of_the_same_size_and_kind(written: str, hint: str) -> None:
    assert f"there is no unit “{written}”: {hint}" in desk.hints(facts=desk.fact_row(unit=written))


def test_no_metric_prefix_is_taken_for_a_slip_of_the_pen() -> None:
    for unit in ("watt", "watt_hour", "metre", "gram", "litre", "joule"):
        for prefix in ("milli", "centi", "kilo", "mega", "giga", "tera", "peta"):
            if prefix + unit not in UNITS:
                assert "did you mean" not in unit_hint(prefix + unit), prefix + unit
