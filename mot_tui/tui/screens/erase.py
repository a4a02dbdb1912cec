"""Words of an entry erased for good: which, what stays, a yes typed out; what still holds them."""

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from mot_tui.casebook import safekeeping
from mot_tui.casebook.safekeeping import Erased
from mot_tui.errors import MotError
from mot_tui.read.views import EntryView
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.sentences import sentence
from mot_tui.tui.desk import Desk
from mot_tui.tui.keys import named
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown.deeds import entry_parts
from mot_tui.tui.widgets.about import About
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput

LONGEST = 10_000
"""Characters of what is to be erased."""

NOWHERE = Path("/nonexistent")
"""Where cases that nothing keeps have their backups."""


class EraseScreen(Dialog[Erased]):
    """Gives what was erased, or nothing.

    Nothing typed here is kept as a draft: it is what nobody is to find on the disk.
    """

    PLACE = "erase"

    def __init__(self, desk: Desk, case_id: str, view: EntryView) -> None:
        super().__init__()
        self._desk, self._case_id, self._view = desk, case_id, view

    def compose(self) -> ComposeResult:
        """The entry, a line for the words, one for the yes, and what happens."""
        with Vertical(classes="dialog -wide"):
            title = _("Erase words in {name}").format(name=f"e{self._view.number}")
            yield Static(title, classes="dialog-title", markup=False)
            parts = entry_parts(self._view, self._desk.zone)
            yield About(parts)
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
            " said before. {key} does not bring them back."
        )
        self._tell(named(text, "undo"), "muted")

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
            if event.input.id == "words":
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
        self.dismiss(erased)


class CopiesScreen(Dialog[None]):
    """Tells which copies of the data file still hold the words."""

    def __init__(self, copies: Sequence[Path]) -> None:
        super().__init__()
        self._copies = copies

    def compose(self) -> ComposeResult:
        """A row for each."""
        message = _("{path} still holds them: delete it yourself, exports too.")
        told = [(fill(message, {"path": it}) + "\n", "warn") for it in self._copies]
        with Vertical(classes="dialog -wide"):
            yield Static(_("The words are erased here"), classes="dialog-title", markup=False)
            with VerticalScroll(classes="dialog-body"):
                yield Static(content_of(tuple(told)), id="copies")
            yield Hints(self.PLACE)
