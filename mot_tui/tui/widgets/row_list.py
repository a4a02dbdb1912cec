"""Rows of one line each, of which only those in sight are ever made."""

from collections.abc import Callable

from textual.binding import Binding
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive

from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.widgets.worded import Worded

RowOf = Callable[[int], Parts]
"""What a row says, by its place."""


MARK = "▸ "
"""Stands before the marked row: a colour alone is not enough."""


class RowList(Worded, can_focus=True):
    """One of them is marked; what has no room ends in `…`."""

    COMPONENT_CLASSES = {"row-list--cursor"}
    BINDINGS = [
        Binding("home", "end_of_list(-1)", show=False),
        Binding("end", "end_of_list(1)", show=False),
    ]

    cursor: reactive[int] = reactive(0)

    class Marked(Message):
        """Another row is marked now."""

    class Opened(Message):
        """Somebody wants to go on with the marked row."""

    def __init__(
        self, row_of: RowOf, *, id: str, can_focus: bool = True, marks: bool = False
    ) -> None:
        super().__init__(id=id)
        self._row_of = row_of
        self._count = self._first = 0
        self.can_focus = can_focus
        # Also where a line above keeps the focus.
        self._marks = can_focus or marks

    def show(self, count: int, marked: int | None = None) -> None:
        """Show so many rows, as they are now."""
        other, self._count = count != self._count, count
        if marked is not None:
            self.cursor = marked
        self.cursor = self.validate_cursor(self.cursor)
        self.refresh(layout=other)

    @property
    def in_sight(self) -> range:
        """The places of the rows that were drawn last."""
        return range(self._first, min(self._count, self._first + max(1, self.size.height)))

    def validate_cursor(self, cursor: int) -> int:
        """Keep it on a row."""
        return max(0, min(cursor, self._count - 1))

    def watch_cursor(self) -> None:
        """Tell it."""
        self.post_message(self.Marked())

    def move(self, by: int) -> None:
        """Mark another row."""
        self.cursor += by

    def page(self, by: int) -> None:
        """Mark the row a screenful on."""
        self.cursor += by * max(1, self.size.height - 1)

    def action_end_of_list(self, to: int) -> None:
        """Mark the first row, or the last."""
        self.cursor += to * self._count

    def on_click(self, event: Click) -> None:
        """Mark what stands there; a double click goes on with it."""
        if self._first + event.y < self._count:
            self.cursor = self._first + event.y
            if event.chain > 1:
                self.post_message(self.Opened())

    # -- drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are; the style sheet says how many may be seen."""
        return max(1, self._count)

    def render(self) -> Content:
        """Those in sight, the marked one among them."""
        width, height = max(1, self.size.width), max(1, self.size.height)
        self._first = min(max(self._first, self.cursor - height + 1, 0), self.cursor)
        self._first = min(self._first, max(0, self._count - height))
        places = range(self._first, min(self._count, self._first + height))
        return Content("\n").join([self._drawn(place, width) for place in places])

    @property
    def shows_mark(self) -> bool:
        """Whether the marked row is to be seen; its room is kept all the same."""
        return True

    def _drawn(self, place: int, width: int) -> Content:
        is_marked = self._marks and self.shows_mark and place == self.cursor
        mark: Parts = ((MARK if is_marked else " " * len(MARK), "accent"),) if self._marks else ()
        row = self.words(*mark, *self._row_of(place)).truncate(width, ellipsis=True)
        if not is_marked:
            return row
        under = self.get_visual_style("row-list--cursor")
        return row.pad_right(max(0, width - row.cell_length)).stylize_before(under)
