"""Line after line of days that are past: the day sticks, the times go on by themselves."""

from collections.abc import Iterator
from datetime import date, timedelta

from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Static

from mot_tui.casebook.several import AllSaved, several
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.words import Precision
from mot_tui.entry.absolute import local
from mot_tui.entry.context import Reading, SpanKind
from mot_tui.entry.several import HEADING, Part, Row, at_home
from mot_tui.errors import MotError
from mot_tui.frozen import changed
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.times import day_text
from mot_tui.tui import entry_doors
from mot_tui.tui import messages as m
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.screens.dialog import content_of
from mot_tui.tui.screens.words import WordsDialog
from mot_tui.tui.shown.catch_up import (
    entry_row,
    head_parts,
    no_day_text,
    read_as_parts,
    saved_rows,
    unsure_parts,
    when_cells,
)
from mot_tui.tui.shown.ink import Parts, joined
from mot_tui.tui.shown.reading import ReadingShown, reading_of
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.language_input import LanguageInput
from mot_tui.tui.widgets.row_list import RowList

STEP = timedelta(minutes=5)
"""How long after the line before one without a time is put."""


RECENT = 50
"""Lines that are looked at for the width of their times."""


class CatchUpLine(LanguageInput):
    """Several lines that are pasted into it are read as such."""

    takes_several = True


