"""Several lines that were pasted: how each of them reads, and a line to mend one in."""

from contextlib import suppress
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from mot_tui.casebook.several import AllSaved
from mot_tui.entry.several import Row
from mot_tui.errors import MotError
from mot_tui.frozen import changed
from mot_tui.texts.language import _
from mot_tui.texts.sentences import sentence
from mot_tui.tui import messages as m
from mot_tui.tui.completing import Completing
from mot_tui.tui.desk import Desk
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.pasting import Pasting
from mot_tui.tui.place import Hint
from mot_tui.tui.screens.dialog import content_of
from mot_tui.tui.screens.drafted import DraftedDialog
from mot_tui.tui.shown.catch_up import (
    counts_parts,
    told_parts,
    wrong_parts,
)
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.reading import ReadingShown
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.language_input import LanguageInput
from mot_tui.tui.widgets.reading_line import ReadingLine
from mot_tui.tui.widgets.row_list import RowList

AT_ONCE, SLICE, PAUSE_S = 40, 8, 0.002
"""Lines that are read before the first painting, then between two looks at the keys."""


class PastedLines(DraftedDialog[AllSaved]):
    """Shows them and keeps them on the disk; a subclass saves them."""

    PLACE = "pasted"
    AUTO_FOCUS = "RowList"
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("enter", "edit", show=False),
        Binding("x,ㅌ", "turn", show=False),
        Binding("tab", "otherwise", show=False),
    ]

    def __init__(
        self,
        desk: Desk,
        case_id: str,
        text: str,
        day: date | None = None,
    ) -> None:
        super().__init__()
        self._desk, self._case_id = desk, case_id
        self._pasting = Pasting(desk, case_id, text, day)
        self._completing = Completing(desk)
        self.drafting = Drafting(desk.book, self.set_timer, self.say_error)
        self._saved: AllSaved | None = None
        self._waits = False
        self._asked = ""
        self._mended: int | None = None

    def compose(self) -> ComposeResult:
        """How many, the lines, how the marked one reads, a line to mend it in, the keys."""
        with Vertical(classes="dialog -wide"):
            yield Static("", id="counts", classes="dialog-title", markup=False)
            yield RowList(self._row, id="rows")
            yield LanguageInput(_("the whole line"), id="line")
            yield ReadingLine(id="reading")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Read them, the first ones at once; from now on they are on the disk."""
        self.query_one(LanguageInput).display = False
        with suppress(MotError):
            # What was left here stands above these lines already.
            self.drafting.begin(f"pasted:{self._case_id}")
        self._keep()
        self._go_on(AT_ONCE)

    def _keep(self) -> None:
        self.drafting.typed(self._pasting.draft)

    # -- reading and showing

    def _go_on(self, most: int = SLICE) -> None:
        """Read some more, and let keys be looked at in between."""
        self._pasting.read(most)
        self._show()
        if not self._pasting.is_read and not self._waits:
            self._waits = True
            self.set_timer(PAUSE_S, self._go_on_later)

    def _go_on_later(self) -> None:
        self._waits = False
        self._go_on()

    def _show(self) -> None:
        pasting = self._pasting
        parts = counts_parts(pasting.counts)
        if not pasting.is_read:
            told = _("reading {n} of {all} …").format(n=pasting.read_to, all=len(pasting.texts))
            parts = ((told, "accent"),)
        self.query_one("#counts", Static).update(content_of(parts))
        self.query_one(RowList).show(len(pasting.texts))
        self._tell_keys(pasting.counts.entries)
        if not self._is_editing:
            self._tell()

    def _tell_keys(self, entries: int) -> None:
        """The row of keys says how many lines are saved; while one is mended, what Enter does."""
        row = self.query_one(Hints)
        if self._mended is not None:
            row.say([Hint("Enter", _("puts it there")), Hint("Esc", _("as it was"))])
            return
        saves = _("saves all {n}").format(n=entries)
        row.say([changed(it, label=saves) if it.key == "^S" else it for it in row.hints])

    def _row(self, place: int) -> Parts:
        return self._pasting.shown(place)

    @property
    def _at(self) -> int:
        return self.query_one(RowList).cursor

    @property
    def _is_editing(self) -> bool:
        return self._mended is not None

    def _tell(self) -> None:
        """How the marked line reads."""
        row = self._pasting.rows[self._at] if self._pasting.rows else None
        self._tell_of(row, self._at) if row else self._say(())

    def _tell_of(self, row: Row, place: int) -> None:
        zone, mended = self._desk.zone, self._mended is not None
        shown = told_parts(row, zone, self._desk.book.now(), mended=mended)
        wrong = wrong_parts(row, self._pasting.numbers[place], zone) if not mended else ()
        self.query_one(ReadingLine).reading = changed(shown, problems=wrong or shown.problems)

    def _say(self, parts: Parts) -> None:
        self.query_one(ReadingLine).reading = ReadingShown(parts)

    def say_error(self, error: MotError) -> None:
        """Why it was not saved; all of it stays."""
        self._say(((sentence(error.code, error.values), "warn"),))

    def on_row_list_marked(self, _message: RowList.Marked) -> None:
        """Tell of the marked line."""
        self._asked = ""
        self._tell()

    def copied(self) -> str:
        """The marked line, as text."""
        return self._pasting.texts[self._at] if self._pasting.texts else ""

    # -- keys

    def action_move(self, by: int) -> None:
        """Mark another line."""
        if not self._is_editing:
            self.query_one(RowList).move(by)

    def action_page(self, by: int) -> None:
        """Mark the line a screenful on."""
        if not self._is_editing:
            self.query_one(RowList).page(by)

    def action_otherwise(self) -> None:
        """Have the first words of the marked line as a time, or as words."""
        if not self._is_editing and self._pasting.read_otherwise(self._at):
            self._changed()

    def action_turn(self) -> None:
        """Leave the marked line out, or take it in again."""
        self._pasting.turn(self._at)
        self._changed()

    def action_edit(self) -> None:
        """Mend the marked line."""
        if self._mended is None and self._pasting.is_read:
            self._mended = self._at
            line = self.query_one(LanguageInput)
            line.fill(self._pasting.line(self._at))
            line.display = True
            line.focus()
            self._tell_keys(0)

    def on_row_list_opened(self, _message: RowList.Opened) -> None:
        """Mend the line that was clicked twice."""
        self.action_edit()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show how it would read."""
        if self._mended is not None:
            self.drafting.typed(self._pasting.draft_with(self._mended, event.value))
            self._tell_of(self._pasting.tried(self._mended, event.value), self._mended)
            self.query_one(LanguageInput).suggest(self._completing.ghost(event.value))

    def on_completion_wanted(self, message: m.CompletionWanted) -> None:
        """Put in what the line most likely goes on with."""
        if self._mended is not None:
            reading = self._pasting.tried(self._mended, message.text).reading
            if offered := self._completing.next(message.text, message.cursor, reading):
                self.query_one(LanguageInput).put(offered.text, offered.cursor)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Put the mended line in its place; an empty one leaves it as it was."""
        place, text = self._mended, event.value
        self._close_line()
        if place is not None and text.strip() and text != self._pasting.line(place):
            self._pasting.put(place, text)
        self._changed()

    def on_paste_refused(self, message: m.PasteRefused) -> None:
        """Say that nothing was cut."""
        text = _("{n} characters are too long for one line: nothing was pasted.")
        self._say(((text.format(n=message.length), "warn"),))

    def _changed(self) -> None:
        self._asked = ""
        self._keep()
        self._go_on(2 * SLICE)

    def _begin(self, text: str) -> None:
        """Go on with other lines."""
        self._pasting = Pasting(self._desk, self._case_id, text)
        self.query_one(RowList).show(0)
        self._go_on(AT_ONCE)

    def _close_line(self) -> None:
        self._mended = None
        self.query_one(LanguageInput).display = False
        self.query_one(RowList).focus()

    def action_leave(self) -> None:
        """Stop mending, or close it: the lines are kept."""
        if self._mended is not None:
            self._close_line()
            self._keep()
            self._tell_keys(self._pasting.counts.entries)
        elif not self._asked:
            self.dismiss(self._saved)
            return
        self._asked = ""
        self._tell()
