"""What to tell the next agent, large and calm: to be read out."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from mot_tui.texts.language import _
from mot_tui.tui.keys import letters_bound
from mot_tui.tui.screens.dialog import Dialog
from mot_tui.tui.shown.brief import BriefShown
from mot_tui.tui.widgets.hints import Hints


class BriefScreen(Dialog[None]):
    """Shows the brief as it stands, a sentence a row."""

    PLACE = "brief"
    BINDINGS = letters_bound("copy")

    def __init__(self, shown: BriefShown) -> None:
        super().__init__()
        self._shown = shown

    def compose(self) -> ComposeResult:
        """The sentences, and below them how long they take."""
        with Vertical(classes="dialog", id="brief"):
            yield Static(_("To tell the next agent"), classes="dialog-title", markup=False)
            with VerticalScroll(classes="dialog-body"):
                for line in self._shown.lines:
                    yield Static(line, classes="brief-line", markup=False)
            yield Static(self._shown.measure, classes="brief-measure", markup=False)
            yield Hints(self.PLACE)

    def copied(self) -> str:
        """All of it, a sentence a line."""
        return self._shown.text
