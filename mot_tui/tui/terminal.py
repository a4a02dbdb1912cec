"""The terminal: its title, and a clean end when it goes away (textual#5140, PR 6690)."""

import asyncio
import os
import select
import signal
import sys
from typing import Any

from textual.app import App

from mot_tui.texts.visible import visible

LOOK_S = 0.5
"""How often it is looked whether the terminal is still there."""

_MUTE = frozenset({"linux", "dumb", "unknown", ""})
"""Terminals that would print a title instead of taking it."""


def watch(app: App[Any]) -> None:
    """End cleanly on SIGTERM and SIGHUP, and where the terminal hangs up."""
    if app.is_headless or sys.platform == "win32" or sys.__stdin__ is None:
        return
    loop = asyncio.get_running_loop()
    line = select.poll()
    line.register(sys.__stdin__.fileno(), 0)

    def look() -> None:
        if line.poll(0):
            end(signal.SIGHUP)

    def end(number: int, _frame: object = None) -> None:
        if line.poll(0):
            _cut_off()
        loop.call_soon_threadsafe(app.exit, None, 128 + number)

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end)
    app.set_interval(LOOK_S, look)


def _cut_off() -> None:
    """Let what is still written to a terminal that is gone go nowhere.

    A failed write would end Textual's writing thread, and leaving would wait for it for ever. The
    kernel sends SIGCONT right after SIGHUP, at which Textual would begin to draw again.
    """
    signal.signal(signal.SIGCONT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def title_sequence(title: str) -> str:
    """What makes a terminal show a title; nothing in it can act."""
    return f"\x1b]2;{visible(title)}\x07"


def set_title(app: App[Any], title: str) -> None:
    """Let the window say this."""
    _write(app, title_sequence(title))


def keep_title(app: App[Any]) -> None:
    """Have the terminal remember the title that it shows."""
    _write(app, "\x1b[22;2t")


def give_title_back(app: App[Any]) -> None:
    """Let the window say what it said before."""
    _write(app, "\x1b]2;\x07\x1b[23;2t")


def _write(app: App[Any], sequence: str) -> None:
    driver = app._driver
    if driver is not None and not driver.is_headless and os.environ.get("TERM", "") not in _MUTE:
        driver.write(sequence)
        driver.flush()
