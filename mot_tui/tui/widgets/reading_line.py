"""How the line above is read, live."""

from textual.content import Content
from textual.reactive import reactive

from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.widgets.worded import Worded


class ReadingLine(Worded):
    """Shows what was understood, what was not, or a hint where nothing is typed."""

    line: reactive[Parts] = reactive((), layout=True)
    problems: reactive[Parts] = reactive((), layout=True)

    def render(self) -> Content:
        """The parts, and below them the problems."""
        rows = [self.words(*it) for it in (self.line, self.problems) if it]
        return Content("\n").join(rows)
