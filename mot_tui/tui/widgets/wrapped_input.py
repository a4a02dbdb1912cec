"""A line of the entry language in as many rows as it needs; Enter still gives all of it."""

from rich.cells import cell_len, get_character_cell_size
from rich.text import Text
from textual.binding import Binding
from textual.events import MouseDown, MouseMove
from textual.geometry import Offset, Size
from textual.strip import Strip
from textual.widgets.input import Selection

from mot_tui.tui.shown.rows import BREAK_FOUND, BREAK_SHOWN, Rows, rows_of, written_row
from mot_tui.tui.widgets.language_input import LanguageInput
from mot_tui.tui.widgets.line_input import BREAK
from mot_tui.tui.widgets.plain_input import same_length

MOST_STEPS = 200
"""Steps of typing that can be taken back."""


class WrappedInput(LanguageInput):
    """↑ and ↓ go from row to row, and on to the fields around; ^Z takes typing back.

    Home and End go by the rows on screen; ^A ^E ^U ^K by what is written up to a line break.
    """

    BINDINGS = [
        Binding("up", "row(-1)", show=False),
        Binding("down", "row(1)", show=False),
        Binding("ctrl+a", "written_start", show=False),
        Binding("ctrl+e", "written_end", show=False),
        Binding("ctrl+j", "break_row", show=False),
        Binding("ctrl+z", "untype", show=False),
    ]

    _first = 0
    """The row at the top."""

    def __init__(self, placeholder: str, *, id: str) -> None:
        super().__init__(placeholder, id=id)
        self._typed: list[tuple[str, int]] = []
        self._was = ""
        self._untyping = False

    # -- rows

    @property
    def _width(self) -> int:
        return max(8, self.content_size.width)

    @property
    def rows(self) -> Rows:
        """The rows of what stands there, in the width that there is."""
        return rows_of(same_length(self.value), self._width)

    @property
    def _row(self) -> int:
        """The row of the cursor."""
        at = self.cursor_position
        return sum(start <= at for start, _end in self.rows[1:])

    def _place(self, position: int, row: int) -> int:
        """In which cell of its row a character stands."""
        return cell_len(same_length(self.value[self.rows[row][0] : position]))

    def _at(self, row: int, cell: int) -> int:
        """The character in a cell of a row, or the last one there."""
        start, end = self.rows[row]
        last = end if row == len(self.rows) - 1 else end - 1
        used = 0
        for place, char in enumerate(same_length(self.value[start:end]), start):
            used += get_character_cell_size(char)
            if used > cell:
                return min(place, last)
        return last

    # -- drawing

    @property
    def content_width(self) -> int:
        """Never wider than there is room: what is longer goes on in the next row."""
        return self._width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the text needs; the style sheet says how many may be seen."""
        return len(rows_of(same_length(self.value), max(8, width)))

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's own cursor belongs."""
        x, y, _width, _height = self.content_region
        row = self._row
        return Offset(x + self._place(self.cursor_position, row), y + row - self._first)

    def _watch_selection(self, selection: object) -> None:
        row, height = self._row, max(1, self.content_size.height)
        self._first = max(0, min(self._first, row, len(self.rows) - 1), row - height + 1)
        self.refresh()
        super()._watch_selection(selection)

    def _make_room(self, cells: int) -> None:
        """There is a next row."""

    def render_line(self, y: int) -> Strip:
        """A row of the text, or of nothing."""
        if not self.value:
            return super().render_line(y)
        self._first = max(0, min(self._first, len(self.rows) - self.content_size.height))
        row, width = self._first + y, self._width
        if row >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        text = self._drawn(*self.rows[row], is_last=row == len(self.rows) - 1)
        options = self.app.console_options.update_width(max(1, text.cell_len))
        strip = Strip(self.app.console.render(text, options)).crop(0, width)
        return strip.extend_cell_length(width).apply_style(self.rich_style)

    def _drawn(self, start: int, end: int, *, is_last: bool) -> Text:
        text = Text(same_length(self.value), no_wrap=True, overflow="ignore", end="")
        quiet = self.get_component_rich_style("input--suggestion")
        for found in BREAK_FOUND.finditer(self.value):
            plain, at = text.plain, found.start()
            text.plain = plain[:at] + BREAK_SHOWN + plain[at + len(BREAK_SHOWN) :]
            text.stylize(quiet, at, at + len(BREAK_SHOWN))
        shown = text[start:end]
        shown.end = ""
        if is_last and self.has_focus and len(self._suggestion) > len(self.value):
            shown.append(self._suggestion[len(self.value) :], quiet)
        if self.has_focus:
            self._mark(shown, start, end, is_last=is_last)
        return shown

    def _mark(self, shown: Text, start: int, end: int, *, is_last: bool) -> None:
        """What is selected, and the cursor."""
        first, last = sorted(self.selection)
        if first != last:
            style = self.get_component_rich_style("input--selection")
            shown.stylize_before(style, max(0, first - start), max(0, min(last, end) - start))
        at = self.cursor_position
        if self._cursor_visible and (start <= at < end or (is_last and at == end)):
            if at - start == len(shown):
                shown.pad_right(1)
            cursor = self.get_component_rich_style("input--cursor")
            shown.stylize(cursor, at - start, at - start + 1)

    # -- keys and mouse

    def action_row(self, by: int) -> None:
        """Go to the row above or below, or to the field there."""
        row = self._row
        if 0 <= row + by < len(self.rows):
            self.cursor_position = self._at(row + by, self._place(self.cursor_position, row))
        elif by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    @property
    def _written_row(self) -> tuple[int, int]:
        return written_row(self.value, self.cursor_position)

    def action_home(self, select: bool = False) -> None:
        """Go to the start of the row on screen; from there, to that of the text."""
        start = self.rows[self._row][0]
        self._go(0 if self.cursor_position == start else start, select=select)

    def action_end(self, select: bool = False) -> None:
        """Go to the end of the row on screen; from there, to that of the text."""
        row, end = self._row, len(self.value)
        last = end if row == len(self.rows) - 1 else self.rows[row][1] - 1
        self._go(end if self.cursor_position == last else last, select=select)

    def action_written_start(self) -> None:
        """Go to the start of what is written up to a line break."""
        self._go(self._written_row[0], select=False)

    def action_written_end(self) -> None:
        """Go to its end."""
        self._go(self._written_row[1], select=False)

    def action_delete_left_all(self) -> None:
        """Delete what is written before the cursor, up to a line break."""
        self._cut(self._written_row[0], self.cursor_position)

    def action_delete_right_all(self) -> None:
        """Delete what is written behind the cursor, up to a line break."""
        self._cut(self.cursor_position, self._written_row[1])

    def _cut(self, start: int, end: int) -> None:
        if not self.selection.is_empty:
            self.delete_selection()
        elif start < end:
            self.delete(start, end)

    def _go(self, position: int, *, select: bool) -> None:
        self.selection = Selection(self.selection.start if select else position, position)

    def action_break_row(self) -> None:
        """Begin a new row, which is there when it is saved."""
        self.replace(f" {BREAK} ", *sorted(self.selection))

    async def _on_mouse_down(self, event: MouseDown) -> None:
        await super()._on_mouse_down(event)
        self.selection = Selection.cursor(self._under(event))

    async def _on_mouse_move(self, event: MouseMove) -> None:
        if self._selecting:
            self.selection = Selection(self.selection.start, self._under(event))

    def _under(self, event: MouseDown | MouseMove) -> int:
        x, y = event.get_content_offset_capture(self)
        return self._at(max(0, min(self._first + y, len(self.rows) - 1)), max(0, x))

    # -- typing taken back

    def fill(self, text: str) -> None:
        """Hold another text; what was typed before is forgotten."""
        super().fill(text)
        self._typed, self._was = [], text

    def watch_value(self, value: str) -> None:
        """Remember what stood there where a word begins, or more than a letter changed."""
        # The cursor still stands where it stood.
        was, at = self._was, self.cursor_position
        letter = abs(len(value) - len(was)) == 1 and not value[at : at + 1].isspace()
        if value != was and not self._untyping and not (letter and self._typed):
            self._typed = [*self._typed[-MOST_STEPS:], (was, at)]
        self._was = value

    def action_untype(self) -> None:
        """Have what stood there a word ago."""
        if not self._typed:
            return
        text, cursor = self._typed.pop()
        self._untyping = True
        self.value, self.cursor_position = text, cursor
        self._untyping = False
