"""An app on a case told in the entry language, pressed and read as a person would."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input

from mot_tui.tui.app import MotApp
from mot_tui.tui.screens.main import MainScreen
from tests.casefile import Told, at
from tests.examples import SLOW

HOSTILE = (
    "[/]",
    "paid [/",
    '[foo="bar]',
    "[@click=app.boom]x[/]",
    "agent said [see mail]",
    "\x1b]52;c;aGk=\x07",
    "\x1b[2J",
    "\x00\x7f\x9b31m",
    "\u202eltr\u2066",
    "\ud800",
    "two\nlines",
)
"""What a person might paste, and a terminal must never see as it is."""

HOSTILE_SAMPLE = [
    pytest.param(text, marks=() if text == "[@click=app.boom]x[/]" else SLOW) for text in HOSTILE
]
"""The same for tests that start the app: the worst at once, the others with the slow."""

RISKY = "\x1b\x00\x07\x7f\x9b\u202e\u2066\ud800"


class Stage:
    """The app, its first screen, and hands on the keyboard."""

    def __init__(self, told: Told, app: MotApp, pilot: Pilot[None]) -> None:
        self.told, self.app, self.pilot = told, app, pilot

    @property
    def screen(self) -> MainScreen:
        """The main screen, whatever lies over it."""
        return next(it for it in self.app.screen_stack if isinstance(it, MainScreen))

    @property
    def text(self) -> str:
        """What is on the terminal, row by row."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips)

    @property
    def toasts(self) -> list[str]:
        """What toasts say, the newest last."""
        return [it.message for it in self.app._notifications]

    @property
    def line(self) -> str:
        """What stands in the entry line."""
        return self.screen.bar.value

    async def type(self, text: str) -> None:
        """Have a line typed: all of it at once but for its last letter."""
        line = self.app.focused
        assert isinstance(line, Input)
        line.insert_text_at_cursor(text[:-1])
        await self.press(_character_to_key(text[-1]))

    async def press(self, *keys: str) -> None:
        """Press keys, and let everything come to rest."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def look(self) -> None:
        """Let the timer look, as it does twice a second."""
        self.screen.poll()
        await self.pilot.pause()


@asynccontextmanager
async def on_stage(
    told: Told,
    now: str = "2 Mar 18:00",
    size: tuple[int, int] = (120, 40),
    case_id: str | None = "",
) -> AsyncIterator[Stage]:
    """Start the app on a case at an hour in Seoul."""
    told.clock.now = at(now)
    app = MotApp(told.book, told.case_id if case_id == "" else case_id)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Stage(told, app, pilot)
