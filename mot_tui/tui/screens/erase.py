"""Words of an entry erased for good: which, what stays, a yes typed out, what still holds them."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from mot_tui.casebook import safekeeping
from mot_tui.errors import MotError
from mot_tui.read.views import EntryView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.sentences import sentence
from mot_tui.tui.desk import Desk
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.screens.words import Done
from mot_tui.tui.shown.deeds import entry_parts
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput

LONGEST = 10_000
"""Characters of what is to be erased."""

NOWHERE = Path("/nonexistent")
"""Where cases that nothing keeps have their backups."""


class EraseScreen(Dialog[Done]):
    """Gives what was done, or nothing.

    Nothing typed here is kept as a draft: it is what nobody is to find on the disk.
    """

    PLACE = "erase"

    def __init__(self, desk: Desk, case_id: str, view: EntryView) -> None:
        super().__init__()
        self._desk, self._case_id, self._view = desk, case_id, view
        self._done: Done | None = None

    def compose(self) -> ComposeResult:
        """The entry, a line for the words, one for the yes, and what happens."""
        with Vertical(classes="dialog -wide"):
            title = _("Erase words in {name}").format(name=f"e{self._view.number}")
            yield Static(title, classes="dialog-title", markup=False)
            parts = entry_parts(self._view, self._desk.zone)
            yield Static(content_of(parts), classes="dialog-about")
            hint = _("the words, exactly as they were typed")
            yield PlainInput(hint, id="words", max_length=LONGEST)
            sure = PlainInput(_("type yes to erase them"), id="sure", max_length=20)
            sure.display = False
            yield sure
            yield Static(id="told", classes="dialog-told")
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Say what it is for."""
        text = _(
            "For a password or a stranger's number: the words go from the entry and from what it"
            " said before. u does not bring them back."
        )
        self._tell(text, "muted")

    def _tell(self, text: str, role: str) -> None:
        self.query_one("#told", Static).update(content_of(((text, role),)))

    @property
    def _words(self) -> str:
        return self.query_one("#words", Input).value

    def on_input_changed(self, event: Input.Changed) -> None:
        """Other words: they are looked for anew."""
        if event.input.id == "words":
            self.query_one("#sure", Input).display = False

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Look for the words, then erase them."""
        try:
            if self._done:
                self.dismiss(self._done)
            elif event.input.id == "words":
                self._ask()
            elif event.value.strip().casefold() in {"yes", _("yes")}:
                self._erase()
            else:
                self._tell(_("Nothing is erased yet: type yes, or Esc closes."), "warn")
        except MotError as error:
            self._tell(sentence(error.code, error.values), "warn")

    def _ask(self) -> None:
        number = self._view.number
        many = safekeeping.require_words(self._desk.book, self._case_id, number, self._words)
        found = ngettext("They stand in {n} record.", "They stand in {n} records.", many)
        more = _(
            "What is left says that words were erased, and when. Copies made before – backups,"
            " exports – still hold them."
        )
        self._tell(f"{fill(found, {'n': many})} {more}", "warn")
        sure = self.query_one("#sure", Input)
        sure.value, sure.display = "", True
        sure.focus()

    def _erase(self) -> None:
        book, number = self._desk.book, self._view.number
        folder = self._desk.backups or NOWHERE
        erased = safekeeping.erase(book, self._case_id, number, self._words, folder)
        book.use(self._case_id)
        # They may tell the words.
        self.app.clear_notifications()
        done = Done(_("words erased for good in {name}").format(name=f"e{number}"), number)
        if not erased.copies:
            self.dismiss(done)
            return
        self._done = done
        self.query_one("#words", Input).value = ""
        message = _("{path} still holds them: delete it yourself, exports too.")
        copies = [fill(message, {"path": it}) for it in erased.copies]
        self._tell("\n".join([done.text, *copies]), "warn")

    def action_leave(self) -> None:
        """Close it; what was erased is told on the main screen too."""
        self.dismiss(self._done)
