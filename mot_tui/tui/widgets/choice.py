"""One of a few values, turned round with ← and →."""

from collections.abc import Sequence

from textual.binding import Binding
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.reactive import reactive

from mot_tui.tui.shown.fit import short
from mot_tui.tui.widgets.worded import Worded


class Choice(Worded, can_focus=True):
    """Shows the chosen value; `options` are values with their words."""

    BINDINGS = [
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
        Binding("space", "space", show=False),
    ]

    place: reactive[int] = reactive(0)

    class Turned(Message):
        """Another value was chosen."""

        def __init__(self, choice: "Choice") -> None:
            super().__init__()
            self.choice = choice

    class TypedAt(Message):
        """Letters were typed where only arrows choose."""

    def __init__(
        self, options: Sequence[tuple[str, str]], value: str, *, id: str, classes: str = ""
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._options = options
        self._is_typed_at = False
        self.set_reactive(Choice.place, self._place_of(value))

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return self._options[self.place][0]

    @value.setter
    def value(self, value: str) -> None:
        self.place = self._place_of(value)

    def _place_of(self, value: str) -> int:
        values = [it for it, _words in self._options]
        return values.index(value) if value in values else 0

    def render(self) -> Content:
        """The words of the value between two arrows."""
        role = "accent" if self.has_focus else "faint"
        words = short(self._options[self.place][1], max(1, self.content_size.width - 4))
        return self.words(("‹ ", role), (words, ""), (" ›", role))

    def on_key(self, event: Key) -> None:
        """A word typed here chooses nothing, its blanks neither; the form says what does."""
        if event.is_printable and event.character and not event.character.isspace():
            self._is_typed_at = True
            self.post_message(self.TypedAt())

    def on_focus(self) -> None:
        """Whoever comes anew is in no word."""
        self._is_typed_at = False

    def action_space(self) -> None:
        """Choose the next one, but inside a word that is typed."""
        if not self._is_typed_at:
            self.action_turn(1)

    def action_turn(self, by: int) -> None:
        """Choose the one before or after it."""
        self._is_typed_at = False
        self.place = (self.place + by) % len(self._options)

    def on_click(self) -> None:
        """Choose the next one."""
        self.action_turn(1)

    def watch_place(self) -> None:
        """Tell it."""
        self.post_message(self.Turned(self))
