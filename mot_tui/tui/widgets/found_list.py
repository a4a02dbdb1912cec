"""What a line above it finds; the line keeps the focus, and its keys move the mark."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class FoundList(OptionList, can_focus=False):
    """Shows rows in which no markup acts, one of them marked."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, markup=False)

    def show(self, rows: Sequence[Content], marked: int = 0) -> None:
        """Show other rows."""
        self.clear_options()
        self.add_options([Option(it) for it in rows])
        self.highlighted = marked if rows else None

    def move(self, by: int) -> None:
        """Mark a row so far on, or the last one on that way."""
        if self.highlighted is not None:
            self.highlighted = max(0, min(self.option_count - 1, self.highlighted + by))
