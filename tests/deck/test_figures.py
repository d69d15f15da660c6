"""Key figures side by side: units beside their numbers, or all below them."""

from reports.brief.model import KeyFigures, Tile
from reports.deck.slides import Text, reads
from tests.deck.making import figure, planned, say, slide, tile

WIDE = ("€1,240.9", "billion")


def first_lines(*tiles: Tile) -> list[str]:
    made, problems = planned(slide(KeyFigures(tiles), layout="meeting"))
    assert problems == ()
    said = [each for each in made.slides[1].elements if isinstance(each, Text) and each.slot.role.startswith("figure")]
    return [reads(each.paragraphs[0].runs) for each in said]


def bare(number: str) -> Tile:
    return Tile(figure(number), figure("", "unit"), say("growth"), say("2024"))


def test_a_unit_stands_beside_its_number_where_all_have_room() -> None:
    assert first_lines(tile(), tile("410", "million m³"), bare("3.2%")) == ["> $3 billion", "410 million m³", "3.2%"]


def test_where_one_has_no_room_all_units_stand_below_and_labels_level() -> None:
    assert first_lines(tile(*WIDE), tile("410", "million m³"), bare("3.2%"), bare("177.4")) == [
        "€1,240.9\nbillion",
        "410\nmillion m³",
        "3.2%\n\u00a0",
        "177.4\n\u00a0",
    ]


def test_a_figure_that_would_be_too_long_with_a_line_more_leaves_all_as_they_are() -> None:
    label = "growth of the output of the economy of the whole country"
    long = Tile(figure("3.2%"), figure("", "unit"), say(label), say("2024"))
    assert first_lines(tile(*WIDE), long, tile(), tile()) == ["€1,240.9 billion", "3.2%", *["> $3 billion"] * 2]
