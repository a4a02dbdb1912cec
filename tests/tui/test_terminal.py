"""Whatever ends or stops the app, the terminal is as it was before, and what was typed is kept."""

import json
import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.tui.window import EMPTY, IN, OUT, PATIENCE_S, Window, app, is_left

pytestmark = pytest.mark.slow

ENDS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def drafts(folder: Path) -> list[str]:
    """What lies in the data file, typed and not saved."""
    connection = sqlite3.connect(folder / "mot.db")
    found = [json.loads(it) for (it,) in connection.execute("SELECT text FROM draft")]
    connection.close()
    return found


@pytest.mark.parametrize("number", ENDS)
def test_a_signal_ends_it_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    with Window(app(tmp_path)) as window:
        window.until(EMPTY)
        window.type("half a li")
        window.until("half a li")
        window.run.send_signal(number)
        assert window.ended() == 128 + number
        assert is_left(window.shown)
        assert drafts(tmp_path) == ["half a li"]


@pytest.mark.parametrize("number", ENDS)
def test_a_signal_during_the_start_ends_it_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    with Window(app(tmp_path)) as window:
        window.until_sent(IN)
        window.run.send_signal(number)
        assert window.ended() == 128 + number
        assert is_left(window.shown)


def test_a_key_during_the_start_ends_it_cleanly(tmp_path: Path) -> None:
    with Window(app(tmp_path)) as window:
        # The line takes keys from here on.
        window.until_sent(b"\x1b[?1004h")
        window.type("\x11")
        assert window.ended() == 0
        assert is_left(window.shown)


@pytest.mark.parametrize("ignored", [False, True])
def test_it_ends_with_its_window(tmp_path: Path, ignored: bool) -> None:
    # The kernel sends SIGHUP, and SIGCONT right behind it.
    command = app(tmp_path)
    if ignored:
        command = ["sh", "-c", "trap '' HUP; exec \"$@\"", "sh", *command]
    with Window(command) as window:
        window.until(EMPTY)
        window.type("half a li")
        window.until("half a li")
        window.close()
        assert window.run.wait(PATIENCE_S) == 128 + signal.SIGHUP
        assert drafts(tmp_path) == ["half a li"]


def test_it_ends_though_its_terminal_takes_nothing(tmp_path: Path) -> None:
    with Window(app(tmp_path)) as window:
        window.until(EMPTY)
        window.hold()
        window.run.send_signal(signal.SIGTERM)
        assert window.run.wait(PATIENCE_S) == 128 + signal.SIGTERM


def test_quitting_gives_the_title_back(tmp_path: Path) -> None:
    with Window(app(tmp_path)) as window:
        window.until(EMPTY)
        window.type("\x11")
        assert window.ended() == 0
        assert window.shown.rfind(b"\x1b[23;2t") > window.shown.find(b"\x1b[22;2t") > 0


def test_the_second_interrupt_by_hand_ends_it(tmp_path: Path) -> None:
    with Window(app(tmp_path)) as window:
        window.until(EMPTY)
        window.type("half a li\x03")
        window.until("^Q leaves")
        window.type("\x03")
        assert window.ended() == 0
        assert is_left(window.shown)
        assert drafts(tmp_path) == ["half a li"]


# -- stopped for a while


def test_a_shell_stops_it_and_goes_on_with_it(tmp_path: Path) -> None:
    with shell(tmp_path) as window:
        window.type("half a li")
        window.until("half a li")
        # The palette knows the action by its name.
        window.type("\x10")
        window.until("search")
        window.type("suspend")
        window.until("Suspend")
        window.type("\r")
        window.until("prompt> ")
        assert is_left(window.shown)
        assert drafts(tmp_path) == ["half a li"]
        go_on(window)


def test_a_signal_stops_it_and_another_goes_on_with_it(tmp_path: Path) -> None:
    with shell(tmp_path) as window:
        window.type("half a li")
        window.until("half a li")
        (pid,) = pids(window.run.pid)
        os.kill(pid, signal.SIGTSTP)
        window.until("prompt> ")
        assert is_left(window.shown)
        assert drafts(tmp_path) == ["half a li"]
        # Behind a shell that has the terminal it draws nothing.
        os.kill(pid, signal.SIGCONT)
        window.type("echo he''re\n")
        window.until("here")
        assert is_left(window.shown)
        go_on(window)


def test_it_paints_itself_anew_after_a_stop_that_nobody_can_see(tmp_path: Path) -> None:
    with shell(tmp_path) as window:
        window.type("half a li")
        window.until("half a li")
        (pid,) = pids(window.run.pid)
        os.kill(pid, signal.SIGSTOP)
        window.until("prompt> ")
        go_on(window)


def test_where_no_shell_would_go_on_it_does_not_stop(tmp_path: Path) -> None:
    with Window(app(tmp_path)) as window:
        window.until(EMPTY)
        window.type("half a li")
        window.type("\x10")
        window.until("search")
        window.type("suspend")
        window.until("Suspend")
        window.type("\r")
        window.until("Here nobody could go on")
        assert "half a li" in window.text
        assert window.shown.rfind(IN) > window.shown.rfind(OUT)
        window.type("ne")
        window.until("half a line")
        window.type("\x11")
        assert window.ended() == 0


@contextmanager
def shell(folder: Path) -> Iterator[Window]:
    """The app, started from a shell that can stop it."""
    with Window(["sh", "-i"], ENV="", PS1="prompt> ", HOME=str(folder)) as window:
        window.until("prompt> ")
        (folder / "start.py").write_text(app(folder)[2])
        window.type(f"{app(folder)[0]} {folder}/start.py {folder}\r")
        window.until(EMPTY)
        yield window


def go_on(window: Window) -> None:
    """Continue it, type the rest, and leave."""
    window.forget()
    window.type("fg\n")
    window.until_sent(IN)
    window.until("half a li")
    window.type("ne")
    window.until("half a line")
    window.type("\x11")
    window.until("prompt> ")
    assert is_left(window.shown)
    window.type("exit\r")
    assert window.ended() == 0


def pids(parent: int) -> list[int]:
    """The children of a process."""
    return [int(it) for it in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
