"""Word's fields with their results: caption numbers, cross-references, page numbers.

In: anchors and words. Out: XML of complex fields (ISO/IEC 29500-1, 17.16.18): begin, instruction, separate, result,
end. The result is right as written, so nothing has to be updated on opening and no `w:updateFields` makes Word ask.
PAGE and NUMPAGES are laid out anew by every program that pages. It must not know blocks.
"""

from xml.sax.saxutils import escape

from reports.memo.anchors import NO_BREAK_SPACE, Anchor
from reports.memo.markup import run, run_properties

EN_SPACE = "\u2002"


def field(instruction: str, result: str, *, style: str = "", language: str = "") -> str:
    """One complex field that prints `result`."""
    properties = run_properties(style, language)
    return begin_field(instruction, properties) + run(result, style=style, language=language) + end_field(properties)


def begin_field(instruction: str, properties: str = "") -> str:
    """A field up to its result, which may go on over paragraphs."""
    asked = f'<w:r>{properties}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return _mark("begin", properties) + asked + _mark("separate", properties)


def end_field(properties: str = "") -> str:
    """The run that ends a complex field (ECMA-376 part 1, 17.16.18)."""
    return _mark("end", properties)


def caption_number(anchor: Anchor, *, style: str, language: str) -> str:
    """ "Figure 1." with its number counted by SEQ, and the bookmark around what a reference repeats."""
    label = run(f"{anchor.label}{NO_BREAK_SPACE}", style=style, language=language)
    number = field(rf"SEQ {anchor.label} \* ARABIC", anchor.number, style=style, language=language)
    end = run(f".{EN_SPACE}", style=style, language=language)
    return bookmarked(anchor, label + number) + end


def bookmarked(anchor: Anchor | None, content: str) -> str:
    """The content between the bookmark's start and end; without an anchor, the content alone."""
    if anchor is None:
        return content
    start = f'<w:bookmarkStart w:id="{anchor.id}" w:name="{anchor.bookmark}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{anchor.id}"/>'


def reference(anchor: Anchor, *, style: str = "", language: str = "") -> str:
    r"""A live cross-reference. To an annex it repeats the number of the paragraph (`\r`: without its full stop)."""
    switches = r"\r \h" if anchor.annex else r"\h"
    return field(f"REF {anchor.bookmark} {switches}", anchor.reads, style=style, language=language)


def bookmark_text(anchor: Anchor, reads: str, *, style: str = "", language: str = "") -> str:
    """A live repetition of the words a bookmark holds."""
    return field(rf"REF {anchor.bookmark} \h", reads, style=style, language=language)


def page_of_pages(pattern: str, pages: int, *, style: str = "", language: str = "") -> str:
    """A label such as "page {page} of {pages}" with both numbers as fields."""
    before, _, rest = pattern.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return (
        run(before, style=style, language=language)
        + field("PAGE", "1", style=style, language=language)
        + run(between, style=style, language=language)
        + field("NUMPAGES", str(pages), style=style, language=language)
        + run(after, style=style, language=language)
    )


def _mark(kind: str, properties: str) -> str:
    return f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>'
