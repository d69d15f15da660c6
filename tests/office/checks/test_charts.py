"""Each defect of a native chart, seeded into a sound presentation, is found."""

import pytest

from tests.office.patching import Change
from tests.office.seeding import codes, in_presentation, swap

CHART = "ppt/charts/chart1.xml"


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("chart-cache", swap("<c:v>1.6</c:v>", "<c:v>nan</c:v>")),
        ("chart-cache", swap("<c:v>1.6</c:v>", "<c:v>INF</c:v>")),
        ("chart-cache", swap('<c:pt idx="1"><c:v>1.6', '<c:pt idx="2"><c:v>1.6')),
        ("chart-axis", swap('crossAx val="', 'crossAx val="-')),
        ("chart-axis", swap('crossAx val="', 'crossAx val="1')),
        ("chart-workbook", swap("<c:v>1.6</c:v>", "<c:v>1.7</c:v>")),
        ("chart-workbook", swap("<c:v>earlier</c:v>", "<c:v>before</c:v>")),
    ],
)
def test_a_defect_of_a_chart_is_found(code: str, change: Change) -> None:
    assert code in codes(in_presentation({CHART: change}))


def test_a_chart_without_its_workbook_is_found() -> None:
    links = "ppt/charts/_rels/chart1.xml.rels"
    assert "chart-workbook" in codes(
        in_presentation({CHART: swap("<c:externalData.*</c:externalData>", ""), links: None})
    )
