"""Frozen, slotted dataclasses that cost next to nothing to define.

A one-shot command defines some hundred of them. The standard decorator writes and compiles the
source of six methods for each, and its module pulls in `inspect`: together more than half of what
`mot log` may take. Here the methods are shared, and the standard description of the fields is
made when somebody asks for it – `dataclasses.fields`, `replace` and pydantic find what they know.
"""

from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from types import MappingProxyType

from mot_tui.typed import Any, TypeVar, dataclass_transform

C = TypeVar("C")

NONE: Mapping[Any, Any] = MappingProxyType({})
"""The default of a field that maps: shared, and nobody can put anything in."""

MISSING = object()
"""The default of a field that has none."""


class _Described:
    """Stands for what the standard decorator would say of a class, until somebody asks for it."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, cls: Any) -> Any:
        from dataclasses import dataclass, field
        from inspect import signature

        plain: Any = type(cls.__name__, (), {"__module__": cls.__module__})
        plain.__annotations__ = cls.__annotations__
        for name, value in cls.__frozen_defaults__.items():
            # The standard takes an unhashable default for one that may change.
            factory = partial(_same, value)
            setattr(plain, name, field(default_factory=factory) if value is NONE else value)
        described: Any = dataclass(frozen=True, repr=False, eq=False)(plain)
        cls.__signature__ = signature(described)
        cls.__dataclass_params__ = described.__dataclass_params__
        cls.__dataclass_fields__ = described.__dataclass_fields__
        return getattr(cls, self.name)


@dataclass_transform(frozen_default=True)
def frozen(cls: type[C]) -> type[C]:
    """The class with slots for its annotations, made and compared by value, unchangeable.

    Fields with a default come last; a default is shared by all, so it must not change.
    """
    names = tuple(cls.__annotations__)
    inside = dict(vars(cls))
    for name in ("__dict__", "__weakref__"):
        inside.pop(name, None)
    defaults = {name: inside.pop(name) for name in names if name in inside}
    inside |= {
        "__slots__": names,
        "__match_args__": names,
        "__frozen_defaults__": defaults,
        "__dataclass_fields__": _Described("__dataclass_fields__"),
        "__dataclass_params__": _Described("__dataclass_params__"),
        "__signature__": _Described("__signature__"),
        "__eq__": _eq,
        "__hash__": _hash,
        "__repr__": _repr,
        "__reduce__": _reduce,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    made: Any = type(cls.__name__, cls.__bases__, inside)
    made.__qualname__ = cls.__qualname__
    setters = [vars(made)[name].__set__ for name in names]
    made.__init__ = _init_of(cls.__name__, names, defaults, setters)
    # Of one name `attrgetter` gives the value itself, which does as well to compare and hash.
    made.__frozen_values__ = attrgetter(*names) if names else _nothing
    return made  # type: ignore[no-any-return]


def is_frozen(cls: object) -> bool:
    """Whether it is a class made here."""
    return isinstance(cls, type) and hasattr(cls, "__frozen_defaults__")


def defaults_of(cls: Any) -> dict[str, Any]:
    """The fields of a class by name, each with its default or `MISSING`."""
    return {name: cls.__frozen_defaults__.get(name, MISSING) for name in cls.__match_args__}


def changed(held: C, **values: Any) -> C:
    """The same with other values in some fields."""
    made: Any = held
    return type(held)(**{name: getattr(held, name) for name in made.__match_args__} | values)


def _init_of(
    name: str, names: tuple[str, ...], defaults: dict[str, Any], setters: list[Callable[..., None]]
) -> Callable[..., None]:
    """The initialiser of one class; values that are all given by place take the short way."""
    count = len(names)

    def init(self: object, *given: Any, **named: Any) -> None:
        short = not named and len(given) == count
        values = given if short else completed(given, named)
        for put, value in zip(setters, values):  # noqa: B905 - as many, and strict takes longer
            put(self, value)

    def completed(given: tuple[Any, ...], named: dict[str, Any]) -> list[Any]:
        by_place = dict(zip(names, given, strict=False))
        values = defaults | by_place | named
        wrong = len(values) != count or len(given) > count
        if wrong or not by_place.keys().isdisjoint(named):
            missing = [it for it in names if it not in values]
            raise TypeError(f"{name}{names}: {len(given)} by place, {[*named]}, {missing=}")
        return [values[it] for it in names]

    return init


def _eq(self: Any, other: Any) -> Any:
    if type(other) is not (cls := type(self)):
        return NotImplemented
    return self is other or cls.__frozen_values__(self) == cls.__frozen_values__(other)


def _hash(self: Any) -> int:
    return hash(type(self).__frozen_values__(self))


def _repr(self: Any) -> str:
    said = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({said})"


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)


def _refuse(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"cannot change {name!r}: {type(self).__name__} is frozen")


def _same(value: object) -> object:
    return value


def _nothing(_: object) -> tuple[()]:
    return ()
