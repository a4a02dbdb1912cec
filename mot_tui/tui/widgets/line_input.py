"""A line that takes all of a paste: line breaks become something that fits in one line."""

from textual.events import Paste

from mot_tui.tui.messages import PasteRefused, SeveralPasted
from mot_tui.tui.widgets.plain_input import PlainInput

MOST = 10_000
"""Characters of one line; more is refused whole, never cut."""

MOST_LINES = 1_000_000
"""Characters of a paste that is read as several lines; more is refused whole."""

BREAK = "\\n"
"""How the entry language writes a line break."""


class LineInput(PlainInput):
    """Holds one line; `breaks` stands where a pasted text has a line break.

    Where `takes_several`, several lines that are pasted while nothing stands here are handed on as
    they are.
    """

    takes_several = False

    def __init__(self, placeholder: str, *, id: str, breaks: str = BREAK) -> None:
        super().__init__(placeholder, id=id)
        self._breaks = breaks

    def fill(self, text: str) -> None:
        """Hold another text, the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        lines = event.text.rstrip("\r\n").splitlines()
        several = self.takes_several and sum(bool(it.strip()) for it in lines) > 1
        if several and not self.value.strip() and len(event.text) <= MOST_LINES:
            self.post_message(SeveralPasted(event.text, self._breaks.join(lines)))
        elif len(self.value) + len(event.text) > MOST:
            self.post_message(PasteRefused(len(event.text)))
        else:
            self.replace(self._breaks.join(lines), *sorted(self.selection))
