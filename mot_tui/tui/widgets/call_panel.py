"""What stands in the place of timeline and panels while a call goes on, and at its end."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical

from mot_tui.tui.keys import bindings_of_call
from mot_tui.tui.shown.deeds import rating_texts
from mot_tui.tui.widgets.call_log import CallHead, CallLog, CallWords, MarkBar
from mot_tui.tui.widgets.choices import Choice, Choices
from mot_tui.tui.widgets.said_before import SaidBefore

Ready = Callable[[], None]
"""What is called once all of it stands."""


class CallPanel(Vertical):
    """Clock, notes, what was said before, what is missing, the keys."""

    def __init__(self, ready: Ready) -> None:
        super().__init__(id="calling")
        self._ready = ready

    def on_mount(self) -> None:
        """There is something to show it in now."""
        self._ready()

    def compose(self) -> ComposeResult:
        """On a wide screen the notes stand beside what was said before, else above it."""
        yield CallHead(id="call-head")
        with Container(id="call-both"):
            yield CallLog(id="call-log")
            yield SaidBefore(id="said-before")
        yield CallWords(id="call-missing")
        yield MarkBar(id="call-marks")


class CallEnd(Vertical, can_focus=True):
    """Asks how it was, and says what was not asked; stands in the place of the entry line."""

    BINDINGS = [
        *bindings_of_call(letters=False),
        Binding("up", "turn(-1)", show=False),
        Binding("down", "turn(1)", show=False),
        # Before anything else is looked at: what is typed behind a digit is no more of this call.
        *(
            Binding(key, f"screen.rate_call({n})", show=False, priority=True)
            for n in range(6)
            for key in (str(n), chr(ord("０") + n))
        ),
        Binding("enter", "screen.rate_call", show=False, priority=True),
        Binding("escape", "screen.back_to_call", show=False, priority=True),
        Binding("delete,backspace", "screen.drop_call", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__(id="call-end")

    def compose(self) -> ComposeResult:
        """What it came to, what is missing, the ratings."""
        yield CallWords(id="call-ended")
        choices = Choices([Choice(str(n), text, n) for n, text in rating_texts()], id="call-rating")
        choices.can_focus = False
        yield choices

    @property
    def choices(self) -> Choices:
        """The ratings."""
        return self.query_one(Choices)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """A click rates too; an arrow looks on."""
        event.stop()

    def action_turn(self, by: int) -> None:
        """Look at another rating."""
        self.choices.turn(by)

    @property
    def rating(self) -> int | None:
        """What is chosen, if anything is."""
        value = self.choices.value
        return value if isinstance(value, int) else None
