"""JSON as the text of a large file: made item by item, nothing in it that acts on a terminal.

An item of a list or a name of an object takes one line, so that a reader finds it and two files
are told apart line by line. Python's own indenting takes three times as long and holds the whole
text in memory several times.
"""

import json
import re
from collections.abc import Iterator
from io import BytesIO

from mot_tui.domain.wire import Json
from mot_tui.texts.visible import visible

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_BEYOND_ASCII = re.compile(r"[^ -~]")
_DEEPEST = 3
"""Of objects within objects; what lies deeper stands in their line."""


def written(whole: Json) -> bytes:
    """A value in UTF-8; an iterator in it is written as a list while it is made."""
    file = BytesIO()
    for part in _parts(whole, 0):
        file.write(part.encode("utf-8"))
    file.write(b"\n")
    return file.getvalue()


def _parts(value: Json, depth: int) -> Iterator[str]:
    if isinstance(value, dict) and value and depth < _DEEPEST:
        yield from _named(value, depth)
    elif isinstance(value, Iterator) or (isinstance(value, list) and _has_parts(value)):
        yield from _listed(iter(value), depth)
    else:
        yield _text(value)


def _named(value: dict[str, Json], depth: int) -> Iterator[str]:
    mark, blank = "{", "\n" + " " * (depth + 1)
    for name, held in value.items():
        yield f"{mark}{blank}{_text(name)}: "
        yield from _parts(held, depth + 1)
        mark = ","
    yield f"\n{' ' * depth}}}"


def _listed(items: Iterator[Json], depth: int) -> Iterator[str]:
    mark, blank = "[", "\n" + " " * (depth + 1)
    for item in items:
        yield f"{mark}{blank}{_text(item)}"
        mark = ","
    yield f"\n{' ' * depth}]" if mark == "," else "[]"


def _has_parts(value: list[Json]) -> bool:
    return any(isinstance(it, dict | list) for it in value)


def _text(value: Json) -> str:
    text = _ENCODER.encode(value)
    # Printable says no to all that acts.
    return text if text.isprintable() else _BEYOND_ASCII.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    sign = found[0]
    return sign if visible(sign) == sign else json.dumps(sign)[1:-1]
