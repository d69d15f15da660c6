import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from reports.charts.leaders import Label, Place, arrange


def test_words_stand_above_and_right_where_nothing_is_in_the_way() -> None:
    assert arrange([Label(10, 50), Label(100, 50)], 200, air=5, levels=1) == (
        Place(above=True, right=True, level=0),
        Place(above=True, right=True, level=0),
    )


def test_words_go_below_when_a_neighbour_is_too_near() -> None:
    places = arrange([Label(10, 50), Label(14, 50)], 200, air=5, levels=1)
    assert places is not None
    assert [place.above for place in places] == [True, False]


def test_words_at_the_end_turn_to_the_left() -> None:
    assert arrange([Label(190, 50)], 200, air=5, levels=1) == (Place(above=True, right=False, level=0),)


def test_an_earlier_choice_is_given_up_when_a_later_event_needs_the_room() -> None:
    places = arrange([Label(60, 55), Label(120, 55), Label(125, 55)], 130, air=5, levels=1)
    assert places is not None
    assert places[1].right is False
    assert places[2].right is False


def test_no_leader_stands_between_another_and_its_words() -> None:
    places = arrange([Label(100, 50), Label(101, 50)], 200, air=5, levels=1)
    assert places is not None
    assert places[0].above != places[1].above


def test_a_row_more_is_used_only_when_it_is_allowed() -> None:
    crowd = [Label(50, 60), Label(55, 60), Label(60, 60), Label(65, 60), Label(70, 60)]
    assert arrange(crowd, 150, air=5, levels=1) is None
    assert arrange(crowd, 150, air=5, levels=3) is not None


def test_a_crowd_that_cannot_stand_free_is_given_up_in_no_time() -> None:
    crowd = [Label(12 * number, 60) for number in range(36)]
    started = time.process_time()
    assert arrange(crowd, 465, air=5, levels=3) is None
    assert time.process_time() - started < 0.3


def test_many_events_are_arranged_when_each_has_room_somewhere() -> None:
    places = arrange([Label(470 * number / 36, 55) for number in range(1, 36)], 480, air=4, levels=6)
    assert places is not None
    assert len(places) == 35


@given(some.lists(some.tuples(some.floats(0, 460), some.floats(20, 120)), min_size=1, max_size=9))
def test_no_words_of_one_row_ever_meet(labels: list[tuple[float, float]]) -> None:
    crowd = [Label(x, width) for x, width in sorted(labels)]
    places = arrange(crowd, 465, air=5, levels=3)
    if places is None:
        return
    reaches: dict[tuple[bool, int], list[tuple[float, float]]] = {}
    for label, place in zip(crowd, places, strict=True):
        left = label.x + 5 if place.right else label.x - 5 - label.width
        assert left >= 0
        assert left + label.width <= 465
        reaches.setdefault((place.above, place.level), []).append((left, left + label.width))
    for row in reaches.values():
        row.sort()
        assert all(one[1] <= other[0] for one, other in pairwise(row))
