"""What a form asks, and what it is told; the screen is `screens/form.py`."""

import json
import re
from collections.abc import Iterable, Mapping

from mot_tui.frozen import frozen

Values = Mapping[str, tuple[str, ...]]
"""What each field says: one text, or as many as somebody wants where it takes many."""

_PARTED = re.compile(r"\s+\|\s+")
"""Where a row of a field that takes many falls into several."""


@frozen
class Field:
    """One question; `choices` are values with their words, `many` takes a text a row.

    `more` is the hint of its further rows.
    """

    name: str
    label: str
    value: tuple[str, ...] = ("",)
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    many: bool = False
    more: str = ""


@frozen
class Wrong:
    """Why something cannot be saved, and the field to mend."""

    field: str
    text: str


def parted(field: Field, rows: Iterable[str]) -> list[str]:
    """Rows of a field that takes many, one text each; one that stood there is left whole."""
    texts = [[row] if row in field.value else _PARTED.split(row.strip()) for row in rows]
    return [text for row in texts for text in row if text.strip()]


def drafted(text: str) -> dict[str, list[str]]:
    """The rows of each field in a draft; one that cannot be read is none."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        str(name): [str(row) for row in rows]
        for name, rows in found.items()
        if isinstance(rows, list)
    }
