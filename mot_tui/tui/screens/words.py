"""A dialog with lines to type in: what is typed is kept, and a refusal leaves it there."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input, Static

from mot_tui.entry.context import Reading
from mot_tui.errors import MotError
from mot_tui.frozen import changed
from mot_tui.texts.language import _
from mot_tui.texts.sentences import sentence
from mot_tui.tui import messages as m
from mot_tui.tui.completing import Completing
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.screens.drafted import DraftedDialog
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.shown.reading import ReadingShown, zero_question
from mot_tui.tui.widgets.about import About
from mot_tui.tui.widgets.choices import Choices
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.language_input import LanguageInput
from mot_tui.tui.widgets.line_input import LineInput
from mot_tui.tui.widgets.reading_line import ReadingLine

PAUSE_S = 0.04
"""How long typing rests before the effect on the score is worked out."""


class WordsDialog(DraftedDialog[Done]):
    """What these dialogs share; `place` is where their draft is kept."""

    AUTO_FOCUS = "Choices, Input"
    BINDINGS = [
        Binding("enter", "give", show=False),
        Binding("up", "turn(-1)", show=False),
        Binding("down", "turn(1)", show=False),
        Binding("0", "sure", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, place: str) -> None:
        super().__init__()
        self.desk = desk
        self.drafting = Drafting(desk.book, self.set_timer)
        self._place = place
        self._completing = Completing(desk)
        self._first: list[str] = []
        self._is_asking = self._waits = False
        self._asked: list[str] = []

    # -- what each of them says

    def heading(self) -> str:
        """The title."""
        raise NotImplementedError

    def about(self) -> Parts:
        """What it is about."""
        raise NotImplementedError

    def parts(self) -> Iterator[Widget]:
        """Choices, lines, and what stands between them."""
        raise NotImplementedError

    def read(self, *, measured: bool) -> ReadingShown:
        """How what stands there reads; the effect on the score where that is asked for."""
        return ReadingShown()

    def heard(self) -> Reading | None:
        """The line as it is read, where Tab gives a due its other reading."""
        return None

    def save(self) -> Done | None:
        """Save it; None where something is to be asked first. Raises what the casebook raises."""
        raise NotImplementedError

    def begin(self) -> None:
        """What else there is to do once it is on screen."""

    def go_on(self) -> None:
        """What follows once a key has chosen."""

    # -- on screen

    def compose(self) -> ComposeResult:
        """Title, what it is about, the parts, how they read, the keys."""
        with Vertical(classes="dialog -wide"):
            yield Static(self.heading(), classes="dialog-title", markup=False)
            yield About(self.about())
            yield from self.parts()
            yield ReadingLine(id="reading")
            yield Hints(self.PLACE)

    @property
    def lines(self) -> list[LineInput]:
        """The lines to type in, from the top."""
        return list(self.query(LineInput))

    def on_mount(self) -> None:
        """Take up what was typed here and never saved."""
        self._first = [it.value for it in self.lines]
        try:
            left = self.drafting.begin(self._place)
        except MotError as error:
            self.say_error(error)
            return
        if left:
            self.take_up(left)
        self.look()
        self.begin()

    def take_up(self, left: str) -> None:
        """Have what was left here stand in the lines again."""
        for line, text in zip(self.lines, left.split("\n"), strict=False):
            line.fill(text)
        self.notify(_("This line was not saved before; here it is again."), markup=False, timeout=4)

    def kept(self) -> str:
        """What is kept of what is typed; nothing where that is as it was at first."""
        typed = [it.value for it in self.lines]
        return "" if typed == self._first else "\n".join(typed)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep it, and show how it reads and what could follow."""
        line = event.input
        if isinstance(line, LanguageInput) and self._is_begun(line):
            line.suggest(self._completing.ghost(event.value))
        self.drafting.typed(self.kept())
        self.look()

    def _is_begun(self, line: LineInput) -> bool:
        """Whether anything was typed in a line beside what stood there at first."""
        first = zip(self.lines, self._first, strict=False)
        return any(line is it and it.value != was for it, was in first)

    def on_completion_wanted(self, message: m.CompletionWanted) -> None:
        """Put in what the line most likely goes on with; else go where Tab goes."""
        line = self.focused
        if isinstance(line, LanguageInput) and self._is_begun(line):
            offered = self._completing.next(message.text, message.cursor, self.heard())
            if offered is not None:
                line.put(offered.text, offered.cursor)
                return
        self.go_by_tab()

    def go_by_tab(self) -> None:
        """Go where Tab goes with nothing to put in."""
        self.focus_next()

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Show what it would mean."""
        self.look()
        if not message.by_arrow:
            self.go_on()

    def on_paste_refused(self, message: m.PasteRefused) -> None:
        """Say that nothing was cut."""
        text = _("{n} characters are too long for one line: nothing was pasted.")
        self._say(((text.format(n=message.length), "warn"),))

    def look(self) -> None:
        """Show how what stands there reads, and a moment later what it would do."""
        self._asks(False)
        self._tell_reading(measured=False)
        if not self._waits:
            self._waits = True
            self.set_timer(PAUSE_S, self.measure)

    def measure(self) -> None:
        """Show the effect on the score as well."""
        self._waits = False
        if not self._is_asking and self.is_mounted:
            self._tell_reading(measured=True)

    def _tell_reading(self, *, measured: bool) -> None:
        line = self.focused
        offers = self._completing.row(line.value) if isinstance(line, LanguageInput) else ()
        shown = self.read(measured=measured)
        self.query_one(ReadingLine).reading = changed(shown, offers=offers)

    def say_error(self, error: MotError) -> None:
        """Why it was not saved; what was typed stays."""
        self._say(((sentence(error.code, error.values), "warn"),))

    def _say(self, parts: Parts) -> None:
        self._asks(False)
        self.query_one(ReadingLine).reading = ReadingShown(parts)

    # -- keys

    def on_key(self, event: Key) -> None:
        """Letters and digits choose, where they cannot be text."""
        if self._is_typing:
            return
        if event.key == "backspace":
            self.query(Choices).last().clear()
        elif not any(it.take(event.character) for it in self.query(Choices)):
            return
        event.stop()
        event.prevent_default()

    def action_turn(self, by: int) -> None:
        """Choose the next one, also while typing."""
        if found := self.query(Choices):
            found.first().turn(by)

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Save it."""
        self.action_give()

    def action_give(self) -> None:
        """Save it, or say why not."""
        try:
            done = self.save()
        except MotError as error:
            self.say_error(error)
            return
        if done is not None:
            self.drafting.saved()
            self.dismiss(done)

    def sure(self, rating: int | None) -> bool:
        """Whether a zero was asked about and confirmed; any other rating needs no asking.

        What was typed since, however fast, is asked about anew.
        """
        typed = [it.value for it in self.lines]
        if rating != 0 or (self._is_asking and typed == self._asked):
            return True
        self._asks(True)
        self._asked = typed
        self.query_one(ReadingLine).reading = zero_question(typing=self._is_typing)
        return False

    @property
    def _is_typing(self) -> bool:
        """Whether a digit is a letter of a line, and no answer."""
        return isinstance(self.focused, Input)

    def _asks(self, asking: bool) -> None:
        self._is_asking = asking

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A second 0 is an answer only where a zero was asked about, and nothing is typed."""
        return self._is_asking and not self._is_typing if action == "sure" else True

    def action_sure(self) -> None:
        """Yes, zero."""
        self.action_give()

    def action_leave(self) -> None:
        """Close it; a question about a zero is answered with no."""
        if self._is_asking:
            self.look()
        else:
            super().action_leave()
