"""The terminal that the app runs in: whether it is still there, and its title."""

import os
import select
import sys
from typing import Any

from textual.app import App

from mot_tui.texts.visible import visible

_MUTE = frozenset({"linux", "dumb", "unknown", ""})
"""Terminals that would print a title or a clipboard instead of taking it."""


def takes_strings() -> bool:
    """Whether this kind of terminal knows what to do with a title or a clipboard."""
    return os.environ.get("TERM", "") not in _MUTE


def hung_up(within_s: float | None = 0) -> bool:
    """Whether nobody holds the other end any more; with None it waits until that is so."""
    if sys.platform == "win32" or sys.__stdin__ is None:
        return False
    line = select.poll()
    line.register(sys.__stdin__.fileno(), 0)
    found = line.poll(None if within_s is None else within_s * 1000)
    # Where terminals cannot be polled it is POLLNVAL, which says nothing.
    return any(state & (select.POLLHUP | select.POLLERR) for _, state in found)


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


def post(app: App[Any], sequence: str) -> None:
    """Send a sequence that is harmless by itself."""
    _write(app, sequence)


def _write(app: App[Any], sequence: str) -> None:
    driver = app._driver
    if driver is not None and not driver.is_headless and takes_strings():
        driver.write(sequence)
        driver.flush()
