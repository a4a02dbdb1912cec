"""A line to type in above the list of what it finds."""

from typing import TypeVar

from textual.binding import Binding

from mot_tui.tui.screens.dialog import Dialog
from mot_tui.tui.widgets.found_list import FoundList

Result = TypeVar("Result")


class Finding(Dialog[Result]):
    """The arrows are those of the list; a subclass says what is in it."""

    BINDINGS = [
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]

    def action_move(self, by: int) -> None:
        """Mark another one while the line keeps the focus."""
        self.query_one(FoundList).move(by)
