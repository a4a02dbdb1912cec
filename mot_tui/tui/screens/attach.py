"""A file chosen and kept as evidence."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from textual.widget import Widget
from textual.widgets import Static

from mot_tui.errors import MotError
from mot_tui.journal.vault import Stored
from mot_tui.texts.language import _
from mot_tui.texts.sentences import sentence
from mot_tui.tui.long_work import LongWork, Stopped, Told
from mot_tui.tui.screens.dialog import content_of
from mot_tui.tui.screens.path import PathScreen
from mot_tui.tui.shown.files import path_of
from mot_tui.tui.shown.ink import Parts

Store = Callable[[Path, Told], Stored]
Record = Callable[[Path, Stored], str]
"""Records what was stored; gives what was done, in words."""


class AttachScreen(PathScreen[str]):
    """Gives what was done, in words, or nothing."""

    PLACE = "attach"

    def __init__(self, name: str, about: Parts, store: Store, record: Record) -> None:
        super().__init__()
        self._entry, self._about = name, about
        self._store, self._record = store, record
        self._work = LongWork(self, self._show_progress)
        self._tried = ""
        self._kept: str | None = None

    def heading(self) -> str:
        """To which entry."""
        return _("Attach a file to {name}").format(name=self._entry)

    def about(self) -> Iterator[Widget]:
        """The entry, so that nobody takes it for another one."""
        yield Static(content_of(self._about), classes="dialog-about")

    def hint(self) -> str:
        """What the line is for."""
        return _("a photo, a letter, a recording …")

    def on_unmount(self) -> None:
        """Whoever leaves wants no file that is half copied."""
        self._work.stop()

    def action_leave(self) -> None:
        """Stop the copying; else close it."""
        if self._work.goes_on:
            self._work.stop()
        else:
            super().action_leave()

    def go_on_from(self, path: str) -> None:
        """Another path; where it was completed and tried at once, this is the news of the first."""
        if path != self._tried:
            self._tried = ""
            super().go_on_from(path)

    def enter(self) -> None:
        """Choose, unless one is being copied."""
        if not self._work.goes_on:
            super().enter()

    def chosen(self) -> None:
        """Keep the file."""
        self._tried = self.typed
        path = path_of(self._tried)
        self._work.begin(partial(_stored, self._store, path), partial(self._keep, path))

    def _show_progress(self) -> None:
        copied = _("copying: {n} %").format(n=int(self._work.share * 100))
        self.say(((copied, "accent"), (" · " + _("Esc stops it"), "muted")))

    def _keep(self, path: Path, stored: Stored | MotError | Stopped) -> None:
        if isinstance(stored, Stopped):
            self.say(((_("Stopped: nothing was kept."), "warn"),))
            return
        try:
            if isinstance(stored, MotError):
                raise stored
            self._kept = self._record(path, stored)
        except MotError as error:
            self.say(((sentence(error.code, error.values), "warn"),))
        self._close()

    def on_screen_resume(self) -> None:
        """What lay over it, such as help, is closed."""
        self._close()

    def _close(self) -> None:
        """Close it once the file is kept; what lies over it would be closed in its place."""
        if self._kept is not None and self.is_active:
            kept, self._kept = self._kept, None
            self.dismiss(kept)


def _stored(store: Store, path: Path, told: Told) -> Stored | MotError | Stopped:
    try:
        return store(path, told)
    except (MotError, Stopped) as why:
        return why
