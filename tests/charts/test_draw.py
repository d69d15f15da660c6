import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image

from reports.brief.chart import Chart, Mark, Panel
from reports.charts.draw import AIR, KINDS, draw, draw_fitting, fitting, lay_out
from reports.charts.look import POINTS_PER_CM, sheet
from reports.charts.scene import ASCENT, Box, Scene, Words, clashes, words_of
from reports.house.model import Size
from tests.charts.examples import (
    BARS,
    COLUMNS,
    EACH,
    HBARS,
    LEVELS,
    LOOK,
    NAVY,
    SIZES,
    STEEL,
    WHITE,
    chart,
    course,
    english,
    event,
    ground,
    grouped_rows,
    mark,
    panel,
    picture,
    pixel,
    russian,
    said,
    scene,
)

ROOT = Path(__file__).resolve().parents[2]
PAPERS = ["memo", "deck", "loose"]
NAME = "Cooperation agreement of the ministries of both countries on youth"
NAME_RU = "Соглашение о сотрудничестве министерств двух стран по делам молодёжи"


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("drawn", EACH, ids=lambda drawn: drawn.kind)
def test_nothing_meets_or_leaves_the_picture(drawn: Chart, paper: str) -> None:
    assert picture(drawn, paper).crowded == ()


@pytest.mark.parametrize("paper", ["memo", "deck"])
@pytest.mark.parametrize("drawn", EACH, ids=lambda drawn: drawn.kind)
def test_no_text_is_under_the_smallest_size(drawn: Chart, paper: str) -> None:
    assert min(text.size for text in words_of(scene(drawn, paper))) >= LOOK.types[paper].small


@pytest.mark.parametrize("drawn", EACH, ids=lambda drawn: drawn.kind)
def test_text_is_never_pale(drawn: Chart) -> None:
    """Ink, slate and navy on paper, paper on navy alone: 4.5 : 1 and more."""
    colours = ground().colours
    shapes = scene(drawn)
    for text in words_of(shapes):
        assert text.colour in {colours[role] for role in ("ink", "slate", "navy", "paper")}
        if text.colour == colours["paper"]:
            assert [box for box in shapes if isinstance(box, Box) and _holds(box, text)][-1].fill == colours["navy"]


def _holds(box: Box, text: Words) -> bool:
    """Whether a filled box lies behind a text."""
    across = box.x <= text.left and text.left + text.width <= box.x + box.width
    return bool(box.fill) and across and box.y < text.y < box.y + box.height


def lengthened(kind: str, rows: int, name: str) -> Chart:
    """A chart of so many rows, each with this name and a floor, a plan or a derived value."""
    states = ("stated", "derived", "planned")
    marks = [
        mark(name, str(37 * index + 5), f"more than {37 * index}", comparator=">", state=states[index % 3])
        for index in range(rows)
    ]
    if kind == "parts":
        rest = mark("others", "50", "50", state="derived")
        whole = mark("in all", "60", "60")
        return chart(kind, *[Panel(name, "", (mark("some", "10", "10"), rest), total=whole) for _ in range(rows)])
    if kind == "shares":
        rest = mark("others", "70", "70%", state="derived")
        return chart(kind, *[Panel(name, "%", (mark(name, "30", "30%"), rest), None, True) for _ in range(rows)])
    if kind in ("lines", "slope"):
        values = ("4", "9") if kind == "slope" else ("4", "7", "5", "9")
        names = [f"{name} {letter}" for letter in "abcdefghijkl"[:rows]]
        return chart(kind, panel(*(each for one in names for each in course(one, 2020, *values))))
    if kind == "multiples":
        return chart(kind, *[panel(*course("", 2020, "4", "7", "-5"), title=name) for _ in range(rows)])
    if kind in ("columns", "areas"):
        return chart(kind, panel(*course("", 2020, *(str(37 * index - 50) for index in range(rows)))))
    if kind == "grouped":
        return chart(
            kind, panel(*grouped_rows(("Exports", name), *((f"{name} {row}", ("4", "-5")) for row in range(rows))))
        )
    if kind == "timeline":
        years = [2000 + 2 * index for index in range(rows)]
        return chart(kind, panel(*(event(f"{year}-03-01", f"1 March {year}", name) for year in years)))
    return chart(kind, panel(*marks))


