"""The board: what is open in all cases, what is overdue first; a line above filters it."""

from collections.abc import Callable
from datetime import datetime
from functools import cache

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.widgets import Input, Static

from mot_tui.casebook import Casebook
from mot_tui.casebook.reading import zone_of
from mot_tui.domain.words import PromiseState
from mot_tui.errors import MotError
from mot_tui.read.opened import OpenView
from mot_tui.texts.language import _
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown.board import (
    about_parts,
    counts_parts,
    row_parts,
    wake_of,
    when_text,
    widest,
)
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.toasts import toast_error
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput
from mot_tui.tui.widgets.row_list import RowList

MOST = 200
"""Characters of what is looked for."""

PAGE = 32
"""Rows that are asked for at once."""

AROUND, AROUND_LOW = 15, 9
"""Rows of the dialog around the list, with air between them and without."""

POLL_S = 0.5


class BoardScreen(Dialog[OpenView]):
    """Gives a promise or a deadline, or nothing; `cases` shows the list of cases instead."""

    PLACE = "board"
    AUTO_FOCUS = "Input"
    BINDINGS = [
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("ctrl+o", "cases", show=False, priority=True),
    ]

    def __init__(self, book: Casebook, cases: Callable[[], None]) -> None:
        super().__init__()
        self._book, self._cases = book, cases
        self._zone = cache(zone_of)
        self._wide = 0
        self._list = RowList(self._row, id="board", can_focus=False, marks=True)
        self._make_room(self.app.size)
        self._ask()

    def compose(self) -> ComposeResult:
        """A line to type in, how many stand how, a row each, all of the marked one."""
        with Vertical(classes="dialog -widest"):
            yield Static(_("Open in all cases"), classes="dialog-title", markup=False)
            yield Static(id="counts", markup=False)
            yield PlainInput(_("type to filter"), id="filter", max_length=MOST)
            yield self._list
            yield Static(id="about", markup=False)
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Show what is open, and go on looking."""
        self._show(0)
        self.set_interval(POLL_S, self.poll)

    def on_resize(self, event: Resize) -> None:
        """As high as there is room."""
        self._make_room(event.size)

    def _make_room(self, size: Size) -> None:
        """The list takes what the rows around it leave; before it is first drawn, too."""
        low = self.has_class("-low")
        room = size.height - AROUND_LOW if low else size.height * 24 // 25 - AROUND
        self._list.styles.max_height = max(3, room)

    # -- what is shown

    def _ask(self, words: str = "") -> None:
        self._board = self._book.board()
        self._version = self._book.ledger.journal.data_version()
        self._words = words
        self._counts = self._board.counts(words)
        self._pages: dict[int, list[OpenView]] = {}
        self._whens: dict[int, list[str]] = {}
        self._turn: datetime | None = None
        self._is_asked = False

    @property
    def now(self) -> datetime:
        """The instant of what is shown."""
        return self._board.now

    def _at(self, place: int) -> OpenView | None:
        page, at = divmod(place, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            start = page * PAGE
            late = start + PAGE <= self._counts.get(PromiseState.OVERDUE, 0)
            rows = self._board.page(self._words, start, PAGE, late=late)
            self._pages[page] = rows
            whens = [when_text(it, self._zone(it.zone), self.now) for it in rows]
            self._whens[page] = whens
            self._wide = max(self._wide, widest(whens))
        return rows[at] if at < len(rows) else None

    def _row(self, place: int) -> Parts:
        if (it := self._at(place)) is None:
            return ()
        page, at = divmod(place, PAGE)
        return row_parts(it, self._whens[page][at], self._wide, self._list.size.width - 2)

    def _show(self, marked: int | None = None) -> None:
        count = sum(self._counts.values())
        if not count:
            none = _("nothing found") if self._words.strip() else _("Nothing is open.")
        self._at(0)
        self.query_one("#counts", Static).update(
            content_of(counts_parts(self._counts)) if count else Content(none)
        )
        self._list.show(count, marked)
        self.query_one(Hints).found(bool(count))
        self._tell()

    @property
    def marked(self) -> OpenView | None:
        """The row that Enter goes to."""
        return self._at(self._list.cursor) if self._counts else None

    def _tell(self) -> None:
        """All of the marked row, in two rows below."""
        it = self.marked
        rows = about_parts(it, self._zone(it.zone), self.now) if it else ((), ())
        about = Content("\n").join(map(content_of, rows))
        self.query_one("#about", Static).update(about)

    # -- the clock, and other processes

    def poll(self) -> None:
        """Ask anew where somebody wrote, or the clock went past the next change or back."""
        now = self._book.now()
        try:
            wrote = self._book.ledger.journal.data_version() != self._version
            wake = self._wake()
            if wrote or now < self.now or (wake is not None and now >= wake):
                self._renew()
        except MotError as error:
            toast_error(self.app, error)

    def _wake(self) -> datetime | None:
        """When it will look different by itself; of all rows asked once they have been painted."""
        if not self._is_asked:
            self._turn, self._is_asked = self._board.next_change(), True
        wakes = [wake_of(it, self.now) for it in map(self._at, self._list.in_sight) if it]
        return min([*wakes, *([self._turn] if self._turn else [])], default=None)

    def _renew(self) -> None:
        """The same rows as they stand now, with the mark on the same one."""
        before = self.marked
        self._ask(self._words)
        self._show(self._board.place_of(before, self._words) if before else None)

    # -- keys

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show those in which every word stands, behind the letter itself."""
        self.call_after_refresh(self._filter, event.value)

    def _filter(self, words: str) -> None:
        if words == self.query_one(Input).value != self._words:
            self._ask(words)
            self._show(0)

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Go to the marked one, of those that fit what is typed by now."""
        self._filter(self.query_one(Input).value)
        self._go()

    def on_row_list_marked(self, _event: RowList.Marked) -> None:
        """Tell more of it."""
        self._tell()

    def on_row_list_opened(self, _event: RowList.Opened) -> None:
        """Go to the one that was clicked twice."""
        self._go()

    def _go(self) -> None:
        if (it := self.marked) is not None:
            self.dismiss(it)

    def action_move(self, by: int) -> None:
        """Mark another one while the line keeps the focus."""
        self._list.move(by)

    def action_page(self, by: int) -> None:
        """Mark the one a screenful on."""
        self._list.page(by)

    def action_cases(self) -> None:
        """The list of cases instead."""
        self.dismiss(None)
        self.app.call_later(self._cases)

    def copied(self) -> str:
        """The marked row, as text."""
        it = self.marked
        if it is None:
            return ""
        rows = about_parts(it, self._zone(it.zone), self.now)
        return " · ".join("".join(text for text, _role in row) for row in rows)
