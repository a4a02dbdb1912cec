"""Words with the part they play; the style sheets say how each part looks."""

from collections.abc import Iterable

Part = tuple[str, str]
"""A text and its role: one of `ROLES`, or nothing for plain text."""

ROLES = frozenset({"muted", "faint", "strong", "accent", "good", "warn", "bad"})

Parts = tuple[Part, ...]


def joined(groups: Iterable[Parts], between: str = " · ") -> Parts:
    """Groups in one row, parted by a quiet dot."""
    result: list[Part] = []
    for group in groups:
        if group:
            if result:
                result.append((between, "faint"))
            result += group
    return tuple(result)


def plain(parts: Parts) -> str:
    """The text alone."""
    return "".join(text for text, _ in parts)
