"""A line of the entry language: what could follow stands behind the cursor, Tab and → take it."""

from rich.cells import cell_len
from textual.binding import Binding
from textual.geometry import Region, Size

from mot_tui.tui.completing import Ghost
from mot_tui.tui.messages import CompletionWanted
from mot_tui.tui.widgets.line_input import LineInput

_ROOM = 20
"""Cells of what could follow that are in sight at the end of a long line."""


class LanguageInput(LineInput):
    """Enter gives what was typed, never what stands behind it."""

    BINDINGS = [Binding("tab", "complete", show=False)]

    _ghost = Ghost("")

    def suggest(self, ghost: Ghost) -> None:
        """Show what could follow, where the line is still the one that it was found for."""
        if ghost.text == self.value:
            self._ghost = ghost
            self._show_ghost()

    def put(self, text: str, cursor: int) -> None:
        """Hold another text, the cursor at this place."""
        self.value = text
        self.cursor_position = cursor

    async def action_complete(self) -> None:
        """Ask for the rest of a word."""
        await self.ask(CompletionWanted(self.value, self.cursor_position))

    def action_cursor_right(self, select: bool = False) -> None:
        """At the end of the line: take what stands behind it."""
        taken = self._ghost.taken
        if taken and not select and self._suggestion:
            self.put(taken.text, taken.cursor)
            return
        # Or Textual would take what is only told of the last word.
        self._suggestion = ""
        super().action_cursor_right(select)

    def _watch_selection(self, selection: object) -> None:
        super()._watch_selection(selection)  # type: ignore[arg-type]
        self._show_ghost()

    def _show_ghost(self) -> None:
        ghost = self._ghost
        stands = ghost.text == self.value and self.cursor_at_end and self.selection.is_empty
        self._suggestion = self.value + ghost.shown if stands and ghost.shown else ""
        if self._suggestion and ghost.taken:
            self._make_room(min(_ROOM, cell_len(ghost.shown)))

    def _make_room(self, cells: int) -> None:
        """Have what → would take in sight, where the line is as long as its row."""
        at = self._cursor_offset
        if at - self.scroll_offset.x + cells >= self.content_size.width > cells:
            self.virtual_size = Size(self.content_width + cells, 1)
            self.scroll_to_region(Region(at, 0, cells + 1, 1), force=True, animate=False)
