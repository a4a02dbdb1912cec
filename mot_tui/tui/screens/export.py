"""A case written to a file: chosen, looked at, and then put where it is wanted."""

from functools import partial
from pathlib import Path

from textual.actions import SkipAction
from textual.binding import Binding
from textual.events import Paste
from textual.widgets import Input
from textual.worker import Worker, WorkerState

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError
from mot_tui.exporters.prepared import Prepared
from mot_tui.exporters.wish import Wish
from mot_tui.texts.language import _
from mot_tui.tui.exporting import write
from mot_tui.tui.keys import letter_bound, letters_bound
from mot_tui.tui.long_work import LongWork, Stopped
from mot_tui.tui.screens.beside import placed
from mot_tui.tui.screens.choose import Row, choose
from mot_tui.tui.screens.export_look import LONGEST, ExportLook
from mot_tui.tui.shown import export as shown
from mot_tui.tui.shown.replaced import turned_round
from mot_tui.tui.terminal_app import TerminalApp
from mot_tui.tui.widgets.export_list import ExportList
from mot_tui.tui.widgets.plain_input import PlainInput
from mot_tui.tui.widgets.replaced_list import ReplacedList
from mot_tui.tui.widgets.row_list import RowList

BAR = 24
"""Cells of the bar that shows it."""


