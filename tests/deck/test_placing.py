"""Where events and their labels stand on the scale of a timeline."""

from dataclasses import replace

from reports.brief.model import Lane, Timeline, TimelineEvent
from reports.deck.fit import set_lines, width
from reports.deck.placing import Ground, Placed, Scale, depth, is_day, level, place, scale
from reports.deck.slides import Run
from reports.deck.template import POINT, Slot, read_sheets
from tests.deck.making import event, house, timeline, visit

ROOMY = 10**9
LONG = "Tenth session of the interparliamentary commission for cooperation in every field"


def slot() -> Slot:
    return read_sheets(house().deck)[0]["timeline"].slots["timeline"]


def ground(of: Timeline) -> Ground:
    return Ground(slot(), scale(of.span, of.lanes, slot(), house()), house())


def placed(*lanes: tuple[TimelineEvent, ...], room: int = ROOMY) -> tuple[tuple[tuple[Placed, ...], ...], ...]:
    of = timeline(*lanes)
    return place(of.lanes, ground(of), room)


def only(*lanes: tuple[TimelineEvent, ...]) -> Placed:
    return placed(*lanes)[0][0][0]


def test_no_word_of_a_lane_s_name_breaks() -> None:
    long = (Lane("Internationalwissenschaftlichkeiten", (event("2024-07"),)),)
    of = replace(timeline((event("2024-07"),)), lanes=long)
    usual, wide = ground(timeline((event("2024-07"),))).scale.left, ground(of).scale.left
    look = level(house(), "lane")
    word = width((Run(long[0].title),), slot().looks, look, house())
    assert wide > usual
    assert (wide - slot().frame.x) / POINT > word


def test_the_scale_is_true_to_the_day() -> None:
    made = Scale(0, 100, 1000, 2000)
    assert (made.x(0), made.x(50), made.x(100)) == (1000, 1500, 2000)


def test_a_month_is_a_bar_as_long_as_the_month_and_a_day_a_dot() -> None:
    month, day = only((event("2024-07"),)), only((event("2024-07-15"),))
    scale_ = ground(timeline((event("2024-07"),))).scale
    assert month.end - month.start == round(31 / (scale_.last - scale_.first) * (scale_.right - scale_.left))
    assert day.end - day.start < month.end - month.start
    assert is_day(day.event)
    assert not is_day(month.event)


def test_a_label_stands_at_the_right_of_its_mark() -> None:
    item = only((event("2024-04", "Commission"),))
    assert item.side == "l"
    assert item.label[0] > item.end


def test_a_label_that_would_leave_the_slide_stands_at_the_left() -> None:
    item = only((event("2025-05-09", "Eighty years of Victory"),))
    assert item.side == "r"
    assert item.label[1] < item.start


def test_a_label_that_would_meet_the_visit_line_stands_at_the_left() -> None:
    first = placed((event("2024-10", "Centenary and Days of Culture"), visit()))[0][0][0]
    assert first.side == "r"


def test_without_a_visit_the_same_label_stands_at_the_right() -> None:
    assert only((event("2024-10", "Centenary and Days of Culture"),)).side == "l"


def test_the_place_is_left_out_before_a_label_takes_two_lines() -> None:
    item = only((event("2024-06", "A conference of the rectors of universities", "the city of Krasnoyarsk"), visit()))
    assert "Krasnoyarsk" not in "".join(run.text for run in item.said)
    assert (item.lines, item.fits) == (1, True)


def test_a_long_label_takes_two_lines_and_its_row_grows() -> None:
    of = timeline((event("2024-09", f"{LONG} and in others"),), (visit(),))
    ((row,), _) = place(of.lanes, ground(of), ROOMY)
    assert row[0].lines == 2
    assert depth(row, ground(of)) > depth((placed((visit(),))[0][0][0],), ground(of))


def test_two_lines_of_a_label_are_as_alike_as_words_allow() -> None:
    of = timeline((event("2024-09", f"{LONG} and in others"),), (visit(),))
    item = place(of.lanes, ground(of), ROOMY)[0][0][0]
    setting = set_lines(item.said, (item.label[1] - item.label[0]) / POINT, slot().looks, 0, house())
    first, second = (setting.width(*line) for line in setting.lines)
    assert abs(first - second) < 0.2 * first


def test_what_meets_the_visit_line_goes_below_the_visit() -> None:
    ((first,), (second,)) = placed((event("2024-04", LONG), visit()))[0]
    assert first.event.highlighted
    assert second.lines == 1


def test_below_the_visit_a_label_crosses_only_when_nothing_else_is_left() -> None:
    _, (early,) = placed((visit(),), (event("2024-10", "Centenary and Days of Culture"),))
    assert early[0].side == "r"


def test_a_label_with_no_room_at_all_is_marked() -> None:
    assert not only((event("2024-09", " ".join([LONG] * 4)),), (visit(),)).fits


def test_events_share_rows_only_when_there_are_too_few() -> None:
    events = (event("2024-01", "A"), event("2024-10", "B"), event("2025-04", "C"))
    assert [len(row) for row in placed(events)[0]] == [1, 1, 1]
    assert [len(row) for row in placed(events, room=0)[0]] == [3]


def test_marks_that_would_collide_never_share_a_row() -> None:
    events = (event("2024-03", "A long name that reaches far"), event("2024-04", "B"))
    assert [len(row) for row in placed(events, room=0)[0]] == [1, 1]


def test_nothing_shares_a_row_above_the_visit_line_s_end() -> None:
    lane = placed((event("2024-02", "A"), visit(), event("2025-04", "C")), room=0)[0]
    assert [item.event.title[0].reads for item in lane[0]] == ["A", "talks"]
    assert len(lane) == 2


def test_what_begins_before_the_span_is_cut_at_its_start() -> None:
    item = only((event("2014/..", "A fund"),))
    scale_ = ground(timeline((event("2014/..", "A fund"),))).scale
    assert (item.start, item.end) == (scale_.left, scale_.right)


def test_looks_are_levels_of_the_slot() -> None:
    assert slot().looks[level(house(), "date")].bold
