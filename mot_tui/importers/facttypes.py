"""Facts as plain values held against their classes by pydantic, which names each wrong place."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from mot_tui.domain.facts import Fact
from mot_tui.domain.wire import Json

CLASSES = {re.sub(r"(?<=.)(?=[A-Z])", "-", cls.__name__).lower(): cls for cls in get_args(Fact)}
"""The class of each fact, by its name in a file."""

_GIVEN = 40
"""Characters of a wrong value that are told."""


def misfits(item: Json) -> Iterator[tuple[str, str, dict[str, object]]]:
    """What keeps a plain value from being a fact: inner place, code and values of each."""
    if not isinstance(item, dict):
        yield "", "wrong-value", {"expected": "object", "given": f"{item!r:.{_GIVEN}}"}
        return
    name = item.get("fact")
    cls = CLASSES.get(name) if isinstance(name, str) else None
    if cls is None:
        yield ".fact", "unknown-fact", {"given": f"{name!r:.{_GIVEN}}"}
        return
    yield from _misfits_of(cls, item)


def _misfits_of(cls: type, item: dict[str, Json]) -> Iterator[tuple[str, str, dict[str, object]]]:
    from pydantic import ValidationError

    try:
        # Only checked here, so lone surrogates, which pydantic refuses in JSON, may be question
        # marks. JSON, not Python values: there an instant is text, a list may stand for a tuple.
        text = json.dumps(item, ensure_ascii=False).encode("utf-8", "replace")
        _adapter(cls).validate_json(text, strict=True)
    except ValidationError as error:
        for it in error.errors(include_url=False, include_context=False):
            place = "".join(f"[{part}]" if type(part) is int else f".{part}" for part in it["loc"])
            code = "missing-value" if it["type"] == "missing" else "wrong-value"
            given = f"{it['input']!r:.{_GIVEN}}"
            yield place, code, {"expected": it["type"], "given": given}
    except RecursionError:
        yield "", "wrong-value", {"expected": "object", "given": "…"}


@cache
def _adapter(cls: type) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(cls)
