"""What the company said before, beside the line that is typed: one of it is chosen."""

from textual.content import Content
from textual.events import Click
from textual.reactive import reactive

from mot_tui.texts.language import _
from mot_tui.tui.shown.call import SaidShown
from mot_tui.tui.widgets.rowed import Row, Rowed
from mot_tui.tui.widgets.worded import cut

HEADED = 10
"""From how many rows on there is room for a heading."""

BRIEF = 2
"""Rows of the words of one that is not chosen; the chosen one is shown in full."""


class SaidBefore(Rowed):
    """Newest first, those that fit the words typed before all others."""

    COMPONENT_CLASSES = {"said-before--cursor"}

    said: reactive[tuple[SaidShown, ...]] = reactive(())
    cursor: reactive[int] = reactive(0)

    _first = 0

    @property
    def chosen(self) -> SaidShown | None:
        """The one that is chosen."""
        return self.said[self.cursor] if self.cursor < len(self.said) else None

    def show(self, said: tuple[SaidShown, ...]) -> None:
        """Show these; where others fit now, the first of them is chosen."""
        if [it.name for it in said] != [it.name for it in self.said]:
            self.cursor = self._first = 0
        self.said = said

    def validate_cursor(self, cursor: int) -> int:
        """Keep it on one of them."""
        return max(0, min(cursor, len(self.said) - 1))

    def move(self, by: int) -> None:
        """Choose another one."""
        self.cursor += by

    # -- drawing

    def all_rows(self, width: int) -> list[Row]:
        """From the first one that leaves room for the chosen one."""
        height = self.size.height
        if not self.said:
            return self.draw(cut(self._none(), width, max(1, height)), width)
        head = self._head(height)
        room = height - len(head)
        self._first = min(self._first, self.cursor)
        while self._first < self.cursor and self._bottom(self.cursor, width) > room:
            self._first += 1
        rows = [row for _place, row in self._rows(width, room)]
        return [*self.draw(head, width), *rows[:room]]

    def _head(self, height: int) -> list[Content]:
        if height < HEADED:
            return []
        fits = self.said[0].fits
        told = _("Said before about this") if fits else _("Said before, the newest first")
        return [self.words((told, "muted")), Content("")]

    def _none(self) -> Content:
        return self.words((_("Nothing that they said is noted yet."), "muted"))

    def _bottom(self, place: int, width: int) -> int:
        """The row below one, from the first that is shown."""
        return sum(len(self._block(it, width)) for it in range(self._first, place + 1))

    def _rows(self, width: int, height: int) -> list[tuple[int, Row]]:
        """Rows with the place of what stands there, as many as there is room for."""
        found: list[tuple[int, Row]] = []
        for place in range(self._first, len(self.said)):
            if len(found) >= height:
                break
            found += [(place, row) for row in self._block(place, width)]
        return found

    def _block(self, place: int, width: int) -> list[Row]:
        it, taken = self.said[place], place == self.cursor
        return self.kept((it, taken), lambda: self._told(it, taken, width), width)

    def _told(self, it: SaidShown, taken: bool, width: int) -> list[Content]:
        heading = self.words(("▸ " if taken else "  ", "accent"), *it.heading)
        words = self.words((it.words, "strong" if taken else "" if it.fits else "muted"))
        below = cut(words, max(1, width - 2), len(words) if taken else BRIEF)
        rows = [heading.truncate(width, ellipsis=True), *(Content("  ") + row for row in below)]
        if not taken:
            return rows
        under = self.get_visual_style("said-before--cursor")
        padded = [row.pad_right(max(0, width - row.cell_length)) for row in rows]
        return [row.stylize_before(under) for row in padded]

    def on_click(self, event: Click) -> None:
        """Choose the one that stands there."""
        above = len(self._head(self.size.height)) if self.said else 0
        rows = self._rows(max(1, self.size.width), self.size.height - above)
        if above <= event.y < len(rows) + above:
            self.cursor = rows[event.y - above][0]
