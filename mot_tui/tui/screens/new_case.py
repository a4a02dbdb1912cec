"""A new case, by its title; all else can be said later."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from mot_tui.texts.language import _
from mot_tui.tui.screens.dialog import Dialog
from mot_tui.tui.widgets.plain_input import PlainInput

MOST = 200
"""Characters of a title."""


class NewCaseScreen(Dialog[str]):
    """Gives the title, or nothing."""

    def compose(self) -> ComposeResult:
        """A question and a line."""
        with Vertical(classes="dialog"):
            yield Static(_("New case"), classes="dialog-title", markup=False)
            yield Static(_("What is it about?"), markup=False)
            yield PlainInput(_("Internet after the move"), id="title", max_length=MOST)
            yield Static(_("Enter opens it · Esc closes"), classes="dialog-keys", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open it."""
        if event.value.strip():
            self.dismiss(event.value)