SIGNS: Mapping[str, Sequence[int]] = {"above": (1,), "below": (-1,), "mixed": (1, -1), "unlike": (1, 1_000_000)}
"""What the values of a chart are multiplied by, one after another: huge ones stand beside tiny ones in the last."""


def varied(kind: str, rows: int, name: str, signs: str) -> Chart:
    """Such a chart with its values above or below zero, on both sides of it, or of unlike size."""
    drawn = lengthened(kind, rows, name)
    if kind in ("parts", "shares", "timeline"):
        return drawn
    return replace(drawn, panels=tuple(replace(one, marks=_times(one.marks, SIGNS[signs])) for one in drawn.panels))


def _times(marks: Sequence[Mark], factors: Sequence[int]) -> tuple[Mark, ...]:
    values = (abs(one.value or 0) * factors[index % len(factors)] for index, one in enumerate(marks))
    return tuple(
        replace(one, value=value, reads=said(f"{value:,}".replace("-", "\u2212")))
        for one, value in zip(marks, values, strict=True)
    )


def overlapping(texts: Sequence[Words], width: float, height: float) -> list[str]:
    """What the eye would circle, worked out without the check of the layouts themselves."""
    boxes = [(text, text.left, text.y - 0.7 * text.size, text.left + text.width, text.y) for text in texts]
    found = [
        text.reads
        for text, left, top, right, bottom in boxes
        if left < -1 or top < -1 or right > width + 1 or bottom > height + 1
    ]
    for (one, *first), (other, *second) in combinations(boxes, 2):
        across = min(first[2], second[2]) - max(first[0], second[0])
        down = min(first[3], second[3]) - max(first[1], second[1])
        if across > 0.5 and down > 0.5:
            found.append(f"{one.reads} / {other.reads}")
    return found


@given(
    some.sampled_from(sorted(KINDS)),
    some.sampled_from(["memo", "deck"]),
    some.integers(1, 14),
    some.integers(3, 60),
    some.sampled_from(sorted(SIGNS)),
    some.sampled_from([NAME, NAME_RU]),
)
@settings(max_examples=120, deadline=None)
def test_text_stands_free_and_inside_and_is_large_enough_or_the_picture_says_it_is_crowded(
    kind: str, paper: str, rows: int, letters: int, signs: str, name: str
) -> None:
    drawn = varied(kind, rows, name[:letters].strip(), signs)
    size = SIZES[paper] if paper == "deck" else fitting(drawn, SIZES[paper], LOOK, english(), paper)
    ground = sheet(LOOK, size, paper)
    shapes = lay_out(drawn, ground, english(), paper)
    assert min(text.size for text in words_of(shapes)) >= ground.small
    crowded = clashes(shapes, ground.width, ground.height)
    assert crowded or not overlapping(words_of(shapes), ground.width, ground.height)
    assert not crowded or rows > (4 if kind == "parts" else 5)


@given(some.sampled_from(sorted(KINDS)), some.integers(2, 12), some.integers(3, 60))
@settings(max_examples=40, deadline=None)
def test_a_memo_chart_grows_until_every_label_stands_free(kind: str, rows: int, letters: int) -> None:
    drawn = lengthened(kind, rows, NAME[:letters].strip())
    size = fitting(drawn, SIZES["memo"], LOOK, english(), "memo")
    assert size.width == SIZES["memo"].width
    points = (size.width * POINTS_PER_CM, size.height * POINTS_PER_CM)
    assert clashes(_laid_out(drawn, size), *points) == ()


