"""`Any`, `TypeVar` and `dataclass_transform` for annotations, without what `typing` costs.

Its import takes a twentieth of `mot log`, and nothing of it runs there. The type checker reads
`typed.pyi` beside this file, where the three are the real ones.
"""

from collections.abc import Callable

Any = object


def TypeVar(_name: str, *_constraints: type) -> type:  # noqa: N802 - stands for the real one
    """Any type will do where nobody checks."""
    return object


def dataclass_transform(**_: object) -> Callable[[type], type]:
    """A decorator that changes nothing."""
    return _same


def _same(cls: type) -> type:
    return cls
