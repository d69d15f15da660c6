"""Frozen values: whatever can be asked of one is answered as the standard library's dataclass answers it."""

import ast
import copy
import dataclasses
import pickle
from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError, field, replace
from pathlib import Path
from typing import Any

import pytest

from reports import frozen
from reports.frozen import dataclass

MODULES = sorted((Path(__file__).resolve().parents[1] / "reports").rglob("*.py"))
MAKERS = (dataclasses.dataclass, frozen.dataclass)


def town_made_by(maker: Any) -> Any:
    @maker(frozen=True, slots=True)
    class Town:
        """A value with every kind of field that is in use."""

        name: str
        people: int = 0
        streets: list[str] = field(default_factory=list)
        line: int = field(default=7, compare=False)
        seen: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

        def __post_init__(self) -> None:
            if self.people < 0:
                raise ValueError("nobody is the fewest")

    return Town


@pytest.mark.parametrize(
    "asked",
    [
        lambda made: made("Ada", 3, ["High"]) == made("Ada", people=3, streets=["High"]),
        lambda made: made("Ada") == made("Bel"),
        lambda made: made("Ada", line=1) == made("Ada", line=2),
        lambda made: made("Ada") == "Ada",
        lambda made: made("Ada") != made("Bel"),
        lambda made: repr(made("Ada", 3, ["High"])).rpartition(".")[2],
        lambda made: made("Ada").streets is made("Ada").streets,
        lambda made: (made("Ada").line, made("Ada").seen, made("Ada").people),
        lambda made: replace(made("Ada", 3), people=4).people,
        lambda made: replace(made("Ada", 3), people=4) == made("Ada", 4),
        lambda made: [(each.name, each.type, each.init, each.compare) for each in dataclasses.fields(made)],
        lambda made: dataclasses.asdict(made("Ada", 3)),
        lambda made: dataclasses.is_dataclass(made),
        lambda made: hasattr(made("Ada"), "__dict__"),
        lambda made: made.__match_args__,
        lambda made: made.__doc__,
        lambda made: [each.name for each in dataclasses.fields(copy.deepcopy(made("Ada", 3)))],
        lambda made: copy.deepcopy(made("Ada", 3)) == made("Ada", 3),
        lambda made: copy.copy(made("Ada", 3, ["High"])).streets,
        lambda made: list(made.__init__.__annotations__),
    ],
)
def test_a_question_gets_the_standard_librarys_answer(asked: Callable[[Any], object]) -> None:
    stock, ours = (asked(town_made_by(maker)) for maker in MAKERS)
    assert ours == stock


@pytest.mark.parametrize(
    "wrong",
    [
        lambda made: made(),
        lambda made: made("Ada", 3, [], 7, {}),
        lambda made: made("Ada", nothing=1),
        lambda made: made("Ada", name="Bel"),
        lambda made: made("Ada", -1),
        lambda made: hash(made("Ada")),
        lambda made: setattr(made("Ada"), "people", 3),
        lambda made: delattr(made("Ada"), "people"),
        lambda made: replace(made("Ada"), seen={}),
        lambda made: made("Ada") < made("Bel"),
    ],
)
def test_what_the_standard_library_refuses_is_refused_with_the_same_error(wrong: Callable[[Any], object]) -> None:
    errors = []
    for maker in MAKERS:
        with pytest.raises((TypeError, ValueError, AttributeError)) as caught:
            wrong(town_made_by(maker))
        errors.append(caught.type)
    assert errors[0] is errors[1]


@dataclass(frozen=True, slots=True)
class Point:
    """A value that can be a key."""

    x: int
    y: int = 0


@dataclass(frozen=True, slots=True)
class Pixel(Point):
    """One that goes on from another."""

    grey: float = 0.5


@dataclass(frozen=True, slots=True)
class Nothing:
    """A value without fields."""


def test_values_that_are_equal_are_one_key() -> None:
    assert {Point(1, 2): "here"}[Point(1, 2)] == "here"
    assert len({Point(1), Point(1, 0), Point(2), Nothing(), Nothing()}) == 3


def test_a_class_goes_on_from_another_and_is_another() -> None:
    assert (Pixel(1, 2).x, Pixel(1, 2).grey) == (1, 0.5)
    assert Pixel(1, 2) != Point(1, 2)
    with pytest.raises(FrozenInstanceError):
        Pixel(1).x = 2  # type: ignore[misc]


def test_a_name_that_is_no_field_cannot_be_set_either() -> None:
    with pytest.raises(FrozenInstanceError):
        Point(1).z = 3  # type: ignore[attr-defined]


def test_a_pattern_takes_a_value_apart() -> None:
    match Pixel(1, 2, 0.25):
        case Pixel(x, y, grey):
            assert (x, y, grey) == (1, 2, 0.25)
        case _:
            pytest.fail("no match")


def test_a_value_goes_to_another_process_and_comes_back() -> None:
    assert pickle.loads(pickle.dumps(Pixel(1, 2))) == Pixel(1, 2)


def test_what_a_class_says_itself_stays() -> None:
    @dataclass(frozen=True, slots=True)
    class Shy:
        name: str

        def __repr__(self) -> str:
            return "somebody"

    assert repr(Shy("Ada")) == "somebody"


def test_values_that_are_not_to_be_compared_are_themselves_alone() -> None:
    @dataclass(frozen=True, slots=True, eq=False)
    class Alone:
        name: str

    assert Alone("Ada") != Alone("Ada")
    assert len({Alone("Ada"), Alone("Ada")}) == 2


def test_a_class_that_may_change_is_the_standard_librarys() -> None:
    @dataclass(slots=True)
    class Page:
        number: int

    page = Page(1)
    page.number = 2
    assert page == Page(2)


def test_every_frozen_value_of_the_package_is_made_here() -> None:
    """One that is made by the standard library costs a run 0.4 ms."""
    slow = [f"{path.name}: {name}" for path in MODULES for name in frozen_by_the_standard_library(path)]
    assert slow == []


def frozen_by_the_standard_library(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    imported = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "dataclasses"]
    if path.name == "frozen.py" or all(name.name != "dataclass" for node in imported for name in node.names):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any("frozen=True" in ast.unparse(d) for d in node.decorator_list):
            yield node.name
