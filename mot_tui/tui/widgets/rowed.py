"""Words in many rows of which a key changes a few: the others are not wrapped and drawn anew."""

from collections.abc import Callable, Hashable

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.visual import Visual

from mot_tui.tui.widgets.worded import Worded

MOST_DRAWN = 500
"""So many are kept as they were drawn."""

Row = tuple[Content, Strip]
"""A row, and as it is drawn."""


class Rowed(Worded):
    """Says all its rows; each is drawn once, as long as colours and width are the same."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows_now: list[Row] = []
        self._drawn: dict[Hashable, list[Row]] = {}

    def all_rows(self, width: int) -> list[Row]:
        """What stands here, from the first row on."""
        raise NotImplementedError

    def kept(self, key: Hashable, told: Callable[[], list[Content]], width: int) -> list[Row]:
        """The rows of this key, as they were drawn; `told` says them where they were not yet."""
        if (key, width) not in self._drawn:
            if len(self._drawn) > MOST_DRAWN:
                self._drawn.clear()
            self._drawn[key, width] = self.draw(told(), width)
        return self._drawn[key, width]

    def draw(self, rows: list[Content], width: int) -> list[Row]:
        """Rows that are not worth keeping."""
        return [(row, Visual.to_strips(self, row, width, 1, self.visual_style)[0]) for row in rows]

    def notify_style_update(self) -> None:
        """With other colours nothing is as it was drawn."""
        self._drawn.clear()
        super().notify_style_update()

    def render(self) -> Content:
        """All of it, for what is selected in it."""
        rows = self.all_rows(max(1, self.size.width))
        return Content("\n").join([row for row, _strip in rows])

    def render_lines(self, crop: Region) -> list[Strip]:
        """All of it once, then row by row."""
        self._rows_now = self.all_rows(max(1, self.size.width))
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row; Textual knows how to draw one in which something is selected."""
        if self.text_selection is not None:
            return super().render_line(y)
        if y < len(self._rows_now):
            return self._rows_now[y][1]
        return Strip.blank(self.size.width, self.visual_style.rich_style)
