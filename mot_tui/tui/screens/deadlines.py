"""The deadlines of a case: all about each, entered, changed, met, dropped, opened again."""

from collections.abc import Callable
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from mot_tui.casebook import deadlines
from mot_tui.casebook.safekeeping import Erased
from mot_tui.domain.words import DeadlineEnd, Kind
from mot_tui.errors import MotError
from mot_tui.read.views import DeadlineView
from mot_tui.texts.language import _
from mot_tui.tui.desk import Desk
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.screens.deadline import DeadlineScreen
from mot_tui.tui.screens.dialog import content_of
from mot_tui.tui.screens.finding import Finding
from mot_tui.tui.shown.deadline import DeadlineShown, about_parts, copied_text, deadlines_of
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.toasts import toast, toast_error
from mot_tui.tui.widgets.found_list import FoundList
from mot_tui.tui.widgets.hints import Hints


class DeadlinesScreen(Finding[None]):
    """A list with all about the marked one below; `changed` is called after every change.

    `number` is marked at first, or the one that ends first.

    The last row stands for one that is not entered yet.
    """

    PLACE = "deadlines"
    BINDINGS = [
        Binding("enter", "edit", show=False),
        Binding("f6", "meet", show=False),
        Binding("f7", "drop", show=False),
        Binding("delete", "erase", show=False),
    ]

    def __init__(
        self, desk: Desk, case_id: str, changed: Callable[[], None], number: int = 0
    ) -> None:
        super().__init__()
        self._desk, self._case_id, self._changed = desk, case_id, changed
        self._first = number
        self._shown: tuple[DeadlineShown, ...] = ()
        self._views: dict[int, DeadlineView] = {}

    def compose(self) -> ComposeResult:
        """The deadlines, and below them the marked one."""
        with Vertical(classes="dialog -wide"):
            title = _("Deadlines, as you entered them")
            yield Static(title, classes="dialog-title", markup=False)
            yield FoundList(id="deadlines-known")
            yield Static("", id="deadline", markup=False)
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Where there is none, one is asked for."""
        self._ask(self._first)
        if not self._views:
            self.action_edit()

    def _ask(self, marked: int = 0) -> None:
        book = self._desk.book
        with book.one_moment():
            views, zone = book.deadlines(self._case_id), book.zone(self._case_id)
        self._views = {it.number: it for it in views}
        self._shown = deadlines_of(views, zone, book.now(), book.settings.near)
        places = (place for place, it in enumerate(self._shown) if it.number == marked)
        rows = [content_of(_row(it)) for it in self._shown]
        new = content_of((("+ ", "accent"), (_("enter a deadline"), "")))
        self.query_one(FoundList).show([*rows, new], next(places, 0))
        self._tell()

    def _tell(self) -> None:
        book, zone = self._desk.book, self._desk.book.zone(self._case_id)
        about: Parts = ((_("Something to be done by a day: the program counts, you check."), ""),)
        if view := self._marked:
            about = about_parts(view, zone, book.now(), book.settings.near)
        self.query_one("#deadline", Static).update(content_of(about))
        row = self.query_one(Hints)
        row.say([it for it in row.hints if view or it.key in ("Enter", "Esc")])

    @property
    def _marked(self) -> DeadlineView | None:
        at = self.query_one(FoundList).highlighted
        if at is None or at >= len(self._shown):
            return None
        return self._views[self._shown[at].number]

    def copied(self) -> str:
        """All about the marked one."""
        book, view = self._desk.book, self._marked
        zone = book.zone(self._case_id)
        return copied_text(view, zone, book.now(), book.settings.near) if view else ""

    # -- keys

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Tell of the marked one."""
        self._tell()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Change the one that was clicked, or enter one."""
        self.action_edit()

    def action_edit(self) -> None:
        """Change the marked one; in the last row, enter one."""
        view = self._marked
        begin = partial(Drafting, self._desk.book)
        try:
            form = DeadlineScreen(self._desk, self._case_id, begin, view)
        except MotError as error:
            toast_error(self.app, error)
            self._ask()
            return
        self.app.push_screen(form, partial(self._entered, view is None))

    def _entered(self, is_new: bool, number: int | None) -> None:
        if number is not None:
            told = _("d{n} entered: check it. Undo takes it back.")
            other = _("d{n} changed: check it. Undo takes it back.")
            self._done(number, told if is_new else other)
        elif not self._views:
            # Nothing to be seen here without one.
            self.dismiss(None)

    def action_meet(self) -> None:
        """What had to be done was done; once more: it is open after all."""
        self._end(DeadlineEnd.MET, _("d{n} was met. Undo takes it back."))

    def action_drop(self) -> None:
        """It does not matter any more; once more: it is open after all."""
        self._end(DeadlineEnd.DROPPED, _("d{n} was dropped. Undo takes it back."))

    def _end(self, how: DeadlineEnd, told: str) -> None:
        if (view := self._marked) is None:
            return
        book = self._desk.book
        try:
            if view.deadline.ended is None:
                deadlines.end(book, self._case_id, view.number, how)
            else:
                deadlines.reopen(book, self._case_id, view.number)
                told = _("d{n} is open again. Undo takes it back.")
        except MotError as error:
            # Another process ended it.
            toast_error(self.app, error)
            self._ask(view.number)
            return
        self._done(view.number, told)

    def action_erase(self) -> None:
        """Blank words in it for good."""
        from mot_tui.tui.screens.erase import CopiesScreen, Erasable, EraseScreen

        if (view := self._marked) is None:
            return
        book = self._desk.book
        zone = book.zone(self._case_id)
        about = about_parts(view, zone, book.now(), book.settings.near)
        parts: Parts = ((_shown_what(self._shown, view.number), "strong"), ("\n", ""), *about)

        def erased(done: Erased | None) -> None:
            if done is None:
                return
            self._done(view.number, _("words erased for good in d{n}"))
            if done.copies:
                self.app.push_screen(CopiesScreen(done.copies))

        subject = Erasable(Kind.DEADLINE, view.number, parts)
        self.app.push_screen(EraseScreen(self._desk, self._case_id, subject), erased)

    # -- parts

    def _done(self, number: int, told: str) -> None:
        """Show the change here and below, and say it."""
        self._changed()
        self._ask(number)
        toast(self.app, told.format(n=number))


def _shown_what(shown: tuple[DeadlineShown, ...], number: int) -> str:
    return next(f"d{it.number} {it.what}" for it in shown if it.number == number)


def _row(it: DeadlineShown) -> Parts:
    """`◐ d1 cancel without penalty · 6 d left`."""
    return (
        (f"{it.sign} ", it.role),
        (f"d{it.number} ", "muted"),
        (it.what, ""),
        (" · ", "faint"),
        (it.when, it.role or "strong"),
    )