def _laid_out(drawn: Chart, size: Size) -> Scene:
    return lay_out(drawn, sheet(LOOK, size, "memo"), english(), "memo")


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("letters", [3, 60])
@pytest.mark.parametrize("paper", ["memo", "deck"])
def test_five_rows_fit_their_place_with_short_and_long_names(kind: str, letters: int, paper: str) -> None:
    rows = 4 if kind == "parts" and paper == "memo" else 5
    assert picture(lengthened(kind, rows, NAME[:letters].strip()), paper).crowded == ()


def test_what_cannot_fit_is_named() -> None:
    crowded = picture(lengthened("parts", 12, NAME), "deck").crowded
    assert any(NAME.split()[0] in text for text in crowded)


@pytest.mark.parametrize("drawn", [BARS, COLUMNS, lengthened("hbars", 5, "Gas")], ids=lambda drawn: drawn.kind)
def test_a_size_that_is_enough_is_kept(drawn: Chart) -> None:
    assert fitting(drawn, SIZES["memo"], LOOK, english(), "memo") == SIZES["memo"]


@pytest.mark.parametrize("kind", ["bars", "hbars", "dots", "parts", "shares", "grouped", "tiles", "timeline"])
def test_one_row_takes_less_than_the_place_of_many(kind: str) -> None:
    """No empty half of a picture below a row, and no bar as thick as a hand."""
    size = fitting(lengthened(kind, 1, "Gas"), SIZES["memo"], LOOK, english(), "memo")
    assert size.width == SIZES["memo"].width
    assert size.height <= 0.55 * SIZES["memo"].height


@pytest.mark.parametrize("kind", ["hbars", "shares", "grouped", "parts"])
def test_one_row_on_a_slide_is_a_bar_and_no_block(kind: str) -> None:
    (*_, thickest) = sorted(
        shape.height for shape in scene(lengthened(kind, 1, "Gas"), "deck") if isinstance(shape, Box)
    )
    assert thickest <= 3.5 * ground("deck").text


def test_a_loose_picture_keeps_its_size_for_its_headline_and_source() -> None:
    assert fitting(LEVELS, SIZES["loose"], LOOK, english(), "loose") == SIZES["loose"]


@pytest.mark.parametrize("drawn", EACH, ids=lambda drawn: drawn.kind)
def test_words_in_the_memo_stand_off_the_lines_of_text_above_and_below(drawn: Chart) -> None:
    tops = [words.y - ASCENT * words.size for words in words_of(scene(drawn, "memo"))]
    feet = [words.y for words in words_of(scene(drawn, "memo"))]
    assert min(tops) >= AIR - 0.01
    assert max(feet) <= ground("memo").height - AIR


def test_a_text_that_no_face_can_draw_is_named() -> None:
    assert picture(chart("hbars", panel(mark("漢字", "4", "4"), mark("Gas", "3", "3")))).missing == ("漢字",)
    assert picture(HBARS).missing == ()


def test_a_loose_picture_carries_headline_measure_and_source_the_others_do_not() -> None:
    inside = {"Supplies rose", "Million dollars, 2024", "Source: a note."}
    assert inside <= {text.reads for text in words_of(scene(BARS, "loose"))}
    assert not inside & {text.reads for text in words_of(scene(BARS, "memo"))}


@pytest.mark.pictures
def test_a_picture_has_exactly_the_pixels_of_its_place() -> None:
    image = Image.open(io.BytesIO(picture(BARS, "deck").png))
    assert image.size == (1460, 890)


@pytest.mark.pictures
def test_bars_are_filled_by_their_state_and_nothing_stands_above_the_lower_one() -> None:
    drawn = picture(BARS)
    earlier, latest, *_ = (shape for shape in scene(BARS) if isinstance(shape, Box))
    assert pixel(drawn, earlier.x + earlier.width / 2, earlier.y + earlier.height / 2) == STEEL
    assert pixel(drawn, latest.x + latest.width / 2, latest.y + latest.height / 2) == NAVY
    assert pixel(drawn, earlier.x + 2, latest.y + 2) == WHITE


