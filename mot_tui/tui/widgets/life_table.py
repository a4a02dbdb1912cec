"""Rows behind what they tell: the label on the left, its words beside it, wrapped."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from mot_tui.exporters.life_rows import Row
from mot_tui.tui.shown.fit import fit, wrapped
from mot_tui.tui.widgets.worded import Worded

BESIDE = 36
"""Cells from which on words have room beside their labels."""

GAP = 2


class LifeTable(Worded):
    """Shows the rows in the order given."""

    rows: reactive[tuple[Row, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the words need."""
        return len(self._shown(width))

    def render(self) -> Content:
        """The labels quiet, what ended it or costs something by its role."""
        return Content("\n").join(self._shown(self.size.width))

    def _shown(self, width: int) -> list[Content]:
        left = max((cell_len(it.label) for it in self.rows), default=0) + GAP
        if width < BESIDE:
            left = GAP
        return [row for it in self.rows for row in self._row(it, left, width)]

    def _row(self, row: Row, left: int, width: int) -> list[Content]:
        under = cell_len(row.label) + GAP > left
        quiet = "accent" if row.is_entry else "muted"
        shown = [self.words((row.label, quiet))] if under else []
        for n, words in enumerate(wrapped(row.text, max(1, width - left))):
            label = "" if n or under else row.label
            shown.append(self.words((fit(label, left), quiet), (words, row.role)))
        return shown
