"""Runs, paragraphs, colours and lines are written as DrawingML has them."""

from itertools import count

from reports.deck.markup import Pen, fill, frame_xml, inherited, outline, properties, run_xml
from reports.deck.slides import Para, Run
from reports.deck.template import Frame, Look
from reports.house.model import Stroke

HEAD = Look(24, True, "accent1", 0, 0, 1, 0)
TEXT = Look(18, False, "tx1", 4, 0, 1, 0, numbering="arabicPlain", bullet="accent3")


def pen() -> Pen:
    return Pen("en-GB", lambda url: f"rId-{url}", count(7))


def test_every_run_names_its_language() -> None:
    assert run_xml(Run("x"), pen(), None) == '<a:r><a:rPr lang="en-GB"></a:rPr><a:t>x</a:t></a:r>'
    assert run_xml(Run("\n"), pen(), None) == '<a:br><a:rPr lang="en-GB"/></a:br>'


def test_words_in_another_script_are_runs_of_their_own() -> None:
    made = run_xml(Run("says «Аргументы и факты» today"), pen(), None)
    assert [part.split('"')[0] for part in made.split(' lang="')[1:]] == ["en-GB", "ru", "en-GB"]


def test_text_is_escaped() -> None:
    assert "<a:t>&gt; 3 &amp; &lt;b&gt;</a:t>" in run_xml(Run("> 3 & <b>"), pen(), None)


def test_a_run_without_look_says_only_what_differs() -> None:
    assert ' b="1"' in run_xml(Run("x", bold=True), pen(), None, under=TEXT)
    assert ' b="1"' not in run_xml(Run("x", bold=True), pen(), None, under=HEAD)


def test_a_run_with_a_look_says_all_of_it() -> None:
    made = run_xml(Run("x"), pen(), HEAD)
    assert 'sz="2400" b="1"' in made
    assert '<a:schemeClr val="accent1"/>' in made


def test_a_link_is_related() -> None:
    made = run_xml(Run("x", link="https://example.org"), pen(), None)
    assert '<a:hlinkClick r:id="rId-https://example.org"/>' in made


def test_a_numbered_paragraph_says_its_number_and_keeps_its_colour() -> None:
    made = inherited(Para((Run("x"),), 1, 3), (HEAD, TEXT), pen())
    assert '<a:pPr lvl="1"><a:buClr><a:schemeClr val="accent3"/></a:buClr>' in made
    assert '<a:buAutoNum type="arabicPlain" startAt="3"/>' in made


def test_a_number_is_left_out_where_the_layout_has_none() -> None:
    assert "buAutoNum" not in inherited(Para((Run("x"),), 0, 3), (HEAD, TEXT), pen())


def test_a_run_that_borrows_a_look_carries_it() -> None:
    made = inherited(Para((Run("410"), Run(" m³", level=1)), 0), (HEAD, TEXT), pen())
    assert made.count("sz=") == 1
    assert 'sz="1800" b="0"' in made


def test_colours_are_theme_slots_and_may_be_paler() -> None:
    assert fill(Stroke("accent6")) == '<a:solidFill><a:schemeClr val="accent6"/></a:solidFill>'
    assert '<a:alpha val="40000"/>' in fill(Stroke("accent6", strength=40))
    assert fill(None) == "<a:noFill/>"


def test_lines_are_as_wide_as_the_house_says() -> None:
    assert outline(Stroke("accent1", 1.5)).startswith('<a:ln w="19050">')
    assert outline(None) == "<a:ln><a:noFill/></a:ln>"


def test_names_and_alt_text_are_attributes_with_ids_in_turn() -> None:
    writer = pen()
    named = properties(writer, "Chart: gas", alt="What is seen")
    assert named == '<p:cNvPr id="7" name="Chart: gas" descr="What is seen"/>'
    assert properties(writer, "Rule", hidden=True).startswith('<p:cNvPr id="8" name="Rule"><a:extLst>')


def test_frames_are_offsets_and_extents() -> None:
    assert frame_xml(Frame(1, 2, 3, 4)) == '<a:xfrm><a:off x="1" y="2"/><a:ext cx="3" cy="4"/></a:xfrm>'
