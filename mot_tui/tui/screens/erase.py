"""Words of an entry or a deadline erased for good: which, a yes typed out, what holds them."""

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from mot_tui.casebook import safekeeping
from mot_tui.casebook.safekeeping import Erased
from mot_tui.domain.words import Kind
from mot_tui.errors import MotError
from mot_tui.frozen import frozen
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.sentences import sentence
from mot_tui.tui.desk import Desk
from mot_tui.tui.keys import named
from mot_tui.tui.screens.dialog import Dialog, content_of
from mot_tui.tui.shown.ink import Parts
from mot_tui.tui.widgets.about import About
from mot_tui.tui.widgets.hints import Hints
from mot_tui.tui.widgets.plain_input import PlainInput

LONGEST = 10_000
"""Characters of what is to be erased."""

NOWHERE = Path("/nonexistent")
"""Where cases that nothing keeps have their backups."""


@frozen
class Erasable:
    """What words are erased in: an entry or a deadline by its number, and what it says."""

    kind: Kind
    number: int
    parts: Parts

    @property
    def name(self) -> str:
        """`e3`."""
        return f"{self.kind}{self.number}"


class EraseScreen(Dialog[Erased]):
    """Gives what was erased, or nothing.

    Nothing typed here is kept as a draft: it is what nobody is to find on the disk.
    """

    PLACE = "erase"

    def __init__(self, desk: Desk, case_id: str, subject: Erasable) -> None:
        super().__init__()
        self._desk, self._case_id, self._subject = desk, case_id, subject

    def compose(self) -> ComposeResult:
        """The entry, a line for the words, one for the yes, and what happens."""
        with Vertical(classes="dialog -wide"):
            title = _("Erase words in {name}").format(name=self._subject.name)
            yield Static(title, classes="dialog-title", markup=False)
            yield About(self._subject.parts)
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
            "For a password or a stranger's number: the words go from {name} and from what it"
            " said before. {key} does not bring them back."
        )
        self._tell(named(text, "undo").replace("{name}", self._subject.name), "muted")

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
        it = self._subject
        many = safekeeping.require_words(
            self._desk.book, self._case_id, it.number, self._words, it.kind
        )
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
        book, it = self._desk.book, self._subject
        folder = self._desk.backups or NOWHERE
        erased = safekeeping.erase(
            book, self._case_id, it.number, self._words, folder, kind=it.kind
        )
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
