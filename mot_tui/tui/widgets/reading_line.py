"""How the line above is read, live."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from mot_tui.tui.messages import ActionPicked
from mot_tui.tui.shown.ink import plain
from mot_tui.tui.shown.reading import ReadingShown
from mot_tui.tui.widgets.worded import Worded


class ReadingLine(Worded):
    """Shows what was understood, what was not, or a hint where nothing is typed."""

    reading: reactive[ReadingShown] = reactive(ReadingShown())

    _width = _laid_out = 0

    def watch_reading(self) -> None:
        """Lay the screen out anew only where this needs another number of rows."""
        if self._width and self._rows() != self._laid_out:
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as it needs, never that of what was shown before."""
        # Kept: to ask for the own size while all is being laid out has all laid out once more.
        self._width = width
        self._laid_out = self._rows()
        return self._laid_out

    def _rows(self) -> int:
        return self.render().get_height({}, self._width) if self._width else 0

    def on_click(self) -> None:
        """On the main screen: go on as Tab does, be it to the other reading of a due."""
        self.post_message(ActionPicked("screen.complete"))

    def render(self) -> Content:
        """What Tab goes round, the parts, and below them the problems."""
        line, brief = self.reading.line, self.reading.brief
        if brief and cell_len(plain(line)) > self._width:
            line = brief
        shown = (self.reading.offers, line, self.reading.problems)
        return Content("\n").join([self.words(*parts) for parts in shown if parts])
