"""What is being typed, on the disk a moment later (`safety.md`: at most 250 ms)."""

from collections.abc import Callable
from typing import Protocol

from mot_tui.casebook import Casebook
from mot_tui.errors import MotError

SOON_S = 0.15
"""How long after the first unsaved key the text is written."""


class Clockwork(Protocol):
    """What calls back after a while: a screen's `set_timer`."""

    def __call__(self, delay: float, callback: Callable[[], None], /) -> object:
        """Call back once, in so many seconds."""


class Drafting:
    """Keeps the line of one place at a time."""

    def __init__(
        self, book: Casebook, later: Clockwork, tell: Callable[[MotError], None] | None = None
    ) -> None:
        self._book = book
        self._later = later
        self._tell = tell
        self._waits = False
        self._text = self._kept = ""
        self._place = ""

    def begin(self, place: str) -> str:
        """Go on at a place: gives the text that was left there, and takes it over."""
        self.flush()
        self._place, self._text, self._kept = place, "", ""
        left = self._book.left_drafts(place)
        if not left:
            return ""
        self._text = left[0].text
        self.flush()
        # Ours is on the disk now; those of processes that are gone need not be.
        self._book.drop_copies(place, self._text)
        return self._text

    @property
    def place(self) -> str:
        """Where the line is typed; saving it there drops the draft."""
        return self._place

    def typed(self, text: str) -> None:
        """Have this text on the disk soon."""
        self._text = text
        if not self._waits and self._text != self._kept:
            self._waits = True
            self._later(SOON_S, self._write)

    def _write(self) -> None:
        """Write it; where that fails the text still stands on screen, and it is said once."""
        try:
            self.flush()
        except MotError as error:
            tell, self._tell = self._tell, None
            if tell is not None:
                tell(error)

    def saved(self) -> None:
        """The text was saved as an entry, and its draft is gone with that."""
        self._text = self._kept = ""

    def flush(self) -> None:
        """Write it now, where it differs from what is written. Raises `Unusable`."""
        self._waits = False
        if self._place and self._text != self._kept:
            self._book.keep_draft(self._place, self._text)
            self._kept = self._text
