"""A widget that shows words by the part they play."""

from textual.content import Content
from textual.widget import Widget


class Worded(Widget):
    """The roles are component classes of its screen, so that they are worked out once."""

    def words(self, *parts: tuple[str, str]) -> Content:
        """Words that no markup can get into."""
        return Content.assemble(*((text, f".{role}" if role else "") for text, role in parts))


def cut(content: Content, width: int, rows: int) -> list[Content]:
    """At most so many rows of it, wrapped; what has no room ends in `…`."""
    wrapped = content.wrap(max(1, width))
    if len(wrapped) > rows:
        last = wrapped[rows - 1].truncate(width - 1).rstrip()
        return [*wrapped[: rows - 1], last + Content("…")]
    return wrapped
