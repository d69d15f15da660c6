"""Topics and areas, translations, seats."""

from reports.dataset.case import Case
from reports.dataset.rules_coverage import (
    missing_translations,
    shared_places_at_table,
    texts_from_the_right,
    topics_without_area,
)
from reports.problems import Place
from tests import make
from tests.dataset import desk


def test_a_topic_that_no_area_has_is_a_warning_once() -> None:
    facts = [make.fact("trade.a"), make.fact("sport.a"), make.fact("sport.b")]
    found = topics_without_area(make.dataset(*facts, case=make.case(areas=(make.area("trade"),))))
    assert [(problem.row, problem.place.column) for problem in found] == [("sport", "topic")]


def test_a_case_without_areas_needs_none() -> None:
    assert list(topics_without_area(make.dataset(make.fact("trade.a")))) == []


def test_a_missing_translation_is_told_once_for_each_kind_of_text() -> None:
    facts = [
        make.fact(f"trade.{name}", label=make.words("Name"), statement=make.words(), row=Place("facts.csv", line))
        for line, name in enumerate("abc", 2)
    ]
    named = make.fact("trade.d", label=make.words(en="Name", ru="Имя"), statement=make.words())
    source = make.source(title=make.words(ru="Имя", en="Name"))
    dataset = make.dataset(*facts, named, source, case=_case("en-GB", "ru"))
    found = [(str(problem.place), problem.message) for problem in missing_translations(dataset)]
    assert found == [("facts.csv:2:label_ru", "3 texts of “label” not in ru: another language stands in, marked")]


def test_a_text_without_language_serves_every_language() -> None:
    case = desk.CASE.replace("[en-GB]", "[ru]")
    found = [problem.row for problem in missing_translations(desk.known(case=case))]
    assert "title_ru" in found
    assert "texts_ru" not in found


def test_texts_of_the_case_count_too() -> None:
    dataset = make.dataset(case=make.case(languages=("ru",), title=make.words(en="Visit")))
    assert "texts_ru" in [problem.row for problem in missing_translations(dataset)]


def test_words_written_from_right_to_left_are_told_with_their_text() -> None:
    fact = make.fact("trade.a", label=make.words("נפט"))
    (problem,) = texts_from_the_right(make.dataset(fact))
    assert (problem.code, problem.row, problem.place.column) == ("right-to-left", "label", "label")
    assert "נפט" in problem.message
    assert list(texts_from_the_right(make.dataset(make.fact("trade.b")))) == []


def test_words_of_another_language_than_the_papers_are_not_printed() -> None:
    fact = make.fact("trade.a", label=make.words(en="Oil", he="נפט"))
    assert list(texts_from_the_right(make.dataset(fact, case=_case("en-GB")))) == []


def test_two_people_of_one_side_cannot_share_a_place() -> None:
    people = [make.person("a"), make.person("b"), make.person("c", side="guest"), make.person("d", protocol_order=None)]
    found = shared_places_at_table(make.dataset(*people))
    assert [(problem.row, problem.place.column) for problem in found] == [("b", "protocol_order")]


def test_people_whose_column_of_sides_was_misspelt_share_no_place() -> None:
    assert list(shared_places_at_table(make.dataset(make.person("a", side=""), make.person("b", side="")))) == []


def _case(*languages: str) -> Case:
    said = make.words(en="Text", ru="Текст")
    meeting = make.meeting(place=said, kind=said)
    return make.case(languages=languages, title=said, meeting=meeting, office=said, sender=said, recipient=said)
