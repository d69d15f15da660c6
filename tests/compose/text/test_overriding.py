"""What a case writes where nobody prints it is a problem, not silence."""

from tests.compose.desk import rendered

AREAS = "{% for a in ['trade'] %}{% if a in written %}{{ self[a]() }}{% endif %}{% endfor %}"
HOUSE = {"memo.md.j2": "{% block bottom_line %}house{% endblock %} " + AREAS}


def test_a_block_takes_the_place_of_the_house_s() -> None:
    text, problems = rendered(
        '{% extends "memo.md.j2" %}{% block bottom_line %}case, not {{ super() }}{% endblock %}', others=HOUSE
    )
    assert (text.strip(), problems) == ("case, not house", ())


def test_a_block_the_house_lacks_is_a_problem() -> None:
    _, problems = rendered('{% extends "memo.md.j2" %}\n{% block botom_line %}x{% endblock %}', others=HOUSE)
    assert [(p.code, p.place.line) for p in problems] == [("unknown-block", 2)]
    assert "bottom_line" in problems[0].hint


def test_words_outside_every_block_are_a_problem() -> None:
    _, problems = rendered('{% extends "memo.md.j2" %}\n\nlost words', others=HOUSE)
    assert [p.code for p in problems] == ["outside-block"]


def test_a_house_may_ask_for_blocks_by_name() -> None:
    case = '{% extends "memo.md.j2" %}{% block trade %}of trade{% endblock %}'
    text, problems = rendered(case, others=HOUSE, areas=("trade",))
    assert (text.strip(), problems) == ("house of trade", ())
