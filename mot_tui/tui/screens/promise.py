"""A promise on a screen of its own: what was said, what became of it, what it costs, and keys."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from mot_tui.domain.promises import Standing
from mot_tui.domain.words import PromiseState
from mot_tui.entry.no_show import missing
from mot_tui.errors import MotError, Refused
from mot_tui.exporters.life import life_of
from mot_tui.exporters.life_rows import life_rows, life_text, state_row
from mot_tui.frozen import changed, frozen
from mot_tui.read.views import PromiseView
from mot_tui.texts.chasing import missing_text
from mot_tui.texts.language import _
from mot_tui.tui.dealing import Dealing
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.keys import letters_bound, twin
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.promise import ROLES
from mot_tui.tui.snoozing import quiet_until, snooze, snoozed_text
from mot_tui.tui.toasts import toast_error
from mot_tui.tui.waking import next_wake
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.life_table import LifeTable

POLL_S = 0.5


@frozen
class Below:
    """What the screen below does: shows what was done, looks at reminders anew, takes back."""

    finish: Callable[[Done], None]
    put_off: Callable[[], None]
    undo: Callable[[], Awaitable[object]]


class PromiseScreen(Dialog[int]):
    """Gives the number of the entry that made the promise, where somebody wants to go there.

    `below` is told what was done here.
    """

    PLACE = "promise"
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS = [
        *(key for id in ("settle", "chase", "move", "copy", "undo") for key in letters_bound(id)),
        Binding(f"n,{twin('n')}", "no_show", show=False),
        Binding(f"z,{twin('z')}", "snooze", show=False),
        Binding("enter", "go", show=False),
    ]

    def __init__(self, desk: Desk, case_id: str, number: int, below: Below) -> None:
        super().__init__()
        self._desk, self._case_id, self._number, self._below = desk, case_id, number, below
        self._wake: datetime | None = None
        self._ask()

    def compose(self) -> ComposeResult:
        """What it is and where it stands, its life, the keys that mean something now."""
        with Vertical(classes="dialog -wide"):
            yield Static(self._title(), classes="dialog-title", markup=False)
            yield Static(id="standing", markup=False)
            with VerticalScroll(classes="dialog-body"):
                yield LifeTable(id="life")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Show it, and go on looking."""
        self._show()
        self.set_interval(POLL_S, self.poll)

    # -- what is shown

    def _ask(self) -> None:
        book = self._desk.book
        self._life = life_of(book, self._case_id, self._number)
        self._version = book.ledger.journal.data_version()
        now, undated = self._life.now, self._state is PromiseState.UNDATED
        ages = [self._life.view.made_at] if undated else []
        moments = [
            next_wake(now, [self._standing], ages, book.settings.soon),
            quiet_until(book, self._standing.id),
        ]
        self._wake = min((it for it in moments if it), default=None)

    @property
    def _standing(self) -> Standing:
        return self._life.view.standing

    @property
    def _state(self) -> PromiseState:
        return self._standing.state(self._life.now, self._desk.book.settings.soon)

    def _title(self) -> str:
        what = one_line(self._standing.what or self._standing.said, 80) or _("promise")
        return f"p{self._number} {what}"

    def _show(self) -> None:
        book = self._desk.book
        words = state_row(self._life, book.settings.soon)
        quiet = snoozed_text(book, self._standing.id, self._life.zone)
        parts = (
            (words, ROLES.get(self._state, "strong")),
            (f" · {quiet}" if quiet else "", "muted"),
        )
        self.query_one("#standing", Static).update(content_of(parts))
        self.query_one(LifeTable).rows = tuple(life_rows(self._life))
        row = self.query_one(Hints)
        known = [it for it in row.hints if it.key not in self._idle()]
        row.say([changed(it, label=self._missing()) if it.key == "n" else it for it in known])

    def _missing(self) -> str:
        """`nobody rang`, where a call was promised."""
        return missing_text(missing(self._standing.what or self._standing.said))

    def _idle(self) -> set[str]:
        """The keys that mean nothing for it now."""
        idle = set()
        due = self._standing.due
        if self._standing.outcome:
            idle |= {"s", "k", "m", "n", "z"}
        if due is None or self._life.now < (due.start or due.end):
            idle |= {"n"}
        return idle

    def poll(self) -> None:
        """Ask anew where somebody wrote, or the clock went past the next change or back."""
        book = self._desk.book
        try:
            now = book.now()
            wrote = book.ledger.journal.data_version() != self._version
            if wrote or now < self._life.now or (self._wake is not None and now >= self._wake):
                self._renew()
        except MotError as error:
            toast_error(self.app, error)

    def _renew(self) -> None:
        try:
            self._ask()
        except Refused:
            # It was taken back, here or elsewhere: there is nothing left to be shown.
            self.dismiss(None)
            return
        self._show()

    def copied(self) -> str:
        """All about it, as text."""
        book = self._desk.book
        return life_text(self._life, book.case(self._case_id).title, book.settings.soon)

    # -- keys

    def action_settle(self) -> None:
        """Say how it ended."""
        self._deal(lambda deal, view: deal.settle(view))

    def action_chase(self) -> None:
        """Ask after it."""
        self._deal(lambda deal, view: deal.chase(view))

    def action_move(self) -> None:
        """Give it a new due."""
        self._deal(lambda deal, view: deal.move(view))

    def action_no_show(self) -> None:
        """Nobody came."""
        self._deal(lambda deal, view: deal.no_show(view))

    async def action_undo(self) -> None:
        """Take back the last change of the case."""
        await self._below.undo()
        self._renew()

    def action_snooze(self) -> None:
        """Hear nothing of it for a while."""
        if not self._standing.outcome:
            snooze(self.app, self._desk, self._life.view, self._snoozed)

    def _snoozed(self) -> None:
        self._below.put_off()
        self._renew()

    def action_go(self) -> None:
        """Go to the entry that made it."""
        self.dismiss(self._life.view.entry)

    def _deal(self, deed: Callable[[Dealing, PromiseView], None]) -> None:
        try:
            deed(Dealing(self, self._desk, self._done), self._life.view)
        except MotError as error:
            toast_error(self.app, error)

    def _done(self, done: Done | None) -> None:
        if done is not None:
            self._below.finish(done)
            self._renew()
