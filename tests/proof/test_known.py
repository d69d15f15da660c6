"""What sets rows apart is worked out from all of them."""

from reports.office.reread import reread
from reports.proof.known import know
from reports.proof.reading_text import NUMBER, numbers_in, plainly
from tests.make import dataset, fact, point, series, words
from tests.proof.prints import deck, english, known, memo


def test_readings_are_found_by_their_first_number() -> None:
    text = "it was more than 3 billion us dollars in 2024"
    found = know(known(), english()).readings.standing(text, NUMBER.finditer(text))
    assert "more than 3 billion us dollars" in {text[start:end] for start, end, _ in found}


def test_a_word_that_many_rows_share_tells_nothing() -> None:
    facts = [fact(f"a.n{n}", label=words(f"Exports of {n}"), statement=words("")) for n in "abcde"]
    assert "expor" in know(dataset(*facts), english()).common


def test_in_a_small_dataset_every_word_tells() -> None:
    assert "label" not in know(dataset(fact("a.b"), fact("c.d")), english()).common


def test_a_number_alone_names_no_row() -> None:
    assert "2024" not in know(dataset(fact("a.b", label=words("2024"))), english()).names


def test_rows_of_one_measure_and_one_label_are_rivals_together() -> None:
    facts = [fact(f"a.n{n}", label=words("Deliveries of gas by pipeline")) for n in "ab"]
    found = know(dataset(*facts), english()).rivals
    (groups,) = found.values()
    assert [ids for ids in groups.values() if ids == {"facts:a.na", "facts:a.nb"}]


def test_a_long_series_does_not_make_its_own_words_common() -> None:
    points = tuple(point("wine", category=words(f"Region {n}")) for n in "abcdefgh")
    assert "wine" not in know(dataset(fact("a.b"), series("wine", *points, title=words("Wine"))), english()).common


def test_what_stands_in_a_paper_is_found_whether_or_not_other_numbers_are_known() -> None:
    texts = [plainly(passage.text) for passage in (*reread(memo()), *reread(deck()))]
    whole, asked = (know(known(), english(), numbers).readings for numbers in (None, numbers_in(texts)))
    for text in texts:
        assert list(asked.standing(text, NUMBER.finditer(text))) == list(whole.standing(text, NUMBER.finditer(text)))
