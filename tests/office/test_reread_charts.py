"""The texts of charts, drawn and native."""

from reports.office.package import parse, read_package
from reports.office.reread_charts import chart_texts, picture_texts
from tests.office.papers import sound_presentation


def test_a_drawn_chart_says_its_texts_in_words_beside_the_outlines() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg"><title>Gas</title><!-- 99 --><desc>Two bars</desc>'
        '<g role="text" aria-label="more than 410"><use/></g><text>2<tspan>76</tspan></text></svg>'
    )
    assert picture_texts(parse(svg.encode())) == ("Gas", "Two bars", "more than 410", "276")


def test_a_label_that_matplotlib_draws_as_outlines_is_read_from_its_comment() -> None:
    groups = '<g id="text_2"><!-- 63% --><defs/></g><g id="axes_1"><!-- 7 --></g>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{groups}</svg>'
    assert picture_texts(parse(svg.encode())) == ("63%",)


def test_a_native_chart_says_its_caches_and_its_cells_with_the_names_of_row_and_series() -> None:
    texts = {each.where: each for each in chart_texts(read_package(sound_presentation()), "ppt/charts/chart1.xml")}
    value = texts["chart series 1, value 2"]
    assert (value.text, value.row, value.drawn) == ("1.6", ("now", "power"), True)
    assert texts["workbook, Sheet1!A2"].text == "earlier"
    assert texts["workbook, Sheet1!B3"].row == ("now", "power")
