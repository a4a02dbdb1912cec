"""What the app and its terminal have to do with each other: title, ^C, stopping, the clipboard."""

import asyncio
from contextlib import AbstractContextManager
from functools import partial
from typing import Protocol, runtime_checkable

from rich.console import RenderableType
from textual.app import App
from textual.binding import Binding
from textual.widgets import Input

from mot_tui.texts.language import _
from mot_tui.texts.visible import visible_lines
from mot_tui.tui import terminal
from mot_tui.tui.keys import named
from mot_tui.tui.pausing import Pausing
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.toasts import toast

AGAIN_S = 4.0
"""How long a second ^C counts as one."""

SHORTLY_S = 0.01
"""How often it is looked whether the first screen stands, where it is to end before that."""

OSC_MOST = 74_000
"""Bytes that a terminal takes for the clipboard; xterm stops at 100,000 of base64."""


@runtime_checkable
class Copied(Protocol):
    """A screen on which something is chosen that can be copied."""

    def copied(self) -> str:
        """It, as text; nothing where nothing is chosen."""


class TerminalApp(App[None]):
    """What `MotApp` is made on; it knows nothing of cases."""

    BINDINGS = [
        # Before everything else: a dialog lets no key of the app through but these.
        Binding("ctrl+c", "interrupt", show=False, priority=True),
    ]

    _was_interrupted = False

    def on_mount(self) -> None:
        """Stop and go on as a shell wishes."""
        self._pausing = Pausing(self, lambda: self.watch_title(self.title))
        terminal.keep_title(self)

    def on_unmount(self) -> None:
        """Leave the terminal's title as it was."""
        terminal.give_title_back(self)

    def watch_title(self, title: str) -> None:
        """The terminal's title is the app's."""
        terminal.set_title(self, title)

    def post_notice(self, sequence: str) -> None:
        """Have the terminal tell the desktop."""
        terminal.post(self, sequence)

    # -- leaving

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """End, once there is something to end: half a screen would be told as an error."""
        if self.screen_stack and self.screen.is_mounted:
            super().exit(result, return_code, message)
        else:
            again = partial(self.exit, result, return_code, message)
            asyncio.get_running_loop().call_later(SHORTLY_S, again)

    def action_interrupt(self) -> None:
        """Copy what is selected; where nothing is, leave at the second time."""
        focused = self.screen.focused
        selected = focused.selected_text if isinstance(focused, Input) else ""
        if selected := selected or self.screen.get_selected_text() or "":
            self.copy(selected)
        elif self._was_interrupted:
            self.exit()
        else:
            self._was_interrupted = True
            self.set_timer(AGAIN_S, self._forget_interrupt)
            text = _("{key} leaves, and so does ^C once more; what you typed is kept.")
            self.notify(named(text, "quit", typing=True), timeout=AGAIN_S, markup=False)

    def _forget_interrupt(self) -> None:
        self._was_interrupted = False

    def action_suspend_process(self) -> None:
        """Stop, until a shell goes on with it."""
        if not self._pausing.pause():
            text = _("Here nobody could go on with a program that was stopped.")
            toast(self, text, "warning")

    def away(self) -> AbstractContextManager[bool]:
        """Give the terminal to another program meanwhile; False where it cannot be given."""
        return self._pausing.away()

    # -- the clipboard

    def action_copy(self) -> None:
        """Copy what is chosen."""
        if isinstance(self.screen, Copied) and (text := self.screen.copied()):
            self.copy(text)
        else:
            toast(self, _("There is nothing here to copy."), "warning")

    def copy(self, text: str) -> None:
        """Copy it, and say so."""
        if self.give_away(text):
            toast(self, _("Copied: {text}").replace("{text}", one_line(text, 100)))
        else:
            text = _("This terminal has no clipboard, and there is none of wl-copy, xclip, xsel.")
            toast(self, text, "warning")

    def copy_to_clipboard(self, text: str) -> None:
        """Copy it; Textual's widgets call this."""
        self.give_away(text)

    def give_away(self, text: str) -> bool:
        """Hand it to whatever clipboard there is; False where there is none.

        Others get no control characters: pasted into a terminal they would act.
        """
        from mot_tui.tui import clipboard

        clean = visible_lines(text)
        tells = terminal.takes_strings() and len(clean.encode()) <= OSC_MOST
        if tells:
            super().copy_to_clipboard(clean)
        # What is cut out of a line and put in again stays as it was typed.
        self._clipboard = text
        return (not self.is_headless and clipboard.keep(clean) is not None) or tells
