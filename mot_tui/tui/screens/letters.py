"""A letter about the case: chosen, looked at with what is missing, edited, written, sent."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.events import Key
from textual.widgets import Static

from mot_tui import editor
from mot_tui.errors import MotError
from mot_tui.exporters.letter import LetterWish
from mot_tui.exporters.letter_period import periods
from mot_tui.frozen import changed
from mot_tui.texts.language import _
from mot_tui.texts.letters import kind_text
from mot_tui.tui import case_doors
from mot_tui.tui.desk import Desk
from mot_tui.tui.done import Done
from mot_tui.tui.keys import letter_bound, letters_bound
from mot_tui.tui.lettering import Lettering
from mot_tui.tui.screens.beside import placed
from mot_tui.tui.screens.choose import choose
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.screens.letter import LetterScreen
from mot_tui.tui.screens.sent import SentScreen
from mot_tui.tui.shown import letters as shown
from mot_tui.tui.terminal_app import TerminalApp
from mot_tui.tui.toasts import toast, toast_error
from mot_tui.tui.widgets.choices import Choice, Choices
from mot_tui.tui.widgets.hints import Hints


class WholeLetterScreen(LetterScreen):
    """The letter in a field of its own, where no editor is named."""


class LettersScreen(Dialog[Done]):
    """Gives what was saved, once it was sent."""

    PLACE = "letters"
    AUTO_FOCUS = "#letter-view"
    BINDINGS = [
        *letters_bound("copy"),
        letter_bound("e", "edit"),
        letter_bound("t", "to"),
        letter_bound("u", "until"),
        letter_bound("p", "period"),
        letter_bound("d", "details"),
        letter_bound("l", "translate"),
        letter_bound("r", "renew"),
        letter_bound("w", "write"),
        letter_bound("s", "send"),
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
    ]

    def __init__(self, desk: Desk, case_id: str) -> None:
        super().__init__()
        self._desk, self._case_id = desk, case_id
        self._writing = Lettering(desk.book, case_id, desk.letters)

    def compose(self) -> ComposeResult:
        """The kinds, the letter, what is said of it, the keys."""
        kinds = [
            Choice(str(n), kind_text(it), it) for n, it in enumerate(self._writing.kinds, start=1)
        ]
        with Vertical(classes="dialog -wide"):
            yield Static(_("A letter about the case"), classes="dialog-title", markup=False)
            chosen = Choices(kinds, id="kinds", columns=2)
            chosen.can_focus = False
            chosen.choose(self._writing.wish.kind)
            yield chosen
            with VerticalScroll(id="letter-view"):
                yield Static(id="letter-words")
            yield Static(id="letter-about")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Show it."""
        self._show()

    def _show(self) -> None:
        words, about = (
            self.query_one("#letter-words", Static),
            self.query_one("#letter-about", Static),
        )
        try:
            words.update(content_of(shown.letter_parts(self._writing)))
            about.update(content_of(shown.about_parts(self._writing, self._desk.zone)))
        except MotError as error:
            # A template of one's own may be broken: the others can still be chosen.
            words.update(content_of(shown.error_parts(error)))
            about.update("")

    def copied(self) -> str:
        """All of it."""
        return self._try(lambda: self._writing.letter.text) or ""

    def _try(self, read: Callable[[], str]) -> str | None:
        try:
            return read()
        except MotError as error:
            toast_error(self.app, error)
            return None

    # -- which one

    def on_key(self, event: Key) -> None:
        """A digit chooses a kind."""
        if self.query_one(Choices).take(event.character):
            event.stop()
            event.prevent_default()

    def action_turn(self, by: int) -> None:
        """The next kind."""
        self.query_one(Choices).turn(by)

    def on_choices_chosen(self, _message: Choices.Chosen) -> None:
        """Show another letter, from its top."""
        kind = self.query_one(Choices).value
        if isinstance(kind, str) and kind != self._writing.wish.kind:
            self._writing.choose(kind)
            self._show()
            self.query_one("#letter-view", VerticalScroll).scroll_home(animate=False)

    def _say(self, wish: LetterWish) -> None:
        self._writing.say(wish)
        self._show()

    def action_translate(self) -> None:
        """The other language."""
        try:
            self._writing.translate()
        except MotError as error:
            toast_error(self.app, error)
        self._show()

    def action_renew(self) -> None:
        """Make it from the case again."""
        self._writing.forget()
        self._show()

    # -- what is said of it

    def _is_edited(self) -> bool:
        """Whether its words stand as somebody wrote them: nothing else said of it changes them."""
        if self._writing.edited:
            toast(self.app, shown.edited_text(), "warning")
        return bool(self._writing.edited)

    def action_to(self) -> None:
        """To whom it goes."""
        if self._is_edited():
            return
        rows = shown.recipients(self._desk.book.folded(self._case_id))
        title, hint = _("To whom does it go?"), _("a name, an office")

        def chosen(to: str) -> None:
            self._say(changed(self._writing.wish, to=to))

        choose(self.app, title, (), rows, chosen, typed=shown.recipient, hint=hint)

    def action_until(self) -> None:
        """By when an answer is wanted."""
        if self._is_edited():
            return
        context = self._desk.book.context(self._case_id)
        title, hint = _("By when do you want an answer?"), _("in 7 days, friday, 2026-03-31")

        def chosen(until: str) -> None:
            self._say(changed(self._writing.wish, until=until))

        typed = partial(shown.end_row, context=context)
        choose(self.app, title, (), shown.ends(context), chosen, typed=typed, hint=hint)

    def action_period(self) -> None:
        """The deadline within which one cancels."""
        if self._is_edited():
            return
        desk = self._desk
        found = periods(desk.book, self._case_id)
        rows = shown.periods(found, desk.zone, desk.book.now())

        def chosen(number: int) -> None:
            self._say(changed(self._writing.wish, deadline=number))

        title = _("Within which period do you cancel?")
        none = _("No deadline of your own is there: F7 in the details enters one.")
        about = () if rows else ((none, "warn"),)
        choose(self.app, title, about, rows, chosen)

    def action_details(self) -> None:
        """Say what is missing of the case."""
        case_doors.edit_case(self, self._desk, self._case_id, self._described, self._case_changed)

    def _described(self, _changed: bool | None) -> None:
        self._case_changed()

    def _case_changed(self) -> None:
        self._desk.reload()
        self._writing.renew()
        self._show()

    # -- editing

    def action_edit(self) -> None:
        """Go on writing it: in the person's editor where there is one, else here."""
        text = self._try(lambda: self._writing.letter.text)
        if text is None:
            return
        self._writing.begin()
        app = self.app
        if editor.command() and isinstance(app, TerminalApp):
            with app.away() as is_away:
                found = self._in_editor(text) if is_away else None
            if is_away:
                if found is not None:
                    self._writing.put(found)
                self._show()
                return
        place = self._writing.place
        app.push_screen(WholeLetterScreen(self._desk.book, place, text), self._edited)

    def _in_editor(self, text: str) -> str | None:
        try:
            with editor.edited(text) as left:
                # On the disk before its file goes.
                self._writing.put(left.text)
                return left.text
        except MotError as error:
            toast_error(self.app, error)
            return None

    def _edited(self, text: str | None) -> None:
        if text is not None:
            self._writing.put(text)
        self._show()

    # -- sending

    def action_write(self) -> None:
        """Write it to a file; its ending says in which format."""
        title = self._try(lambda: self._writing.letter.title)
        if title is not None:
            rows = shown.files(title)
            hint = _("or a path of your own: ~/letter.pdf")
            title = _("Write the letter to")
            choose(self.app, title, (), rows, self._put, typed=shown.file, hint=hint)

    def _put(self, path: Path) -> None:
        placed(self.app, path, self._write)

    def _write(self, path: Path, replace: bool) -> None:
        from mot_tui.exporters.disk import save
        from mot_tui.exporters.letter_page import content, format_of

        made = content(self._writing.letter, format_of(path), self._desk.book.now())
        save(path, made, replace=replace)
        app, text = self.app, str(path)
        copied = isinstance(app, TerminalApp) and app.give_away(text)
        toast(app, shown.written_text(text, copied=copied))

    def action_send(self) -> None:
        """Save that it was sent."""
        if self._try(lambda: self._writing.letter.text):
            self.app.push_screen(SentScreen(self._desk, self._case_id, self._writing), self._sent)

    def _sent(self, done: Done | None) -> None:
        if done is not None:
            self.dismiss(done)
