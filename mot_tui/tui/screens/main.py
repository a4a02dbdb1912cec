"""The main screen: a case on screen, the entry line, and what keys do."""

from contextlib import suppress

from textual.events import DescendantFocus
from textual.geometry import Size

from mot_tui.casebook import Casebook
from mot_tui.domain.words import Kind
from mot_tui.errors import MotError
from mot_tui.read.opened import OpenView
from mot_tui.read.views import Hit
from mot_tui.texts.language import _
from mot_tui.tui import doors
from mot_tui.tui import messages as m
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.keys import bindings_of
from mot_tui.tui.screens.call_deeds import CallDeeds
from mot_tui.tui.screens.case_deeds import CaseDeeds
from mot_tui.tui.screens.entry_deeds import EntryDeeds
from mot_tui.tui.screens.undo_deeds import UndoDeeds
from mot_tui.tui.shown.reading import zero_question
from mot_tui.tui.widgets.reading_line import ReadingLine
from mot_tui.tui.writing import Writing, saved_text

PAUSE_S = 0.04
"""How long typing rests before the effect on the score is worked out."""


class MainScreen(CallDeeds, EntryDeeds, CaseDeeds, UndoDeeds):
    """Reads and saves lines; its actions are those of the table in `actions`."""

    BINDINGS = bindings_of("screen")

    def __init__(self, book: Casebook, case_id: str | None, size: Size) -> None:
        super().__init__(book, case_id, size)
        self.writing = Writing(self.desk)
        self.drafting = Drafting(book, self.set_timer, self.tell_error)
        self._measuring = False

    @property
    def reading(self) -> ReadingLine:
        """How it reads."""
        return self.query_one(ReadingLine)

    def begin(self) -> None:
        """Take up what was being typed."""
        self.app.app_suspend_signal.subscribe(self, self.keep_now, immediate=True)
        self.take_up_draft()
        self._read(self.bar.value)

    async def show_anew(self) -> None:
        """Say everything once more, in the language spoken now; what is typed stays."""
        text, cursor, place = self.bar.value, self.bar.cursor_position, self.timeline.cursor
        typing = self.typing
        self.writing.say(())
        ending = self.call is not None and self.call.is_ending
        if self.call is not None:
            self.call.lie_down()
        await self.recompose()
        self.show_case()
        self.timeline.go(place)
        self.bar.put(text, cursor)
        if self.call is not None:
            self.call.stand()
        if ending:
            await self.call.end()
            return
        self.set_focus(self.bar if typing or self.call else self.timeline)

    def on_unmount(self) -> None:
        """Leave nothing typed behind."""
        self.keep_now()

    def keep_now(self, _app: object = None) -> None:
        """What is typed is on the disk."""
        with suppress(MotError):
            self.drafting.flush()

    def show_case(self, number: int | None = None) -> None:
        """Show the case, and read the line against it; what was saved last is no news any more."""
        self.writing.say(())
        super().show_case(number)
        if number:
            # Something was done here: whoever undoes it means this case.
            self._fell = False
        if self.call is not None:
            self.call.renew()
        self.call_after_refresh(self._keep_focus)
        self.call_after_refresh(self.writing.renew)
        self._read(self.bar.value)

    def _keep_focus(self) -> None:
        """Where the timeline went away and came back, letters move its cursor again."""
        if self.focused is None:
            self.timeline.focus()

    # -- the entry line

    def take_up_draft(self) -> None:
        """Offer what was typed in this case and never saved."""
        case = self.desk.case
        try:
            self.tell_left_paste()
            if self.take_up_call():
                return
            text = self.drafting.begin(f"entry:{case.id}" if case else "entry")
        except MotError as error:
            self.tell_error(error)
            return
        self.bar.fill(text)
        if text:
            self.tell(_("This line was not saved before; here it is again."))

    def on_line_typed(self, _message: m.LineTyped) -> None:
        """Keep what the line holds now, and show how it reads."""
        text = self.bar.value
        self.drafting.typed(self.call.calling.kept(text) if self.call else text)
        self._read(text)
        if self.call is not None:
            self.call.typed(text)

    def _read(self, text: str) -> None:
        written = self.writing.read(text)
        self.reading.reading = written.shown
        self.bar.mark(text, written.shown.marks)
        self.bar.suggest(self.writing.ghost(text))
        if not written.measured and not self._measuring:
            self._measuring = True
            self.set_timer(PAUSE_S, self.measure)

    def measure(self) -> None:
        """Show what saving the line would do to the score."""
        self._measuring = False
        if not self.bar.asked:
            self.reading.reading = self.writing.measure().shown

    def on_line_given(self, message: m.LineGiven) -> None:
        """Save the line, or say why not; a zero is asked about once."""
        if self.call is not None:
            self.give_line(message.text)
            return
        if self.desk.case is None:
            self.action_new_case()
            return
        reading = self.desk.read(message.text)
        if reading is None or not message.text.strip():
            return
        if reading.request.content.rating == 0 and not message.sure:
            self.bar.ask_again()
            self.reading.reading = zero_question(typing=True)
            return
        try:
            saved = self.desk.save(reading.request, self.drafting.place)
        except MotError as error:
            self.tell_error(error)
            return
        self.drafting.saved()
        # What came behind Enter where keys waited longer than they may begins the next line.
        text = self.bar.value
        self.bar.fill(text[len(message.text) :] if text.startswith(message.text) else "")
        self.show_case(saved.entry)
        self.writing.say(saved_text(saved, reading.problems))
        self._read(self.bar.value)

    def on_completion_wanted(self, message: m.CompletionWanted) -> None:
        """Put in what the line most likely goes on with."""
        if completed := self.writing.complete(message.text, message.cursor):
            self.bar.put(*completed)

    def on_paste_refused(self, message: m.PasteRefused) -> None:
        """Say that nothing was cut."""
        text = _("{n} characters are too long for one line: nothing was pasted.")
        self.tell(text.format(n=message.length), severity="warning")

    # -- moving

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The row of keys follows the focus."""
        if self.call is not None:
            places = {"entry-bar": "call", "call-end": "call-end"}
            self.where = places.get(event.widget.id or "", "call-log")
            self.call.keys_follow(self.where)
            return
        places = {"entry-bar": "line", "promises": "promises"}
        self.where = places.get(event.widget.id or "", "timeline")

    def on_letters_wanted(self, _message: m.LettersWanted) -> None:
        """Letters are keys from now on."""
        if self.call is None:
            self.timeline.focus()
        else:
            self.query_one("#call-log").focus()

    def on_cursor_moved(self, message: m.CursorMoved) -> None:
        """Move the timeline's cursor from the entry line; in a call, that of what was said."""
        if self.call is None:
            self.timeline.action_move(message.by)
        else:
            self.call.choose(message.by)

    async def on_action_picked(self, message: m.ActionPicked) -> None:
        """Do what was clicked."""
        await self.run_action(message.run)

    # -- actions

    def copied(self) -> str:
        """The chosen promise or entry, as text."""
        from mot_tui.tui.shown.copied import entry_line, promise_line

        if self.promise_list.has_focus:
            number = self.promise_list.number
            return next((promise_line(it) for it in self.promises if it.number == number), "")
        view = self.timeline.chosen
        return entry_line(view, self.desk.zone) if view else ""

    def action_complete(self) -> None:
        """Go on with the line as Tab does."""
        self.bar.focus()
        # In the line's own time: it waits until this screen has answered.
        self.bar.call_next(self.bar.action_complete)

    def action_entry(self) -> None:
        """Go to the entry line."""
        self.bar.focus()

    def is_writing(self) -> bool:
        """Whether a line is begun, and the keys go there."""
        return self.bar.has_focus and bool(self.bar.value.strip())

    async def action_undo(self) -> None:
        """Take back the last change; in a call, its last line."""
        if self.call is None:
            await super().action_undo()
        else:
            await self.take_line_back()

    def action_search(self) -> None:
        """Find something in all cases."""
        doors.search(self, self.desk, self._found)

    def _found(self, hit: Hit | None) -> None:
        if hit is None:
            return
        case, number = self.desk.where(hit)
        if case != self.desk.case:
            self.open_case(case.id)
        if number:
            self.on_entry_wanted(m.EntryWanted(number))
        self.timeline.focus()
        if hit.kind is Kind.DEADLINE:
            self.action_deadlines(hit.number)

    def go_to(self, it: OpenView) -> None:
        """Go to the promise in its list, and to the entry that made it; to a deadline."""
        if it.kind is Kind.DEADLINE:
            self.action_deadlines(it.number)
            return
        if it.entry:
            self.on_entry_wanted(m.EntryWanted(it.entry))
        places = (at for at, shown in enumerate(self.promises) if shown.number == it.number)
        if it.kind is Kind.PROMISE:
            self.promise_list.cursor = next(places, 0)
        self.set_class(self.is_narrow, "-panel")
        self.promise_list.focus()
        if it.kind is Kind.PROMISE:
            self.on_promise_opened(m.PromiseOpened(it.number))

    def open_case(self, case_id: str | None) -> None:
        """Put another case on screen; the line of each case waits where it was left."""
        if case_id is None:
            return
        orphan = "" if self.desk.case else self.bar.value
        self._fell = False
        self.desk.open(case_id)
        # The case used last is the one that the command line means too, where it may be written.
        with suppress(MotError):
            self.desk.book.use(case_id)
        self.timeline.cursor = 0
        self.show_case()
        self.timeline.action_move(self.desk.days.entries)
        self.take_up_draft()
        if orphan:
            self.bar.fill(orphan)
        self.bar.focus()
