"""A message written otherwise before it is sent; every letter is kept."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError
from mot_tui.texts.language import _
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.screens.drafted import DraftedDialog
from mot_tui.tui.toasts import toast_error
from mot_tui.tui.widgets.hints import Hints


class LetterScreen(DraftedDialog[str]):
    """Gives the text as it stands when it is left."""

    PLACE = "letter"
    AUTO_FOCUS = "TextArea"
    BINDINGS = [Binding("ctrl+s", "leave", show=False, priority=True)]

    def __init__(self, book: Casebook, place: str, text: str) -> None:
        super().__init__()
        self.drafting = Drafting(book, self.set_timer)
        self._place, self._first = place, text
        self._was_edited = False

    def compose(self) -> ComposeResult:
        """The text, and its keys."""
        with Vertical(classes="dialog -wide"):
            yield Static(_("The message"), classes="dialog-title", markup=False)
            yield TextArea(self._first, id="letter", highlight_cursor_line=False)
            yield Hints(self.PLACE)

    def on_mount(self) -> None:
        """Go on where it was left."""
        try:
            self._was_edited = bool(self.drafting.begin(self._place))
        except MotError as error:
            toast_error(self.app, error)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep it."""
        text = event.text_area.text
        # What was edited before is kept, also where nothing more was changed.
        is_as_made = text == self._first and not self._was_edited
        self.drafting.typed("" if is_as_made else text)

    def action_leave(self) -> None:
        """Back, with what stands there."""
        self.dismiss(self.query_one(TextArea).text)

    def copied(self) -> str:
        """All of it, or what is selected."""
        area = self.query_one(TextArea)
        return area.selected_text or area.text
