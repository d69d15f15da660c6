from reports.memo.anchors import Anchor
from reports.memo.fields import bookmarked, caption_number, field, page_of_pages, reference
from tests.memo.papers import found, parsed, reads

FIGURE = Anchor("chart-gas", 4, "Figure", "2", "Figure\u00a02")
ANNEX = Anchor("data", 5, "Annex", "D", "Annex\u00a0D", annex=True)


def test_a_field_begins_asks_and_ends_around_its_result() -> None:
    root = parsed(f"<w:p>{field('PAGE', '1')}</w:p>")
    assert found(root, "//w:fldChar/@w:fldCharType") == ["begin", "separate", "end"]
    assert found(root, "//w:instrText")[0].text == " PAGE "
    assert reads(root) == "1"


def test_the_bookmark_of_a_caption_holds_label_and_number_alone() -> None:
    root = parsed(f"<w:p>{caption_number(FIGURE, style='CaptionNumber', language='en-GB')}</w:p>")
    between = found(root, "//w:t[preceding::w:bookmarkStart and following::w:bookmarkEnd]")
    assert "".join(node.text for node in between) == "Figure\u00a02"
    assert reads(root) == "Figure\u00a02.\u2002"
    assert found(root, "//w:instrText")[0].text == r" SEQ Figure \* ARABIC "


def test_a_reference_asks_for_the_bookmark_and_shows_its_text() -> None:
    root = parsed(f"<w:p>{reference(FIGURE)}</w:p>")
    assert found(root, "//w:instrText")[0].text == r" REF _Ref400000005 \h "
    assert reads(root) == "Figure\u00a02"


def test_a_reference_to_an_annex_asks_for_its_number() -> None:
    root = parsed(f"<w:p>{reference(ANNEX)}</w:p>")
    assert r"\r" in found(root, "//w:instrText")[0].text
    assert reads(root) == "Annex\u00a0D"


def test_without_an_anchor_nothing_is_marked() -> None:
    assert bookmarked(None, "<w:r/>") == "<w:r/>"


def test_the_page_line_follows_the_label_of_the_language() -> None:
    root = parsed(f"<w:p>{page_of_pages('стр. {page} из {pages}', 7)}</w:p>")
    assert reads(root) == "стр. 1 из 7"
    assert [node.text for node in found(root, "//w:instrText")] == [" PAGE ", " NUMPAGES "]
