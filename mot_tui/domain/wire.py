"""Frozen dataclasses to plain JSON values and back, by their own field types.

No pydantic here: this is the way of every record, also of one-shot commands. Fields that hold
their default are left out. `Unreadable` says that a value does not fit its type.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from types import GenericAlias, NoneType, UnionType

from mot_tui.frozen import MISSING, defaults_of, frozen, is_frozen
from mot_tui.typed import Any, TypeVar

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
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    plain = {}
    kind: Any = type(value)
    for name, default in zip(kind.__match_args__, _plan(kind).defaults, strict=True):
        held = getattr(value, name)
        if held is not default and held != default:
            plain[name] = to_plain(held)
    return plain


def from_plain(cls: type[T], plain: Json) -> T:
    """The dataclass that `plain` describes. Raises `Unreadable`; unknown keys are passed over."""
    if not isinstance(plain, dict):
        raise Unreadable(f"{cls.__name__} is no object")
    plan = _plan(cls)
    if not plan.needed <= plain.keys():
        raise Unreadable(f"{cls.__name__} without {', '.join(plan.needed - plain.keys())}")
    values = [*plan.defaults]
    # By the keys that are there: most fields of most facts hold their default.
    for name, value in plain.items():
        if (field := plan.fields.get(name)) is not None:
            place, read = field
            values[place] = read(value)
    return cls(*values)


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


def day(text: Json) -> date:
    """The day of an ISO text: `2026-03-02`. Raises `Unreadable`."""
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError) as error:
        raise Unreadable(f"no day: {text!r:.40}") from error


_Read = Callable[[Json], Any]


@frozen
class _Plan:
    """Of a class: its defaults by place, which fields have none, and how to read each by name."""

    defaults: tuple[Any, ...]
    needed: frozenset[str]
    fields: Mapping[str, tuple[int, _Read]]


_PLANS: dict[type, _Plan] = {}


def _plan(cls: type) -> _Plan:
    """Worked out once a class."""
    if (plan := _PLANS.get(cls)) is None:
        defaults = defaults_of(cls)
        plan = _PLANS[cls] = _Plan(
            defaults=tuple(defaults.values()),
            needed=frozenset(name for name, it in defaults.items() if it is MISSING),
            fields={
                name: (place, _reader(cls.__annotations__[name]))
                for place, name in enumerate(defaults)
            },
        )
    return plan


def _reader(hint: Any) -> _Read:
    if hint in (str, int, bool):
        return _exactly(hint)
    if hint is datetime:
        return instant
    if hint is date:
        return day
    if isinstance(hint, UnionType):
        inner = [arg for arg in hint.__args__ if arg is not NoneType]
        read = _reader(inner[0])
        return lambda plain: None if plain is None else read(plain)
    if isinstance(hint, GenericAlias):
        return _tuple_of(hint.__args__)
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
