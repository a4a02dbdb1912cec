"""What a dialog is about, in a few rows that leave room for the rest."""

from textual.content import Content
from textual.geometry import Size

from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.widgets.worded import Worded, cut

LEAST, SHARE = 2, 5
"""Rows at the least, and the part of the terminal's rows that it may take: a fifth."""


class About(Worded):
    """Shows words; what has no room ends in `…`."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(classes="dialog-about")
        self._parts = parts

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as it needs and may take."""
        return len(self._rows(width))

    def render(self) -> Content:
        """The rows."""
        return Content("\n").join(self._rows(self.size.width))

    def _rows(self, width: int) -> list[Content]:
        most = max(LEAST, self.app.size.height // SHARE)
        return cut(self.words(*self._parts), width, most)