@pytest.mark.pictures
def test_a_derived_bar_is_white_inside_and_a_floor_has_its_chevron_in_navy() -> None:
    drawn = picture(LEVELS, "deck")
    derived, floor = (shape for shape in scene(LEVELS, "deck") if isinstance(shape, Box))
    assert pixel(drawn, derived.x + derived.width / 2, derived.y + derived.height / 2, 200) == WHITE
    above = {pixel(drawn, floor.x + floor.width / 2, floor.y - 1 - step / 2, 200) for step in range(100)}
    assert NAVY in above


@pytest.mark.pictures
def test_nothing_is_drawn_beyond_the_longest_label() -> None:
    drawn = picture(HBARS)
    for y in (2, 60, 120, 170):
        assert pixel(drawn, ground().width - 0.6, y) == WHITE


@pytest.mark.parametrize("drawn", EACH, ids=lambda drawn: drawn.kind)
def test_the_same_chart_gives_the_same_bytes(drawn: Chart) -> None:
    assert picture(drawn) == picture(drawn)


def test_a_loose_picture_is_an_svg_alone() -> None:
    alone = picture(BARS, "loose")
    assert (alone.png, alone.svg[:5]) == (b"", b"<?xml")


SCRIPT = (
    "import hashlib; from tests.charts.examples import EACH, picture, russian; "
    "print(hashlib.sha256(b''.join(p.png + p.svg + p.alt.encode() for c in EACH "
    "for p in (picture(c), picture(c, 'deck', russian())))).hexdigest())"
)
HOSTILE = "path.simplify: True\npath.simplify_threshold: 1\nfont.size: 30\ntext.hinting: force_autohint\n" + (
    "text.usetex: True\nlines.scale_dashes: False\nsvg.fonttype: none\nsavefig.bbox: tight\nfigure.facecolor: red\n"
    "patch.antialiased: False\npath.sketch: 5, 100, 2\naxes.unicode_minus: False\nfigure.autolayout: True\n"
)


def test_a_chart_that_fits_itself_is_the_one_drawn_at_that_size() -> None:
    for drawn in EACH:
        size = fitting(drawn, SIZES["memo"], LOOK, english(), "memo")
        fitted = draw_fitting(drawn, SIZES["memo"], LOOK, english(), "memo")
        assert fitted == draw(drawn, size, LOOK, english(), "memo")


def test_another_process_home_zone_locale_and_hash_seed_give_the_same_bytes(tmp_path: Path) -> None:
    """In a home that cannot be written, beside settings that would change every picture, and without a word."""
    here = hashlib.sha256()
    for drawn in EACH:
        for one in (picture(drawn), picture(drawn, "deck", russian())):
            here.update(one.png + one.svg + one.alt.encode())
    outside = os.environ | {
        "PYTHONHASHSEED": "4711",
        "TZ": "Asia/Bishkek",
        "LANG": "C",
        "LC_ALL": "C",
        "HOME": os.devnull,
        "MPLCONFIGDIR": str(tmp_path),
        "PYTHONWARNINGS": "always",
        "SOURCE_DATE_EPOCH": "1000000000",
    }
    (tmp_path / "matplotlibrc").write_text(HOSTILE, encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=outside, capture_output=True, text=True, check=True
    )
    assert (result.stdout.strip(), result.stderr) == (here.hexdigest(), "")


def test_settings_of_the_process_are_left_as_they_were() -> None:
    import matplotlib

    before = dict(matplotlib.rcParams)
    picture(BARS)
    assert dict(matplotlib.rcParams) == before


def test_drawing_imports_nothing_that_speaks_to_a_network() -> None:
    """`xml.sax.saxutils` would: escaping three letters, it brings urllib, http, ssl and email."""
    code = (
        "import sys, reports.charts.draw; print({'ssl', 'email', 'http.client', 'urllib.request'} & set(sys.modules))"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "set()"


def test_the_state_machine_of_matplotlib_is_never_touched() -> None:
    code = (
        "import sys; from tests.charts.examples import BARS, picture; picture(BARS); "
        "print('matplotlib.pyplot' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
