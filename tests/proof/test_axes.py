"""Ticks, years above a timeline and values of native charts are told from figures."""

import pytest

from reports.office.reread import Kind, Passage
from reports.proof.axes import is_level, is_tick, years_alone
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


def test_a_value_of_a_native_chart_is_the_level_of_a_row_it_speaks_of() -> None:
    assert is_level(Passage("here", "410.0", ("Gas deliveries", "410.0")), KNOWN)
    assert is_level(Passage("here", "0.41", ("Gas deliveries", "0.41")), KNOWN)
    assert not is_level(Passage("here", "411", ("Gas deliveries", "411")), KNOWN)
    assert not is_level(Passage("here", "410", ("Schools", "410")), KNOWN)
