"""Whatever ends the app, the terminal is as it was before."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
from pathlib import Path
from mot_tui.casebook import Casebook
from mot_tui.clock import system_clock
from mot_tui.config import Settings
from mot_tui.tui.app import run

folder = Path(sys.argv[1])
book = Casebook.open(
    folder / "mot.db", folder / "id.json", now=system_clock, settings=Settings()
)
sys.exit(run(book, None))
"""
IN, OUT = b"\x1b[?1049h", b"\x1b[?1049l"
PATIENCE_S = 20

pytestmark = pytest.mark.slow


class Terminal:
    """The app in a pseudo-terminal of its own."""

    def __init__(self, folder: Path, before: Callable[[], None] | None = None) -> None:
        self.master, slave = pty.openpty()
        self.run = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(folder)],
            cwd=ROOT,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color"},
            preexec_fn=before,  # noqa: PLW1509 - the child is alone in its process
        )
        os.close(slave)
        self.shown = b""

    def _take(self, within_s: float) -> bool:
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

    def until(self, text: bytes) -> None:
        """Read until this was shown."""
        end = time.monotonic() + PATIENCE_S
        while text not in self.shown and time.monotonic() < end:
            self._take(0.2)
        assert text in self.shown

    def ended(self) -> int:
        """Read until the end; gives the exit code."""
        end = time.monotonic() + PATIENCE_S
        while self.run.poll() is None and time.monotonic() < end:
            self._take(0.05)
        while self._take(0):
            pass
        return self.run.wait(1)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    terminal = Terminal(tmp_path)
    terminal.until(b"No case yet")
    terminal.run.send_signal(number)
    assert terminal.ended() == 128 + number
    assert terminal.shown.rfind(OUT) > terminal.shown.rfind(IN)
    assert b"\x1b[?1003l" in terminal.shown
    os.close(terminal.master)


@pytest.mark.parametrize("ignored", [False, True])
def test_it_ends_with_its_terminal(tmp_path: Path, ignored: bool) -> None:
    def ignore() -> None:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    terminal = Terminal(tmp_path, ignore if ignored else None)
    terminal.until(b"No case yet")
    os.close(terminal.master)
    assert terminal.run.wait(PATIENCE_S) is not None


def test_it_ends_with_the_window_that_it_runs_in(tmp_path: Path) -> None:
    # Its controlling terminal: the kernel sends SIGHUP, and SIGCONT right behind it.
    pid, window = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        os.environ["TERM"] = "xterm-256color"
        os.execv(sys.executable, [sys.executable, "-c", SCRIPT, str(tmp_path)])
    shown, end = b"", time.monotonic() + PATIENCE_S
    while b"No case yet" not in shown and time.monotonic() < end:
        if select.select([window], [], [], 0.2)[0]:
            shown += os.read(window, 65536)
    os.close(window)
    ended = status = 0
    while not ended and time.monotonic() < end:
        ended, status = os.waitpid(pid, os.WNOHANG)
        select.select([], [], [], 0.05)
    if not ended:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    assert ended
    assert os.waitstatus_to_exitcode(status) == 128 + signal.SIGHUP


def test_quitting_gives_the_title_back(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.until(b"No case yet")
    os.write(terminal.master, b"\x11")
    assert terminal.ended() == 0
    assert terminal.shown.rfind(b"\x1b[23;2t") > terminal.shown.find(b"\x1b[22;2t") > 0
    os.close(terminal.master)
