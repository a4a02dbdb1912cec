"""The app in a terminal window, typed into and read as a person would."""

import os
import pty
import select
import subprocess
import sys
import time
from fcntl import ioctl
from pathlib import Path
from struct import pack
from termios import TCOOFF, TIOCSWINSZ, tcflow
from typing import Self

import pyte

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 20
IN, OUT = b"\x1b[?1049h", b"\x1b[?1049l"
MOT = [sys.executable, "-m", "mot_tui"]
EMPTY = "No case yet"
"""What stands on the screen where there is no case."""

SCRIPT = """
import sys
from pathlib import Path
from mot_tui.casebook import Casebook
from mot_tui.clock import system_clock
from mot_tui.config import Settings
from mot_tui.tui import start
start.begin()
from mot_tui.tui.app import run

folder = Path(sys.argv[1])
book = Casebook.open(
    folder / "mot.db", folder / "identity.json", now=system_clock, settings=Settings()
)
sys.exit(run(book, book.cases()[0].id if book.cases() else None))
"""
OWN = (
    "import fcntl, os, sys, termios;"
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
)
"""Makes a terminal that of the program: its shell, if it is one, can stop others and go on."""


def app(folder: Path) -> list[str]:
    """What starts the app on a folder of its own."""
    return [sys.executable, "-c", SCRIPT, str(folder)]


class Window:
    """A terminal window with a program in it."""

    def __init__(
        self, command: list[str], *, size: tuple[int, int] = (100, 30), **environ: str
    ) -> None:
        self.master, slave = pty.openpty()
        columns, rows = size
        ioctl(slave, TIOCSWINSZ, pack("HHHH", rows, columns, 0, 0))
        self.run = subprocess.Popen(
            [sys.executable, "-SEc", OWN, *command],
            cwd=ROOT,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            # Those would be asked before the window is.
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "", "LINES": "", **environ},
        )
        self.name = os.ttyname(slave)
        os.close(slave)
        self.shown = b""
        self._fed = 0
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def text(self) -> str:
        """What stands on the screen."""
        self._stream.feed(self.shown[self._fed :])
        self._fed = len(self.shown)
        # Not its `display`, which stumbles over half of a wide sign.
        rows, across = self._screen.buffer, range(self._screen.columns)
        return "\n".join(
            "".join(rows[row][column].data for column in across)
            for row in range(self._screen.lines)
        )

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.master, keys.encode())

    def forget(self) -> None:
        """Forget what was shown up to now; what is not painted anew is not there."""
        self.shown, self._fed = b"", 0
        self._screen.reset()

    def hold(self) -> None:
        """From now on the terminal takes nothing, as after ^S."""
        line = os.open(self.name, os.O_RDWR | os.O_NOCTTY)
        tcflow(line, TCOOFF)
        os.close(line)

    def take(self, within_s: float = 0.0) -> bool:
        """Read what was shown meanwhile; says whether there was anything."""
        if not select.select([self.master], [], [], within_s)[0]:
            return False
        try:
            taken = os.read(self.master, 65536)
        except OSError:
            # Nobody holds the other end any more.
            return False
        self.shown += taken
        return bool(taken)

    def until(self, text: str, *, gone: bool = False) -> None:
        """Read until this stands on the screen, or no longer does."""
        end = time.monotonic() + PATIENCE_S
        while (text in self.text) is gone and time.monotonic() < end:
            self.take(0.2)
        assert (text in self.text) is not gone, self.text

    def until_sent(self, sequence: bytes) -> None:
        """Read until this was sent to the terminal."""
        end = time.monotonic() + PATIENCE_S
        while sequence not in self.shown and time.monotonic() < end:
            self.take(0.2)
        assert sequence in self.shown

    def ended(self) -> int:
        """Read until the end; gives the exit code."""
        end = time.monotonic() + PATIENCE_S
        while self.run.poll() is None and time.monotonic() < end:
            self.take(0.05)
        while self.take():
            pass
        return self.run.wait(1)

    def close(self) -> None:
        """Close the window."""
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()
        self.run.kill()
        self.run.wait()


def is_left(shown: bytes) -> bool:
    """Whether a terminal that was sent this is as it was: no mouse, no paste signs, a cursor."""
    last = shown.rfind(IN)
    off = (OUT, b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?1006l", b"\x1b[?2004l", b"\x1b[?25h")
    return all(shown.rfind(it) > last for it in off)
