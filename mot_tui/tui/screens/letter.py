"""A message written otherwise before it is sent; every letter is kept."""

from contextlib import suppress

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError
from mot_tui.texts.language import _
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.screens.dialog import Dialog
from mot_tui.tui.toasts import toast_error
from mot_tui.tui.widgets.hints import Hints


class LetterScreen(Dialog[str]):
    """Gives the text as it stands when it is left."""

    PLACE = "letter"
    AUTO_FOCUS = "TextArea"
    BINDINGS = [Binding("ctrl+s", "leave", show=False, priority=True)]

    def __init__(self, book: Casebook, place: str, text: str) -> None:
        super().__init__()
        self._drafting = Drafting(book, self.set_timer)
        self._place, self._first = place, text

    def compose(self) -> ComposeResult:
        """The text, and its keys."""
        with Vertical(classes="dialog -wide"):
            yield Static(_("The message"), classes="dialog-title", markup=False)
            yield TextArea(self._first, id="letter", highlight_cursor_line=False)
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Go on where it was left."""
        self.app.app_suspend_signal.subscribe(self, self._keep_now, immediate=True)
        try:
            self._drafting.begin(self._place)
        except MotError as error:
            toast_error(self.app, error)

    def on_unmount(self) -> None:
        """Leave nothing typed behind."""
        self._keep_now()
        # The signal would hold the closed screen as long as the app runs.
        self.app.app_suspend_signal.unsubscribe(self)

    def _keep_now(self, _app: object = None) -> None:
        with suppress(MotError):
            self._drafting.flush()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep it."""
        text = event.text_area.text
        self._drafting.typed("" if text == self._first else text)

    def action_leave(self) -> None:
        """Back, with what stands there."""
        self.dismiss(self.query_one(TextArea).text)

    def copied(self) -> str:
        """All of it, or what is selected."""
        area = self.query_one(TextArea)
        return area.selected_text or area.text
