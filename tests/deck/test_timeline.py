"""A timeline is drawn of native shapes: scale, lanes, marks, the visit, and grid that no label stands on."""

from dataclasses import replace

import pytest

from reports.brief.inlines import Flag
from reports.brief.model import Lane, TimelineEvent
from reports.deck.fit import inches, line_height
from reports.deck.placing import level
from reports.deck.slides import Box, Group, Label, Line
from reports.deck.template import INCH, POINT, Slot, read_sheets
from reports.deck.timeline import chronology
from tests.deck.making import event, house, timeline, visit


def slot() -> Slot:
    return read_sheets(house().deck)[0]["timeline"].slots["timeline"]


def drawn(*lanes: tuple, span: str = "2024-01/2025-06") -> Group:
    group, complaints = chronology(timeline(*lanes, span=span), slot(), house())
    assert complaints == ()
    return group


def named(group: Group, kind: type, start: str) -> list:
    return [member for member in group.members if isinstance(member, kind) and member.name.startswith(start)]


def test_each_month_has_its_letter_and_each_year_its_number() -> None:
    group = drawn((event("2024-04"),))
    assert "".join(label.runs[0].text for label in named(group, Label, "Month")) == "JFMAMJJASONDJFMAMJ"
    assert [label.runs[0].text for label in named(group, Label, "Year")] == ["2024", "2025"]


def test_months_are_left_out_where_they_would_not_fit() -> None:
    group = drawn((event("2024-04"),), span="1992-01/2025-06")
    assert named(group, Label, "Month") == []


def test_past_is_solid_planned_is_hollow_and_the_visit_a_ring_in_its_own_colour() -> None:
    group = drawn((event("2024-04", "past"), visit(), event("2025-05-09", "planned", planned=True)))
    past, ring, planned = (named(group, Box, f"Mark: {name}")[0] for name in ("past", "talks", "planned"))
    strokes = house().deck.strokes
    assert (past.shape, past.fill, past.outline) == ("rect", strokes["event"], None)
    assert (ring.shape, ring.fill, ring.outline) == ("ellipse", strokes["paper"], strokes["visit"])
    assert (planned.shape, planned.fill, planned.outline) == ("ellipse", strokes["paper"], strokes["event"])


def test_the_visit_line_runs_from_the_axis_to_the_ring() -> None:
    group = drawn((event("2024-04"), visit()))
    (line,), (axis,), (ring,) = (
        named(group, Line, "Visit"),
        named(group, Line, "Axis"),
        named(group, Box, "Mark: talks"),
    )
    assert line.frame.y == axis.frame.y
    assert abs(line.frame.bottom - ring.frame.y) <= 1


def test_the_grid_marks_quarters_and_labels_hide_it() -> None:
    group = drawn((event("2024-04"),))
    assert len(named(group, Line, "Grid")) == 5
    assert {label.ground for label in named(group, Label, "Event")} == {house().deck.strokes["paper"]}


def test_empty_lanes_are_left_out() -> None:
    assert len(named(drawn((event("2024-04"),), ()), Label, "Lane")) == 1


def test_the_group_says_in_words_what_is_drawn() -> None:
    group = drawn((event("2024-04", told="April 2024 talks"), event("2024-05", told="May 2024 fair")))
    assert group.alt == "Events in lanes. Lane 1: April 2024 talks; May 2024 fair."


def test_everything_stays_within_the_slot() -> None:
    group = drawn((event("2024-01", "First"), event("2025-06", "Last")), (visit(),))
    assert all(
        slot().frame.x <= member.frame.x and member.frame.right <= slot().frame.right for member in group.members
    )


def test_too_many_rows_are_counted() -> None:
    words = "A label that is long enough to keep all others away from it"
    many = tuple(event(f"2024-0{month}", words) for month in range(1, 10))
    _, complaints = chronology(timeline(many, many), slot(), house())
    assert any("rows more than the timeline has room for" in complaint for complaint in complaints)


