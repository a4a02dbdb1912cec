"""The row of keys of a dialog; a click does what the key does."""

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click
from textual.style import Style
from textual.widgets import Static

from mot_tui.texts.language import _
from mot_tui.tui.place import Hint
from mot_tui.tui.places import place

PRESSED = "pressed"
"""What a word in the row says of itself: the key that it stands for."""


class Hints(Static):
    """Shows the keys of a place, or others where it is told so."""

    def __init__(self, place_id: str) -> None:
        super().__init__(classes="dialog-keys", markup=False)
        self._place_id = place_id

    def on_mount(self) -> None:
        """Those of the place at first."""
        if not self.content:
            self.say(self.hints)

    @property
    def hints(self) -> list[Hint]:
        """The keys of the place that are seen in its row."""
        return [it for it in place(self._place_id).hints if it.seen]

    def on_click(self, event: Click) -> None:
        """Press the key that stands there."""
        if pressed := event.style.meta.get(PRESSED):
            self.app.simulate_key(pressed)

    def found(self, is_any: bool) -> None:
        """Show the keys of the place, or that there is nothing to choose."""
        if is_any:
            self.say(self.hints)
        else:
            self.say([it for it in self.hints if it.key == "Esc"], _("nothing found"))

    def say(self, hints: Sequence[Hint], before: str = "") -> None:
        """Show these keys, behind a word on what there is."""
        shown = [Content(before)] if before else []
        self.update(Content(" · ").join([*shown, *map(_shown, hints)]))


def _shown(hint: Hint) -> Content:
    """`Enter saves`, to be clicked where it is one key."""
    words = Content.assemble((hint.key, ".accent"), f" {hint.label}")
    if not hint.pressed:
        return words
    return words.stylize(Style.from_meta({PRESSED: hint.pressed}))
