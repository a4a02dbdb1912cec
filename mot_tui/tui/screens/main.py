"""The main screen: one case, its timeline, score and promises, and the entry line."""

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus
from textual.reactive import reactive
from textual.screen import Screen

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError
from mot_tui.texts.changes import change_text
from mot_tui.texts.language import _
from mot_tui.texts.sentences import sentence
from mot_tui.tui import doors
from mot_tui.tui import messages as m
from mot_tui.tui.actions import bindings_of
from mot_tui.tui.alarm import Alarm, window_title
from mot_tui.tui.desk import Desk
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.shown.head import HeadShown
from mot_tui.tui.shown.promise import PromiseShown
from mot_tui.tui.shown.score import ScoreShown
from mot_tui.tui.widgets.case_head import CaseHead
from mot_tui.tui.widgets.empty_note import EmptyNote
from mot_tui.tui.widgets.entry_bar import EntryBar
from mot_tui.tui.widgets.entry_strip import EntryStrip
from mot_tui.tui.widgets.key_line import KeyLine
from mot_tui.tui.widgets.promise_list import PromiseList
from mot_tui.tui.widgets.reading_line import ReadingLine
from mot_tui.tui.widgets.score_panel import ScorePanel
from mot_tui.tui.widgets.timeline import Timeline
from mot_tui.tui.writing import Writing, example, saved_text, zero_question

POLL_S = 0.5
"""How often the data file and the clock are looked at; both looks cost next to nothing."""

PAUSE_S = 0.04
"""How long typing rests before the effect on the score is worked out."""


