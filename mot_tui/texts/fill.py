"""Values put into a message: harmless, short, and never missing."""

from collections.abc import Mapping

from mot_tui.texts.visible import visible

_MOST = 300
"""Characters of one value in a sentence; a longer one is cut."""


class _Shown(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "–"


def fill(message: str, values: Mapping[str, object], most: int = _MOST) -> str:
    """The message with its named places filled; a place without a value shows a dash.

    Of each value at most so many characters stand there.
    """
    return message.format_map(_Shown({name: value_text(it, most) for name, it in values.items()}))


def value_text(value: object, most: int = _MOST) -> str:
    """One value as it stands in a sentence."""
    if value is None:
        return "–"
    if isinstance(value, list | tuple):
        return ", ".join(value_text(item, most) for item in value)
    text = str(value)
    return visible(text if len(text) <= most else text[:most].rstrip() + "…")
