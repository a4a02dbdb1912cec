"""Stopped for a while: the terminal is given back, taken again, and painted anew.

Textual does so within its signal handlers, where a write that is half done holds a lock; and after
a stop that it was not told of it begins to read a second time, beside the first.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from textual.app import App
from textual.driver import Driver

from mot_tui.tui import terminal


class Pausing:
    """Follows SIGTSTP and SIGCONT while an app runs; made where its event loop runs.

    `back` is called each time the terminal was taken again.
    """

    def __init__(self, app: App[Any], back: Callable[[], None]) -> None:
        self._app, self._back = app, back
        self._is_away = self._was_continued = False
        self._driver = _stoppable(app)
        if self._driver is not None and sys.platform != "win32":
            self._loop = asyncio.get_running_loop()
            signal.signal(signal.SIGTSTP, self._on_stop)
            signal.signal(signal.SIGCONT, self._on_continue)

    def pause(self, *, group: bool = True) -> bool:
        """Stop, as ^Z does, until a shell goes on with it; False where there is none.

        `group`: with the programs that started this one, which a shell waits for.
        """
        if self._driver is None or sys.platform == "win32":
            return False
        if self._is_away or self._app._exit:
            return True
        self._leave(self._driver)
        self._was_continued = False
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        # The kernel knows whether anybody could go on with us; if not, nothing stops here.
        if group:
            os.killpg(0, signal.SIGTSTP)
        else:
            os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._on_stop)
        self._enter(self._driver)
        return self._was_continued

    @contextmanager
    def away(self) -> Iterator[bool]:
        """Give the terminal to another program meanwhile; False where it cannot be given."""
        if self._driver is None or sys.platform == "win32" or self._is_away:
            yield False
            return
        self._leave(self._driver)
        # Whatever stops that program stops this one too.
        before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        try:
            yield True
        finally:
            signal.signal(signal.SIGTSTP, before)
            self._enter(self._driver)

    def _on_stop(self, _number: int, _frame: object) -> None:
        self._loop.call_soon_threadsafe(lambda: self.pause(group=False))

    def _on_continue(self, _number: int, _frame: object) -> None:
        if self._is_away:
            self._was_continued = True
        else:
            self._loop.call_soon_threadsafe(self._again)

    def _again(self) -> None:
        """After a stop that nobody could know of (SIGSTOP): others had the terminal meanwhile."""
        if self._driver is not None and not (self._app._exit or terminal.hung_up()):
            self._leave(self._driver)
            self._enter(self._driver)

    def _leave(self, driver: Driver) -> None:
        self._app.app_suspend_signal.publish(self._app)
        terminal.give_title_back(self._app)
        self._is_away = True
        driver.suspend_application_mode()

    def _enter(self, driver: Driver) -> None:
        while _is_behind():
            # Continued, but in the background: whoever has the terminal keeps it.
            os.kill(os.getpid(), signal.SIGSTOP)
        driver.resume_application_mode()
        self._is_away = False
        terminal.keep_title(self._app)
        self._back()
        self._app.app_resume_signal.publish(self._app)
        self._app.refresh(layout=True)


def _stoppable(app: App[Any]) -> Driver | None:
    driver = app._driver
    return driver if driver is not None and driver.can_suspend else None


def _is_behind() -> bool:
    """Whether another program has the terminal."""
    if sys.platform == "win32" or sys.__stdin__ is None:
        return False
    try:
        return os.tcgetpgrp(sys.__stdin__.fileno()) != os.getpgrp()
    except OSError:
        # It is not our controlling terminal; nobody will take it away.
        return False
