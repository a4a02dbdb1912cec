"""A screen over the main one: a box, its title, Esc closes it."""

from typing import ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from mot_tui.paths import styles_dir
from mot_tui.tui.shown.ink import ROLES, Parts
from mot_tui.tui.styling import StyledOnce, classes_for

Result = TypeVar("Result")


class Dialog(StyledOnce, ModalScreen[Result]):
    """What all dialogs share; `PLACE` is where the table of places tells its keys."""

    PLACE: ClassVar[str] = "dialog"

    COMPONENT_CLASSES = set(ROLES)
    AUTO_FOCUS = "*"
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (64, "-narrow")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-middling"), (28, "-high")]
    CSS_PATH = styles_dir() / "40-dialogs.tcss"
    BINDINGS = [Binding("escape", "leave", show=False)]

    def __init__(self) -> None:
        super().__init__(classes=classes_for(type(self), self.app.size))

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close it, and forget what was drawn: Textual would hold that of the last thousand."""
        for widget in self.query("*"):
            widget._styles_cache.clear()
        return super().dismiss(result)

    def action_leave(self) -> None:
        """Close it, nothing chosen."""
        self.dismiss(None)


def content_of(parts: Parts) -> Content:
    """Words for a widget of Textual, which no markup can get into."""
    return Content.assemble(*((text, f".{role}" if role else "") for text, role in parts))
