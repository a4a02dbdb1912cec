"""A line that takes all of a paste: line breaks become something that fits in one line."""

from textual.events import Key, Paste

from mot_tui.tui.messages import PasteRefused
from mot_tui.tui.widgets.plain_input import PlainInput

MOST = 10_000
"""Characters of one line; more is refused whole, never cut."""

BREAK = "\\n"
"""How the entry language writes a line break."""


class LineInput(PlainInput):
    """Holds one line; `breaks` stands where a pasted text has a line break.

    Where `zero_answers`, a 0 says yes to a question instead of being typed.
    """

    def __init__(self, placeholder: str, *, id: str, breaks: str = BREAK) -> None:
        super().__init__(placeholder, id=id)
        self._breaks = breaks
        self.zero_answers = False

    def fill(self, text: str) -> None:
        """Hold another text, the cursor at its end."""
        self.value = text
        self.cursor_position = len(text)

    async def _on_key(self, event: Key) -> None:
        if self.zero_answers and event.key == "0":
            event.stop()
            event.prevent_default()
            await self.action_submit()

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        if len(self.value) + len(event.text) > MOST:
            self.post_message(PasteRefused(len(event.text)))
            return
        text = self._breaks.join(event.text.rstrip("\r\n").splitlines())
        self.replace(text, *sorted(self.selection))