class MainScreen(Screen[None]):
    """Asks the desk after every change and hands what it shows down to the widgets."""

    BINDINGS = bindings_of("screen")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (96, "-medium"), (116, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (28, "-middling"), (38, "-high")]

    head: reactive[HeadShown] = reactive(HeadShown(), repaint=False)
    score: reactive[ScoreShown] = reactive(ScoreShown(), repaint=False)
    promises: reactive[tuple[PromiseShown, ...]] = reactive((), repaint=False)
    typing: reactive[bool] = reactive(True, repaint=False)
    without_case: reactive[bool] = reactive(False, repaint=False)

    def __init__(self, book: Casebook, case_id: str | None) -> None:
        super().__init__()
        self.desk = Desk(book, case_id)
        self.writing = Writing(self.desk)
        self.drafting = Drafting(book, self.set_timer)
        self._alarm = Alarm()
        self._wake: datetime | None = None
        self._looked = book.now()
        self._measuring = False

    def compose(self) -> ComposeResult:
        """One row for the case, the panels, the entry line, one row of keys."""
        yield CaseHead(id="head").data_bind(MainScreen.head)
        with Horizontal(id="body"):
            with Vertical(id="middle"):
                yield Timeline()
                yield EmptyNote(example()).data_bind(MainScreen.without_case)
                yield EntryStrip(id="strip")
            with VerticalScroll(id="side", can_focus=False):
                yield ScorePanel(id="score").data_bind(MainScreen.score)
                yield PromiseList(id="promises").data_bind(MainScreen.promises)
        with Vertical(id="foot"):
            yield EntryBar(_("what happens"))
            yield ReadingLine(id="reading")
        yield KeyLine(id="keys").data_bind(MainScreen.typing)

    def on_mount(self) -> None:
        """Show the case, take up what was being typed, and go on looking."""
        self.show_case()
        self.take_up_draft()
        self._bar.focus()
        self.set_interval(POLL_S, self.poll)

    # -- showing

    def show_case(self, number: int | None = None) -> None:
        """Ask the casebook anew; with `number` go to that entry."""
        self.desk.reload()
        place = self.desk.place_of(number) if number else None
        desk = self.desk
        self._timeline.show(desk.days, desk.page, desk.zone, desk.book.now(), place)
        self.without_case = desk.case is None
        self.set_class(not desk.days.entries, "-empty")
        self.tick()
        self._read(self._bar.value)

    def tick(self) -> None:
        """Show what the clock changed; the timer calls this, and so may a test."""
        shown = self.desk.shown()
        self.head, self.score, self.promises = shown.head, shown.score, shown.promises
        self._wake, self._looked = shown.wake, self.desk.book.now()
        for late in self._alarm.news(shown.late):
            what, title = self.desk.name_of(late)
            text = _("{promise} is overdue now ({case})").format(promise=what, case=title)
            self.tell(text, severity="warning")
        self.app.title = window_title(shown.head.title, len(shown.late))

    def poll(self) -> None:
        """Look whether another process wrote, or the clock went past the next change or back."""
        try:
            if self.desk.has_changed():
                self.show_case()
                return
        except MotError as error:
            self.tell_error(error)
        now = self.desk.book.now()
        if (self._wake is not None and now >= self._wake) or now < self._looked:
            self.tick()

    def tell(self, text: str, severity: str = "information") -> None:
        """A toast, in which nothing that somebody typed can act."""
        doors.toast(self.app, text, severity)

    def tell_error(self, error: MotError) -> None:
        """An error as a sentence; what was typed stays where it is."""
        self.tell(sentence(error.code, error.values), severity="error")

    # -- the entry line

    def take_up_draft(self) -> None:
        """Offer what was typed here and never saved."""
        case = self.desk.case
        try:
            text = self.drafting.begin(f"entry:{case.id}" if case else "entry")
        except MotError as error:
            self.tell_error(error)
            return
        self._bar.fill(text)
        if text:
            self.tell(_("This line was not saved last time; it is here again."))

    def on_line_typed(self, message: m.LineTyped) -> None:
        """Keep it, and show how it reads."""
        self.drafting.typed(message.text)
        self._read(message.text)

    def _read(self, text: str) -> None:
        written = self.writing.read(text)
        self._reading.show(written.shown)
        if not written.measured and not self._measuring:
            self._measuring = True
            self.set_timer(PAUSE_S, self._measure)

    def _measure(self) -> None:
        self._measuring = False
        if not self._bar.asked:
            self._reading.show(self.writing.measure().shown)

    def on_line_given(self, message: m.LineGiven) -> None:
        """Save the line, or say why not; a zero is asked about once."""
        if self.desk.case is None:
            self.action_new_case()
            return
        reading = self.desk.read(message.text)
        if reading is None or not message.text.strip():
            return
        if reading.request.content.rating == 0 and not message.sure:
            self._bar.ask_again()
            self._reading.ask(zero_question())
            return
        try:
            saved = self.desk.save(reading.request, self.drafting.place)
        except MotError as error:
            self.tell_error(error)
            return
        self.drafting.saved()
        self._bar.fill("")
        self.writing.say(saved_text(saved))
        self.show_case(saved.entry)

    def on_completion_wanted(self, message: m.CompletionWanted) -> None:
        """Put in what the line most likely goes on with."""
        if completed := self.writing.complete(message.text, message.cursor):
            self._bar.put(*completed)

    def on_paste_refused(self, message: m.PasteRefused) -> None:
        """Say that nothing was cut, and where so long a text can go."""
        text = _("{n} characters are too long for one line, so nothing was pasted.")
        self.tell(text.format(n=message.length), severity="warning")

    # -- moving

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The row of keys follows the focus."""
        self.typing = event.widget is self._bar

    def on_letters_wanted(self, _message: m.LettersWanted) -> None:
        """Letters are keys from now on."""
        self._timeline.focus()

    def on_cursor_moved(self, message: m.CursorMoved) -> None:
        """Move the timeline's cursor from the entry line."""
        self._timeline.action_move(message.by)

    def on_entry_chosen(self, message: m.EntryChosen) -> None:
        """Show the whole entry below."""
        self._strip.zone = self.desk.zone
        self._strip.view = message.view

    def on_entry_opened(self, message: m.EntryOpened) -> None:
        """Read an entry on a screen of its own."""
        doors.read_entry(self, message.view)

    def on_entry_wanted(self, message: m.EntryWanted) -> None:
        """Go to an entry."""
        if (place := self.desk.place_of(message.number)) is not None:
            self._timeline.go(place)

    async def on_action_picked(self, message: m.ActionPicked) -> None:
        """Do what was clicked."""
        await self.run_action(message.run)

    # -- actions (the table is in `actions`)

    def action_call(self) -> None:
        """Begin a line with “call”."""
        if not self._bar.value.strip():
            self._bar.fill(_("call") + " ")
        self._bar.focus()

    def action_entry(self) -> None:
        """Go to the entry line."""
        self._bar.focus()

    def action_undo(self) -> None:
        """Take back the last change of this case."""
        if self.desk.case:
            self._reverse(self.desk.book.undo, _("Taken back: {what}"))

    def action_redo(self) -> None:
        """Give back what the last undo took."""
        if self.desk.case:
            self._reverse(self.desk.book.redo, _("Given back: {what}"))
