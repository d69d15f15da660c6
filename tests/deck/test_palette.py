"""A colour that is not read keeps its hue, in a shade that is."""

import pytest

from reports.deck.palette import Palette, instead
from reports.house.model import Shade
from reports.office.contrast import GRAPHIC, TEXT, contrast

LIGHT = {
    **{"tx1": "000000", "bg1": "FFFFFF", "tx2": "1F497D", "bg2": "EEECE1", "accent1": "4F81BD", "accent2": "C0504D"},
    **{"accent3": "9BBB59", "accent4": "8064A2", "accent5": "4BACC6", "accent6": "F79646"},
}
DARK = LIGHT | {"tx1": "FFFFFF", "bg1": "10182B", "tx2": "EEECE1", "bg2": "22304F"}


def on(*grounds: str, colours: dict[str, str] | None = None) -> Palette:
    return Palette(colours or LIGHT, grounds or ("FFFFFF",))


def test_a_shade_is_one_of_the_programme_s_own() -> None:
    assert on().shade("accent1", TEXT) == Shade("accent1", (("lumMod", 75_000),))
    lighter = Shade("accent4", (("lumMod", 60_000), ("lumOff", 40_000)))
    assert on("10182B", colours=DARK).shade("accent4", TEXT) == lighter


def test_what_is_read_stays_as_it_is() -> None:
    assert on().shade("accent1", GRAPHIC) == Shade("accent1")


@pytest.mark.parametrize("ground", ["FFFFFF", "10182B", "7A1F2B", "C9C9C9"])
def test_every_shade_is_read_on_its_ground(ground: str) -> None:
    palette = on(ground, colours=DARK if ground == "10182B" else LIGHT)
    texts = instead(palette)
    for slot in ("tx1", "tx2", "accent1", "accent3", "accent6"):
        assert palette.worst(palette.seen(texts.get(slot, Shade(slot)))) >= TEXT, slot


def test_on_a_gradient_the_worst_stop_counts() -> None:
    palette = on("FFFFFF", "9DB2CC")
    assert palette.worst(palette.seen(palette.shade("accent2", TEXT))) >= TEXT
    assert palette.shade("accent2", TEXT) != on().shade("accent2", TEXT)


def test_text_of_the_theme_that_is_not_read_there_gives_way_to_what_is() -> None:
    assert on("222222").ink == Shade("bg1")


def test_a_panel_on_which_text_is_not_read_gives_way() -> None:
    assert "bg2" not in instead(on())
    assert instead(on(colours=LIGHT | {"bg2": "808080"}))["bg2"] == Shade("bg1", (("lumMod", 95_000),))


@pytest.mark.parametrize("palette", [on(), on("10182B", colours=DARK)])
def test_hairlines_are_faint_and_greys_are_seen(palette: Palette) -> None:
    assert 1.2 < palette.worst(palette.seen(palette.hairline)) < 3
    assert palette.worst(palette.grey) >= GRAPHIC
    assert contrast(palette.grey, palette.seen(palette.ink)) > GRAPHIC


def test_what_is_second_is_text_2_only_where_that_is_a_grey() -> None:
    assert instead(on())["tx2"] == Shade("tx1", (("lumMod", 65_000), ("lumOff", 35_000)))
    assert "tx2" not in instead(on(colours=LIGHT | {"tx2": "44546A"}))
    blue = DARK | {"tx2": "7FB2FF"}
    assert instead(on("10182B", colours=blue))["tx2"] == Shade("tx1", (("lumMod", 65_000),))


def test_what_is_second_is_read_on_the_panel_too() -> None:
    for panel in ("EEECE1", "D0D0D0", "BFBFBF"):
        colours = LIGHT | {"bg2": panel, "accent1": "000000", "accent3": "000000"}
        palette = on(colours=colours)
        texts = instead(palette)
        assert "bg2" not in texts
        assert contrast(palette.seen(texts["tx2"]), panel) >= TEXT