class CatchUpScreen(WordsDialog):
    """Gives what was written last, or nothing."""

    PLACE = "several"
    AUTO_FOCUS = "#line"
    BINDINGS = [
        Binding("pageup", "day(-1)", show=False, priority=True),
        Binding("pagedown", "day(1)", show=False, priority=True),
        Binding("f6", "guess", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, case_id: str) -> None:
        super().__init__(desk, f"several:{case_id}")
        self._case_id = case_id
        self._reader = several(desk.book, case_id)
        self._today = self._day = self._reader.first.day or desk.book.now().date()
        self._written: list[tuple[int, EntryRequest] | AllSaved] = []
        self._newest = 0
        self._last: EntryRequest | None = None
        self._guesses = True

    # -- what it says

    def heading(self) -> str:
        """What it is for."""
        return _("Several lines")

    def about(self) -> Parts:
        """How it goes."""
        return ((_("One line after the other, or many at once: paste them here."), "muted"),)

    def parts(self) -> Iterator[Widget]:
        """What was written here, the day, the line."""
        yield RowList(self._shown, id="rows", can_focus=False)
        yield Static("", id="day", markup=False)
        yield CatchUpLine(_("what happened that day"), id="line")

    def begin(self) -> None:
        """Nothing was written here yet."""
        self.query_one(RowList).display = False
        self._tell_day()

    def read(self, *, measured: bool) -> ReadingShown:
        """How the line reads on its day."""
        text = self.lines[0].value
        row = self._row(text)
        match row.part:
            case Part.BLANK:
                how = _("## 2026-03-03 or ^yesterday alone goes to another day.")
                return ReadingShown(((how, "muted"),))
            case Part.DAY if row.day:
                goes = _("Enter goes to {day}").replace("{day}", day_text(row.day, year=True))
                said = read_as_parts(row, tab=True)
                return ReadingShown(joined([said, ((goes, ""),)]))
            case Part.DAY:
                return ReadingShown(((no_day_text(), "warn"),))
            case Part.LEFT_OUT:
                return ReadingShown(((_left_out(), "muted"),))
            case Part.ENTRY:
                assert row.reading is not None  # noqa: S101 - for the type checker
                effect = self.desk.effect(row.reading.request) if measured else None
                now = self.desk.book.now()
                shown = reading_of(row.reading, effect, self.desk.zone, now, tab_takes=True)
                line = joined([read_as_parts(row, tab=True), shown.line])
                unsure = unsure_parts(row, self.desk.zone, tab=True)
                return changed(shown, line=line, problems=joined([unsure, shown.problems]))

    def _row(self, text: str) -> Row:
        """The line on its day; where it says no time, a little after the line before."""
        above = changed(self._reader.first, day=self._day)
        row = self._reader.read(text, above)[0]
        guessed = self._guessed
        if not guessed or row.reading is None or _says_when(row.reading):
            return row
        timed = self._reader.read(f"{guessed} {text}", above)[0]
        if timed.reading is None:
            return row
        reading = at_home(timed.reading, len(guessed) + 1, len(text))
        return changed(timed, text=text, reading=reading)

    @property
    def _guessed(self) -> str:
        """`~10:10`, the time that a line without one gets; none where there is none to go by."""
        return self._guess() if self._guesses else ""

    def _guess(self) -> str:
        if self._last is None:
            return ""
        at = self._last.content.occurred_at + STEP
        wall = local(at, self.desk.zone)
        known = wall.date() == self._day and at <= self.desk.book.now()
        return f"~{wall:%H:%M}" if known else ""

    def _tell_day(self) -> None:
        """Where a line without a time stands, and what F6 makes of it, if anything."""
        offered, other = self._guess(), "" if self._guesses else self._guess()
        parts = head_parts(self._day, "" if other else offered, other)
        self.query_one("#day", Static).update(content_of(parts))
        row = self.query_one(Hints)
        row.say([it for it in row.hints if offered or it.key != "F6"])

    # -- drafts

    def kept(self) -> str:
        """The line below its day."""
        text = self.lines[0].value
        return f"{HEADING} {self._day}\n{text}" if text or self._day != self._today else ""

    def take_up(self, left: str) -> None:
        """Go on with the line on the day on which it was left."""
        heading, _break, text = left.partition("\n")
        _is_day, day = self._reader.day_said(heading)
        self._day = day or self._day
        if text:
            super().take_up(text)

    # -- keys

    def action_turn(self, by: int) -> None:
        """Look at what was written here."""
        self.query_one(RowList).move(by)

    def action_day(self, by: int) -> None:
        """Go to the day before, or the next one."""
        try:
            self._go(self._day + timedelta(days=by))
        except OverflowError:
            return

    def action_guess(self) -> None:
        """Have a line without a time stand at the guessed one, or on its day alone."""
        if not self._guess():
            none = _("No line above on this day has a time to go on from: this one has the day.")
            self._say(((none, "muted"),))
            return
        self._guesses = not self._guesses
        self._tell_day()
        self.look()

    def go_by_tab(self) -> None:
        """Have the first words of the line as a time, or as words."""
        front = self._row(self.lines[0].value).bare
        if front and front.other:
            self.lines[0].fill(front.other)

    def heard(self) -> Reading | None:
        """The line on its day."""
        above = changed(self._reader.first, day=self._day)
        return self._reader.read(self.lines[0].value, above)[0].reading

    def _go(self, day: date) -> None:
        self._day, self._guesses = day, True
        self.drafting.typed(self.kept())
        self._tell_day()
        self.look()

    def action_give(self) -> None:
        """Save the line, or go to the day that it says."""
        self._read_anew()
        row = self._row(self.lines[0].value)
        if row.part is Part.DAY and row.day:
            self.lines[0].fill("")
            self._go(row.day)
        elif row.part is Part.ENTRY and row.reading:
            self._save(row.reading.request)

    def _save(self, request: EntryRequest) -> None:
        if not self.sure(request.content.rating):
            return
        try:
            saved = self.desk.save(request, self.drafting.place)
        except MotError as error:
            self.say_error(error)
            return
        self.drafting.saved()
        if request.content.precision is not Precision.DAY:
            self._last, self._guesses = request, True
        self._show((saved.entry, request), saved.entry)
        self.lines[0].fill("")

    def on_several_pasted(self, message: m.SeveralPasted) -> None:
        """Show how each of them reads, from this day on."""
        entry_doors.pasted(self, self.desk, message.text, self._taken, self._day)

    def go_on_pasting(self) -> None:
        """Look again at lines that were pasted here and not saved."""
        entry_doors.pasted(self, self.desk, "", self._taken)

    def _taken(self, saved: AllSaved | None) -> None:
        if saved is not None:
            self._show(saved, saved.entries[-1])

    def _show(self, written: tuple[int, EntryRequest] | AllSaved, newest: int) -> None:
        """One more row above the line."""
        self.desk.reload()
        self._read_anew()
        self._written.append(written)
        self._newest = newest
        rows = self.query_one(RowList)
        rows.display = True
        rows.show(len(self._written), len(self._written) - 1)
        self._tell_day()
        self.look()

    def _shown(self, place: int) -> Parts:
        """What was written, in columns."""
        zone, written = self.desk.zone, self._written[place]
        if isinstance(written, AllSaved):
            return saved_rows(written)
        requests = [it[1] for it in self._written if isinstance(it, tuple)]
        when = max(when_cells(it, zone) for it in requests[-RECENT:])
        number, request = written
        return ((f"e{number} ", "accent"), *entry_row(request, zone, when))

    def _read_anew(self) -> None:
        """The clock went on, and perhaps the case."""
        self._reader = several(self.desk.book, self._case_id)

    def action_leave(self) -> None:
        """Close it; a question about a zero is answered with no."""
        if self._is_asking or not self._newest:
            super().action_leave()
            return
        n = sum(len(it.entries) if isinstance(it, AllSaved) else 1 for it in self._written)
        text = ngettext("{n} entry was written.", "{n} entries were written.", n).format(n=n)
        self.dismiss(Done(text, self._newest))


def _says_when(reading: Reading) -> bool:
    return any(it.kind is SpanKind.TIME for it in reading.spans)


def _left_out() -> str:
    return _("A line that begins with # and a blank is not saved.")
