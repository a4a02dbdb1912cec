"""The entry line: always there, never losing a letter."""

from rich.text import Text
from textual.binding import Binding

from mot_tui.tui.keys import bindings_of_call
from mot_tui.tui.messages import (
    CursorMoved,
    LettersWanted,
    LineGiven,
    LineTyped,
)
from mot_tui.tui.shown.ink import ROLES
from mot_tui.tui.shown.reading import Mark
from mot_tui.tui.widgets.language_input import LanguageInput


class EntryBar(LanguageInput):
    """Holds one line. Up and down move the timeline, Tab completes, Esc gives letters away."""

    takes_several = True

    COMPONENT_CLASSES = {f"entry-bar--{role}" for role in ROLES}
    BINDINGS = [
        Binding("up", "timeline(-1)", show=False),
        Binding("down", "timeline(1)", show=False),
        Binding("pageup", "timeline(-10)", show=False),
        Binding("pagedown", "timeline(10)", show=False),
        Binding("escape", "letters", show=False),
        *bindings_of_call(letters=False),
    ]

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder, id="entry-bar")
        self._asked = ""
        self._marked: tuple[str, tuple[Mark, ...]] = ("", ())

    def mark(self, text: str, marks: tuple[Mark, ...]) -> None:
        """Show what of this text was understood."""
        if self._marked != (text, marks):
            self._marked = (text, marks)
            self.refresh()

    @property
    def _value(self) -> Text:
        shown = super()._value
        text, marks = self._marked
        if text == self.value:
            for start, end, role in marks:
                shown.stylize(self.get_component_rich_style(f"entry-bar--{role}"), start, end)
        return shown

    def ask_again(self) -> None:
        """The line holds a zero: Enter on the same line saves it. A digit may be the next word."""
        self._asked = self.value

    @property
    def asked(self) -> bool:
        """Whether the next Enter confirms a zero."""
        return bool(self._asked) and self._asked == self.value

    # -- keys

    async def action_submit(self) -> None:
        """Give the line away; it stays here until it is saved."""
        await self.ask(LineGiven(self.value, sure=self.asked))

    def action_timeline(self, by: int) -> None:
        """Look at other entries without leaving."""
        self.post_message(CursorMoved(by))

    def action_letters(self) -> None:
        """Let letters be keys; a question about a zero is answered with no."""
        if self.asked:
            self._asked = ""
            self.post_message(LineTyped(self.value))
        else:
            self.post_message(LettersWanted())

    def _watch_value(self, value: str) -> None:
        super()._watch_value(value)
        self.post_message(LineTyped(value))
