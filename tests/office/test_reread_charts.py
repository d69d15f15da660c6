"""The texts of charts, drawn and native."""

from reports.office.charts.book import chart_book
from reports.office.charts.part import chart_part
from reports.office.charts.value import Label, NativeChart
from reports.office.package import Package, parse, read_package
from reports.office.reread_charts import chart_texts, picture_texts
from tests.office.natives import BOLD, PLAIN, native, point, series
from tests.office.papers import sound_presentation


def test_a_drawn_chart_says_its_texts_in_words_beside_the_outlines() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg"><title>Gas</title><!-- 99 --><desc>Two bars</desc>'
        '<g role="text" aria-label="more than 410"><use/></g><text>2<tspan>76</tspan></text></svg>'
    )
    assert picture_texts(parse(svg.encode())) == ("Gas", "Two bars", "more than 410", "276")


def test_a_label_that_matplotlib_draws_as_outlines_is_read_from_its_comment() -> None:
    groups = '<g id="text_2"><!-- &gt; 63% &amp; up --><defs/></g><g id="axes_1"><!-- 7 --></g>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{groups}</svg>'
    assert picture_texts(parse(svg.encode())) == ("> 63% & up",)


def test_a_native_chart_says_its_caches_and_its_cells_with_the_names_of_row_and_series() -> None:
    texts = {each.where: each for each in chart_texts(read_package(sound_presentation()), "ppt/charts/chart1.xml")}
    value = texts["chart series 1, value 2"]
    assert (value.text, value.row, value.drawn) == ("1.6", ("now", "power"), True)
    assert texts["workbook, Sheet1!A2"].text == "earlier"
    assert texts["workbook, Sheet1!B3"].row == ("now", "power")


def test_what_a_point_is_called_in_its_label_and_in_the_workbook_is_read_with_it() -> None:
    label = Label("about 7", BOLD, "ctr", name="on budget places", name_letters=PLAIN)
    chart = native(
        series("parts", point("7", "about 7", part="on budget places", label=label), point("2")), part="what it is"
    )
    texts = {each.where: each for each in chart_texts(packed(chart), "word/charts/chart1.xml")}
    assert texts["chart series 1, value 1"].row == ("on budget places", "Gas", "parts")
    assert texts["chart series 1, value 1"].label == "about 7"
    assert texts["chart series 1, label 1"].text == "on budget places about 7"
    assert texts["workbook, Data!B2"].row == ("on budget places", "about 7", "Gas", "parts")


def packed(chart: NativeChart) -> Package:
    """A package with nothing but a chart and its workbook."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
    link = f'<Relationship Id="rId1" Type="{kind}" Target="../embeddings/chart1.xlsx"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Package(
        {
            "word/charts/chart1.xml": chart_part(chart),
            "word/charts/_rels/chart1.xml.rels": f'<Relationships xmlns="{space}">{link}</Relationships>'.encode(),
            "word/embeddings/chart1.xlsx": chart_book(chart),
        }
    )
