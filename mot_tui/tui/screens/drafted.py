"""A dialog in which something is typed: it is on the disk however the dialog is left."""

from contextlib import suppress

from mot_tui.errors import MotError
from mot_tui.tui.drafting import Drafting
from mot_tui.tui.screens.dialog import Dialog, Result


class DraftedDialog(Dialog[Result]):
    """A subclass makes what keeps it, and says from which place it goes on."""

    drafting: Drafting

    def on_mount(self) -> None:
        """Keep it where the program is stopped, too."""
        self.app.app_suspend_signal.subscribe(self, self.keep_now, immediate=True)

    def on_unmount(self) -> None:
        """Leave nothing typed behind."""
        self.keep_now()
        # The signal would hold the closed screen, and all within, as long as the app runs.
        self.app.app_suspend_signal.unsubscribe(self)

    def keep_now(self, _app: object = None) -> None:
        """What is typed is on the disk."""
        with suppress(MotError):
            self.drafting.flush()
