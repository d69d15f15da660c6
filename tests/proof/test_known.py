"""What sets rows apart is worked out from all of them."""

from reports.proof.known import know
from tests.make import dataset, fact, words
from tests.proof.prints import english, known


def test_readings_are_found_by_their_first_number() -> None:
    found = {next(iter(alike.values())).text: first for first, alike in know(known(), english()).readings["3"]}
    assert found["more than 3 billion us dollars"] == len("more than ")


def test_a_word_that_many_rows_share_tells_nothing() -> None:
    facts = [fact(f"a.n{n}", label=words(f"Exports of {n}"), statement=words("")) for n in "abcde"]
    assert "expor" in know(dataset(*facts), english()).common


def test_in_a_small_dataset_every_word_tells() -> None:
    assert "label" not in know(dataset(fact("a.b"), fact("c.d")), english()).common


def test_a_number_alone_names_no_row() -> None:
    assert "2024" not in know(dataset(fact("a.b", label=words("2024"))), english()).names
