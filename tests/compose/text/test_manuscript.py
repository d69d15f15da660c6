"""A place is found again by the words as they were typed."""

import time

from reports.compose.text.manuscript import MOST_PROBLEMS, Manuscript, Source, find
from reports.compose.text.marks import Marks
from reports.problems import Place
from tests.compose.knowing import known

HOUSE = Source("memo.md.j2", "first\nin 2024 it rose\n")
CASE = Source("memo.en.md.j2", "a 2024 b\n\nbut in 2024 it fell\n")


def test_the_words_around_decide_between_equal_numbers() -> None:
    assert find((HOUSE, CASE), "in 2024 it rose", "2024") == Place("memo.md.j2", 2, "4")
    assert find((HOUSE, CASE), "in 2024 it fell", "2024") == Place("memo.en.md.j2", 3, "8")


def test_a_mark_in_between_does_not_hinder() -> None:
    mark = Marks().mark_inlines(())
    assert find((HOUSE, CASE), f"{mark} but in 2024 it fell {mark}", "2024") == Place("memo.en.md.j2", 3, "8")


def test_a_text_within_another_file_has_that_place() -> None:
    place = Place("case.yaml", 7)
    assert find((Source("case.yaml", "in 2024", place),), "in 2024", "2024") == place


def test_what_stands_nowhere_names_the_template_and_shows_the_words() -> None:
    manuscript = Manuscript(Marks(), known().language, (HOUSE, CASE))
    manuscript.complain("code", "this is wrong", "words from elsewhere", about="elsewhere")
    (problem,) = manuscript.problems
    assert problem.place == Place("memo.md.j2")
    assert "words from elsewhere" in problem.message


def test_the_same_problem_is_kept_once() -> None:
    manuscript = Manuscript(Marks(), known().language, (HOUSE,))
    manuscript.complain("code", "wrong", "first", about="first")
    manuscript.complain("code", "wrong", "first", about="first")
    assert len(manuscript.problems) == 1


def test_a_line_with_thousands_of_faults_is_answered_at_once() -> None:
    line = " ".join(f"{number} ** a" for number in range(3000))
    manuscript = Manuscript(Marks(), known().language, (Source("memo.en.md.j2", line),))
    started = time.process_time()
    for _ in range(3000):
        manuscript.complain("code", "always the same", line, about="**")
    for number in range(3000):
        manuscript.complain("code", f"wrong {number}", line, about="**")
    assert time.process_time() - started < 10
    assert len(manuscript.problems) == MOST_PROBLEMS
    assert [problem.message for problem in manuscript.problems].count("always the same") == 1
