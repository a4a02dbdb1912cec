"""A long text to read: only the rows in sight are ever wrapped and drawn."""

import re
from collections.abc import Collection, Sequence

from textual.binding import Binding
from textual.content import Content
from textual.events import Click, MouseScrollDown, MouseScrollUp

from mot_tui.texts.visible import visible
from mot_tui.tui.widgets.worded import Worded

WHEEL = 3
"""Rows that one step of the wheel goes."""

MOST_DRAWN = 500
"""Lines that are kept as they were wrapped."""

THUMB, RAIL = "█", "│"

_SIGN = re.compile(r"\\?\[[^\[\]\\\n]{1,60}\\?\]")
"""What may be a sign of something that was taken out; Markdown writes a backslash before it."""

Place = tuple[int, int]
"""A line, and a row of it where it is wrapped."""


class PageView(Worded, can_focus=True):
    """Wraps its lines; `signs` in them stand out."""

    BINDINGS = [
        Binding("up", "go(-1)", show=False),
        Binding("down", "go(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "top", show=False),
        Binding("end", "bottom", show=False),
    ]

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._lines: Sequence[str] = ()
        self._signs: Collection[str] = ()
        self._first: Place = (0, 0)
        self._drawn: dict[int, list[Content]] = {}
        self._width = 0

    def show(self, lines: Sequence[str], signs: Collection[str]) -> None:
        """Show other lines, from where one was; at the top where they are fewer."""
        self._lines, self._signs = lines, signs
        self._drawn.clear()
        if self._first[0] >= len(lines):
            self._first = (0, 0)
        self._first = min(self._first, self._last_first())
        self.refresh()

    # -- moving

    def action_go(self, by: int) -> None:
        """So many rows up or down, as far as there are any."""
        place = self._first
        for _step in range(abs(by)):
            place = self._below(place) if by > 0 else self._above(place)
        self._set(place)

    def action_page(self, by: int) -> None:
        """A screenful."""
        self.action_go(by * max(1, self.size.height - 1))

    def action_top(self) -> None:
        """The first line."""
        self._set((0, 0))

    def action_bottom(self) -> None:
        """The last one."""
        self._set(self._last_first())

    def _set(self, place: Place) -> None:
        self._first = min(place, self._last_first())
        self.refresh()

    def _below(self, place: Place) -> Place:
        line, row = place
        if row + 1 < len(self._wrapped(line)):
            return line, row + 1
        return (line + 1, 0) if line + 1 < len(self._lines) else place

    def _above(self, place: Place) -> Place:
        line, row = place
        if row:
            return line, row - 1
        return (line - 1, len(self._wrapped(line - 1)) - 1) if line else place

    def _last_first(self) -> Place:
        """The place from which the last row stands at the bottom."""
        if not self._lines:
            return 0, 0
        last = len(self._lines) - 1
        place = last, len(self._wrapped(last)) - 1
        for _row in range(max(1, self.size.height) - 1):
            place = self._above(place)
        return place

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Rows further down."""
        event.stop()
        self.action_go(WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Rows further up."""
        event.stop()
        self.action_go(-WHEEL)

    def on_click(self, event: Click) -> None:
        """Go where the rail is clicked."""
        if event.x >= self.size.width - 1 and self._lines:
            line = event.y * (len(self._lines) - 1) // max(1, self.size.height - 1)
            self._set((line, 0))

    # -- drawing

    def _wrapped(self, line: int) -> list[Content]:
        """The rows of a line; those near what is in sight are asked for again and again."""
        width = max(1, self.size.width - 2)
        if self._width != width or len(self._drawn) > MOST_DRAWN:
            self._drawn.clear()
            self._width = width
        if line not in self._drawn:
            self._drawn[line] = self._signed(visible(self._lines[line])).wrap(width) or [Content()]
        return self._drawn[line]

    def _signed(self, text: str) -> Content:
        found = Content(text)
        for it in _SIGN.finditer(text) if self._signs else ():
            if it[0].replace("\\", "") in self._signs:
                found = found.stylize(".accent", it.start(), it.end())
        return found

    def render(self) -> Content:
        """The rows in sight, and at the right how far down they are."""
        height, width = max(1, self.size.height), max(1, self.size.width - 2)
        line, row = self._first
        rows: list[Content] = []
        while len(rows) < height and line < len(self._lines):
            rows += self._wrapped(line)[row:]
            line, row = line + 1, 0
        rows = rows[:height] + [Content()] * (height - len(rows))
        if len(self._lines) <= 1 or self._last_first() == (0, 0):
            return Content("\n").join(rows)
        last = max(1, self._last_first()[0])
        thumb = min(height - 1, self._first[0] * (height - 1) // last)
        return Content("\n").join(
            row.pad_right(max(0, width + 1 - row.cell_length))
            + self.words((THUMB, "accent") if at == thumb else (RAIL, "faint"))
            for at, row in enumerate(rows)
        )
