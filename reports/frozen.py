"""Frozen values at a quarter of the price: what `dataclasses` makes of a class, almost without a compiler.

In: a class of fields. Out: the dataclass of it. It must not know what the values mean. Before Python 3.13 the standard
library writes and compiles six functions for each frozen class; a build imports some two hundred and fifty of them, and
that took 0.1 s. Here one is compiled, `__init__`; the others are shared and go by the fields. To readers and to mypy it
is `dataclasses.dataclass`: fields, `replace`, equality, hash, repr, patterns and errors are the same.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from functools import partial
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[type], type]:
        """What stands above a class of values; one that is not both frozen and slotted is the standard library's."""
        if frozen and slots:
            return partial(_value, eq=eq)
        return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq)


def _value(cls: type, *, eq: bool) -> type:
    """The class with slots for its fields and what a frozen dataclass has; what it says itself stays as it is."""
    own = set(vars(cls))
    made: type = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    given: dict[str, object] = {
        "__init__": _init_of(made),
        "__repr__": _repr,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    if eq:
        members = attrgetter("__class__", *(field.name for field in fields(made) if field.compare))
        given |= {"__eq__": _equality(members), "__hash__": lambda value: hash(members(value))}
    for name in given.keys() - own:
        setattr(made, name, given[name])
    return made


def _init_of(cls: Any) -> Callable[..., None]:
    """`__init__` as it would be written by hand, but into the slots: `__setattr__` refuses."""
    known: dict[str, Any] = {"MISSING": MISSING}
    takes, does = ["self"], ["pass"]
    for field in fields(cls):
        name = field.name
        known |= {f"{name}__slot": getattr(cls, name).__set__, f"{name}__default": _default(field)}
        takes += [_parameter(field)] if field.init else []
        does.append(f"{name}__slot(self, {_argument(field)})")
    does += ["self.__post_init__()"] if hasattr(cls, "__post_init__") else []
    exec(f"def __init__({', '.join(takes)}): {'; '.join(does)}", known)
    init: Callable[..., None] = known["__init__"]
    init.__annotations__ = {field.name: field.type for field in fields(cls) if field.init} | {"return": None}
    return init


def _default(field: "Field[Any]") -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory


def _parameter(field: "Field[Any]") -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=MISSING"
    return field.name if field.default is MISSING else f"{field.name}={field.name}__default"


def _argument(field: "Field[Any]") -> str:
    if field.default_factory is MISSING:
        return field.name if field.init else f"{field.name}__default"
    made = f"{field.name}__default()"
    return f"{made} if {field.name} is MISSING else {field.name}" if field.init else made


def _equality(members: Callable[[Any], object]) -> Callable[[Any, Any], object]:
    def equal(value: Any, other: Any) -> object:
        if value.__class__ is not other.__class__:
            return NotImplemented
        return members(value) == members(other)

    return equal


@recursive_repr()
def _repr(value: Any) -> str:
    shown = (f"{field.name}={getattr(value, field.name)!r}" for field in fields(value) if field.repr)
    return f"{type(value).__qualname__}({', '.join(shown)})"


def _refuse_to_set(value: object, name: str, _: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(value: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(value: Any) -> list[object]:
    """What a copy, or another process, takes with it."""
    return [getattr(value, field.name) for field in fields(value)]


def _restore(value: Any, state: list[object]) -> None:
    for field, member in zip(fields(value), state, strict=True):
        object.__setattr__(value, field.name, member)
