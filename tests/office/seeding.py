"""One defect seeded into a sound paper, and what the checks say of it."""

import re
from collections.abc import Callable

from reports.office.check import check_docx, check_pptx
from reports.problems import Problem
from tests.office.papers import sound_document, sound_presentation
from tests.office.patching import Change, patched


def in_document(changes: dict[str, Change]) -> tuple[Problem, ...]:
    return check_docx(patched(sound_document(), changes), "memo.docx")


def in_presentation(changes: dict[str, Change]) -> tuple[Problem, ...]:
    return check_pptx(patched(sound_presentation(), changes), "deck.pptx")


def swap(pattern: str, replacement: str, count: int = 1) -> Callable[[bytes], bytes]:
    """The first match of `pattern` (or `count` of them, 0 for all) replaced; the test fails when nothing matches."""

    def change(xml: bytes) -> bytes:
        after, made = re.subn(pattern, replacement, xml.decode(), count=count, flags=re.DOTALL)
        assert made, f"nothing matches {pattern}"
        return after.encode()

    return change


def codes(problems: tuple[Problem, ...]) -> set[str]:
    return {problem.code for problem in problems}
