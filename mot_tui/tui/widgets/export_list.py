"""What can be chosen of an export; headings between it cannot."""

from textual.binding import Binding
from textual.events import Click
from textual.message import Message

from mot_tui.tui.keys import letter_bound
from mot_tui.tui.shown.export import FORMAT_KEYS, SWITCH_KEYS, ExportRow
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.widgets.row_list import RowList


class ExportList(RowList):
    """A blank or a click chooses the marked row, a letter its own.

    Letters choose here alone: whoever takes another place for the line of the file changes nothing.
    """

    BINDINGS = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("space", "turn", show=False),
        *(letter_bound(key, f"screen.choose('format', '{it}')") for it, key in FORMAT_KEYS.items()),
        *(letter_bound(key, f"screen.switch('{it}')") for it, key in SWITCH_KEYS.items()),
    ]

    class Turned(Message):
        """A row was chosen."""

        def __init__(self, row: ExportRow) -> None:
            super().__init__()
            self.row = row

    def __init__(self, *, id: str) -> None:
        super().__init__(self._words, id=id)
        self._rows: tuple[ExportRow, ...] = ()

    def put(self, rows: tuple[ExportRow, ...]) -> None:
        """Show these; the mark stays with what it is on."""
        marked = self._rows[self.cursor] if self._rows else None
        places = (
            at
            for at, it in enumerate(rows)
            if it.kind != "head"
            and (marked is None or (it.kind, it.value) == (marked.kind, marked.value))
        )
        self._rows = rows
        self.show(len(rows), next(places, self.cursor))

    def mark(self, row: ExportRow) -> None:
        """Mark one that was chosen by its key."""
        self.cursor = self._rows.index(row)

    def _words(self, place: int) -> Parts:
        return self._rows[place].parts

    def action_step(self, by: int) -> None:
        """Mark the next row that can be chosen."""
        place = self.cursor + by
        while 0 <= place < len(self._rows) and self._rows[place].kind == "head":
            place += by
        if 0 <= place < len(self._rows):
            self.cursor = place

    def action_page(self, by: int) -> None:
        """Mark the row a screenful on."""
        self.page(by)
        self._leave_head()

    def action_end_of_list(self, to: int) -> None:
        """Mark the first row, or the last."""
        super().action_end_of_list(to)
        self._leave_head()

    def _leave_head(self) -> None:
        if self._rows[self.cursor].kind == "head":
            self.action_step(1)

    def action_turn(self) -> None:
        """Choose the marked row."""
        self.post_message(self.Turned(self._rows[self.cursor]))

    def on_click(self, event: Click) -> None:
        """Choose what stands there."""
        event.prevent_default()
        place = self._first + event.y
        if place < len(self._rows) and self._rows[place].kind != "head":
            self.cursor = place
            self.action_turn()
