from reports.memo import markup
from tests.memo.papers import found, parsed, reads


def test_words_are_escaped_and_keep_their_blanks() -> None:
    root = parsed(markup.paragraph("Body", markup.run(' a < b & "c" ')))
    assert reads(root) == ' a < b & "c" '
    assert found(root, "//w:t/@xml:space") == ["preserve"]


def test_tabs_and_line_breaks_become_words_own() -> None:
    root = parsed(markup.paragraph("Body", markup.run("one\ttwo\nthree")))
    assert [child.tag.rpartition("}")[2] for child in found(root, "//w:r/*")] == ["t", "tab", "t", "br", "t"]


def test_a_run_without_words_is_not_written() -> None:
    assert markup.run("", style="Strong") == ""


def test_a_style_stands_before_the_language_as_the_schema_wants() -> None:
    root = parsed(f"<w:p>{markup.run('x', style='Strong', language='ru-RU')}</w:p>")
    assert [child.tag.rpartition("}")[2] for child in found(root, "//w:rPr/*")] == ["rStyle", "lang"]


def test_a_table_is_as_wide_as_its_columns_and_says_what_it_shows() -> None:
    row = markup.row((markup.cell(100, "<w:p/>"), markup.cell(50, "<w:p/>")), header=True)
    root = parsed(markup.table("T", (100, 50), (row,), title='A "title"', description="Two columns"))
    assert found(root, "//w:tblW/@w:w") == ["150"]
    assert found(root, "//w:gridCol/@w:w") == ["100", "50"]
    assert found(root, "//w:tblCaption/@w:val") == ['A "title"']
    assert len(found(root, "//w:trPr[w:cantSplit]/w:tblHeader")) == 1


def test_a_language_stands_where_word_asks_for_its_letters() -> None:
    for tag, attribute in (("ru-RU", "val"), ("ar", "bidi"), ("zh", "eastAsia")):
        assert found(parsed(f"<w:p>{markup.run('x', language=tag)}</w:p>"), f"//w:lang/@w:{attribute}") == [tag]
