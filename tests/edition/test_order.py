"""What an order holds, and how its inputs stand in a project folder."""

from reports.edition.order import WAIT, Inputs, Order


def test_an_order_names_a_case_and_keeps_all_else_as_the_case_says() -> None:
    order = Order("oslo")
    assert (order.house, order.languages, order.since, order.addendum) == ("", (), "", False)
    assert order.wait == WAIT


def test_inputs_stand_in_a_project_as_a_desk_keeps_them() -> None:
    inputs = Inputs("oslo", "plain", (), {"facts.csv": b"f"}, {"house.yaml": b"h", "words/en.po": b"w"}, "0" * 64)
    assert dict(inputs.as_project()) == {
        "data/oslo/facts.csv": b"f",
        "templates/plain/house.yaml": b"h",
        "templates/plain/words/en.po": b"w",
    }