def test_a_lane_without_a_name_has_no_label_for_it() -> None:
    made = replace(timeline(), lanes=(Lane("", (event("2024-04"),)),))
    group, complaints = chronology(made, slot(), house())
    assert complaints == ()
    assert not [m for m in group.members if isinstance(m, Label) and m.name.startswith("Lane")]
    assert group.alt == "Events in lanes. An event."


def test_few_lanes_stand_wider_apart_than_many_and_keep_to_the_slide() -> None:
    few, many = (drawn(*[(event("2024-04"),)] * count) for count in (2, 6))
    apart = [tops[1].frame.y - tops[0].frame.y for tops in (named(few, Line, "Rule"), named(many, Line, "Rule"))]
    pad = house().deck.measures["timeline-pad"] * INCH
    assert apart[0] == pytest.approx(house().deck.measures["timeline-row"] * INCH + 6 * pad, abs=2)
    assert apart[1] < apart[0]
    assert slot().frame.bottom - many.frame.bottom == pytest.approx(pad, abs=20)


REVISED = Flag("\u00a0(revised)")


def changed(when: str, title: str) -> TimelineEvent:
    made = event(when, title)
    return replace(made, title=(*made.title, REVISED))


@pytest.mark.parametrize(("when", "side"), [("2024-04", "l"), ("2025-05-09", "r")], ids=["at the right", "at the left"])
def test_what_is_revised_has_a_bar_before_its_label_and_the_word_in_it(when: str, side: str) -> None:
    group = drawn((changed(when, "Anniversary of the declaration"), event("2024-07", "no change")))
    [bar], [label] = named(group, Box, "Changed"), named(group, Label, "Event: Anniversary")
    [mark] = named(group, Box, "Mark: Anniversary")
    assert label.runs[-1] == replace(label.runs[-1], text=REVISED.reads, flag=True)
    assert label.align == side
    assert bar.frame.right < label.frame.x
    assert (bar.frame.y, bar.frame.height) == (label.frame.y, label.frame.height)
    assert bar.frame.x > mark.frame.right if side == "l" else label.frame.right < mark.frame.x
    assert bar.fill == house().deck.strokes["change"]


def test_where_the_word_has_no_room_the_bar_stands_alone() -> None:
    """Two lines of words beside a mark in a narrow slot."""
    narrow = replace(slot(), frame=replace(slot().frame, width=5 * INCH))
    group, complaints = chronology(timeline((changed("2024-09", "Session of the commission"),)), narrow, house())
    assert complaints == ()
    [label] = named(group, Label, "Event")
    assert not any(run.flag for run in label.runs)
    assert len(named(group, Box, "Changed")) == 1


def test_where_rows_run_out_the_words_give_way() -> None:
    """Two labels share the one row only without the words."""
    pair = (changed("2024-01", "Session of the commission"), changed("2024-07", "Session of the conference"))
    one_row = inches(house(), "timeline-head") + inches(house(), "timeline-row") + 2 * inches(house(), "timeline-pad")
    low = replace(slot(), frame=replace(slot().frame, height=one_row))
    group, complaints = chronology(timeline(pair), low, house())
    assert complaints == ()
    assert len(named(group, Box, "Changed")) == 2
    assert not any(run.flag for label in named(group, Label, "Event") for run in label.runs)
    alone = chronology(timeline(pair[:1]), low, house())[0]
    assert any(run.flag for label in named(alone, Label, "Event") for run in label.runs)


def test_the_name_of_a_lane_is_level_with_its_first_label() -> None:
    group = drawn((event("2024-04", "Session"),))
    (name,), (label,) = named(group, Label, "Lane"), named(group, Label, "Event")
    line = line_height(slot().looks[level(house(), "lane")], house()) * POINT
    assert name.frame.y + line / 2 == pytest.approx(label.frame.y + label.frame.height / 2, abs=2)
