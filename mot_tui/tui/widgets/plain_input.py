"""A line to type in that shows whatever is typed or pasted as harmless signs."""

from rich.text import Text
from textual.events import Key, Resize
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from mot_tui.texts.visible import visible
from mot_tui.tui.answering import answered
from mot_tui.tui.shown.fit import short


class PlainInput(Input):
    """Its text stays as given; only what is drawn is harmless. `hint` stands where nothing does."""

    # True and its class from the start: a line that becomes compact is styled twice more.
    compact: reactive[bool] = reactive(True, toggle_class="-textual-compact")

    def __init__(
        self,
        placeholder: str,
        *,
        id: str,
        classes: str = "",
        max_length: int = 0,
        value: str | None = None,
    ) -> None:
        super().__init__(
            value,
            placeholder,
            id=id,
            classes=f"-textual-compact {classes}",
            # Nothing is wrong with a line by itself, and to say so would style it once more.
            validate_on=(),
            max_length=max_length,
            compact=True,
            select_on_focus=False,
        )
        self.hint = placeholder
        # A blinking cursor would draw twice a second while nobody does anything.
        self.cursor_blink = False

    def on_resize(self, event: Resize) -> None:
        """There is other room for the hint."""
        self.ask_for(self.hint)

    def ask_for(self, hint: str) -> None:
        """Have this stand where nothing is typed; it fits, and says where it was cut."""
        self.hint = hint
        self.placeholder = short(hint, self.content_size.width)

    def fill_in(self, text: str) -> None:
        """Have a text stand there; whoever types goes on behind it."""
        self.value = text
        self.cursor_position = len(text)

    async def _on_key(self, event: Key) -> None:
        """Do at once what a key means here.

        Textual puts letters in at once, and does what a key is bound to later: of keys that come
        together, as over a slow line, what is typed behind Enter would be saved with the line.
        """
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if not binding.priority and await self.app.run_action(binding.action, self):
                event.stop()
                event.prevent_default()
                return

    async def action_submit(self) -> None:
        """Give the line away."""
        await self.ask(self.Submitted(self, self.value))

    async def ask(self, message: Message) -> None:
        """Have the screen answer before the next key is looked at."""
        self.screen.post_message(message)
        await answered(self.screen)

    @property
    def _value(self) -> Text:
        return Text(same_length(self.value), no_wrap=True, overflow="ignore", end="")


def same_length(text: str) -> str:
    """A harmless text in which every character keeps its place."""
    shown = visible(text.replace("\n", "␊"))
    if len(shown) == len(text):
        return shown
    return "".join(it if len(it) == 1 else "�" for it in map(visible, text))
