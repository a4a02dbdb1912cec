"""Frozen dataclasses to plain JSON values and back, by their own field types.

No pydantic here: this is the way of every record, also of one-shot commands. Fields that hold
their default are left out. `Unreadable` says that a value does not fit its type.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from mot_tui.frozen import MISSING, defaults_of, is_frozen

T = TypeVar("T")

Json = Any
"""What `json` reads and writes; floats never occur."""


class Unreadable(ValueError):
    """A plain value does not fit the type that it should become."""


def to_plain(value: Any) -> Json:
    """A dataclass (or a value inside one) as dicts, lists, text, numbers, booleans, None."""
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    plain = {}
    for name, _, default in _plan(type(value)):
        held = getattr(value, name)
        if held is not default and held != default:
            plain[name] = to_plain(held)
    return plain


def from_plain(cls: type[T], plain: Json) -> T:
    """The dataclass that `plain` describes. Raises `Unreadable`; unknown keys are passed over."""
    if not isinstance(plain, dict):
        raise Unreadable(f"{cls.__name__} is no object")
    given = {}
    for name, read, default in _plan(cls):
        if name in plain:
            given[name] = read(plain[name])
        elif default is MISSING:
            raise Unreadable(f"{cls.__name__} without {name}")
    return cls(**given)


def instant_text(instant: datetime) -> str:
    """An aware instant in UTC: `2026-03-02T05:30:00Z`, with microseconds only where there are."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def instant(text: Json) -> datetime:
    """The aware UTC instant of an ISO text with an offset. Raises `Unreadable`."""
    try:
        read = datetime.fromisoformat(text)
    except (TypeError, ValueError) as error:
        raise Unreadable(f"no instant: {text!r:.40}") from error
    if read.tzinfo is None:
        raise Unreadable(f"an instant without offset: {text:.40}")
    try:
        return read if read.tzinfo is UTC else read.astimezone(UTC)
    except OverflowError as error:
        raise Unreadable(f"beyond the calendar: {text:.40}") from error


_Read = Callable[[Json], Any]


_PLANS: dict[type, tuple[tuple[str, _Read, Any], ...]] = {}


def _plan(cls: type) -> tuple[tuple[str, _Read, Any], ...]:
    """Name, reader and default of each field; worked out once a class."""
    if cls not in _PLANS:
        hints = get_type_hints(cls)
        _PLANS[cls] = tuple(
            (name, _reader(hints[name]), default) for name, default in defaults_of(cls).items()
        )
    return _PLANS[cls]


def _reader(hint: Any) -> _Read:
    if hint in (str, int, bool):
        return _exactly(hint)
    if hint is datetime:
        return instant
    if get_origin(hint) in (Union, UnionType):
        inner = [arg for arg in get_args(hint) if arg is not NoneType]
        read = _reader(inner[0])
        return lambda plain: None if plain is None else read(plain)
    if get_origin(hint) is tuple:
        return _tuple_of(get_args(hint))
    if is_frozen(hint):
        return lambda plain: from_plain(hint, plain)
    return _member_of(hint)


def _exactly(kind: type) -> _Read:
    def read(plain: Json) -> Json:
        if type(plain) is not kind:
            raise Unreadable(f"{kind.__name__} expected, not {plain!r:.40}")
        return plain

    return read


def _member_of(kind: type[Enum]) -> _Read:
    def read(plain: Json) -> Enum:
        try:
            return kind(plain)
        except ValueError as error:
            raise Unreadable(f"no {kind.__name__}: {plain!r:.40}") from error

    return read


def _tuple_of(args: tuple[Any, ...]) -> _Read:
    readers = [_reader(arg) for arg in args if arg is not Ellipsis]
    endless = Ellipsis in args

    def read(plain: Json) -> tuple[Any, ...]:
        if not isinstance(plain, list) or not (endless or len(plain) == len(readers)):
            raise Unreadable(f"a list expected, not {plain!r:.40}")
        if endless:
            return tuple(readers[0](item) for item in plain)
        return tuple(read(item) for read, item in zip(readers, plain, strict=True))

    return read
