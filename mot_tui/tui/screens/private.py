"""A screen that tells nothing of any case: a clock, while somebody looks on."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Digits, Static

from mot_tui.paths import styles_dir
from mot_tui.texts.times import day_text

LOOK_S = 1.0


class PrivateScreen(Screen[None]):
    """Shows the time of day; the key that brought it takes it away."""

    CSS_PATH = styles_dir() / "40-dialogs.tcss"

    def __init__(self, now: Callable[[], datetime], zone: tzinfo, key: str) -> None:
        super().__init__()
        self._now, self._zone, self._key = now, zone, key

    def compose(self) -> ComposeResult:
        """Hours and minutes, the day, and how to leave."""
        with Vertical(id="private"):
            yield Digits(id="clock")
            yield Static(id="today", markup=False)
        yield Static(self._key, id="private-key", markup=False)

    def on_mount(self) -> None:
        """Go on with the clock."""
        self._tick()
        self.set_interval(LOOK_S, self._tick)

    def _tick(self) -> None:
        now = self._now().astimezone(self._zone)
        clock = self.query_one(Digits)
        if clock.value != f"{now:%H:%M}":
            clock.update(f"{now:%H:%M}")
            self.query_one("#today", Static).update(day_text(now.date()))
