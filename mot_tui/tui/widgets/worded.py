"""A widget that shows words by the part they play."""

from textual.content import Content
from textual.widget import Widget

from mot_tui.tui.shown.ink import ROLES, Parts


class Worded(Widget):
    """Its component classes are the roles of `ink`; the style sheets say how each looks."""

    COMPONENT_CLASSES = set(ROLES)

    def words(self, *parts: tuple[str, str]) -> Content:
        """Words that no markup can get into."""
        return Content.assemble(*((text, f".{role}" if role else "") for text, role in parts))


def as_content(parts: Parts) -> Content:
    """The same for a widget of Textual inside a `Worded` one."""
    return Content.assemble(*((text, f".{role}" if role else "") for text, role in parts))
