"""How the line above is read, live."""

from textual.content import Content
from textual.reactive import reactive

from mot_tui.tui.shown.reading import ReadingShown
from mot_tui.tui.widgets.worded import Worded


class ReadingLine(Worded):
    """Shows what was understood, what was not, or a hint where nothing is typed."""

    reading: reactive[ReadingShown] = reactive(ReadingShown())

    def watch_reading(self) -> None:
        """Lay the screen out anew only where this needs another number of rows."""
        width, height = self.content_size
        if width and self.get_content_height(self.size, self.size, width) != height:
            self.refresh(layout=True)

    def render(self) -> Content:
        """The parts, and below them the problems."""
        shown = (self.reading.line, self.reading.problems)
        return Content("\n").join([self.words(*parts) for parts in shown if parts])
