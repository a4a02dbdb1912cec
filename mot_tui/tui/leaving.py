"""A clean end: whatever ends the app saves, gives the terminal back, and takes no second.

Textual leaves the alternate screen and the mouse on at SIGTERM and SIGHUP (textual#5140), and reads
on where the terminal is gone (textual PR 6690).
"""

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from textual.app import App

from mot_tui.tui import terminal

LAST_S = 0.8
"""How long a clean end may take; after that the process ends all the same."""

_LEAVE = (
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?2004l\x1b[?7h\x1b[<u"
    b"\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""What Textual writes when it leaves, for an end in which it no longer can."""


@contextmanager
def watched(app: App[Any]) -> Iterator[None]:
    """While the app runs, end it cleanly on SIGINT, SIGTERM, SIGHUP, and where nobody looks."""
    if sys.platform == "win32" or sys.__stdin__ is None:
        yield
        return
    import termios

    line = sys.__stdin__.fileno()
    was = termios.tcgetattr(line)

    def end(number: int, _frame: FrameType | None) -> None:
        if terminal.hung_up():
            _cut_off()
        if app._driver is None:
            # Nothing is drawn yet, and there is nothing to give back.
            raise SystemExit(128 + number)
        late = threading.Timer(LAST_S, _give_up, [line, was, 128 + number])
        late.daemon = True
        late.start()
        if not app._exit:
            asyncio.get_running_loop().call_soon_threadsafe(app.exit, None, 128 + number)

    numbers = signal.SIGINT, signal.SIGTERM, signal.SIGHUP
    before = [signal.signal(number, end) for number in numbers]
    threading.Thread(target=_wait, name="mot-terminal", daemon=True).start()
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _wait() -> None:
    """Stand still until the terminal is gone, and say so as the kernel would."""
    if terminal.hung_up(None):
        os.kill(os.getpid(), signal.SIGHUP)


def _cut_off() -> None:
    """Let what is still written to a terminal that is gone go nowhere.

    A failed write would end Textual's writing thread, and leaving would wait for it for ever. The
    kernel sends SIGCONT right after SIGHUP, at which the app would begin to draw again.
    """
    signal.signal(signal.SIGCONT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _give_up(line: int, was: list[Any], code: int) -> None:
    """End now: something waits that will not come, such as a terminal that takes nothing.

    What is in the data file is safe at any moment; the drafts of a moment ago are in it.
    """
    import termios

    with suppress(OSError, termios.error):
        termios.tcsetattr(line, termios.TCSANOW, was)
        if select.select([], [line], [], 0)[1]:
            os.write(line, _LEAVE)
    os._exit(code)
