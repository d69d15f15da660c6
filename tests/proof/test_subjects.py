"""What rows are called, and which of them speak of the same."""

from reports.dataset.values import Status
from reports.proof.subjects import subjects_of
from tests.make import dataset, event, fact, point, quantity, series, words
from tests.proof.prints import english, known


def test_a_fact_is_called_by_its_label_and_known_by_its_words() -> None:
    subject = subjects_of(known(), english())["facts:trade.turnover"]
    assert subject.names == ("trade turnover",)
    assert {"trade", "turno"} <= subject.words


def test_a_point_is_called_by_its_category_without_what_stands_in_brackets() -> None:
    found = subjects_of(dataset(series("gas", point("gas", category=words("Others (derived)")))), english())
    assert "others" in found["series:gas:0"].names


def test_a_fact_its_points_and_its_events_are_kin() -> None:
    records = (fact("a.b"), series("s", point("s", fact="a.b")), event("e", facts=("a.b",)))
    found = subjects_of(dataset(*records), english())
    assert found["facts:a.b"].kin == {"series:s:0", "events:e"}
    assert found["series:s:0"].kin == {"facts:a.b"}


def test_a_derived_fact_knows_what_it_is_worked_out_from() -> None:
    derived = fact("c.d", status=Status.DERIVED, expression="100 - a.b")
    assert subjects_of(dataset(fact("a.b"), derived), english())["facts:c.d"].behind == {"facts:a.b"}


def test_words_of_every_language_tell_of_a_row() -> None:
    label = words(en="Gas deliveries", ru="Поставки газа")
    assert {"deliv", "поста"} <= subjects_of(dataset(fact("a.b", label=label)), english())["facts:a.b"].words


def test_a_share_is_known_by_the_words_that_stand_above_its_chart() -> None:
    share = quantity("12.5", "=", "percent")
    found = subjects_of(dataset(fact("a.b", share), series("s", point("s", share))), english())
    assert all({"per", "cent"} <= found[id].words for id in ("facts:a.b", "series:s:0"))
