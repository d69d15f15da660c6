"""The words of a template's own header and footer: each in the language its letters tell, none that marks a paper.

In: the root of a header or footer, the tag of the paper, words that mark one. Out: the same, runs in another script
named and, where they hold both, parted; the marks of an earlier paper gone. It must not know papers. A letterhead in
English stands above a memo in Russian: left to the paper's language, a speller would find every word of it wrong. An
old memo taken as a template says DRAFT for itself: the new one has its own mark, or is final.
"""

from collections.abc import Collection
from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn

from reports.language.scripts import by_language
from reports.memo.template import found

VML = "{urn:schemas-microsoft-com:vml}"
AFTER_LANGUAGE = ("eastAsianLayout", "specVanish", "oMath")
"""What stands after `w:lang` among the properties of a run (ISO/IEC 29500-1, 17.3.2.28)."""


def speak_letters(root: Any, tag: str) -> None:
    """Mark every run whose letters are not those of its language, or of the paper's where it names none."""
    for run in found(root, ".//w:r[count(w:t) = 1]"):
        named = found(run, "w:rPr/w:lang/@w:val")
        pieces = by_language(run.find(qn("w:t")).text or "", named[0] if named else tag)
        if all(spoken == (named[0] if named else tag) for _, spoken in pieces):
            continue
        for number, (words, spoken) in enumerate(pieces):
            part = run if number == len(pieces) - 1 else _before(run)
            _say(part, words, spoken)


def unmarked(root: Any, marks: Collection[str]) -> None:
    """Take out what says no more than one of these words, in whatever letters: a line, a part of one, a watermark."""
    said = {mark.casefold() for mark in marks if mark}
    for paragraph in found(root, ".//w:p[not(ancestor::w:sdt)]"):
        if _words(paragraph) in said and not found(paragraph, ".//w:sdt | .//w:drawing | .//w:fldChar"):
            _empty(paragraph)
    for run in found(root, ".//w:r[not(ancestor::w:sdt)]"):
        if _words(run) in said:
            run.getparent().remove(run)
    for shape in list(root.iter(f"{VML}textpath")):
        if shape.get("string", "").strip().casefold() in said:
            for picture in shape.iterancestors(qn("w:pict")):
                picture.getparent().remove(picture)


def _words(node: Any) -> str:
    return "".join(text.text or "" for text in found(node, ".//w:t")).strip().casefold()


def _empty(paragraph: Any) -> None:
    """Without its words, and gone where its place can do without a paragraph."""
    parent = paragraph.getparent()
    if len(found(parent, "w:p")) > 1:
        parent.remove(paragraph)
        return
    for run in found(paragraph, "w:r"):
        paragraph.remove(run)


def _before(run: Any) -> Any:
    """A run like this before it, for a piece of its words; what else it holds stays with the last."""
    part = deepcopy(run)
    for child in list(part):
        if child.tag not in (qn("w:rPr"), qn("w:t")):
            part.remove(child)
    run.addprevious(part)
    return part


def _say(run: Any, words: str, tag: str) -> None:
    text = run.find(qn("w:t"))
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    properties = run.get_or_add_rPr()
    language = properties.find(qn("w:lang"))
    if language is None:
        language = properties.makeelement(qn("w:lang"))
        after = found(properties, " | ".join(f"w:{name}" for name in AFTER_LANGUAGE))
        if after:
            after[0].addprevious(language)
        else:
            properties.append(language)
    language.set(qn("w:val"), tag)
