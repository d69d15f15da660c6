"""A colour after its transforms is what PowerPoint shows."""

import pytest

from reports.office.mixing import mixed


@pytest.mark.parametrize(
    ("colour", "transforms", "seen"),
    [
        ("000000", (("tint", 75000),), "898989"),
        ("FFFFFF", (("shade", 100000),), "FFFFFF"),
        ("000000", (("lumMod", 65000), ("lumOff", 35000)), "595959"),
        ("FFFFFF", (("lumMod", 85000),), "D9D9D9"),
        ("12436D", (("satMod", 50000),), "12436D"),
        ("12436D", (), "12436D"),
    ],
)
def test_transforms_are_those_of_powerpoint(colour: str, transforms: tuple[tuple[str, int], ...], seen: str) -> None:
    assert mixed(colour, transforms) == seen
