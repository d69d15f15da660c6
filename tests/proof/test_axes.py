"""Ticks and years above a timeline are told from figures."""

import pytest

from reports.office.reread import Kind, Passage
from reports.proof.axes import is_tick, years_alone
from reports.proof.known import know
from tests.proof.prints import english, known

KNOWN = know(known(), english())


def label(text: str, *others: str, kind: Kind = Kind.DRAWN) -> Passage:
    return Passage("here", text, (text,), setting=others, kind=kind)


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("25%", ("Rouble", "0", "25%", "50%")),
        ("2020", ("1995", "2000", "2005", "2020")),
        ("1,000", ("0", "500", "Gas", "1,000")),
        ("−5%", ("North", "10%", "0", "−5%", "5%", "0", "−5%")),
    ],
)
def test_numbers_at_equal_steps_in_a_picture_are_an_axis(text: str, texts: tuple[str, ...]) -> None:
    assert is_tick(label(text, *texts), KNOWN)


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("26%", ("0", "26%", "50%")),
        ("50", ("0", "50")),
        ("14", ("0", "7", "14")),
        ("410", ("276", "410", "0", "25", "50")),
        ("about 25", ("0", "about 25", "50", "75")),
    ],
)
def test_other_numbers_are_no_ticks(text: str, texts: tuple[str, ...]) -> None:
    assert not is_tick(label(text, *texts), KNOWN)


def test_only_a_picture_has_ticks() -> None:
    assert not is_tick(label("25%", "0", "25%", "50%", kind=Kind.TEXT), KNOWN)


def test_years_alone_in_their_shapes_are_gathered() -> None:
    assert years_alone(label("2025", "Talks", "2024", "2025", kind=Kind.TEXT)) == (2024, 2025)
    assert years_alone(label("2025", "Talks", "2025", kind=Kind.TEXT)) == ()
    assert years_alone(label("in 2025", "2024", "2025", kind=Kind.TEXT)) == ()
