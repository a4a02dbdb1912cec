"""A line to type in that shows whatever is typed or pasted as harmless signs."""

from rich.text import Text
from textual.widgets import Input

from mot_tui.texts.visible import visible


class PlainInput(Input):
    """Its text stays as given; only what is drawn is harmless."""

    def __init__(self, placeholder: str, *, id: str, max_length: int = 0) -> None:
        super().__init__(
            placeholder=placeholder,
            id=id,
            max_length=max_length,
            compact=True,
            select_on_focus=False,
        )
        # A blinking cursor would draw twice a second while nobody does anything.
        self.cursor_blink = False

    @property
    def _value(self) -> Text:
        return Text(same_length(self.value), no_wrap=True, overflow="ignore", end="")


def same_length(text: str) -> str:
    """A harmless text in which every character keeps its place."""
    shown = visible(text)
    if len(shown) == len(text):
        return shown
    return "".join(it if len(it) == 1 else "�" for it in map(visible, text))