class ExportScreen(ExportLook):
    """Nothing is written but what was shown; what goes out of it is listed before."""

    BINDINGS = [
        *letters_bound("copy"),
        letter_bound("v", "view"),
        letter_bound("k", "keep"),
        letter_bound("w", "write"),
        Binding("enter", "write", show=False),
        # Lists have their own; what is meant elsewhere nobody can see.
        Binding("space", "wish", show=False),
        # At once: what is typed behind it belongs in the line too.
        Binding("slash", "begin_path('/')", show=False, priority=True),
        Binding("tilde", "begin_path('~')", show=False, priority=True),
    ]

    def __init__(
        self, book: Casebook, case_id: str, before: dict[str, Wish], redacted: set[str]
    ) -> None:
        super().__init__(book, case_id, before)
        self._redacted = redacted
        self._work = LongWork(self, self._show_progress)
        self._written = ""

    def on_unmount(self) -> None:
        """Whoever leaves wants no file that is half made."""
        self._work.stop()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Take what a thread found."""
        event.stop()
        if event.worker.group == "look" and event.state is WorkerState.SUCCESS:
            self.looked(event.worker.result)

    # -- choosing

    def action_choose(self, kind: str, value: str) -> None:
        """Choose a row by its key."""
        for row in self.rows:
            if (row.kind, row.value) == (kind, value):
                self.query_one(ExportList).mark(row)
                self._turn(row)

    def action_switch(self, name: str) -> None:
        """Turn an option by its key."""
        kind, value = ("part", "score") if name == "score" else (name, "")
        self.action_choose(kind, value)

    def on_export_list_turned(self, message: ExportList.Turned) -> None:
        """Choose a row by a blank or a click."""
        self._turn(message.row)

    def _turn(self, row: shown.ExportRow) -> None:
        if self._work.goes_on:
            return
        self.exporting.wish = shown.turned(self.exporting.wish, row)
        if row.kind == "redact":
            # Whoever takes names out looks first at which.
            self.set_class(self.exporting.wish.redact, "-listed")
        self.say(())
        self.renew()

    def on_replaced_list_focused(self, _message: ReplacedList.Focused) -> None:
        """Say what `k` does now."""
        self.count()

    def on_replaced_list_in_sight(self, _message: ReplacedList.InSight) -> None:
        """Remember that it was seen."""
        self.see()

    def on_row_list_opened(self, _message: RowList.Opened) -> None:
        """Turn round the one that was clicked twice."""
        self.query_one(ReplacedList).action_turn()

    def on_replaced_list_turned_round(self, message: ReplacedList.TurnedRound) -> None:
        """Have a text stay, or go after all; it is shown at once."""
        if not self._work.goes_on and self.exporting.wanted.redact:
            self.exporting.wish = turned_round(self.exporting.wish, message.row)
            self.list_replaced()
            self.renew()

    def action_keep(self) -> None:
        """Go to what was replaced: only there it is plain which one is meant."""
        if self.exporting.wanted.redact:
            self.add_class("-listed")
            self.hint()
            self.query_one(ReplacedList).focus()
            self.call_after_refresh(self.see)

    def action_begin_path(self, sign: str) -> None:
        """A path begins with it, so it goes into the line for the file; there it is a letter."""
        line = self.query_one(PlainInput)
        if line.has_focus or not self.is_current:
            raise SkipAction
        self._type(sign)

    def on_paste(self, event: Paste) -> None:
        """What is pasted elsewhere can be nothing but a path; the line takes its own."""
        if found := event.text.splitlines():
            self._type(found[0])

    def _type(self, text: str) -> None:
        """Go on in the line for the file, anew where nobody has typed there since."""
        line = self.query_one(PlainInput)
        typed = "" if line.value in (self.named, self._written) else line.value
        line.fill_in((typed + text)[:LONGEST])
        self.set_focus(line)

    def action_wish(self) -> None:
        """Go to what can be chosen."""
        self.query_one(ExportList).focus()

    def action_view(self) -> None:
        """What was replaced instead of the text, and back."""
        if self.exporting.wanted.redact:
            self.toggle_class("-listed")
            self.hint()
            self.call_after_refresh(self.see)

    def action_leave(self) -> None:
        """Stop what is being written; else leave the line for the file; else close it."""
        if self._work.goes_on:
            self._work.stop()
        elif isinstance(self.focused, Input):
            self.query_one(ExportList).focus()
        else:
            self.dismiss(None)

    def copied(self) -> str:
        """All that would be written, as it is shown."""
        looked = self.exporting.looked
        return "\n".join(looked.lines) + "\n" if looked and self.exporting.is_ready else ""

    # -- writing

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Write it."""
        self.action_write()

    def action_write(self) -> None:
        """Write what is shown; what was replaced is shown before, and it is asked what is lost."""
        looked = self.exporting.looked
        if self._work.goes_on or looked is None or not self.exporting.is_ready:
            return
        if not self.exporting.is_seen:
            self.action_keep()
            self.say(((_("This is what was replaced: Enter writes it so."), "warn"),))
            return
        try:
            path = self.exporting.place(self.query_one("#path", Input).value)
        except MotError as error:
            self.say_error(error)
            return
        if self.exporting.follow(path):
            self.renew()
            text = _("The name ends in another format, which is shown now: Enter writes it.")
            self.say(((text, "warn"),))
        elif self.exporting.case_id in self._redacted and not looked.prepared.wish.redact:
            self._ask_for_names(looked.prepared, path)
        else:
            self._put(looked.prepared, path)

    def _put(self, prepared: Prepared, path: Path) -> None:
        placed(self.app, path, partial(self._write, prepared))

    def _ask_for_names(self, prepared: Prepared, path: Path) -> None:
        """Whether it is meant that names are in it, where they were not in the last one."""
        without, with_names = _("Do not write it"), _("Write it with names and numbers")
        rows = [
            Row(((without, ""),), lambda: None),
            Row(((with_names, "warn"),), partial(self._put, prepared, path)),
        ]
        title = _("Names and numbers are in this file; in the last one of this case they were not")
        choose(self.app, title, (), rows, lambda run: run())

    def _write(self, prepared: Prepared, path: Path, replace: bool) -> None:
        work = partial(write, prepared, path, replace=replace)
        self._work.begin(work, partial(self._tell, prepared, path))

    def _show_progress(self) -> None:
        full = int(self._work.share * BAR)
        bar = "█" * full + "░" * (BAR - full)
        told = _("stopping …") if self._work.is_stopping else _("Esc stops it")
        self.say(
            ((bar, "accent"), (f" {int(self._work.share * 100)} %", ""), (f" · {told}", "muted"))
        )

    def _tell(self, prepared: Prepared, path: Path, result: int | MotError | Stopped) -> None:
        if isinstance(result, MotError):
            self.say_error(result)
        elif isinstance(result, Stopped):
            self.say(((_("Stopped: nothing was written."), "warn"),))
        else:
            app, text = self.app, str(path)
            keep = set.add if prepared.wish.redact else set.discard
            keep(self._redacted, self.exporting.case_id)
            self._written = self.query_one(PlainInput).value
            self.query_one(ExportList).focus()
            copied = isinstance(app, TerminalApp) and app.give_away(text)
            self.say(shown.written_parts(text, result, prepared.wish, copied=copied))
