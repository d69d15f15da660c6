"""The XML of a native chart: what is cached, what labels read, what an open end is."""

from dataclasses import replace
from decimal import Decimal

import pytest
from lxml import etree

from reports.office.charts.part import chart_part, number_text
from reports.office.charts.value import Form, Frame, Label, NativeChart, Scale
from reports.office.package import parse
from tests.office.natives import BOLD, FLOOR, PLAIN, native, point, series

NAMES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
}


def found(chart: NativeChart, path: str) -> list[str]:
    result = parse(chart_part(chart)).xpath(path, namespaces=NAMES)
    assert isinstance(result, list)
    return [each if isinstance(each, str) else etree.tostring(each, encoding="unicode") for each in result]


def test_values_are_cached_as_the_decimal_strings_of_the_data() -> None:
    assert found(FLOOR, "//c:numCache/c:pt/c:v/text()") == ["410.50", "90"]


@pytest.mark.parametrize(("value", "text"), [("1E+3", "1000"), ("0.10", "0.10"), ("-0.00001", "-0.00001")])
def test_no_number_has_an_exponent(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


def test_a_gap_is_no_point_and_is_shown_as_one() -> None:
    assert found(FLOOR, "//c:val//c:pt/@idx") == ["0", "1"]
    assert found(FLOOR, "//c:val//c:ptCount/@val") == ["2", "2"]
    assert found(FLOOR, "//c:dispBlanksAs/@val") == ["gap"]


def test_a_label_is_the_text_of_its_cell() -> None:
    assert found(FLOOR, "//c:dLbl//a:fld/a:t/text()") == ["410.50", "more than 90"]
    assert found(FLOOR, "//c15:dlblRangeCache/c:pt/c:v/text()") == ["410.50", "more than 90"]
    assert found(FLOOR, "//c15:f/text()") == ["Data!$D$2:$D$3", "Data!$E$2:$E$3"]


def test_a_name_stands_before_the_value_as_a_run_of_its_own() -> None:
    label = Label("7", BOLD, "r", name="Exports & more", name_letters=PLAIN, moved=(0.0, -0.05))
    chart = native(series("Exports", point("7", "7", label=label), point("8")), form=Form.LINES)
    assert found(chart, "//c:dLbl//a:r/a:t/text()") == ["Exports & more "]
    assert found(chart, "//c:dLbl/c:layout//c:y/@val") == ["-0.05"]


def test_an_open_end_is_a_line_with_a_head_whose_length_is_no_number_of_the_data() -> None:
    assert found(FLOOR, "//c:errBars/c:val/@val") == ["12.5"]
    assert found(FLOOR, "//c:errBars//a:tailEnd/@type") == ["arrow"]
    assert "12.5" not in found(FLOOR, "//c:v/text()")


def test_a_colour_of_the_theme_is_named_and_any_other_copied() -> None:
    assert found(FLOOR, "//c:ser[1]/c:spPr/a:solidFill/a:schemeClr/@val") == ["accent1"]
    other = native(series("stated", point("1"), point("2")), setting=FLOOR.setting)
    assert "srgbClr" not in chart_part(other).decode()


def test_axes_are_two_with_positive_ids_that_meet() -> None:
    ids = found(FLOOR, "//c:catAx/c:axId/@val | //c:valAx/c:axId/@val")
    assert sorted(ids) == ["1", "2"]
    assert sorted(found(FLOOR, "//c:crossAx/@val")) == ["1", "2"]


def test_levels_are_written_only_where_there_is_a_step() -> None:
    assert found(FLOOR, "//c:valAx/c:delete/@val") == ["1"]
    scaled = native(series("stated", point("1"), point("2")), scale=Scale(Decimal(0), Decimal(4), Decimal(2)))
    assert found(scaled, "//c:valAx/c:delete/@val | //c:majorUnit/@val") == ["0", "2"]


def test_names_of_which_some_are_left_out_are_not_broken_into_lines() -> None:
    made = native(series("stated", point("1"), point("2")), setting=replace(FLOOR.setting, skip=3))
    assert found(made, "//c:catAx/c:tickLblSkip/@val") == ["3"]
    assert found(made, "//c:catAx/c:txPr/a:bodyPr/@rot") == ["-60000000"]
    assert found(FLOOR, "//c:catAx/c:txPr/a:bodyPr/@rot") == ["0"]


def test_an_area_is_bounded_by_a_line_through_the_same_cells() -> None:
    chart = native(series("Balance", point("1"), point("-2", "−2", side="r")), form=Form.AREAS)
    assert found(chart, "//c:val//c:f/text()") == ["Data!$B$2:$B$3"] * 2
    assert found(chart, "//c:ser/c:idx/@val") == ["0", "1"]
    assert found(chart, "//c:areaChart//c:dLbls") == []


def test_a_heading_stands_at_the_left_edge_and_keys_where_they_are_told() -> None:
    chart = native(
        series("stated", point("1"), point("2")), heading=(("Natural gas", BOLD),), keys=Frame(0.0, 0.1, 0.5, 0.1)
    )
    assert found(chart, "//c:title//a:t/text()") == ["Natural gas"]
    assert found(chart, "//c:legend//c:y/@val") == ["0.1"]
    assert found(FLOOR, "//c:autoTitleDeleted/@val") == ["1"]
